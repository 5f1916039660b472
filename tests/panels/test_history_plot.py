"""The history of a stage names a level where it changes, and colours every point by its own."""

from pytestqt.qtbot import QtBot

from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.panels.history_plot import HistoryPlot, WavePoint


def test_a_level_is_drawn_only_where_it_changes(qtbot: QtBot) -> None:
    drawn: list[str] = []

    class Told(HistoryPlot):
        def _draw_level(self, painter: object, palette: object, point: WavePoint, x: float) -> None:
            drawn.append(point.name)

    plot = Told()
    qtbot.addWidget(plot)
    levels = ("barrier", "barrier", "watch", "watch", "none", "barrier")
    points = [WavePoint(str(n), 0.3, 0.2, 0.4, 0.25, level) for n, level in enumerate(levels)]
    points.insert(1, WavePoint("few", None))  # too few answers to be shown say nothing of the level
    plot.show_points(points)
    plot.resize(600, plot.sizeHint().height())
    plot.grab()
    assert drawn == ["0", "2", "4", "5"]
    assert set(levels) <= set(LEVEL_ICONS)
