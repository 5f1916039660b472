"""What every panel is: a view of the session that works only while it is seen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cjm_studio.document.document import Changed
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


class Panel(QWidget):
    """Shows something of the open project; hidden, it only notes that it is stale."""

    left = Signal()  # Esc: back to the map

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        session.changed.listen(self._on_changed)
        session.shown.listen(lambda _: self.touch())
        session.selected.listen(self._on_selected)

    def focus_first(self) -> bool:
        """Put the keyboard on the first control that is of use; say whether there is one."""
        goal = self.focusProxy()
        if goal is None or not goal.isVisible() or not goal.isEnabled():
            goal = next(filter(_takes_keyboard, self.findChildren(QWidget)), None)
        if goal is not None:
            goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return goal is not None

    def refresh(self) -> None:
        """Show what is there now."""
        raise NotImplementedError

    def concerns(self, changed: Changed) -> bool:
        """Say whether a change can be seen in this panel."""
        return True

    def follows(self, selection: Selection) -> bool:
        """Say whether this panel depends on what is selected."""
        return False

    def touch(self) -> None:
        """Show what is there now, or note that it has to be done when the panel is seen."""
        if self.isVisible():
            self._stale = False
            self.refresh()
        else:
            self._stale = True

    def _on_changed(self, changed: Changed) -> None:
        if self.concerns(changed):
            self.touch()

    def _on_selected(self, selection: Selection) -> None:
        if self.follows(selection):
            self.touch()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.touch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.touch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _takes_keyboard(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
