"""Fields in the lines of a table: they come into sight with the keyboard and leave the wheel to the table."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QResizeEvent,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role

_AT_ONCE = 2  # lines that are made before the window answers again
_BEYOND = 4  # lines that are made above and below those in sight, for Tab to go on to


class Choice(QComboBox):
    """A list to choose from that a turning wheel does not change by the way."""

    def __init__(self, choices: Sequence[tuple[str, str]] = (), *, name: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show other choices, each with its key; what was chosen stays if it is among them."""
        before = self.key
        self.clear()
        for key, name in choices:
            self.addItem(name, key)
        self.show_key(before)

    def offer_names(self, names: QStandardItemModel) -> None:
        """Offer names that many fields share, and let people type others."""
        self.setModel(names)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def show_key(self, key: str) -> None:
        """Choose by the key; the first where no choice has it."""
        self.setCurrentIndex(max(0, self.findData(key)))
        self.show_beginning()

    def show_beginning(self) -> None:
        """Show the first letters of what can be typed in, not the last ones."""
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_beginning()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_in_table(self)


def names_model(none: str, names: Iterable[str], parent: QWidget) -> QStandardItemModel:
    """Return names to choose from, each its own key, after words for none of them."""
    model = QStandardItemModel(parent)
    for key, name in [("", none), *((name, name) for name in dict.fromkeys(names))]:
        item = QStandardItem(name)
        item.setData(key, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model


def typed(box: Choice) -> str:
    """Return what is chosen, or typed where nothing of that name stands in the list."""
    found = box.findText(box.currentText())
    return str(box.itemData(found) or "") if found >= 0 else box.currentText().strip()


def name_line(text: str, names: Sequence[str]) -> QLineEdit:
    """Return a line for a name that proposes known names while it is typed."""
    line = QLineEdit(text)
    completer = QCompleter(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    return line


class LineButton(QPushButton):
    """A button in a line of a table, its words at the left."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left; padding: 0 4px;")  # two lines fit
        set_role(self, "link")

    def say(self, words: str) -> None:
        """Show words, whole in the tooltip."""
        self.setText(words)
        self.setToolTip(plain_tip(words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_in_table(self)


def show_in_table(field: QWidget) -> None:
    """Scroll the table that a field stands in so that it is seen."""
    view = field.parentWidget()
    while view is not None and not isinstance(view, QAbstractItemView):
        view = view.parentWidget()
    if isinstance(view, QAbstractItemView):
        view.scrollTo(view.indexAt(field.mapTo(view.viewport(), field.rect().center())))


class FieldsTable(QTableWidget):
    """A table whose cells hold fields: Tab goes from field to field, not from cell to cell.

    Fields take long to make, so those of a long table are made when their lines come into sight.
    """

    filled = Signal()  # further lines have got their fields

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
        field, words = Choice().sizeHint().height() + 14, lines * self.fontMetrics().lineSpacing() + 20
        self.verticalHeader().setDefaultSectionSize(max(field, words))
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        set_role(self, "framed")
        self._fill: Callable[[int], None] = lambda row: None
        self._bare: set[int] = set()  # the lines that have no fields yet
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill_some)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def fill_lines(self, count: int, fill: Callable[[int], None]) -> None:
        """Show so many lines anew; `fill` makes the fields of one when it comes into sight."""
        self.setRowCount(0)
        self.setRowCount(count)
        self._fill, self._bare = fill, set(range(count))
        self._soon.start()

    def field(self, row: int, place: int) -> QWidget | None:
        """Return a field, which is made if it has not been in sight yet."""
        if row in self._bare:
            self._bare.discard(row)
            self._fill(row)
            self.filled.emit()
        return self.cellWidget(row, place)

    def _scrolled(self, _: int) -> None:
        self._soon.start()

    def _fill_some(self) -> None:
        """Fill a few of the lines in sight and near it, and go on when the window has answered."""
        if not self._bare or not self.isVisible():
            return
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        last = self.rowCount() - 1 if last < 0 else last
        inside = sorted(self._bare & set(range(first, last + 1)))
        near = self._bare & set(range(first - _BEYOND, last + _BEYOND + 1))
        wanted = inside or sorted(near)
        for row in wanted[:_AT_ONCE]:
            self._bare.discard(row)
            self._fill(row)
        if wanted:
            self.filled.emit()
            self._soon.start()

    def show_lines(self, most: int) -> None:
        """Be high enough for so many lines."""
        self.setMinimumHeight(
            self.horizontalHeader().sizeHint().height()
            + most * self.verticalHeader().defaultSectionSize()
            + 4
        )

    def show_column(self, place: int, shown: bool) -> None:
        """Show a column, or leave its room to the others."""
        if self.isColumnHidden(place) == shown:
            self.setColumnHidden(place, not shown)
            self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()
        self._share_room()

    def _share_room(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        shown = {n: letters for n, letters in enumerate(self._letters) if not self.isColumnHidden(n)}
        wide = max(self.viewport().width(), sum(shown.values()) * letter)
        for section, letters in shown.items():
            self.setColumnWidth(section, wide * letters // sum(shown.values()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()


def words_cell(text: str, *, tip: str = "") -> QTableWidgetItem:
    """Return words in a table, whole in their tooltip."""
    item = QTableWidgetItem(text)
    item.setToolTip(plain_tip(tip or text))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
