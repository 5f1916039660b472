"""All cards of a map are chosen and edited at once: what is told, drawn and put on paper meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter

from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.poster import Poster
from cjm_studio.document.document import Changed
from cjm_studio.model.ids import CardId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card
from cjm_studio.operations.cards import remove_places
from cjm_studio.session.link_faces import LinkFaces
from cjm_studio.session.selection import Selection


def choose_all(view: MapView) -> None:
    content = view.scene.content
    cells = (content.cell(stage, row.id) for row in content.rows for stage in content.stages)
    view.session.select_cards(*(place for cell in cells for place in cell))


def test_whoever_is_told_of_a_removal_finds_chosen_only_what_is_left(view: MapView) -> None:
    choose_all(view)
    session, found = view.session, []
    told: list[Selection] = []

    def look(_: Changed) -> None:
        found.append(session.selection)

    session.changed.listen(look)
    session.selected.listen(told.append)
    *gone, left = session.selection.cards
    session.do(remove_places(session.document, gone))
    assert found == told == [Selection(cards=(left,))]


def test_the_links_of_many_cards_are_those_of_each(view: MapView) -> None:
    document = view.session.document
    faces = LinkFaces(view.scene.content)
    cards = [CardId(card.id) for card in document.all(Card)]
    each = {face for card in cards for face in faces.of([card])}
    many = cards * 2
    assert len(many) > len(document.all(Link)) > len(cards)  # then the links are looked through instead
    assert set(faces.of(many)) == set(faces.of(cards)) == each != set()


def test_links_follow_what_is_chosen(view: MapView) -> None:
    shown = view.canvas.pointer.links.shown
    choose_all(view)
    every = shown._chosen()
    assert every == {view.scene.content.face(place).card for place in view.session.selection.cards}
    view.session.do(remove_places(view.session.document, view.session.selection.cards[1:]))
    assert len(shown._chosen()) == 1
    view.session.undo()
    view.session.select(Selection())
    assert shown._chosen() == frozenset()


def test_who_does_not_want_the_sheets_any_more_gets_none(view: MapView, tmp_path: Path) -> None:
    poster, columns = Poster(view.scene.content, project="Shop", date="1 May"), []

    def stop(done: int, total: int) -> None:
        columns.append((done, total))
        if done == 1:
            raise KeyboardInterrupt

    writer = QPdfWriter(str(tmp_path / "map.pdf"))
    with pytest.raises(KeyboardInterrupt):
        poster.paint(writer, stop)
    assert [done for done, _ in columns] == [0, 1]
    assert not writer.paintingActive()
