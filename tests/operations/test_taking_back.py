"""Any earlier change is taken back as far as what it left still stands."""

from cjm_studio.document.change import Change, removing
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import journeys, places_of, segments, stages
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Card, Segment
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.cards import edit_card, remove_places
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.limits import agree_limit
from cjm_studio.operations.stages import add_stage, edit_stage
from cjm_studio.operations.taking_back import names_of, take_back
from cjm_studio.operations.versions import restore, save_version
from tests.builders import shop


def done(document: Document, change: Change) -> Change:
    changed = document.apply(change, ChangeSource.USER)
    assert changed is not None
    return changed.change


def card(document: Document, text: str) -> Card:
    return next(card for card in document.all(Card) if card.text == text)


def test_a_change_before_others_is_taken_back_and_the_others_stay() -> None:
    document = shop().document()
    gift = card(document, "Looks for a gift")
    early = done(document, edit_card(document, gift.id, grade="fact"))
    done(document, edit_card(document, gift.id, text="Looks for a present"))
    taken = take_back(document, early)
    assert not taken.left
    assert taken.change.label == "take_back"
    document.apply(taken.change, ChangeSource.USER)
    assert card(document, "Looks for a present").grade == ""


def test_what_was_changed_since_stays_and_is_said() -> None:
    document = shop().document()
    stage = stages(document, journeys(document, segments(document)[0].id)[0].id)[0]
    early = done(document, edit_stage(document, stage.id, goal="Mine", target_action="Buys"))
    done(document, edit_stage(document, stage.id, goal="Theirs"))
    taken = take_back(document, early)
    assert names_of(document, taken.left) == ["Search"]
    document.apply(taken.change, ChangeSource.USER)
    now = stages(document, stage.journey)[0]
    assert (now.goal, now.target_action) == ("Theirs", "")


def test_nothing_is_taken_back_of_what_is_gone() -> None:
    document = shop().document()
    gift = card(document, "Looks for a gift")
    early = done(document, edit_card(document, gift.id, text="Other"))
    done(document, remove_places(document, [place.id for place in places_of(document, gift.id)]))
    taken = take_back(document, early)
    assert not taken.change
    assert taken.left


def test_the_levels_are_worked_out_anew() -> None:
    document = shop().document()
    done(document, renew_evidence(document))
    before = {e.stage: e.level for e in document.all(Evidence)}
    limit = next(iter(document.all(Limit)))
    early = done(document, agree_limit(document, limit.metric, 0.6, by="Owner", at="2025-05-03"))
    assert "barrier" not in {e.level for e in document.all(Evidence)}
    document.apply(take_back(document, early).change, ChangeSource.USER)
    fresh = Document(document)
    assert not renew_evidence(fresh)
    assert {e.stage: e.level for e in document.all(Evidence)} == before
    assert "barrier" in before.values()


def test_a_stage_that_others_have_worked_on_stays_in_its_path() -> None:
    document = shop().document()
    journey = journeys(document, segments(document)[0].id)[0]
    early = done(document, add_stage(document, journey.id, "Delivery"))
    made = stages(document, journey.id)[-1]
    done(document, edit_stage(document, made.id, goal="On time"))
    taken = take_back(document, early)
    assert not taken.change
    assert "Delivery" in names_of(document, taken.left)


def test_levels_worked_out_since_keep_nothing_from_leaving() -> None:
    document = shop().document()
    done(document, renew_evidence(document))
    segment = next(document.get(Segment, evidence.segment) for evidence in document.all(Evidence))
    before = dict(document.records)
    version = done(document, save_version(document, "May", at="2025-05-03", by="Anna"))
    removed = done(document, removing(segment))
    without = dict(document.records)
    back = done(document, restore(document, next(iter(version.added))))
    assert {id_: r for id_, r in document.records.items() if id_ not in version.added} == before
    document.apply(take_back(document, back).change, ChangeSource.USER)
    assert dict(document.records) == without
    document.apply(take_back(document, removed).change, ChangeSource.USER)
    assert document[segment.id] == segment
