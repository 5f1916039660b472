"""One node of the graph view: a button that the keyboard and screen readers find, drawn like a card."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from cjm_studio.layout.wrap import clipped, wrap
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.keyboard import ARROWS
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.tokens import Palette
from cjm_studio.panels.graph.words import NodeFace

RING = 4  # room around the body for the focus ring


class _Measures(NamedTuple):
    """The sizes of a node's parts, all from the font, so that a larger one finds room."""

    title: QFont
    small: QFont
    line: float
    small_line: float
    icon: float
    pad: float


class Node(QAbstractButton):
    """Draws a record; a click chooses it, a double click or Enter puts it in the middle."""

    entered = Signal(str)
    walked = Signal(str, str)
    reached = Signal(str)  # the keyboard has come here

    def __init__(
        self, id_: str, face: NodeFace, *, palette: Palette, width: int, main: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.id = id_
        self.face = face
        self._colours, self._main = palette, main
        self._hovered = False
        self._measures = self._measured()
        room = width - 2 * RING - 3 * self._measures.pad - self._measures.icon
        self._title, cut = _cut(face.title, room, self._measures.title, most=4)
        self._small, cut_small = _cut(face.small, room, self._measures.small, most=2)
        self.setText(face.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(": ".join(part for part in (face.small, face.title) if part))
        if cut or cut_small:
            self.setToolTip(plain_tip("\n".join((face.title, face.small))))
        height = len(self._title) * self._measures.line + 2 * self._measures.pad
        height += len(self._small) * self._measures.small_line if face.small else 0
        self.resize(width, round(height) + 2 * RING)

    def _measured(self) -> _Measures:
        title, small = scaled(self.font(), 1.15 if self._main else 1.0), scaled(self.font(), 0.85)
        title.setWeight(QFont.Weight.DemiBold if self._main or not self.face.card else QFont.Weight.Medium)
        line, small_line = QFontMetricsF(title).height() * 1.1, QFontMetricsF(small).height() * 1.15
        return _Measures(title, small, line, small_line, line * 0.95, line * 0.55)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        accent, ink = self._paint_body(painter, body)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colours.focus), 2.4))
            painter.drawRoundedRect(body.adjusted(-2.4, -2.4, 2.4, 2.4), 10, 10)
        m = self._measures
        x, y = body.left() + m.pad, body.top() + m.pad
        if self.face.icon:
            paint_icon(painter, self.face.icon, colour=accent, x=x, y=y + m.line * 0.05, size=m.icon)
        x += m.icon + m.pad
        painter.setFont(m.title)
        painter.setPen(QColor(ink))
        for line in self._title:
            painter.drawText(QPointF(x, y + m.line * 0.78), line)
            y += m.line
        painter.setFont(m.small)
        painter.setPen(QColor(ink if self.face.level else self._colours.ink_2))
        for line in self._small:
            painter.drawText(QPointF(x, y + m.small_line * 0.82), line)
            y += m.small_line

    def _paint_body(self, painter: QPainter, body: QRectF) -> tuple[str, str]:
        """Draw fill and border; return the ink of the icon and that of the words."""
        colours, face = self._colours, self.face
        fill, accent, ink = colours.row, colours.ink_2, colours.ink
        border, dashes = colours.grid_strong, Qt.PenStyle.SolidLine
        level = colours.levels.get(face.level)
        if level is not None:
            fill, accent, border = level.fill or fill, level.ink, level.hatch
            ink = level.ink if level.fill else ink
            dashes = Qt.PenStyle.DashLine if face.level == "not_enough_data" else dashes
        elif face.card:
            kind = colours.cards.get(face.card, colours.cards["note"])
            fill, accent = kind.fill, kind.accent
            border = accent if self._main or self._hovered else border
        else:  # a fold
            fill, dashes = colours.canvas, Qt.PenStyle.DashLine
        wide = 2.0 if self._main or self._hovered else 1.2
        painter.setPen(QPen(QColor(border), wide, dashes))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(body.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), 8, 8)
        return accent, ink

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.reached.emit(self.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit(self.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None and held == Qt.KeyboardModifier.NoModifier:
            self.walked.emit(self.id, way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.entered.emit(self.id)
        elif way is not None or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # a button would go to the next one, whatever is held
        else:
            super().keyPressEvent(event)

    def side_point(self, side: int) -> QPoint:
        """Return where a curve meets the node, on its left or its right."""
        rect = self.geometry().adjusted(RING, RING, -RING, -RING)
        return QPoint(rect.right() + 1 if side > 0 else rect.left(), rect.center().y())


def scaled(font: QFont, factor: float) -> QFont:
    """Return a font so many times larger, whether its size is given in points or in pixels."""
    made = QFont(font)
    made.setPixelSize(max(10, round(QFontInfo(font).pixelSize() * factor)))
    return made


def _cut(text: str, room: float, font: QFont, *, most: int) -> tuple[list[str], bool]:
    """Return the first lines of a text, and whether something is missing: then the tooltip has it."""
    width_of = QFontMetricsF(font).horizontalAdvance
    lines = wrap(text, room, width_of=width_of)
    if len(lines) <= most:
        return lines, False
    last = clipped(lines[most - 1] + "…", room, width_of=width_of)
    return [*lines[: most - 1], last], True
