"""Pictures: read with limits, kept once, gone with the last card that shows them."""

import base64
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.picture_files import LARGEST, SIDE, picture_of, read_picture
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import card_at, places_in, rows
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import JourneyId, RecordId, StageId
from cjm_studio.model.map import Card, Picture, Place, Row
from cjm_studio.operations.cards import remove_places
from cjm_studio.operations.pictures import NewPicture, add_picture, add_pictures
from cjm_studio.operations.rows import add_row, another_name, fit_rows, set_row_height, show_rows
from cjm_studio.storage.findings import broken_laws
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.text_form import records_of, text
from tests.builders import shop

USER = ChangeSource.USER
JOURNEY, STAGE = JourneyId(RecordId("journey-1")), StageId(RecordId("stage-1"))
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def document() -> Document:
    return shop().document()


def picture_rows(document: Document) -> list[Row]:
    return [row for row in rows(document, JOURNEY) if row.kind == "pictures"]


def test_a_picture_makes_its_row_and_goes_with_its_last_card(document: Document) -> None:
    before, history = dict(document.records), History(document)
    change = add_picture(document, STAGE, None, content=DOT, media="image/png", width=1, height=1, text="Dot")
    document.apply(change, USER)
    (row,) = picture_rows(document)
    (place,) = places_in(document, STAGE, row.id)
    card = card_at(document, place)
    assert (card.kind, card.text) == ("picture", "Dot")
    document.apply(remove_places(document, [place.id]), USER)
    assert not document.all(Picture)
    history.undo()
    assert len(document.all(Picture)) == 1
    history.undo()
    assert dict(document.records) == before


def test_the_same_picture_is_kept_once_and_goes_where_it_is_pointed(document: Document) -> None:
    for name in ("Screens", "Shelves"):
        document.apply(add_row(document, JOURNEY, "pictures", name=name), USER)
    shelves = picture_rows(document)[1]
    new = [NewPicture(DOT, "image/png", 1, 1, "a"), NewPicture(DOT, "image/png", 1, 1, "b")]
    document.apply(add_pictures(document, STAGE, shelves.id, pictures=new), USER)
    assert [card_at(document, place).text for place in places_in(document, STAGE, shelves.id)] == ["a", "b"]
    assert len(document.all(Picture)) == 1
    assert not list(broken_laws(list(document)))


def test_a_project_with_a_picture_reads_as_it_was_written(document: Document, tmp_path: Path) -> None:
    content = bytes(range(256)) * 4000
    change = add_picture(document, STAGE, None, content=content, media="image/png", width=9, height=9)
    document.apply(change, USER)
    (picture,) = document.all(Picture)
    assert picture in list(records_of(text(document)))
    path = tmp_path / "shop.cjm"
    with ProjectFile.create(list(document), path):
        pass
    with ProjectFile.open(path) as file:
        assert dict(file.document.records) == dict(document.records)


def test_several_rows_of_notes_have_names_of_their_own(document: Document) -> None:
    assert another_name(document, JOURNEY, "notes", language="en") == ""
    document.apply(add_row(document, JOURNEY, "notes"), USER)
    assert another_name(document, JOURNEY, "notes", language="ru") == "Заметки 2"


def test_rows_take_a_height_fit_and_are_shown_again(document: Document) -> None:
    first, second, *_ = rows(document, JOURNEY)
    document.apply(set_row_height(document, first.id, 333.33), USER)
    assert document.get(Row, first.id).height == 333.3
    document.apply(set_row_height(document, second.id, -5), USER)
    assert document.get(Row, second.id).height == 0
    document.apply(fit_rows(document, JOURNEY), USER)
    assert {row.height for row in rows(document, JOURNEY)} == {None}
    assert not fit_rows(document, JOURNEY)
    assert not show_rows(document, JOURNEY)


def noise(width: int, height: int, *, clear: bool) -> QImage:
    """A picture that cannot be packed well."""
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    tile = QImage(bytes((i * i * 7919 + i // 97) % 256 for i in range(4 * 256 * 256)), 256, 256, form)
    made = QImage(width, height, form)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    for x in range(0, width, 251):
        for y in range(0, height, 241):
            painter.setOpacity(0.4 + (x + y) % 7 / 12)
            painter.drawImage(x, y, tile)
    painter.end()
    return made


def test_a_photo_is_made_small_and_loses_what_the_camera_wrote(qtbot: QtBot, tmp_path: Path) -> None:
    image = noise(2000, 1500, clear=False)
    image.setText("GPS", "55.75 37.61 at home")
    path = tmp_path / "photo.jpg"
    image.save(str(path), None, 95)
    picture = read_picture(path)
    assert (picture.media, picture.text) == ("image/jpeg", "photo")
    assert (picture.width, picture.height) == (SIDE, 1200)
    assert len(picture.content) <= LARGEST
    assert b"at home" not in picture.content


def test_a_see_through_picture_stays_so_and_fits(qtbot: QtBot) -> None:
    picture = picture_of(noise(900, 900, clear=True))
    assert picture.media == "image/png"
    assert len(picture.content) <= LARGEST
    assert QImage.fromData(picture.content).hasAlphaChannel()


def test_a_drawing_is_kept_sharp(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>'
    )
    picture = read_picture(path)
    assert picture.media == "image/png"
    assert (picture.width, picture.height) == (800, 400)


def test_what_is_no_picture_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    good = tmp_path / "good.png"
    noise(300, 300, clear=False).save(str(good))
    (tmp_path / "cut.png").write_bytes(good.read_bytes()[:2000])
    (tmp_path / "words.png").write_text("words")
    bomb = QImage(8000, 6000, QImage.Format.Format_Mono)
    bomb.fill(0)
    bomb.save(str(tmp_path / "huge.png"))
    with (tmp_path / "heavy.png").open("wb") as file:
        file.truncate(31 * 1024 * 1024)
    for name, key in (
        ("cut", "image_broken"),
        ("words", "image_unknown"),
        ("huge", "image_large"),
        ("heavy", "image_large_file"),
        ("missing", "image_unreadable"),
    ):
        with pytest.raises(BadInput, match=f"'{key}'"):
            read_picture(tmp_path / f"{name}.png")
    with pytest.raises(BadInput, match="image_clipboard"):
        picture_of(QImage())


def test_cards_and_places_are_sound_after_all(document: Document) -> None:
    change = add_picture(document, STAGE, None, content=DOT, media="image/png", width=1, height=1)
    document.apply(change, USER)
    assert {place.card for place in document.all(Place)} == {card.id for card in document.all(Card)}
