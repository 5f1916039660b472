"""A button that offers to say of further questions what was said of one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from cjm_studio.look.theme import set_role


class Offer(QPushButton):
    """Shown while there is something to offer; it does it once and goes."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._deed: Callable[[], None] = self.hide
        set_role(self, "link")
        self.setAutoDefault(False)
        self.hide()
        self.clicked.connect(self._take)

    def offer(self, words: str, others: int, deed: Callable[[], None]) -> None:
        """Offer a deed for so many questions; "%1" in the words is their number."""
        self._deed = deed
        self.setText(words.replace("%1", str(others)))
        self.setVisible(bool(others))

    def _take(self) -> None:
        self._deed()
        self.hide()
        self.taken.emit()
