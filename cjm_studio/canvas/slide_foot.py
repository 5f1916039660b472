"""The foot of a slide, a quiet chain of dots, and the list of keys that is shown when it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.slide import EDGE, FOOT, HIGH, ROOM, WIDE, Easel, Slide
from cjm_studio.canvas.style import colour, pen, rounded
from cjm_studio.look.speech import translate

_STEP = 44.0


def paint_foot(painter: QPainter, easel: Easel, slides: Sequence[Slide], *, number: int) -> None:
    """Draw a dot for each slide, those of barrier stages in their colour, the current one large."""
    palette, y = easel.palette, HIGH - FOOT / 2
    count = f"{number + 1} / {len(slides)}"
    wide = easel.small.width_of(count)
    easel.small.draw(painter, count, x=WIDE - EDGE - wide, y=y - 12, ink=palette.ink_3)
    step = min(_STEP, (ROOM - wide - 60) / max(1, len(slides)))
    left = (WIDE - step * (len(slides) - 1)) / 2
    painter.setPen(pen(palette.grid_strong, 2))
    painter.drawLine(QPointF(left, y), QPointF(left + step * (len(slides) - 1), y))
    for at, slide in enumerate(slides):
        head = easel.content.head(slide.stage) if slide.stage else None
        level = palette.levels.get(head.level) if head else None
        fill = level.hatch if level and level.fill else palette.grid_strong
        radius = min(step / 2.4, 13.0 if at == number else 7.0)
        painter.setPen(pen(palette.canvas, 2))
        painter.setBrush(colour(palette.focus if at == number else fill))
        painter.drawEllipse(QPointF(left + at * step, y), radius, radius)


def paint_keys(painter: QPainter, easel: Easel, room: QRectF) -> None:
    """Draw the list of keys in the middle of the slide."""
    lines = _keys()
    keys = max(easel.strong.width_of(key) for key, _ in lines)
    width = keys + 40 + max(easel.text.width_of(words) for _, words in lines) + 96
    height = len(lines) * 46 + 72
    box = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
    palette = easel.palette
    rounded(painter, box, radius=18, fill=palette.surface, border=pen(palette.grid_strong, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, (key, words) in enumerate(lines):
        y = box.top() + 36 + number * 46
        easel.strong.draw(painter, key, x=box.left() + 48, y=y + 6, ink=palette.ink)
        easel.text.draw(painter, words, x=box.left() + 88 + keys, y=y + 4, ink=palette.ink_2)


def _keys() -> list[tuple[str, str]]:
    return [
        ("→  Space  PgDn", translate("Presentation", "Next slide")),
        ("←  PgUp", translate("Presentation", "Slide before")),
        ("Home  End", translate("Presentation", "First and last slide")),
        ("1 … 9", translate("Presentation", "Stage by its number")),
        ("B  .", translate("Presentation", "Black screen")),
        ("H  ?", translate("Presentation", "These keys")),
        ("Esc", translate("Presentation", "End the presentation")),
    ]
