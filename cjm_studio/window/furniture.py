"""The docks and the tool bar of the main window, made once it is seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from cjm_studio.window.dock_bar import add_bar
from cjm_studio.window.dock_sizes import SHOWN
from cjm_studio.window.view_bar import ViewBar

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

DOCKS = {
    "segments": Qt.DockWidgetArea.LeftDockWidgetArea,
    "inspector": Qt.DockWidgetArea.RightDockWidgetArea,
    "history": Qt.DockWidgetArea.LeftDockWidgetArea,
    "sources": Qt.DockWidgetArea.LeftDockWidgetArea,
    "check": Qt.DockWidgetArea.BottomDockWidgetArea,
    "inbox": Qt.DockWidgetArea.LeftDockWidgetArea,
}
_TABS = ("history", "sources", "inbox")  # one behind the other under the segments


def make_dock(window: "MainWindow", name: str) -> QDockWidget:
    """Make one dock with a slim bar, for the panels have headings of their own."""
    dock = QDockWidget(window)
    dock.setObjectName(name)
    add_bar(dock).left.connect(window.focus_map)
    window.addDockWidget(DOCKS[name], dock)
    dock.hide()
    return dock


def make_tool_bar(window: QMainWindow) -> ViewBar:
    """Make the tool bar."""
    bar = ViewBar()
    bar.setObjectName("tool_bar")
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    bar.hide()
    return bar


def lay_out_docks(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Put the docks where they stand at first."""
    for name, dock in docks.items():
        dock.setFloating(False)
        window.addDockWidget(DOCKS[name], dock)
        dock.setVisible(name in SHOWN)
    for name in _TABS[1:]:
        window.tabifyDockWidget(docks[_TABS[0]], docks[name])
