"""Qt's preview of printed sheets in our own icons and colours, and no larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QDialog, QGraphicsView, QToolBar

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.theme import tokens

_SIZE = QSize(1200, 860)
# The icons of Qt's tools, in the order in which they stand.
_ICONS = (
    ("move-horizontal", "maximize"),
    ("zoom-out", "zoom-in"),
    ("rectangle-vertical", "rectangle-horizontal"),
    ("chevron-first", "chevron-left", "chevron-right", "chevron-last"),
    ("file", "book-open", "layout-grid"),
    ("settings", "printer"),
)


def dress_preview(dialog: QDialog) -> None:
    """Let a preview look like the rest of the program."""
    dialog.resize(_SIZE.boundedTo(dialog.screen().availableGeometry().size() * 0.94))
    for view in dialog.findChildren(QGraphicsView):
        view.scene().setBackgroundBrush(QColor(tokens().grid_strong))
    for bar in dialog.findChildren(QToolBar)[:1]:
        bar.setMovable(False)
        bar.setIconSize(QSize(scaled(18), scaled(18)))
        names = [name for group in _ICONS for name in group]
        tools = [action for action in bar.actions() if not action.icon().isNull()]
        if len(tools) == len(names):  # else another Qt has other tools, which keep their own
            for tool, name in zip(tools, names, strict=True):
                _draw(tool, name)


def _draw(tool: QAction, name: str) -> None:
    palette = tokens()
    tool.setIcon(icon(name, colour=palette.ink_2, pale=palette.grid_strong))
