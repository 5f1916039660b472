"""The trend as its user meets it: a stage is chosen, it is drawn in every theme, taken away as a file."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import Document
from cjm_studio.look.tokens import Palette
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Metric
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.panels.metrics.drawing import place_of
from cjm_studio.panels.metrics.metrics_view import MetricsView
from cjm_studio.panels.metrics.saving import save_sheet
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.barrier_page import BarrierPage
from cjm_studio.panels.register.keeping import Forgetful
from cjm_studio.session.metric_look import Sheet
from cjm_studio.session.register_sheet import RegisterSheet
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.window.project_page import ProjectPage
from tests.session.three_years import three_years
from tests.showing import colours, opened, shown


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with opened(three_years(), language="ru") as made:
        yield made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> MetricsView:
    made = shown(MetricsView(session), qtbot, width=1100, height=760)
    made.show_sheet("trend")
    qtbot.waitUntil(lambda: made.plot is not None)
    return made


def stage(document: Document, name: str) -> StageId:
    return next(one.id for one in document.all(Stage) if one.name == name)


def sheet_of(view: MetricsView) -> Sheet:
    assert view.sheet
    return view.sheet


def test_a_stage_is_chosen_above_and_selected_on_the_map(view: MetricsView) -> None:
    assert sheet_of(view).title.startswith("Тренд. Поиск")
    payment = stage(view.session.document, "Оплата")
    view.chooser.drops["stage"].changed.emit(payment)
    assert sheet_of(view).title.startswith("Тренд. Оплата")
    assert view.session.selection.stage == payment


def test_a_stage_selected_elsewhere_is_followed(view: MetricsView) -> None:
    view.session.select(Selection(stage=stage(view.session.document, "Получение")))
    assert sheet_of(view).title.startswith("Тренд. Получение")


def test_the_whole_journey_is_offered_where_it_was_asked(view: MetricsView) -> None:
    box = view.chooser.drops["stage"].box
    assert [box.itemText(at) for at in range(box.count())] == ["Поиск", "Оплата", "Получение"]
    nps = next(one.id for one in view.session.document.all(Metric) if one.key == "nps")
    view.chooser.drops["metric"].changed.emit(nps)
    assert box.itemText(box.count() - 1) == "Весь путь"
    view.chooser.drops["stage"].changed.emit(None)
    assert sheet_of(view).title.startswith("Тренд. Весь путь. NPS")
    view.show_sheet("stages")  # nobody was asked NPS at a stage
    assert sheet_of(view).title.startswith("По этапам. CES")


def test_every_trend_is_drawn_in_every_theme(worn: Palette, view: MetricsView) -> None:
    view.set_theme(worn.name)
    for name in ("Поиск", "Оплата", "Получение"):
        view.show_trend(stage(view.session.document, name))
        assert {worn.ink.lower(), worn.surface.lower()} <= colours(view), name


def test_a_click_on_a_wave_goes_to_its_row(view: MetricsView) -> None:
    plot, chart = view.plot, sheet_of(view).chart
    assert plot
    assert chart
    mark = chart.marks[4]
    at = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(*place_of(chart, mark)))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert view.table.currentIndex().row() == mark.row == 4


@pytest.mark.parametrize("ending", ["svg", "png", "csv", "xlsx"])
def test_a_trend_is_taken_away(view: MetricsView, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"trend.{ending}"
    view.show_trend(stage(view.session.document, "Оплата"))
    save_sheet(path, sheet_of(view), "ru")
    if ending == "svg":
        assert QSvgRenderer(str(path)).isValid()
    elif ending == "png":
        assert not QImage(str(path)).isNull()
    elif ending == "csv":
        assert "сигнал: хуже" in path.read_text(encoding="utf-8-sig")
    assert path.stat().st_size > 500


def test_the_page_of_the_project_leads_to_a_trend(session: Session, qtbot: QtBot) -> None:
    page = ProjectPage(session, theme="light")
    qtbot.addWidget(page)
    page.show_journey()
    metric = next(one.id for one in session.document.all(Metric) if one.key == "ces2")
    page.show_trend(stage(session.document, "Оплата"), metric)
    page.show()
    assert isinstance(page.current, MetricsView)
    assert sheet_of(page.current).title.startswith("Тренд. Оплата. CES 2.0: доля затруднений")


def test_the_page_of_a_barrier_leads_to_its_trend(session: Session, qtbot: QtBot) -> None:
    page = BarrierPage(Acting(session, Forgetful(), lambda: datetime(2026, 1, 1, 12)))
    qtbot.addWidget(page)
    session.do(renew_evidence(session.document))
    session.do(propose_barriers(session.document))
    sheet = RegisterSheet(session.document)
    sheet.read(language="ru", today="2026-01-01")
    page.show_row(sheet.rows[0], [])
    QApplication.processEvents()  # what stands below comes a moment later
    with qtbot.waitSignal(page.trend_wanted) as told:
        page.blocks[0].trend.click()
    metric = next(one.id for one in session.document.all(Metric) if one.key == "ces2")
    assert told.args == [stage(session.document, "Оплата"), metric]
