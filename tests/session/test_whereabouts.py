"""What undo, redo and removal leave chosen."""

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.map import Journey, Place
from cjm_studio.operations.cards import add_card, edit_card, remove_places
from cjm_studio.operations.stages import add_stage
from cjm_studio.session.selection import Selection
from cjm_studio.session.whereabouts import after_removal, where_changed
from tests.builders import shop


def places_of_a_full_cell(document: Document) -> list[PlaceId]:
    cells: dict[tuple[str, str], list[PlaceId]] = {}
    for place in sorted(document.all(Place), key=lambda place: place.order):
        cells.setdefault((place.stage, place.row), []).append(place.id)
    return max(cells.values(), key=len)


def test_a_card_that_came_back_is_chosen_and_one_that_went_leaves_its_cell_chosen() -> None:
    document = shop().document()
    journey = next(iter(document.all(Journey))).id
    place = next(place for place in document.all(Place) if _journey(document, place) == journey)
    removal = remove_places(document, [place.id])
    changed = document.apply(removal, ChangeSource.USER)
    assert changed is not None
    assert where_changed(document, journey, changed.change) == Selection(stage=place.stage, row=place.row)
    document.apply(changed.change.inverse(), ChangeSource.HISTORY)
    assert where_changed(document, journey, changed.change) == Selection(cards=(place.id,))


def test_an_edited_card_and_a_new_stage_are_found() -> None:
    document = shop().document()
    journey = next(iter(document.all(Journey))).id
    place = next(place for place in document.all(Place) if _journey(document, place) == journey)
    edit = edit_card(document, place.card, text="other words")
    document.apply(edit, ChangeSource.USER)
    found = where_changed(document, journey, edit)
    assert found is not None
    assert place.id in found.cards
    addition = add_stage(document, journey, "New", index=0)
    document.apply(addition, ChangeSource.USER)
    fresh = next(id_ for id_ in addition.added if id_.startswith("stage"))
    assert where_changed(document, journey, addition) == Selection(stage=fresh)  # type: ignore[arg-type]


def test_after_a_removal_the_next_card_of_the_cell_is_chosen_then_the_one_before_then_the_cell() -> None:
    document = shop().document()
    place = document.get(Place, places_of_a_full_cell(document)[0])
    while len(places := _cell(document, place)) < 3:
        document.apply(add_card(document, place.stage, row=place.row, text="more"), ChangeSource.USER)
    assert after_removal(document, (places[0],)).cards == (places[1],)
    assert after_removal(document, (places[-1],)).cards == (places[-2],)
    everything = tuple(places)
    assert after_removal(document, everything) == Selection(stage=place.stage, row=place.row)


def _cell(document: Document, like: Place) -> list[PlaceId]:
    there = [p for p in document.all(Place) if (p.stage, p.row) == (like.stage, like.row)]
    return [place.id for place in sorted(there, key=lambda place: (place.order, place.id))]


def _journey(document: Document, place: Place) -> object:
    from cjm_studio.model.map import Stage

    return document.get(Stage, place.stage).journey
