"""The map on paper: every card on one sheet, heads on each, a preview without any printer."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.poster import Poster
from cjm_studio.model.errors import BadInput
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.print_preview import PrintPreview
from cjm_studio.window.printing import paper, poster_of, write_poster
from tests.pdf_text import letter_maps, told

A4 = QSizeF(1047, 718)


@pytest.fixture
def poster(opened: MainWindow) -> Poster:
    made = poster_of(opened)
    assert made is not None
    return made


def pages(path: Path) -> int:
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    return content.count(b"/Type /Page\n") or content.count(b"/Type /Page") - content.count(b"/Type /Pages")


def test_figures_of_a_map_in_a_pdf_can_be_searched_and_copied(poster: Poster, tmp_path: Path) -> None:
    write_poster(poster, tmp_path / "map.pdf")
    maps = letter_maps(tmp_path / "map.pdf")
    assert "".join(letter for letter in "0123456789%(),=" if not told(maps, letter)) == ""


def test_a_map_larger_than_the_paper_takes_several_sheets(poster: Poster, tmp_path: Path) -> None:
    poster.scale = 1.0
    cut = poster.cut(QSizeF(560, 500))
    assert len(cut.tiles) > 2
    shown = {(stage, row) for tile in cut.tiles for stage in tile.stages for row in tile.rows}
    assert len(shown) == sum(len(tile.stages) * len(tile.rows) for tile in cut.tiles)
    assert len(shown) == len(poster.map.grid.stages) * len(poster.map.grid.rows)


def test_one_sheet_is_enough_if_so_wished(poster: Poster, tmp_path: Path) -> None:
    poster.scale = None
    cut = poster.cut(QSizeF(560, 500))
    (tile,) = cut.tiles
    assert tile.total == 1
    assert cut.scale < 1
    write_poster(poster, tmp_path / "map.pdf")
    assert pages(tmp_path / "map.pdf") == 1


def test_the_sheets_are_written_one_page_each(poster: Poster, tmp_path: Path) -> None:
    poster.scale = 1.0
    write_poster(poster, tmp_path / "map.pdf")
    assert pages(tmp_path / "map.pdf") == len(poster.cut(A4).tiles) > 1


def test_a_row_higher_than_the_paper_is_drawn_smaller_and_not_cut(poster: Poster) -> None:
    poster.scale = 1.0
    paper = QSizeF(700, 190)
    for tile in poster.cut(paper).tiles:
        assert len(tile.rows) == 1
    image = QImage(700, 190, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    cut = poster.cut(paper)
    part = poster.paint_sheet(painter, cut.tiles[0], cut=cut)
    drawn = painter.transform().mapRect(part)
    painter.end()
    assert QRectF(0, 0, 700.5, 190.5).contains(drawn)


def test_a_file_that_cannot_be_written_is_told(poster: Poster, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_poster(poster, tmp_path / "nowhere" / "map.pdf")


def test_the_preview_needs_no_printer_and_follows_the_size(
    opened: MainWindow, poster: Poster, qtbot: QtBot
) -> None:
    dialog = PrintPreview(opened, poster, paper())
    qtbot.addWidget(dialog)
    dialog.show()
    (shown,) = dialog.findChildren(QPrintPreviewWidget)
    counts = []
    for number in (3, 0):
        dialog.sizes.setCurrentIndex(number)
        dialog.sizes.activated.emit(number)
        counts.append(shown.pageCount())
    assert counts[0] > counts[1] == 1


def test_printing_stands_in_the_menu_with_its_key(opened: MainWindow) -> None:
    action = opened.menus.actions["print"]
    assert action.shortcut().toString() == "Ctrl+P"
    assert opened.menus.actions["export_pdf"].isEnabled()
