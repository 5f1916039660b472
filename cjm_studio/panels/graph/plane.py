"""The plane of the graph view: nodes as buttons, and the curves between them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from cjm_studio.layout.nearest import Direction
from cjm_studio.layout.ties import Group, Ties, lay_out
from cjm_studio.layout.ties import beside as node_beside
from cjm_studio.look.tokens import Palette
from cjm_studio.panels.graph.node import Node, scaled
from cjm_studio.panels.graph.web import Web, is_fold
from cjm_studio.panels.graph.words import NodeFace

_EDGE = 20.0
_LEAD = 30.0  # from a node to the word beside it
_NARROW, _WIDE = 22.0, 29.0  # of a node, in widths of the letter n
_ARROW = 9.0


class Plane(QWidget):
    """Lays the nodes of a web out and draws what ties them."""

    chosen = Signal(str)
    entered = Signal(str)
    reached = Signal(str)
    key_pressed = Signal(QKeyEvent)  # one that no node wanted; the area around would scroll with it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: dict[str, Node] = {}
        self._web: Web | None = None
        self._ties = Ties({}, ())
        self._word: Callable[[str], str] = str
        self._colours: Palette | None = None
        self._shift = QPointF()

    def show_web(
        self, web: Web, faces: Mapping[str, NodeFace], *, word: Callable[[str], str], palette: Palette
    ) -> None:
        """Show other nodes; the ones that were there leave."""
        for node in self.nodes.values():
            node.hide()
            node.deleteLater()
        self._web, self._word, self._colours = web, word, palette
        widest = self._node_width(web)
        self.nodes = {}
        order = [web.centre, *(node for group in web.groups for node in group.nodes)]
        for id_ in order:
            main = id_ == web.centre
            width = round(widest * (1.18 if main else 1.0))
            node = Node(id_, faces[id_], palette=palette, width=width, main=main, parent=self)
            node.clicked.connect(lambda _=False, id_=id_: self.chosen.emit(id_))
            node.entered.connect(self.entered)
            node.walked.connect(self._walk)
            node.reached.connect(self.reached)
            self.nodes[id_] = node
            node.show()
        self._lay_out()

    def _lay_out(self) -> None:
        assert self._web is not None
        sizes = {id_: (float(node.width()), float(node.height())) for id_, node in self.nodes.items()}
        gutter = self._gutter(self._web)
        self._ties = lay_out(self._web.centre, self._web.groups, sizes=sizes, gutter=gutter)
        boxes = self._ties.boxes.values()
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        self.setMinimumSize(round(right - left + 2 * _EDGE), round(bottom - top + 2 * _EDGE))
        self._put()

    def _gutter(self, web: Web) -> float:
        return max((self._pill_width(kind) for kind in web.kinds), default=0.0) + 2 * _LEAD

    def _node_width(self, web: Web) -> float:
        """As wide as all columns find room beside each other, as far as the words stay readable."""
        em = QFontMetricsF(self.font()).horizontalAdvance("n")
        columns = 1 + len({group.side for group in web.groups})
        area = self.parentWidget()
        room = (area.width() if area else 0) - 2 * _EDGE - (columns - 1) * self._gutter(web)
        return max(_NARROW * em, min(_WIDE * em, room / (columns + 0.2)))

    def _put(self) -> None:
        """Put the nodes in the middle of the room there is."""
        if not self._ties.boxes:
            return
        everything = QRectF()
        for box in self._ties.boxes.values():
            everything |= QRectF(*box)
        self._shift = (QRectF(self.rect()).center() - everything.center()).toPoint().toPointF()
        for id_, node in self.nodes.items():
            box = self._ties.boxes[id_]
            node.move(round(box.x + self._shift.x()), round(box.y + self._shift.y()))
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._put()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)

    def _walk(self, id_: str, way: Direction) -> None:
        there = node_beside(self._ties.boxes, id_, way)
        self.nodes[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _small(self) -> QFont:
        return scaled(self.font(), 0.85)

    def _pill_width(self, kind: str) -> float:
        return QFontMetricsF(self._small()).horizontalAdvance(self._word(kind)) + 16

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._web is None or self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._colours.canvas))
        pale = QPen(QColor(self._colours.grid_strong), 1.0, Qt.PenStyle.DotLine)
        for tie in self._web.crossing:
            a, b = self.nodes[tie.origin], self.nodes[tie.target]
            side = 1 if a.x() < b.x() else -1
            painter.setPen(pale)
            painter.drawPath(_curve(QPointF(a.side_point(side)), QPointF(b.side_point(-side))))
        for group, kind, knot in zip(self._web.groups, self._web.kinds, self._ties.knots, strict=True):
            self._paint_group(painter, group, self._word(kind), knot=QPointF(*knot) + self._shift)

    def _paint_group(self, painter: QPainter, group: Group, word: str, *, knot: QPointF) -> None:
        """Draw one curve to the word of a group and from there one to each of its nodes."""
        assert self._web is not None
        assert self._colours is not None
        side, ink = group.side, QColor(self._colours.ink_3)
        parent = QPointF(self.nodes[group.parent].side_point(side))
        outgoing = self._web.ties[group.nodes[0]].origin == group.parent
        width = QFontMetricsF(self._small()).horizontalAdvance(word) + 16
        height = QFontMetricsF(self._small()).height() + 6
        near, far = (QPointF(knot.x() + way * side * width / 2, knot.y()) for way in (-1, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.4))
        painter.drawPath(_curve(parent, near))
        if not outgoing:
            _paint_arrow(painter, parent, side=-side, ink=ink)
        for node in group.nodes:
            end = QPointF(self.nodes[node].side_point(-side))
            dashes = Qt.PenStyle.DashLine if is_fold(node) else Qt.PenStyle.SolidLine
            painter.setPen(QPen(ink, 1.4, dashes))
            painter.drawPath(_curve(far, end))
            if outgoing and not is_fold(node):
                _paint_arrow(painter, end, side=side, ink=ink)
        pill = QRectF(knot.x() - width / 2, knot.y() - height / 2, width, height)
        painter.setPen(QPen(QColor(self._colours.grid_strong), 1.0))
        painter.setBrush(QColor(self._colours.surface))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(self._small())
        painter.setPen(QColor(self._colours.ink_2))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    """Return a curve that leaves and arrives level."""
    path = QPainterPath(start)
    bend = (end.x() - start.x()) / 2
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    return path


def _paint_arrow(painter: QPainter, tip: QPointF, *, side: int, ink: QColor) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    back = tip.x() - side * _ARROW
    painter.drawPolygon(
        QPolygonF([tip, QPointF(back, tip.y() - _ARROW / 2.2), QPointF(back, tip.y() + _ARROW / 2.2)])
    )
    painter.restore()
