"""What a copy offers to other programs, and what a paste takes from them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.cards_picture import CardsPicture, shown_cards
from cjm_studio.canvas.clipboard import (
    LazyForms,
    cards_mime,
    droppable,
    offer_of,
    picture_mime,
    put_on_clipboard,
)
from cjm_studio.canvas.drops import Drops
from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.picture_files import encoded
from cjm_studio.exchange.card_clip import MEDIA
from cjm_studio.model.clip import Clip
from cjm_studio.operations.cards import remove_places
from tests.gestures import Hand


@pytest.fixture
def copied(view: MapView, hand: Hand) -> LazyForms:
    places = [hand.place("The code comes too late"), hand.place("Product page")]
    return cards_mime(view.scene.content, places)


def test_a_grid_is_offered_as_table_picture_and_cards(copied: LazyForms) -> None:
    assert copied.text() == "Product page\t\r\n\tThe code comes too late\r\n"
    assert "<td>Product page</td><td></td>" in copied.html()
    assert copied.hasImage()
    picture = copied.imageData()
    assert isinstance(picture, QImage)
    assert picture.width() > 2 * 2 * 216
    assert QImage.fromData(copied.data("image/png")).size() == picture.size()
    offer = offer_of(copied)
    assert isinstance(offer.content, Clip)
    assert [card.text for card in offer.content.cards] == ["Product page", "The code comes too late"]


def test_cards_of_one_stage_are_lines_of_text(view: MapView, hand: Hand) -> None:
    places = [hand.place("The code comes too late"), hand.place("Pays in a minute")]
    assert cards_mime(view.scene.content, places).text() == "Pays in a minute\nThe code comes too late"


def test_a_copy_is_of_the_moment_whatever_is_edited_then(view: MapView, hand: Hand) -> None:
    place = hand.place("The code comes too late")
    data = cards_mime(view.scene.content, [place])
    view.session.do(remove_places(view.session.document, [place]))
    assert data.text() == "The code comes too late"
    assert not QImage.fromData(data.data("image/png")).isNull()
    assert isinstance(offer_of(data).content, Clip)


def test_the_picture_is_drawn_in_light_colours_whatever_the_theme(view: MapView, hand: Hand) -> None:
    places = [hand.place("The code comes too late")]
    view.set_theme("dark")
    image = CardsPicture(shown_cards(view.scene.content, places)).image()
    assert QColor(image.pixel(2, 2)).lightness() > 200
    assert b"<svg" in CardsPicture(shown_cards(view.scene.content, places)).svg()


def test_the_clipboard_keeps_what_was_copied(copied: LazyForms) -> None:
    put_on_clipboard(copied)
    there = QGuiApplication.clipboard().mimeData()
    assert there.hasFormat(MEDIA)
    assert isinstance(offer_of(there).content, Clip)


def test_all_forms_outlive_the_program(copied: LazyForms) -> None:
    settled = copied.settled()
    assert settled.text() == copied.text()
    assert settled.hasImage()
    assert bytes(settled.data(MEDIA).data()) == bytes(copied.data(MEDIA).data())


def mime(text: str = "", html: str = "", image: QImage | None = None) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if image is not None:
        data.setImageData(image)
    return data


@pytest.fixture
def image(qtbot: QtBot) -> QImage:
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    return made


def test_a_table_comes_before_its_picture_and_a_picture_before_its_address(image: QImage) -> None:
    table = "<table><tr><td>a<td>b</table>"
    assert offer_of(mime("a\tb\r\n", table, image)).content == (("a", "b"),)
    assert offer_of(mime("a\tb\r\n", image=image)).content == (("a", "b"),)
    assert isinstance(offer_of(mime("the address of the picture", "<img src=x>", image)).content, QImage)
    assert offer_of(mime("one\ntwo", "<p>one<p>two")).content == (("one",), ("two",))
    assert offer_of(mime()).content is None


def test_cards_of_a_newer_version_are_left_for_their_text_and_told(qtbot: QtBot) -> None:
    data = mime("as text")
    data.setData(MEDIA, b'{"version":99}')
    offer = offer_of(data)
    assert offer.content == (("as text",),)
    assert offer.problem is not None
    assert offer.problem.key == "clip_newer"


def test_picture_files_are_taken_and_others_are_left_to_the_window(tmp_path: Path, image: QImage) -> None:
    pictures, other = [tmp_path / "a.png", tmp_path / "b.jpg"], tmp_path / "c.csv"
    data = mime()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in pictures])
    assert offer_of(data).content == tuple(pictures)
    assert droppable(data)
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (*pictures, other)])
    assert not droppable(data)
    assert droppable(mime("words"))
    assert not droppable(mime())
    assert offer_of(picture_mime(encoded(image, "PNG"), b"<svg/>")).content == image


def test_what_is_dragged_onto_a_cell_chooses_it_and_is_taken(view: MapView, hand: Hand) -> None:
    taken: list[tuple[str, object]] = []
    drops = Drops(view, lambda data, cell: taken.append((data.text(), cell)))
    viewport, at = view.canvas.viewport(), hand.bottom_of_cell("Choice", "pains")
    cell = (hand.stage("Choice"), hand.row("pains"))
    data, copy, left = mime("words"), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier),
        QDropEvent(QPointF(at), copy, data, left, Qt.KeyboardModifier.NoModifier),
    ):
        assert drops.eventFilter(viewport, event)
        assert event.isAccepted()
    assert (view.session.selection.stage, view.session.selection.row) == cell
    assert taken == [("words", cell)]
    data.setUrls([QUrl.fromLocalFile("answers.csv")])
    enter = QDragEnterEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier)
    assert not drops.eventFilter(viewport, enter)
