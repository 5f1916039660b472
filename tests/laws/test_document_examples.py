"""Plain examples that the laws of the document miss."""

import pytest

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.errors import ChangeRefused, EditedByListener, Overtaken
from cjm_studio.document.history import History, fitting
from cjm_studio.model.ids import JourneyId, RecordId, RowId, SegmentId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Row, Segment, Stage
from cjm_studio.model.metrics import Reading
from tests.builders import shop

USER, REMOTE = ChangeSource.USER, ChangeSource.REMOTE


@pytest.fixture
def document() -> Document:
    return shop().document()


@pytest.fixture
def history(document: Document) -> History:
    return History(document)


def rename(document: Document, id_: str, name: str, *, joins: str = "") -> Change:
    return updating(document[RecordId(id_)], name=name).named("rename_stage", name, joins=joins)


def name_of(document: Document, id_: str) -> str:
    return document.get(Stage, RecordId(id_)).name


def test_a_new_edit_forgets_what_was_undone(document: Document, history: History) -> None:
    document.apply(rename(document, "stage-1", "First"), USER)
    history.undo()
    document.apply(rename(document, "stage-2", "Second"), USER)
    assert history.redo() is None
    assert (name_of(document, "stage-1"), name_of(document, "stage-2")) == ("Search", "Second")


def test_an_undo_reaches_other_listeners(document: Document, history: History) -> None:
    told: list[Changed] = []
    document.listen(told.append)
    document.apply(rename(document, "stage-1", "First"), USER)
    history.undo()
    assert [changed.source for changed in told] == [USER, ChangeSource.HISTORY]
    assert told[1].change.updated == {"stage-1": {"name": ("First", "Search")}}


def test_a_listener_may_not_edit(document: Document) -> None:
    def meddle(changed: Changed) -> None:
        document.apply(rename(document, "stage-2", "Mine"), USER)

    document.listen(meddle)
    with pytest.raises(EditedByListener):
        document.apply(rename(document, "stage-1", "First"), USER)
    assert name_of(document, "stage-2") == "Choice"


def test_an_overtaken_step_says_so_and_does_not_fall_through(document: Document, history: History) -> None:
    document.apply(rename(document, "stage-2", "Second"), USER)
    document.apply(rename(document, "stage-1", "Mine"), USER)
    document.apply(rename(document, "stage-1", "Theirs"), REMOTE)
    with pytest.raises(Overtaken):
        history.undo()
    assert (name_of(document, "stage-1"), name_of(document, "stage-2")) == ("Theirs", "Second")
    assert history.undo()
    assert name_of(document, "stage-2") == "Choice"


def test_typing_is_one_step_under_its_last_name(document: Document, history: History) -> None:
    for name in ("P", "Pa", "Pay"):
        document.apply(rename(document, "stage-3", name, joins="stage-3"), USER)
    assert [(step.label, step.subject) for step in history.done] == [("rename_stage", "Pay")]
    history.undo()
    assert name_of(document, "stage-3") == "Payment"


def test_a_step_that_could_not_be_stored_can_be_tried_again() -> None:
    document, full = shop().document(), [False]

    def store(changed: Changed) -> None:
        if full[0]:
            raise OSError("disk full")

    document.listen(store)
    history = History(document)
    document.apply(rename(document, "stage-1", "First"), USER)
    full[0] = True
    with pytest.raises(OSError, match="disk full"):
        history.undo()
    full[0] = False
    assert name_of(document, "stage-1") == "First"
    history.undo()
    assert name_of(document, "stage-1") == "Search"


def test_a_removed_stage_takes_its_cards_and_links_with_it_and_undo_brings_all_back(
    document: Document, history: History
) -> None:
    before = dict(document.records)
    document.apply(removing(document[RecordId("stage-3")]), USER)
    assert "card-3" not in document  # stood there only
    assert "card-4" in document  # stands in the other journey too
    assert not [link for link in document.all(Link) if "stage-3" in (link.origin, link.target)]
    assert [reading.stage for reading in document.all(Reading)] == ["stage-1"]
    history.undo()
    assert document.records == before


def test_a_card_that_moves_away_in_the_same_change_stays_when_its_stage_goes(document: Document) -> None:
    place = document.get(Place, RecordId("place-1"))
    move = updating(place, stage="stage-2")
    document.apply(move.then(removing(document[RecordId("stage-1")])), USER)
    assert document.get(Place, place.id).stage == "stage-2"
    assert "card-1" in document


def test_nothing_new_may_name_what_leaves_as_a_consequence(document: Document) -> None:
    place, journey = document.get(Place, RecordId("place-1")), document.get(Journey, RecordId("journey-2"))
    before = dict(document.records)
    for change in (
        updating(place, stage="stage-4").then(removing(journey)),
        adding(Row(id=RowId(RecordId("new")), journey=journey.id, kind="notes", order=1.0)).then(
            removing(document[RecordId("segment-2")])
        ),
    ):
        with pytest.raises(ChangeRefused, match="which is not there"):
            document.apply(change, USER)
    assert document.records == before


def test_a_record_cannot_be_removed_and_updated_at_once(document: Document) -> None:
    stage = document[RecordId("stage-1")]
    both = Change(removed={stage.id: stage}, updated={stage.id: {"name": ("Search", "Other")}})
    with pytest.raises(ChangeRefused):
        document.apply(both, USER)
    assert name_of(document, "stage-1") == "Search"


def test_a_deletion_does_not_fit_any_more_when_others_have_made_something_of_it(document: Document) -> None:
    deletion = Document(document).apply(removing(document[RecordId("stage-1")]), USER)
    assert deletion is not None
    document.apply(updating(document[RecordId("card-1")], text="Looks for a present"), REMOTE)
    fit = fitting(document, deletion.change)
    assert not {"stage-1", "place-1", "card-1"} & fit.removed.keys()
    document.apply(fit, USER)
    assert document.get(Card, RecordId("card-1")).text == "Looks for a present"


def test_an_undone_addition_leaves_what_others_hung_on_it(document: Document, history: History) -> None:
    segment = Segment(id=SegmentId(RecordId("segment-9")), name="Tourists")
    document.apply(adding(segment), USER)
    document.apply(adding(Journey(id=JourneyId(RecordId("journey-9")), segment=segment.id)), REMOTE)
    with pytest.raises(Overtaken):
        history.undo()
    assert {"segment-9", "journey-9"} <= document.records.keys()


def test_changes_that_take_each_other_back_are_nothing(document: Document) -> None:
    stage = document[RecordId("stage-1")]
    change = updating(stage, name="Other")
    assert not change.then(change.inverse())
    assert not together([removing(stage), adding(stage)])
