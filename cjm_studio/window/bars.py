"""Bars above the map: news that do not stop the work, with buttons for what can be done about them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens

Offer = tuple[str, Callable[[], object]]  # the words of a button and what it does


class Bars(QWidget):
    """The bars that stand now, one of each kind at most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._standing: dict[str, QFrame] = {}

    def show_bar(self, kind: str, words: str, *, offers: Sequence[Offer] = ()) -> None:
        """Show a bar; it takes the place of an older one of its kind."""
        self.take_away(kind)
        bar = QFrame()
        set_role(bar, "bar")
        bar.setAccessibleName(words)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 8, 10, 8)
        row.setSpacing(8)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        for text, do in offers:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, do=do: self._take(kind, do))
            row.addWidget(button)
        row.addWidget(self._cross(kind))
        self._standing[kind] = bar
        self._column.addWidget(bar)

    def take_away(self, kind: str) -> None:
        """Take a bar away."""
        bar = self._standing.pop(kind, None)
        if bar is not None:
            self._column.removeWidget(bar)
            bar.deleteLater()
            bar.hide()

    def standing(self) -> list[str]:
        """Return which kinds of bars stand now."""
        return list(self._standing)

    def button(self, kind: str, number: int) -> QPushButton:
        """Return a button of a bar."""
        return self._standing[kind].findChildren(QPushButton)[number]

    def _take(self, kind: str, do: Callable[[], object]) -> None:
        self.take_away(kind)
        do()

    def _cross(self, kind: str) -> QToolButton:
        cross = QToolButton()
        palette = tokens()
        cross.setIcon(icon("x", colour=palette.ink_2, pale=palette.ink_3))
        cross.setAccessibleName(translate("Bars", "Close this message"))
        cross.setToolTip(cross.accessibleName())
        cross.clicked.connect(lambda: self.take_away(kind))
        return cross
