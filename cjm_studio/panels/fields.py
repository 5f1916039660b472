"""Fields in which a record is edited: they apply what is typed after a pause, and when they are left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QIntValidator,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QStylePainter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role

PAUSE = 700  # ms without a key after which what was typed is applied
_FRAME = 24  # around the lines of a text field
_LINES = (2, 9)  # how high a text field is, at least and at most


def labelled(field: QWidget, *, gap: int, left: int = 0, above: int = 0) -> tuple[QWidget, QLabel]:
    """Return a box with a field under its label, and the label; both are hidden with their box."""
    box, label = QWidget(), QLabel()
    column = QVBoxLayout(box)
    column.setContentsMargins(left, above, 0, 0)
    column.setSpacing(gap)
    set_role(label, "label")
    label.setWordWrap(True)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return box, label


class LineField(QLineEdit):
    """One line of text; where it is too long, it ends in an ellipsis and a tip has all of it."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = _pause(self, self.commit)
        self._told = ""
        self.textEdited.connect(lambda _: self._pause.start())
        self.editingFinished.connect(self._leave)

    def show_value(self, text: str) -> None:
        """Show what the record holds; what is being typed stays."""
        self._told = text
        if self._pause.isActive() or text == self._value():
            return
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Apply what was typed, if anything was."""
        self._pause.stop()
        if self._value() != self._told and self.hasAcceptableInput():
            self._told = self._value()
            self.edited.emit(self._told)

    def _value(self) -> str:
        """A blank at the end may be the one before the next word: it stays while the field is written in."""
        return self.text().strip()

    def _leave(self) -> None:
        self.commit()
        if self.text() != self._told:
            self.setText(self._told)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if self.is_cut else "", self)
            return True
        return _is_undo(event) or super().event(event)

    @property
    def is_cut(self) -> bool:
        """Whether the field is too short for what it holds."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(part, option, self).adjusted(2, 0, -2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self.is_cut:  # who writes sees letters, and the field scrolls
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        room = self._room()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class NumberField(LineField):
    """A whole number, or nothing."""

    number = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, top: int = 999_999_999) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(0, top, self))
        self.edited.connect(lambda text: self.number.emit(int(text) if text else None))

    def hasAcceptableInput(self) -> bool:
        return not self.text() or super().hasAcceptableInput()

    def show_number(self, value: int | None) -> None:
        """Show what the record holds."""
        self.show_value("" if value is None else str(value))


class TextField(QPlainTextEdit):
    """Text of several lines, as high as it needs to be."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = _pause(self, self.commit)
        self._told = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_value(self, text: str) -> None:
        """Show what the record holds; what is being typed stays."""
        self._told = text
        if self._pause.isActive() or text == self._value():
            return
        self.setPlainText(text)
        if self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def commit(self) -> None:
        """Apply what was typed, if anything was."""
        self._pause.stop()
        if self._value() != self._told:
            self._told = self._value()
            self.edited.emit(self._told)

    def _value(self) -> str:
        return self.toPlainText().strip()

    def _typed(self) -> None:
        if self.toPlainText() != self._told:
            self._pause.start()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(int(self.document().size().height()), _LINES[0]), _LINES[1])
        self.setFixedHeight(lines * line + _FRAME)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
        if self.toPlainText() != self._told:
            self.setPlainText(self._told)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return _is_undo(event) or super().event(event)


class ChoiceField(QComboBox):
    """One of a few values."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def offer(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer the values with their names and show the one that the record holds."""
        if choices != [(self.itemData(i), self.itemText(i)) for i in range(self.count())]:
            self.clear()
            for data, text in choices:
                self.addItem(text, data)
        self.setCurrentIndex(next((i for i, (data, _) in enumerate(choices) if data == value), -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a field must not change it


def commit_typing() -> None:
    """Apply what is being typed in a field now, before something else is done."""
    field = QApplication.focusWidget()
    if isinstance(field, LineField | TextField):
        field.commit()


def _pause(parent: QWidget, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(then)
    return timer


def _is_undo(event: QEvent) -> bool:
    """Undo and redo are the project's own, so a field gives their keys away."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
