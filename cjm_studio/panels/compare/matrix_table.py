"""The matrix on the screen: walked with keys and the mouse, read aloud, its words as tips."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.layout.wrap import clipped, wrap
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.compare.matrix_fit import Fit, cell_width, fit, least_width, small_font
from cjm_studio.panels.compare.matrix_painter import paint_cell
from cjm_studio.session.compare_matrix import Matrix, MatrixCell

Index = QModelIndex | QPersistentModelIndex
NO_MATRIX = Matrix("", (), (), (), (), FigureTable("", (), ()))
_LABELS, _CLOSE_LABELS = 170, 104
_EDGES = 12  # of a head, left and right
_HEADS = """
QTableCornerButton::section { background: transparent; border: none; }
QHeaderView::section { padding: 4px 5px; font-size: %1px; }
"""
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class MatrixModel(QAbstractTableModel):
    """A matrix for Qt."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = NO_MATRIX
        self.heads: dict[Qt.Orientation, dict[str, str]] = {}  # names as they fit their columns and rows

    def show_heads(self, heads: dict[Qt.Orientation, dict[str, str]]) -> None:
        """Show names broken into lines, and what is too long for one cut there."""
        if heads != self.heads:
            self.heads = heads
            for way, names in heads.items():
                if names:
                    self.headerDataChanged.emit(way, 0, len(names) - 1)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def cell(self, index: Index) -> MatrixCell:
        """Return what a cell shows."""
        return self.matrix.cells[index.row()][index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.matrix.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(part for part in (cell.head, cell.figure, *cell.small) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.tip.replace("\n", ". ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.tip)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        names = self.matrix.columns if orientation is Qt.Orientation.Horizontal else self.matrix.rows
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads.get(orientation, {}).get(names[section], names[section])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _WRAPPED
        return None


class MatrixDelegate(QStyledItemDelegate):
    """Draws cells as paper and pictures have them, with a ring round the one in focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view, palette = index.model(), option.widget, tokens()
        if not isinstance(model, MatrixModel) or not isinstance(view, MatrixTable):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        paint_cell(painter, box, cell=model.cell(index), how=view.how, palette=palette)
        if view.currentIndex() == index:
            held = view.hasFocus()
            painter.setPen(QPen(QColor(palette.focus if held else palette.grid_strong), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()


class MatrixTable(QTableView):
    """Enter and a double click lead to the stage on the map."""

    entered = Signal(str)
    fitted = Signal()  # the words of levels have come or gone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix_model = MatrixModel()
        self.how: Fit = fit(NO_MATRIX, 0)
        self.setModel(self.matrix_model)
        self.setItemDelegate(MatrixDelegate(self))
        set_role(self, "framed")
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._enter)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show a matrix; the keyboard's place stays where it is, if it is there still."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.matrix_model.show_matrix(matrix)
        self.setAccessibleName(matrix.title)
        self.setStyleSheet(_HEADS.replace("%1", str(small_font().pixelSize())))
        self.horizontalHeader().setMinimumSectionSize(least_width(matrix))
        self._fit()
        self.updateGeometry()
        if matrix.rows and matrix.columns:
            at = self.matrix_model.index(max(0, row), max(0, column))
            self.setCurrentIndex(at if at.isValid() else self.matrix_model.index(0, 0))

    def _fit(self) -> None:
        """Let all columns share the width; where words have no room in them, icons speak for the levels."""
        matrix, metrics = self.matrix_model.matrix, QFontMetricsF(small_font())
        widest = max((metrics.horizontalAdvance(name) for name in matrix.rows), default=0.0) + 2 * _EDGES
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        many, labels = max(1, len(matrix.columns)), min(scaled(_LABELS), widest)
        words = room - labels >= cell_width(matrix) * many
        if not words:
            labels = min(scaled(_CLOSE_LABELS), widest)
        wide = max((room - labels) / many, least_width(matrix))
        told, self.how = self.how.words, fit(matrix, wide if words else 0)
        self._fit_heads(matrix, wide - _EDGES, labels - _EDGES)
        self.verticalHeader().setFixedWidth(round(labels))
        if told != self.how.words:
            self.viewport().update()
            self.fitted.emit()

    def _fit_heads(self, matrix: Matrix, wide: float, labels: float) -> None:
        """Let the heads be as high as the longest names need, three lines at most."""
        columns = {name: _broken(name, wide) for name in matrix.columns}
        rows = {name: _broken(name, labels) for name in matrix.rows}
        self.matrix_model.show_heads({Qt.Orientation.Horizontal: columns, Qt.Orientation.Vertical: rows})
        line = QFontMetricsF(small_font()).lineSpacing()
        column, row = (
            max((n.count("\n") + 1 for n in names.values()), default=1) for names in (columns, rows)
        )
        self.horizontalHeader().setFixedHeight(round(column * line) + 12)
        self.verticalHeader().setDefaultSectionSize(max(self.how.height, round(row * line) + 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # how high it is changes nothing
            self._fit()

    def sizeHint(self) -> QSize:
        high = self.horizontalHeader().height() + self.verticalHeader().length() + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), high + self.horizontalScrollBar().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        stage = self.matrix_model.cell(index).stage if index.isValid() else None
        if stage is not None:
            self.entered.emit(stage)


def _broken(name: str, width: float) -> str:
    """Return a name in three lines at most; a word that is too long for one ends in an ellipsis."""
    measure = QFontMetricsF(small_font()).horizontalAdvance
    words = [clipped(word, width, width_of=measure) for word in name.split()]
    return "\n".join(wrap(" ".join(words), width, width_of=measure, most=3))
