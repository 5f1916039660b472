"""A button with a menu of check boxes: which values of one kind of mark are asked for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cjm_studio.look.theme import set_role
from cjm_studio.wording.resources import resource_path

# Qt's own arrow stands in the corner, over the border.
_STYLE = """
QToolButton { padding-right: 25px; }
QToolButton:focus { padding-right: 24px; }
QToolButton::menu-indicator { image: url("CHEVRON"); width: 12px; subcontrol-origin: border;
  subcontrol-position: right center; right: 9px; }
"""
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CheckMenu(QMenu):
    """A menu that stays open while its boxes are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class FilterButton(QToolButton):
    """Shows how many values are chosen; none chosen means any."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: frozenset[object] = frozenset()
        self._name = ""
        self._options: dict[object, str] = {}
        self._menu = CheckMenu(self)
        self._menu.aboutToHide.connect(self._show)
        set_role(self, "choice")
        chevron = resource_path("icons", "small-chevron.svg").as_posix()
        self.setStyleSheet(_STYLE.replace("CHEVRON", chevron))
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def offer(self, name: str, options: Mapping[object, str]) -> None:
        """Offer these values; without any there is nothing to choose and nothing to see."""
        self._name = name
        if options != self._options:
            self._options = dict(options)
            self._menu.clear()
            for value, words in options.items():
                action = self._menu.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.triggered.connect(lambda on, value=value: self._tick(value, on))
        self.chosen &= options.keys()
        self.setVisible(bool(options))
        self._show()

    def choose(self, *values: object) -> None:
        """Choose exactly these values."""
        self.chosen = frozenset(values)
        self._show()

    def _tick(self, value: object, on: bool) -> None:
        self.chosen = self.chosen | {value} if on else self.chosen - {value}
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = [self._options[value] for value in self._options if value in self.chosen]
        self.setText(
            {0: self._name, 1: f"{self._name}: {''.join(words)}"}.get(
                len(words), f"{self._name}: {len(words)}"
            )
        )
        self.setAccessibleName(f"{self._name}: {', '.join(words)}" if words else self._name)
        self.setToolTip(self.accessibleName())
        self.setChecked(bool(words))
        for action, value in zip(self._menu.actions(), self._options, strict=True):
            action.setChecked(value in self.chosen)
