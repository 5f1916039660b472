"""Fields that open in a cell of the register: typed, or chosen from a list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.panels.register.painting import RegisterPainting
from cjm_studio.panels.register.table_model import COLUMNS, FIELDS
from cjm_studio.wording.barrier_words import CAUSES, DAY_FORM, read_day, short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import term

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 54


def cause_choices(language: Language) -> list[tuple[object, str]]:
    """Return the causes with their words."""
    words = [(key, term(CAUSES, key, language=language)) for key in CAUSES]
    return [(key, sentence_case(word)) for key, word in words]


def importance_choices() -> list[tuple[object, str]]:
    """Return the weights that can be agreed on, and none."""
    none = translate("Register", "Not agreed")
    return [(None, none), *((weight, str(weight)) for weight in range(1, 6))]


class _Line(QLineEdit):
    """Keeps Enter to itself: the table would take it for the wish to open the barrier's page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class RegisterEditing(RegisterPainting):
    """Opens the field that a column asks for."""

    def __init__(
        self, parent: QWidget, *, language: Callable[[], Language], owners: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(parent)
        self._language, self._owners = language, owners

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, scaled(_HEIGHT))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = FIELDS[COLUMNS[index.column()]]
        if field in ("cause", "importance"):
            box = QComboBox(parent)
            choices = cause_choices(self._language()) if field == "cause" else importance_choices()
            for value, words in choices:
                box.addItem(words, value)
            box.activated.connect(lambda _: self._finish(box))
            return box
        line = _Line(parent)
        if field == "owner":
            completer = QCompleter(list(self._owners()), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        elif field == "due":
            line.setPlaceholderText(DAY_FORM[self._language()])
        return line

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            at = next((at for at in range(editor.count()) if editor.itemData(at) == value), 0)
            editor.setCurrentIndex(at)
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            day = FIELDS[COLUMNS[index.column()]] == "due"
            editor.setText(short_day(value, self._language()) if day else str(value or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            due = FIELDS[COLUMNS[index.column()]] == "due"
            model.setData(index, read_day(editor.text()) if due else editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        high = min(option.rect.height() - 8, editor.sizeHint().height())
        top = option.rect.center().y() - high // 2
        editor.setGeometry(option.rect.left() + 2, top, option.rect.width() - 4, high)
