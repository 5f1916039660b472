"""The matrix on the screen: walked with keys and the mouse, read aloud, its words as tips."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.compare.matrix_painter import PAD, cell_height, cell_width, paint_cell, word_font
from cjm_studio.session.compare_matrix import Matrix, MatrixCell

Index = QModelIndex | QPersistentModelIndex
NO_MATRIX = Matrix("", (), (), (), (), FigureTable("", (), ()))
_LABELS = 170
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class MatrixModel(QAbstractTableModel):
    """A matrix for Qt."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = NO_MATRIX

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _WRAPPED
        if role == Qt.ItemDataRole.FontRole:
            return word_font()
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
        paint_cell(painter, box, cell=model.cell(index), palette=palette)
        if view.currentIndex() == index:
            held = view.hasFocus()
            painter.setPen(QPen(QColor(palette.focus if held else palette.grid_strong), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()


class MatrixTable(QTableView):
    """Enter and a double click lead to the stage on the map."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix_model = MatrixModel()
        self._narrowest = 0
        self.setModel(self.matrix_model)
        self.setItemDelegate(MatrixDelegate(self))
        set_role(self, "framed")
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none; }")
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
        metrics = QFontMetricsF(word_font())
        self._narrowest = cell_width(matrix)
        self.horizontalHeader().setMinimumSectionSize(self._narrowest)
        self.verticalHeader().setDefaultSectionSize(cell_height(matrix))
        widest = max((metrics.horizontalAdvance(name) for name in matrix.rows), default=0.0)
        self.verticalHeader().setFixedWidth(round(min(scaled(_LABELS), widest + 24)))
        self._fit_heads()
        self.updateGeometry()
        if matrix.rows and matrix.columns:
            at = self.matrix_model.index(max(0, row), max(0, column))
            self.setCurrentIndex(at if at.isValid() else self.matrix_model.index(0, 0))

    def _fit_heads(self) -> None:
        """Let the heads be as high as the longest name of a stage needs in its column."""
        metrics, header = QFontMetricsF(word_font()), self.horizontalHeader()
        wide = max(self._narrowest, header.sectionSize(0) if header.count() else 0) - 2 * PAD - 6
        names = self.matrix_model.matrix.columns
        lines = max((len(wrap(n, wide, width_of=metrics.horizontalAdvance)) for n in names), default=1)
        header.setFixedHeight(round(min(3, lines) * metrics.lineSpacing()) + 14)

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
