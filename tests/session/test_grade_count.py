"""The grades of a map's cards are counted once and then follow every edit."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.document.change import removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import card_at, places_at, stages
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Place, Stage
from cjm_studio.session.grade_count import GradeCount
from tests.builders import shop
from tests.strategies import change_of, documents, fresh_names

USER = ChangeSource.USER


def counted(document: Document, journey: JourneyId) -> Counter[str]:
    """Count a map through."""
    places = (place for stage in stages(document, journey) for place in places_at(document, stage.id))
    cards = {place.card: card_at(document, place) for place in places}
    return Counter(card.grade for card in cards.values())


def followed(document: Document, journey: JourneyId) -> GradeCount:
    """Count a map, and follow its document from then on."""
    made = GradeCount(document)
    made.of(journey)
    document.listen(made.follow)
    return made


@given(documents(), st.data())
def test_following_the_edits_counts_the_same_as_counting_through(
    document: Document, data: st.DataObject
) -> None:
    history, names = History(document), fresh_names()
    for journey in list(document.all(Journey))[:1]:
        count = followed(document, journey.id)
        for _ in range(data.draw(st.integers(1, 8))):
            if data.draw(st.booleans()):
                history.undo()
            document.apply(change_of(data.draw, document, names), USER)
            assert count.of(journey.id) == counted(document, journey.id)


def test_a_card_counts_once_and_a_stage_that_moves_takes_its_cards_along() -> None:
    document = shop().document()
    first, second = document.all(Journey)
    count = followed(document, first.id)
    place = next(
        place for place in document.all(Place) if document.get(Stage, place.stage).journey == first.id
    )
    document.apply(updating(card_at(document, place), grade="opinion"), USER)
    assert count.of(first.id) == counted(document, first.id)
    stage = stages(document, first.id)[0]
    document.apply(updating(stage, journey=second.id), USER)
    assert count.of(first.id) == counted(document, first.id)
    assert count.of(second.id) == counted(document, second.id)
    document.apply(removing(document[stage.id]), USER)
    assert count.of(second.id) == counted(document, second.id)
    assert not count.of(None)
