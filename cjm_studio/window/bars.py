"""Bars above the map: news that do not stop the work, with buttons for what can be done about them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
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

Words = str | Callable[[], str]  # a function says them in the language that is spoken when it is asked
Offer = tuple[Words, Callable[[], object]]  # the words of a button and what it does


class Bars(QWidget):
    """The bars that stand now, one of each kind at most."""

    left = Signal()  # the bar that had the keyboard is gone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._standing: dict[str, QFrame] = {}
        self._said: dict[str, list[tuple[QLabel | QPushButton, Words]]] = {}

    def show_bar(self, kind: str, words: Words, *, offers: Sequence[Offer] = ()) -> None:
        """Show a bar; it takes the place of an older one of its kind."""
        self.take_away(kind)
        bar = QFrame()
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 8, 10, 8)
        row.setSpacing(8)
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        said: list[tuple[QLabel | QPushButton, Words]] = [(label, words)]
        for text, do in offers:
            button = QPushButton()
            said.append((button, text))
            button.clicked.connect(lambda _=False, do=do: self._take(kind, do))
            row.addWidget(button)
        row.addWidget(self._cross(kind))
        self._standing[kind], self._said[kind] = bar, said
        self._say(kind)
        self._column.addWidget(bar)

    def _say(self, kind: str) -> None:
        """Put the words of a bar, of its buttons and of its cross."""
        bar, said = self._standing[kind], self._said[kind]
        for widget, words in said:
            widget.setText(words if isinstance(words, str) else words())
        bar.setAccessibleName(said[0][0].text())
        for cross in bar.findChildren(QToolButton):
            cross.setAccessibleName(translate("Bars", "Close this message"))
            cross.setToolTip(cross.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            for kind in self._standing:
                self._say(kind)

    def take_away(self, kind: str) -> None:
        """Take a bar away."""
        bar = self._standing.pop(kind, None)
        if bar is not None:
            del self._said[kind]
            self._column.removeWidget(bar)
            bar.deleteLater()
            if bar.isAncestorOf(QApplication.focusWidget() or self):
                self.left.emit()  # else Qt gives the keyboard to whatever stands next
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
        cross.clicked.connect(lambda: self.take_away(kind))
        return cross
