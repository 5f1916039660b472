"""Editing in place: one text field laid over the card or head that is being written."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import RecordId


class Then(StrEnum):
    """Where the writing goes on after a text is done."""

    STAY = "stay"
    NEXT_STAGE = "next stage"
    PREVIOUS_STAGE = "previous stage"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written: how it begins and what becomes of it."""

    text: str
    rect: QRect
    size: float  # of the type, in pixels of the screen
    done: Callable[[str, Then], None]
    one_line: bool = False
    about: tuple[RecordId, ...] = ()  # without which there is nothing to write on
    chosen: bool = False  # all of it, so that typing takes its place


_MARGIN = 2  # around the text of one line
_BESIDE, _ABOVE = 12, 4  # from the edge of such a field to its text: border, padding and margin


def around(text: QRect) -> QRect:
    """Return the field of one line that covers a text exactly where it is drawn."""
    return text.adjusted(-_BESIDE, -_ABOVE, _BESIDE, _ABOVE)


class TextEditor(QPlainTextEdit):
    """Enter keeps, Shift+Enter breaks the line, Tab goes on in the next stage, Esc drops."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.document().contentsChanged.connect(self._grow)
        self.hide()

    changed = Signal()  # writing has begun, or is over

    def begin(self, writing: Writing) -> None:
        """Show the field with the text, the caret at its end."""
        self._writing = writing
        font = QFont(self.font())
        font.setPixelSize(max(6, round(writing.size)))
        self.setFont(font)
        if writing.one_line:
            self.document().setDocumentMargin(_MARGIN)
        self.setPlainText(writing.text)
        self.setGeometry(writing.rect)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if writing.chosen:
            self.selectAll()
        self.show()
        set_role(self, "name" if writing.one_line else "text")
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # its border is another one now
        self._grow()  # only what is shown knows how much its border takes
        self.raise_()
        self.setFocus()
        self.changed.emit()

    @property
    def is_writing(self) -> bool:
        """Whether something is being written now."""
        return self._writing is not None

    def finish(self, then: Then = Then.STAY) -> None:
        """Keep what was written."""
        writing, self._writing = self._writing, None
        if writing is None:
            return
        self._leave()
        writing.done(self.toPlainText().strip(), then)

    def drop(self) -> None:
        """Forget what was written."""
        self._writing = None
        self._leave()

    def drop_orphan(self, document: Document) -> None:
        """Forget what was written on something that is there no more."""
        if self._writing is not None and not set(self._writing.about) <= document.records.keys():
            self.drop()

    def _leave(self) -> None:
        self.hide()
        self.changed.emit()
        viewport = self.parentWidget()
        owner = viewport.parentWidget() if viewport is not None else None
        if owner is not None:
            owner.setFocus()

    def _grow(self) -> None:
        """Be as high as the text needs."""
        if self._writing is None:
            return
        lines = self.document().size().height()
        border = self.height() - self.viewport().height()
        text = lines * ceil(QFontMetricsF(self.font()).lineSpacing()) + 2 * self.document().documentMargin()
        self.resize(self.width(), max(self._writing.rect.height(), round(text + 2) + border))
        self.verticalScrollBar().setValue(0)  # it has scrolled already, before there was room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        breaks = bool(held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier))
        one_line = self._writing is not None and self._writing.one_line
        if key == Qt.Key.Key_Escape:
            self.drop()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (not breaks or one_line):
            self.finish(Then.BELOW if control else Then.STAY)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
        elif key == Qt.Key.Key_F2:
            self.selectAll()
        elif key == Qt.Key.Key_Tab:
            self.finish(Then.NEXT_STAGE)
        elif key == Qt.Key.Key_Backtab:
            self.finish(Then.PREVIOUS_STAGE)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()
