"""The metrics view as its user meets it: chart and table together, keys, the map, copies and files."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages, waves
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import Palette
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Channel, Stage
from cjm_studio.model.metrics import Guess, Limit, Reading, Source, Wave
from cjm_studio.operations.limits import forget_limit
from cjm_studio.operations.stages import edit_stage
from cjm_studio.panels.metrics.chart_plot import ChartPlot
from cjm_studio.panels.metrics.drawing import place_of
from cjm_studio.panels.metrics.figure_model import FigureTableView
from cjm_studio.panels.metrics.legend import entries
from cjm_studio.panels.metrics.metrics_view import MetricsView
from cjm_studio.panels.metrics.saving import save_sheet
from cjm_studio.session.metric_sheets import SHEETS
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from tests.builders import ProjectBuilder
from tests.session.measured import bank
from tests.showing import colours, nameless, opened, shown


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with opened(bank()) as made:
        yield made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> MetricsView:
    return drawn(session, qtbot)


def drawn(session: Session, qtbot: QtBot) -> MetricsView:
    made = shown(MetricsView(session), qtbot, width=1200, height=800)
    qtbot.waitUntil(lambda: made.plot is not None)
    return made


def journey_of(view: MetricsView) -> JourneyId:
    assert view.session.journey is not None
    return view.session.journey


def plot_of(view: MetricsView) -> ChartPlot:
    assert view.plot is not None
    return view.plot


def test_the_table_is_there_before_the_chart_has_come(session: Session, qtbot: QtBot) -> None:
    made = MetricsView(session)
    qtbot.addWidget(made)
    made.show()
    assert made.plot is None
    assert made.table.figures.rowCount() == 3


def test_what_is_not_there_stands_where_the_numbers_of_its_column_stand(qtbot: QtBot) -> None:
    table = FigureTableView()
    qtbot.addWidget(table)
    table.show_table(FigureTable("", ("Stage", "Share"), ((Cell("Pay"), Cell("9%", 0.09)), (Cell("-"),) * 2)))
    side = Qt.ItemDataRole.TextAlignmentRole
    shown = [[table.figures.index(row, place).data(side) for place in (0, 1)] for row in (0, 1)]
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    assert [[bool(one & right.value) for one in row] for row in shown] == [[False, True], [False, True]]
    assert shown[1][0] & left.value


def test_every_sheet_is_drawn_in_every_theme(worn: Palette, view: MetricsView) -> None:
    view.set_theme(worn.name)
    for key in SHEETS:
        view.show_sheet(key)
        assert {worn.ink.lower(), worn.surface.lower()} <= colours(view), key
        assert view.sheet
        assert view.table.accessibleName() == view.sheet.table.title


def test_a_row_reached_by_key_selects_its_stage_and_enter_asks_for_the_map(
    view: MetricsView, qtbot: QtBot
) -> None:
    view.table.setFocus()
    for _ in range(2):
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    found = stages(view.session.document, journey_of(view))
    chosen = view.session.selection
    assert chosen.is_stage
    assert chosen.stage == found[view.table.currentIndex().row()].id
    with qtbot.waitSignal(view.wanted) as told:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == [chosen.stage]


def test_a_stage_selected_on_the_map_is_pointed_at(view: MetricsView) -> None:
    last = stages(view.session.document, journey_of(view))[-1]
    view.session.select(Selection(stage=last.id))
    assert view.table.currentIndex().row() == 2


def test_a_click_on_a_mark_goes_to_its_row(view: MetricsView, qtbot: QtBot) -> None:
    plot, sheet = plot_of(view), view.sheet
    assert sheet
    assert sheet.chart
    mark = sheet.chart.marks[1]
    box = plot.getPlotItem().getViewBox()
    at = box.mapViewToScene(QPointF(*place_of(sheet.chart, mark)))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert view.table.currentIndex().row() == mark.row


def test_the_figure_and_the_wave_are_chosen_and_kept_on_the_next_sheet(view: MetricsView) -> None:
    view.chooser.drops["measure"].changed.emit("mean")
    view.show_sheet("waves")
    assert view.look
    assert view.look.measure == "mean"
    spring = waves(view.session.document)[0]
    view.show_sheet("stages")
    view.chooser.drops["wave"].changed.emit(spring.id)
    assert view.session.wave == spring.id
    assert view.look.measure == "mean"


def test_another_wave_or_name_of_a_stage_is_followed(view: MetricsView) -> None:
    session = view.session
    first = stages(session.document, journey_of(view))[0]
    session.do(edit_stage(session.document, first.id, name="Осмотр"))
    assert view.sheet
    assert view.sheet.table.rows[0][0].text == "Осмотр"


def test_all_of_it_is_copied_or_the_rows_that_are_chosen(view: MetricsView, qtbot: QtBot) -> None:
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].startswith("Stage\tValue\tFrom\tTo\tn")
    assert len(text.splitlines()) == 4


def test_a_guess_is_entered_under_a_code_and_held_against_the_answers(
    view: MetricsView, qtbot: QtBot
) -> None:
    view.show_sheet("perception")
    entry = view.guesses
    assert not entry.table.isEnabled()
    entry.code.setText("A1")
    item = entry.table.item(0, 1)
    assert item is not None
    item.setText("6,5")
    assert [guess.value for guess in view.session.document.all(Guess)] == [6.5]
    assert view.sheet
    assert view.sheet.table.rows[1][2].number == 6.5
    again = entry.table.item(0, 1)
    assert again is not None
    again.setText("70")
    assert [guess.value for guess in view.session.document.all(Guess)] == [6.5]


def test_tables_and_charts_are_saved(view: MetricsView, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "png", "svg"):
        path = tmp_path / f"chart.{ending}"
        assert view.sheet
        save_sheet(path, view.sheet, "en")
        assert path.stat().st_size > 200
    assert QImage(str(tmp_path / "chart.png")).width() > 2000
    svg = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "chart.svg")).isValid()
    assert "Заявка" in svg
    assert "n: " in svg  # a picture leaves its table behind
    assert "<image" not in svg  # vectors, so that print is crisp


def test_copied_words_are_no_formulas(qtbot: QtBot) -> None:
    table = FigureTableView()
    qtbot.addWidget(table)
    change = Cell("+5", number=5.0)
    table.show_table(FigureTable("", ("Stage", "Change"), ((Cell("=1+1"), change), (Cell("Pay"), change))))
    table.copy()
    assert QGuiApplication.clipboard().text() == "Stage\tChange\n'=1+1\t+5\nPay\t+5"


def test_a_mark_at_the_foot_of_the_axis_is_seen_whole(view: MetricsView) -> None:
    assert view.sheet
    assert view.sheet.chart
    chart = view.sheet.chart
    lowest = replace(chart, marks=(replace(chart.marks[0], value=chart.low), *chart.marks[1:]))
    plot = plot_of(view)
    plot.show_chart(lowest, tokens(), language="en")
    (foot, top) = plot.getPlotItem().getViewBox().viewRange()[1]
    assert chart.low - 0.1 * (top - foot) < foot < chart.low


def test_a_chart_of_one_channel_says_which(view: MetricsView) -> None:
    assert view.sheet
    assert view.sheet.chart
    one = replace(view.sheet.chart, series=("Сайт",), levels=())
    assert [name for name, _ in entries(one, tokens())] == ["Сайт"]
    assert entries(replace(one, series=("",)), tokens()) == []


def test_nothing_measured_says_what_to_do(state: Path, qtbot: QtBot) -> None:
    empty = ProjectBuilder()
    empty.journey("Новые", "Вход")
    with opened(empty.document()) as session:
        made = MetricsView(session)
        qtbot.addWidget(made)
        made.show()
        assert made.sheet is None
        assert not made.table.isVisible()


def test_every_button_and_box_says_what_it_is(view: MetricsView) -> None:
    for key in SHEETS:
        view.show_sheet(key)
        assert nameless(view) == []
    boxes = [drop.box for drop in view.chooser.drops.values()]
    assert boxes
    assert all(box.accessibleName() for box in boxes)
    interface = QAccessible.queryAccessibleInterface(view.table)
    assert interface.childCount() > 3


def large() -> Document:
    """Eight stages, four segments, twelve waves, two channels."""
    project = ProjectBuilder()
    channels = [project.add(Channel, name=name) for name in ("Сайт", "Офис")]
    source = project.add(Source, name="Опрос")
    rounds = [
        project.add(Wave, name=f"Волна {n}", start=f"2024-{n:02}-01", order=float(n)) for n in range(1, 13)
    ]
    metric = project.metric("ces2")
    for turn in range(4):
        names = [f"Этап {n}" for n in range(1, 9)]
        journey = project.journey(f"Сегмент {turn}", *names)
        own = [r for r in project.records if isinstance(r, Stage) and r.journey == journey.id]
        for stage in own:
            for wave in rounds:
                for channel in channels:
                    project.add(
                        Reading,
                        segment=journey.segment,
                        stage=stage.id,
                        metric=metric.id,
                        wave=wave.id,
                        source=source.id,
                        channel=channel.id,
                        counts=((1, 5 + turn), (4, 9), (7, 20)),
                    )
    return project.document()


def test_a_large_project_is_shown_at_once(state: Path, qtbot: QtBot) -> None:
    with opened(large()) as session:
        view = drawn(session, qtbot)
        for key in ("stages", "answers", "segments", "waves", "change", "channel_pairs"):
            best = min(_seconds(view, key) for _ in range(3))
            assert best < 0.3, key  # a third of it alone, on a machine that does nothing else


def _seconds(view: MetricsView, key: str) -> float:
    """Return the time that the processor spent on a sheet, whatever else the machine does."""
    start = time.process_time()
    view.show_sheet(key)
    took = time.process_time() - start
    widget: QWidget = view
    widget.repaint()
    return took


def test_where_no_limit_is_agreed_the_view_leads_to_agreeing_one(view: MetricsView, session: Session) -> None:
    sought = list[str]()
    session.limit_sought.listen(sought.append)
    agree = view.chooser.agree
    assert not agree.isVisible(), "one is agreed"
    (limit,) = session.document.all(Limit)
    session.do(forget_limit(session.document, limit.metric, stage=None))
    assert agree.isVisible()
    view.show_sheet("answers")
    assert not agree.isVisible(), "no limit is spoken of there"
    view.show_sheet("stages")
    agree.click()
    assert sought == [limit.metric]
