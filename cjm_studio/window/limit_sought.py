"""The limit that somebody misses where a level is explained; its dialog comes when it is asked for."""

from functools import partial
from typing import TYPE_CHECKING

from cjm_studio.model.ids import MetricId

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def seek(window: "MainWindow", metric: MetricId) -> None:
    """Ask for a limit by the metric that is looked at."""
    from cjm_studio.window.limit_dialog import agree_limit

    window.menus.attempt(partial(agree_limit, window, metric))
