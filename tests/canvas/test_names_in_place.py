"""Writing in place: the field stands where the words are drawn, and none of them is hidden."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.head_painter import label_box, name_box
from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.text_editor import TextEditor
from cjm_studio.layout.grid import COLUMN, HEADER
from cjm_studio.model.map import Place, Row, Stage
from cjm_studio.operations.rows import edit_row
from cjm_studio.session.selection import Selection


def shows_all(editor: TextEditor) -> bool:
    bar, lines = editor.verticalScrollBar(), editor.document().size().height()
    room = editor.viewport().height() - 2 * editor.document().documentMargin()
    return bar.value() == 0 == bar.maximum() and room >= lines * editor.fontMetrics().lineSpacing() - 1


@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.5])
def test_a_card_being_written_shows_its_first_line_and_all_others(view: MapView, zoom: float) -> None:
    view.set_zoom(zoom)
    view.writer.edit_card(next(iter(view.session.document.all(Place))).id)
    for line in range(8):
        view.editor.insertPlainText(f"\n{line}: a line that is broken as it is longer than the card is wide")
        assert shows_all(view.editor)
    view.editor.drop()


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_the_field_of_a_name_covers_the_drawn_name(view: MapView, zoom: float) -> None:
    view.set_zoom(zoom)
    view.canvas.verticalScrollBar().setValue(0)
    stage = next(iter(view.session.document.all(Stage))).id
    view.writer.edit_stage(stage)
    strip, field = view.stage_strip, view.head_editor
    drawn = name_box(QRectF(0, strip.arcs, COLUMN, HEADER), view.scene.content.head(stage))
    assert QRectF(field.geometry()).contains(QRectF(drawn.topLeft() * zoom, drawn.size() * zoom))
    assert shows_all(field)
    field.drop()
    row = next(iter(view.session.document.all(Row))).id
    view.writer.edit_row(row)
    band = view.scene.grid.band(row)
    drawn = label_box(QRectF(*band), view.scene.content.label(row), view.scene.brush)
    assert QRectF(view.label_editor.geometry()).contains(QRectF(drawn.topLeft() * zoom, drawn.size() * zoom))
    assert shows_all(view.label_editor)
    view.label_editor.drop()


def test_the_label_of_a_high_row_stays_in_sight(view: MapView) -> None:
    view.resize(900, 500)
    document, row = view.session.document, next(iter(view.session.document.all(Row))).id
    view.session.do(edit_row(document, row, height=3000))
    QApplication.processEvents()
    view.canvas.verticalScrollBar().setValue(1500)
    assert 0 <= view.row_strip.name_rect(row).top() < 40
    view.canvas.verticalScrollBar().setValue(2990)  # it leaves with the end of its row
    edge = view.scene.grid.band(row).bottom - view.canvas.verticalScrollBar().value()
    assert edge == 10
    assert view.row_strip.name_rect(row).bottom() <= edge


def test_a_chosen_row_that_an_undo_has_hidden_is_not_written(view: MapView) -> None:
    document, row = view.session.document, next(iter(view.session.document.all(Row))).id
    view.session.do(edit_row(document, row, hidden=True))
    view.session.do(edit_row(document, row, hidden=False))
    view.session.select(Selection(row=row))
    view.session.undo()
    view.writer.edit_selected()
    assert not view.label_editor.isVisible()
