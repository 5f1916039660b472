"""A chart in little room, and the view while nothing was measured."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cjm_studio.panels.metrics.metrics_view import MetricsView
from tests.builders import ProjectBuilder
from tests.session.measured import bank
from tests.showing import opened, shown


def test_a_narrow_chart_cuts_no_figure_and_no_name_within_a_word(state: Path, qtbot: QtBot) -> None:
    with opened(bank()) as session:
        view = shown(MetricsView(session), qtbot, width=1200, height=800)
        qtbot.waitUntil(lambda: view.plot is not None)
        _check(view)


def _check(view: MetricsView) -> None:
    plot, sheet = view.plot, view.sheet
    assert plot is not None
    assert sheet is not None
    assert sheet.chart is not None
    plot.resize(220, 190)
    plot.settle()
    (_, right), _ = plot.getPlotItem().getViewBox().viewRange()
    groups = sheet.chart.groups
    assert right > len(groups) - 0.5  # the last figure stands beside its mark
    names = [text for _, text in plot.getPlotItem().getAxis("bottom")._tickLevels[0]]
    for name, drawn_as in zip(groups, names, strict=True):
        whole = name.split()
        assert all(word in whole or word.endswith("…") for word in drawn_as.split())
    axis = plot.getPlotItem().getAxis("left")
    assert axis.label.boundingRect().width() <= axis.size().height()
    assert axis.labelText.endswith("…")


def test_where_nothing_is_measured_a_button_leads_to_the_answers(state: Path, qtbot: QtBot) -> None:
    bare = ProjectBuilder()
    bare.journey("New", "Search", "Buy")
    with opened(bare.document()) as session:
        made = shown(MetricsView(session), qtbot)
        with qtbot.waitSignal(made.command_wanted) as wanted:
            made.work_out.click()
        assert wanted.args == ["import_survey"]
