"""Fields in the lines of a table: they come into sight with the keyboard and leave the wheel to the table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role

_LETTERS = 26  # of the widest choice; the list below shows all of it


class Choice(QComboBox):
    """A list to choose from that a turning wheel does not change by the way."""

    def __init__(self, choices: Sequence[tuple[str, str]] = (), *, name: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show other choices, each with its key; what was chosen stays if it is among them."""
        before = self.currentData()
        self.clear()
        for key, name in choices:
            self.addItem(name, key)
        longest = max((len(name) for _, name in choices), default=0)
        self.setMinimumContentsLength(min(max(8, longest), _LETTERS))
        self.show_key(str(before or ""))

    def show_key(self, key: str) -> None:
        """Choose by the key; the first where no choice has it."""
        self.setCurrentIndex(max(0, self.findData(key)))

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_in_table(self)


class LineButton(QPushButton):
    """A button in a line of a table, its words at the left."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left;")
        set_role(self, "link")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_in_table(self)


def show_in_table(field: QWidget) -> None:
    """Scroll the table that a field stands in so that it is seen."""
    view = field.parentWidget()
    while view is not None and not isinstance(view, QAbstractItemView):
        view = view.parentWidget()
    if isinstance(view, QAbstractItemView):
        view.scrollTo(view.indexAt(field.geometry().center()))


class FieldsTable(QTableWidget):
    """A table whose cells hold fields: Tab goes from field to field, not from cell to cell."""

    def __init__(self, name: str, columns: Sequence[tuple[str, int]], *, lines: int = 2) -> None:
        """`columns` are headers with their letters: widths stand to each other as these do."""
        super().__init__(0, len(columns))
        self._letters = [letters for _, letters in columns]
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([header for header, _ in columns])
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.verticalHeader().hide()
        field, words = Choice().sizeHint().height() + 14, lines * self.fontMetrics().lineSpacing() + 14
        self.verticalHeader().setDefaultSectionSize(max(field, words))
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(True)
        set_role(self, "framed")

    def show_lines(self, most: int) -> None:
        """Be high enough for so many lines."""
        self.setMinimumHeight(
            self.horizontalHeader().sizeHint().height()
            + most * self.verticalHeader().defaultSectionSize()
            + 4
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        wide = max(self.viewport().width(), sum(self._letters) * letter)
        for section, letters in enumerate(self._letters):
            self.setColumnWidth(section, wide * letters // sum(self._letters))


def words_cell(text: str, *, tip: str = "") -> QTableWidgetItem:
    """Return words in a table, whole in their tooltip."""
    item = QTableWidgetItem(text)
    item.setToolTip(plain_tip(tip or text))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
