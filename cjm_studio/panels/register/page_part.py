"""What every part of a barrier's page is: a heading, and under it what concerns one barrier."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role, tokens


class Part(QWidget):
    """A column under a small heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 14, 0, 0)
        self.column.setSpacing(6)
        self.heading = words(self.column, "caption")

    def head(self, text: str) -> None:
        """Say the heading."""
        self.heading.setText(text.upper())


def words(column: QVBoxLayout, role: str = "") -> QLabel:
    """Add a place for words that wrap; people may write angle brackets."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    column.addWidget(label)
    return label


def link_button(column: QVBoxLayout, do: Callable[[], object]) -> QPushButton:
    """Add a button that looks like a link."""
    button = QPushButton()
    set_role(button, "link")
    button.setMinimumWidth(1)  # long names shall not widen the page
    button.clicked.connect(lambda _=False: do())
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return button


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: what it says, what is said small under it, and how it leaves."""

    text: str
    small: str = ""
    remove: str = ""  # the words of the button that removes it; empty: it has none
    edit: str = ""  # the words of the button that shows its fields; empty: it has none


class Items(QWidget):
    """A short list; its lines are made anew only when they say something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.items: list[Item] = []
        self._theme = ""
        self._lines: list[QWidget] = []
        self._removes: Sequence[Callable[[], object]] = ()
        self._edits: Sequence[Callable[[], object]] = ()

    def show_items(
        self,
        items: list[Item],
        removes: Sequence[Callable[[], object]] = (),
        edits: Sequence[Callable[[], object]] = (),
    ) -> None:
        """Show these lines."""
        self._removes, self._edits = removes, edits
        self.setVisible(bool(items))
        if items == self.items and tokens().name == self._theme:
            return
        self.items, self._theme = items, tokens().name
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(at, item) for at, item in enumerate(items)]
        for line in self._lines:
            self._column.addWidget(line)

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [item.text for item in self.items]

    def _edit(self, at: int) -> None:
        self._edits[at]()

    def _remove(self, at: int) -> None:
        self._removes[at]()

    def _line(self, at: int, item: Item) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(1)
        words(column).setText(item.text)
        if item.small:
            words(column, "small").setText(item.small)
        row.addLayout(column, 1)
        if item.edit:
            row.addWidget(_tool("pencil", item.edit, lambda: self._edit(at)), 0, Qt.AlignmentFlag.AlignTop)
        if item.remove:
            row.addWidget(_tool("x", item.remove, lambda: self._remove(at)), 0, Qt.AlignmentFlag.AlignTop)
        return line


def _tool(name: str, words: str, do: Callable[[], object]) -> QToolButton:
    button, palette = QToolButton(), tokens()
    button.setIcon(icon(name, colour=palette.ink_3, pale=palette.grid_strong))
    button.setFixedSize(scaled(26), scaled(26))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(words)
    button.setToolTip(plain_tip(words))
    button.clicked.connect(lambda _=False: do())
    return button
