"""Paints the field under the recommendations: cells, corners with their names, axes, the tray."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cjm_studio.look.fonts import panel_font
from cjm_studio.look.tokens import Palette
from cjm_studio.panels.measures.ground import STEPS, Ground

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What stands on the field, in the language that is spoken."""

    quick_wins: str = ""
    big_projects: str = ""
    fill_ins: str = ""
    think_twice: str = ""
    effort: str = ""
    effect: str = ""
    little: str = ""
    much: str = ""
    tray: str = ""
    tray_hint: str = ""


def paint_field(
    painter: QPainter,
    ground: Ground,
    words: FieldWords,
    palette: Palette,
    *,
    target: tuple[int, int] | None,
    tray: bool,
) -> None:
    """Paint everything but the recommendations; the cell or the tray that a drop would choose is tinted."""
    field = ground.field
    painter.fillRect(field, QColor(palette.row_alternate))
    for effort in (1, STEPS - 1):
        for effect in (2, STEPS):
            corner = ground.cell(effort, effect).united(ground.cell(effort + 1, effect - 1))
            painter.fillRect(corner, QColor(palette.row))
            painter.setPen(QPen(QColor(palette.grid_strong), 1))
            painter.drawRect(corner)
    best = ground.cell(1, STEPS).united(ground.cell(2, STEPS - 1))
    tint = QColor(palette.cards["expectation"].fill)
    painter.fillRect(best.adjusted(1, 1, -1, -1), tint)
    painter.setPen(QPen(QColor(palette.grid), 1))
    for step in range(STEPS + 1):
        x, y = field.left() + step * field.width() / STEPS, field.top() + step * field.height() / STEPS
        painter.drawLine(QLineF(x, field.top(), x, field.bottom()))
        painter.drawLine(QLineF(field.left(), y, field.right(), y))
    if target is not None:
        painter.setPen(QPen(QColor(palette.focus), 2))
        painter.setBrush(QColor(palette.focus_fill))
        painter.drawRect(ground.cell(*target).adjusted(1, 1, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    _corners(painter, ground, words, palette)
    _axes(painter, ground, words, palette)
    _tray(painter, ground, words, palette=palette, over=tray)


def _corners(painter: QPainter, ground: Ground, words: FieldWords, palette: Palette) -> None:
    field, line = ground.field, ground.line
    painter.setFont(panel_font(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(palette.ink))
    above = QRectF(field.left(), field.top() - 1.5 * line, field.width(), 1.4 * line)
    below = QRectF(field.left(), field.bottom() + 0.1 * line, field.width(), 1.4 * line)
    for area, left, right in (
        (above, words.quick_wins, words.big_projects),
        (below, words.fill_ins, words.think_twice),
    ):
        painter.drawText(area, int(_LEFT), left)
        painter.drawText(area, int(_RIGHT), right)


def _axes(painter: QPainter, ground: Ground, words: FieldWords, palette: Palette) -> None:
    field, line, side = ground.field, ground.line, ground.side
    painter.setFont(panel_font(12))
    painter.setPen(QColor(palette.ink_2))
    wide, high = field.width() / STEPS, field.height() / STEPS
    for step in range(STEPS):
        name = str(step + 1)
        across = QRectF(field.left() + step * wide, field.bottom() + 1.4 * line, wide, line * 1.2)
        along = QRectF(field.left() - 0.75 * side, field.bottom() - (step + 1) * high, 0.7 * side, high)
        painter.drawText(across, int(_MIDDLE), name)
        painter.drawText(along, int(_MIDDLE), name)
    foot = QRectF(field.left(), field.bottom() + 2.6 * line, field.width(), 1.3 * line)
    painter.drawText(foot, int(_LEFT), words.little)
    painter.drawText(foot, int(_RIGHT), words.much)
    painter.setFont(panel_font(12, QFont.Weight.DemiBold))
    painter.drawText(foot, int(_MIDDLE), words.effort)
    painter.save()  # the axis of the effect is read from the bottom up
    painter.translate(0, field.bottom())
    painter.rotate(-90)
    upright = QRectF(0, 0, field.height(), 0.9 * side)
    painter.drawText(upright, int(_MIDDLE), words.effect)
    painter.setFont(panel_font(12))
    painter.drawText(upright, int(_LEFT), words.little)
    painter.drawText(upright, int(_RIGHT), words.much)
    painter.restore()


def _tray(painter: QPainter, ground: Ground, words: FieldWords, *, palette: Palette, over: bool) -> None:
    painter.setPen(QPen(QColor(palette.focus if over else palette.grid_strong), 2 if over else 1))
    painter.setBrush(QColor(palette.focus_fill if over else palette.surface))
    painter.drawRoundedRect(ground.tray.adjusted(1, 1, -1, -1), 8, 8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(panel_font(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(palette.ink))
    inside = ground.tray.adjusted(10, 6, -10, -6)
    painter.drawText(inside, int(Qt.TextFlag.TextWordWrap), words.tray)
    top = QFontMetricsF(painter.font()).lineSpacing()
    painter.setFont(panel_font(12))
    painter.setPen(QColor(palette.ink_2))
    painter.drawText(inside.adjusted(0, top + 2, 0, 0), int(Qt.TextFlag.TextWordWrap), words.tray_hint)
