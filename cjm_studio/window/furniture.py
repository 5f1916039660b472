"""The docks and the tool bar of the main window, made once it is seen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

DOCKS = {
    "segments": Qt.DockWidgetArea.LeftDockWidgetArea,
    "inspector": Qt.DockWidgetArea.RightDockWidgetArea,
}
WIDTHS = {"segments": 220, "inspector": 320}


def make_dock(window: QMainWindow, name: str) -> QDockWidget:
    """Make one dock; it has no title bar, for the panels have headings of their own."""
    dock = QDockWidget(window)
    dock.setObjectName(name)
    dock.setTitleBarWidget(QWidget())
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
    window.addDockWidget(DOCKS[name], dock)
    dock.hide()
    return dock


def make_tool_bar(window: QMainWindow) -> QToolBar:
    """Make the tool bar."""
    bar = QToolBar()
    bar.setObjectName("tool_bar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    bar.hide()
    return bar


def lay_out_docks(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Put the docks where they stand at first."""
    for name, dock in docks.items():
        dock.setFloating(False)
        window.addDockWidget(DOCKS[name], dock)
        dock.show()
    widths = [WIDTHS[name] for name in docks]
    window.resizeDocks(list(docks.values()), widths, Qt.Orientation.Horizontal)
