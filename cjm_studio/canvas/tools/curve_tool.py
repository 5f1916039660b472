"""Bending the emotion curve: the point of a stage is dragged up and down, or set by a double click."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter

from cjm_studio.canvas.curve_painter import curve_value, curve_y
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.marks import paint_face
from cjm_studio.canvas.style import pen
from cjm_studio.canvas.tools.tool import Tool
from cjm_studio.layout.grid import Cell
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import set_emotion
from cjm_studio.session.selection import Selection
from cjm_studio.wording.terms import EMOTIONS, term

_NEAR = 14.0


class CurveTool(Tool):
    """Drags the facilitator's point of one stage; it rests on the five values."""

    _cell: Cell | None = None
    _value = 0
    _moved = False

    @property
    def busy(self) -> bool:
        return self._cell is not None and self._moved

    def _band(self, cell: Cell) -> QRectF:
        return rect_of(self.canvas.map_scene.grid.lead(*cell))

    def _cell_at(self, at: QPointF) -> Cell | None:
        """The cell whose part of the curve is under a point."""
        scene = self.canvas.map_scene
        cell = scene.grid.cell_at(at.x(), at.y())
        if cell is None or ROW_KINDS[scene.content.row(cell[1]).kind].content != "curve":
            return None
        return cell if self._band(cell).contains(at) else None

    def _point_at(self, at: QPointF) -> Cell | None:
        """The cell whose point is under a point."""
        cell = self._cell_at(at)
        if cell is None:
            return None
        content, band = self.canvas.map_scene.content, self._band(cell)
        sticker = content.curve.stickers[content.stages.index(cell[0])]
        if sticker is None:
            return None
        point = QPointF(band.center().x(), curve_y(sticker.value, band))
        return cell if (at - point).manhattanLength() <= _NEAR else None

    def hover(self, at: QPointF) -> Qt.CursorShape | None:
        return Qt.CursorShape.SizeVerCursor if self._point_at(at) is not None else None

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        cell = self._point_at(at)
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._cell, self._moved = cell, False
        self.canvas.session.select(Selection(stage=cell[0], row=cell[1]))
        return True

    def set_here(self, at: QPointF) -> bool:
        """Set the point of the stage to the height of a double click; False where there is no curve."""
        cell = self._cell_at(at)
        if cell is None:
            return False
        self._feel(cell, curve_value(at.y(), self._band(cell)))
        return True

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        if self._cell is not None:
            self._value, self._moved = curve_value(at.y(), self._band(self._cell)), True

    def release(self, event: QMouseEvent, at: QPointF) -> None:
        if self._cell is not None and self._moved:
            self._feel(self._cell, self._value)

    def _feel(self, cell: Cell, value: int) -> None:
        session = self.canvas.session
        session.do(set_emotion(session.document, cell[0], row=cell[1], value=value))

    def drop(self) -> None:
        self._cell, self._moved = None, False

    def paint(self, painter: QPainter) -> None:
        if self._cell is None or not self._moved:
            return
        brush, band = self.canvas.map_scene.brush, self._band(self._cell)
        palette = brush.palette
        painter.setPen(pen(palette.focus, 1, Qt.PenStyle.DotLine))
        for value in range(-2, 3):
            y = curve_y(value, band)
            painter.drawLine(QPointF(band.left(), y), QPointF(band.right(), y))
        centre = QPointF(band.center().x(), curve_y(self._value, band))
        paint_face(painter, centre, radius=12, value=self._value, ink=palette.focus, fill=palette.row)
        words = term(EMOTIONS, self._value, language=self.canvas.session.language)
        brush.chip.draw(painter, words, x=centre.x() + 18, y=centre.y() - 9, ink=palette.ink)
