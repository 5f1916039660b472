"""Which icon stands for which level, told under a matrix whose columns have no room for the words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LevelColours
from cjm_studio.panels.compare.matrix_fit import ICON, icon_of, small_font
from cjm_studio.panels.flow import Flow
from cjm_studio.session.compare_matrix import HYPOTHESIS, Matrix, MatrixCell


class Legend(QWidget):
    """Shows every level of a matrix once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, gap=scaled(14))

    @property
    def words(self) -> list[str]:
        """What it tells."""
        return [entry.cell.head for entry in self.findChildren(_Entry)]

    def show_matrix(self, matrix: Matrix, *, needed: bool) -> None:
        """Show the levels of a matrix, where they are not told in its cells."""
        for entry in self.findChildren(_Entry):
            self._flow.removeWidget(entry)
            entry.setParent(None)
        told = {(cell.level, cell.head): cell for row in matrix.cells for cell in row if icon_of(cell)}
        for cell in told.values():
            if cell.figure or cell.icon == HYPOTHESIS:
                self._flow.addWidget(_Entry(cell, self))
        self.setVisible(needed and self._flow.count() > 0)


class _Entry(QWidget):
    """One icon and its word."""

    def __init__(self, cell: MatrixCell, parent: QWidget) -> None:
        super().__init__(parent)
        self.cell = cell
        self.setAccessibleName(cell.head)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(small_font())
        high = max(metrics.lineSpacing(), scaled(ICON) + 4.0)
        return QSize(round(scaled(ICON) + 11 + metrics.horizontalAdvance(self.cell.head)), round(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, size = tokens(), scaled(ICON)
        colours = palette.levels.get(self.cell.level) or LevelColours("", palette.ink_2, palette.grid)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(0, (self.height() - size - 4) / 2, size + 4, size + 4)
        if colours.fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.fill))
            painter.drawRoundedRect(square, 3, 3)
        paint_icon(painter, icon_of(self.cell), colour=colours.ink, x=2, y=square.top() + 2, size=size)
        painter.setFont(small_font())
        painter.setPen(QColor(palette.ink_2))
        area = QRectF(self.rect()).adjusted(size + 9, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.cell.head)
        painter.end()
