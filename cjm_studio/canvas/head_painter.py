"""The heads of columns and the labels of rows, which stay in place while the map scrolls."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.marks import paint_ticks
from cjm_studio.canvas.style import colour, pen
from cjm_studio.layout.grid import LABELS
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, ROW_ACCENTS, ROW_ICONS
from cjm_studio.session.faces import RowLabel, StageHead

TICKS = {"watch": 1, "barrier": 2, "critical": 3}
POINT = 13.0  # how far a chevron points into the next column


def chevron(rect: QRectF, *, first: bool, point: float = POINT) -> QPainterPath:
    """Return the outline of a stage's head, which points at the next one."""
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    middle = rect.center().y()
    corners = [(left, top), (right - point, top), (right, middle), (right - point, bottom), (left, bottom)]
    if not first:
        corners.append((left + point, middle))
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def paint_stage_head(
    painter: QPainter, rect: QRectF, *, head: StageHead, brush: Brush, selected: bool = False
) -> None:
    """Draw the head of a column: its name, its level in words with icon and ticks, share, interval and n."""
    palette = brush.palette
    level = palette.levels.get(head.level or "none", palette.levels["none"])
    body = rect.adjusted(3, 7, -1, -7)
    path = chevron(body, first=head.number == 1)
    border = pen(palette.grid_strong, 1.0)
    if level.fill:
        border = pen(level.hatch, 2.0)
    elif head.level == "not_enough_data":
        border = pen(level.hatch, 1.4, Qt.PenStyle.DashLine)
    painter.setPen(border)
    painter.setBrush(colour(level.fill or palette.row_alternate))
    painter.drawPath(path)
    if selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(palette.focus, 2.5))
        painter.drawPath(chevron(body.adjusted(2, 2, -2, -2), first=head.number == 1))
    _paint_head_words(painter, name_box(rect, head), head=head, brush=brush)


def name_box(rect: QRectF, head: StageHead) -> QRectF:
    """Return where the name is drawn in the head of a column."""
    lines = 1 + bool(head.level_word) + bool(head.figure)
    top = rect.center().y() - (20 + 17 * (lines - 1)) / 2
    return QRectF(rect.x() + 26, top, rect.width() - 27 - POINT - 10, 20)


def _paint_head_words(painter: QPainter, box: QRectF, *, head: StageHead, brush: Brush) -> None:
    palette = brush.palette
    level = palette.levels.get(head.level or "none", palette.levels["none"])
    ink = level.ink if level.fill else palette.ink
    x, y, width = box.x(), box.y(), box.width()
    name = brush.stage.clip(f"{head.number}. {head.name}", width)
    brush.stage.draw(painter, name, x=x, y=y, ink=ink)
    y += 21
    if head.level_word:
        ticks = TICKS.get(head.level, 0)
        icon = "shield-question" if head.hypothesis else LEVEL_ICONS.get(head.level, "shield-alert")
        paint_icon(painter, icon, colour=level.ink, x=x, y=y + 1, size=13)
        word = brush.chip.clip(head.level_word, width - 18 - (22 if ticks else 0))
        used = brush.chip.draw(painter, word, x=x + 18, y=y, ink=level.ink)
        if ticks:
            paint_ticks(painter, x=x + 18 + used + 8, y=y + 1, count=ticks, of=level.ink, rest=level.hatch)
        y += 17
    if head.figure:
        small = level.ink if level.fill else palette.ink_2
        brush.small.draw(painter, brush.small.clip(head.figure, width), x=x, y=y, ink=small)


def label_box(rect: QRectF, label: RowLabel, brush: Brush) -> QRectF:
    """Return where the name is drawn in the label of a row."""
    lines = brush.label.lines(label.name, LABELS - 56)
    return QRectF(rect.x() + 44, rect.y() + 14, LABELS - 56, len(lines) * brush.label.line)


def paint_row_label(
    painter: QPainter, rect: QRectF, *, label: RowLabel, brush: Brush, selected: bool = False
) -> None:
    """Draw the label of a row: its icon, its name and its notes, with the accent of its cards at the edge."""
    palette = brush.palette
    accent = palette.cards[ROW_ACCENTS[label.kind]].accent
    painter.fillRect(rect, colour(palette.focus_fill if selected else palette.row))
    painter.fillRect(QRectF(rect.x(), rect.y(), 4, rect.height()), colour(accent))
    paint_icon(painter, ROW_ICONS[label.kind], colour=accent, x=rect.x() + 18, y=rect.y() + 15, size=16)
    box = label_box(rect, label, brush)
    y = box.y()
    for line in brush.label.lines(label.name, box.width()):
        brush.label.draw(painter, line, x=box.x(), y=y, ink=palette.ink)
        y += brush.label.line
    for note in label.notes:
        for line in brush.small.lines(note, LABELS - 56):
            if y + brush.small.line > rect.bottom() - 4:
                break
            brush.small.draw(painter, line, x=rect.x() + 44, y=y + 2, ink=palette.ink_3)
            y += brush.small.line
    painter.setPen(pen(palette.grid))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
