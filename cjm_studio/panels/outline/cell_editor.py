"""Editing a cell in place: a field for text, a list for values; each ends in one edit."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_studio.panels.fields import ChoiceField, TextField
from cjm_studio.panels.outline.line_model import CHOICES, Index, Role


class CellEditor(TextField):
    """Text over a cell: it is kept when it is left, not while it is being typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.filled = False  # what is being typed stays, whatever the model says meanwhile

    def text(self) -> str:
        """Return what was written, without blanks around it."""
        return self.toPlainText().strip()

    def begin(self, text: str, *, typed: str) -> None:
        """Show the text with the caret at its end; a letter that was typed begins it anew."""
        self.filled = True
        self.setPlainText(typed or text)
        self._told = text.strip()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QPlainTextEdit.focusOutEvent(self, event)  # the delegate keeps the text and closes the field

    def _typed(self) -> None:
        """Nothing is applied before the field is left."""


class CellDelegate(QStyledItemDelegate):
    """Makes the fields, and says how the user has left one."""

    left = Signal(str)  # "stay", "next", "previous" or "below"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.typed = ""  # the letter that has begun the next edit

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices: Sequence[tuple[object, str]] = index.data(CHOICES) or ()
        name = index.data(Role.AccessibleTextRole) or ""
        if not choices:
            editor = CellEditor(parent)
            editor.setAccessibleName(name)
            editor.edited.connect(lambda _: self.commitData.emit(editor))
            return editor
        field = ChoiceField(parent)
        field.setAccessibleName(name)
        field.offer(choices, index.data(Role.EditRole))
        field.chosen.connect(lambda _: self._end(field, "stay"))
        QTimer.singleShot(0, field, field.showPopup)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.filled:
            editor.begin(str(index.data(Role.EditRole) or ""), typed=self.typed)
            self.typed = ""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value: Any = editor.text() if isinstance(editor, CellEditor) else None
        if isinstance(editor, ChoiceField):
            value = editor.currentData()
        model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        editor.setGeometry(rect)
        if editor.height() > rect.height():  # a field is higher than a line: it covers its neighbours
            room = editor.parentWidget()
            bottom = room.height() if room is not None else rect.bottom()
            editor.move(rect.left(), max(0, min(rect.top(), bottom - editor.height())))
        editor.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor) and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress:
                return self._press(watched, event)
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _press(self, editor: CellEditor, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        breaks = held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if breaks:
                editor.insertPlainText("\n")
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._end(editor, "below" if held & Qt.KeyboardModifier.ControlModifier else "stay")
            case Qt.Key.Key_Tab:
                self._end(editor, "next")
            case Qt.Key.Key_Backtab:
                self._end(editor, "previous")
            case _:
                return False
        return True

    def _end(self, editor: QWidget, then: str) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.left.emit(then)
