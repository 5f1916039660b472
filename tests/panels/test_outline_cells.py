"""What the cells of the outline and of the table say, and that it is what the map says."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.queries import stages
from cjm_studio.exchange.clipboard_table import read_tsv
from cjm_studio.model.map import Card, Place
from cjm_studio.operations.cards import edit_card, move_cards
from cjm_studio.operations.stages import move_stage
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.outline_view import OutlineView
from cjm_studio.panels.outline.table_model import TableModel
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.session import Session
from tests.panels.outline_reader import Reader
from tests.random_hand import do_something
from tests.showing import shown

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def outline(qtbot: QtBot, session: Session) -> Reader:
    return Reader(shown(OutlineView(session), qtbot, width=1100, height=800))


def test_columns_say_kind_evidence_value_channel_and_links(outline: Reader) -> None:
    late = [outline.shown("The code comes too late", column) for column in range(6)]
    assert late[:5] == ["The code comes too late", "Pain", "Fact", "High", ""]
    assert "violates expectation “Pays in a minute”" in late[5]
    assert outline.shown("Product page", 4) == "Site"
    assert outline.shown("Pays in a minute", 3) == "5"


@pytest.mark.parametrize(
    ("text", "column", "choice", "field", "value"),
    [
        ("The code comes too late", 2, "Opinion", "grade", "opinion"),
        ("The code comes too late", 3, "Low", "severity", 1),
        ("The code comes too late", 1, "Expectation", "kind", "expectation"),
        ("Pays in a minute", 3, "Not set", "importance", None),
    ],
)
def test_values_are_chosen_from_a_list(
    outline: Reader, text: str, column: int, choice: str, field: str, value: object
) -> None:
    outline.go(text, column)
    outline.key(Qt.Key.Key_F2)
    combo = next(c for c in outline.view.findChildren(QComboBox) if c.isVisible())
    combo.setCurrentIndex(combo.findText(choice))
    combo.activated.emit(combo.currentIndex())
    card = outline.session.document.get(Place, outline.place(text)).card
    assert getattr(outline.session.document.get(Card, card), field) == value


def test_tab_goes_from_column_to_column_and_to_the_next_line(outline: Reader) -> None:
    outline.go("Looks for a gift", 5)
    outline.key(Qt.Key.Key_Tab)
    line = outline.view.arrangement.line()
    assert line is not None
    assert line.row == outline.row("touchpoints")
    outline.key(Qt.Key.Key_Backtab)
    assert outline.view.arrangement.view.currentIndex().column() == 5
    assert outline.session.selection.cards == (outline.place("Looks for a gift"),)


def test_what_was_closed_stays_closed(outline: Reader) -> None:
    tree = outline.view.arrangement.tree  # type: ignore[attr-defined]
    model = outline.view.arrangement.model
    tree.collapse(model.index_of(Line(outline.stage("Search"))))
    document, session = outline.session.document, outline.session
    session.do(move_stage(document, outline.stage("Search"), 1))
    session.speak("ru")
    opened = {
        stage.name: tree.isExpanded(model.index_of(Line(stage.id)))
        for stage in stages(document, session.journey)  # type: ignore[arg-type]
    }
    assert opened == {"Choice": True, "Search": False, "Payment": True}


def test_a_copy_is_a_table_of_text(outline: Reader) -> None:
    session, document = outline.session, outline.session.document
    session.do(
        edit_card(document, document.get(Place, outline.place("Product page")).card, text='Page\n"one"')
    )
    session.select_cards(outline.place('Page\n"one"'), outline.place("Looks for a gift"))
    outline.key(Qt.Key.Key_C, CONTROL, "\x03")
    assert read_tsv(QGuiApplication.clipboard().text()) == (
        ("Looks for a gift", "Action", "", "", ""),
        ('Page\n"one"', "Touchpoint", "", "", "Site"),
    )


def test_moving_between_cells_keeps_kind_and_row_in_step(outline: Reader) -> None:
    session = outline.session
    place = outline.place("Looks for a gift")
    session.do(
        move_cards(
            session.document, [place], stage=outline.stage("Payment"), row=outline.row("pains"), index=0
        )
    )
    assert outline.shown("Looks for a gift", 1) == "Pain"


def contents(view: OutlineView) -> dict[tuple[str, str], list[object]]:
    """Read every cell as the view's model gives it, line by line."""
    model = view.arrangement.model
    read: dict[tuple[str, str], list[object]] = {}
    if isinstance(model, TableModel):
        for number in range(1, model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(number, column)
                line = model.line(index)
                assert line is not None
                if line.place is not None:
                    read.setdefault((line.stage, str(line.row)), []).append((line.place, index.data()))
        return read
    for number in range(model.rowCount()):
        stage = model.index(number, 0)
        for turn in range(model.rowCount(stage)):
            row = model.index(turn, 0, stage)
            assert row.parent() == stage
            for index in (model.index(n, 0, row) for n in range(model.rowCount(row))):
                line = model.line(index)
                assert line is not None
                assert index.parent() == row
                if line.place is not None:
                    read.setdefault((line.stage, str(line.row)), []).append((line.place, index.data()))
    return read


def test_the_cells_are_the_map_after_many_edits(qtbot: QtBot, reader: Reader) -> None:
    session = reader.session
    with_map = MapView(session, theme="light")
    qtbot.addWidget(with_map)
    for number in range(200):
        do_something(with_map, number * 7 + number // 5, (number * 3, number * 5, number * 11))
        if number % 20 == 0:
            assert session.journey is not None
            fresh = MapContent(session.document, session.journey, wave=session.wave, language="en")
            expected = {
                (stage, row.id): [(place, fresh.face(place).text) for place in fresh.cell(stage, row.id)]
                for stage in fresh.stages
                for row in fresh.rows
                if fresh.cell(stage, row.id)
            }
            assert contents(reader.view) == expected
            assert reader.view.arrangement.chosen() == session.selection
            gc.collect()
    with_map.close_session()
