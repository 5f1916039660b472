"""What every part of a barrier's page is: a heading, and under it what concerns one barrier."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.register.labels import put_label


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
    label = put_label(column, role)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class _Link(QPushButton):
    """A button whose words end in dots where there is no room for them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.text = self.fontMetrics().elidedText(
            option.text, Qt.TextElideMode.ElideRight, room.width(), Qt.TextFlag.TextShowMnemonic
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def tab_stops(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield what the keyboard stops at, as it stands on the page: lines come later than what stands below."""
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is None:
            yield from tab_stops(item.layout() if item is not None else None)
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        yield from tab_stops(widget.layout())


def link_button(column: QVBoxLayout, do: Callable[[], object]) -> QPushButton:
    """Add a button that looks like a link."""
    button = _Link()
    set_role(button, "link")
    button.setAutoDefault(True)  # Enter presses it too
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


class _Line(QWidget):
    """One line; it can say something else of the same shape."""

    def __init__(self, item: Item, edit: Callable[[], object], remove: Callable[[], object]) -> None:
        super().__init__()
        self.shape = _shape(item)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(1)
        self._text = words(column)
        self._small = words(column, "small") if item.small else None
        row.addLayout(column, 1)
        self._edit = _tool("pencil", edit) if item.edit else None
        self._remove = _tool("x", remove) if item.remove else None
        for button in filter(None, (self._edit, self._remove)):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.say(item)

    def say(self, item: Item) -> None:
        self._text.setText(item.text)
        if self._small is not None:
            self._small.setText(item.small)
        for button, said in ((self._edit, item.edit), (self._remove, item.remove)):
            if button is not None:
                button.setAccessibleName(said)
                button.setToolTip(plain_tip(said))


def _shape(item: Item) -> tuple[bool, bool, bool]:
    return bool(item.small), bool(item.edit), bool(item.remove)


class Items(QWidget):
    """A short list; widgets are made anew only where a line has another shape, for that takes longest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.items: list[Item] = []
        self._theme = ""
        self._lines: list[_Line] = []
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
        kept = 0
        if tokens().name == self._theme:  # icons are of a theme
            pairs = zip(self._lines, items, strict=False)
            kept = len(list(takewhile(lambda pair: pair[0].shape == _shape(pair[1]), pairs)))
        self.items, self._theme = items, tokens().name
        for line in self._lines[kept:]:
            line.hide()
            line.deleteLater()
        del self._lines[kept:]
        for line, item in zip(self._lines, items, strict=False):
            line.say(item)
        for at in range(kept, len(items)):
            self._lines.append(_Line(items[at], partial(self._edit, at), partial(self._remove, at)))
            self._column.addWidget(self._lines[at])

    def texts(self) -> list[str]:
        """Return what the lines say."""
        return [item.text for item in self.items]

    def _edit(self, at: int) -> None:
        self._edits[at]()

    def _remove(self, at: int) -> None:
        self._removes[at]()


class _Tool(QToolButton):
    """A small button that Enter presses too, as it does its neighbours."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _tool(name: str, do: Callable[[], object]) -> QToolButton:
    button, palette = _Tool(), tokens()
    button.setIcon(icon(name, colour=palette.ink_3, pale=palette.grid_strong))
    button.setFixedSize(scaled(26), scaled(26))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _=False: do())
    return button
