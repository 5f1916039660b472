"""How a card looks: on the screen, in a picture, on paper."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_shapes import FOLD, SHAPES, Shape, fold, outline
from cjm_studio.canvas.marks import paint_face, paint_hatch, paint_ticks
from cjm_studio.canvas.shown_picture import ShownPicture, paint_picture, shown_picture
from cjm_studio.canvas.small_icons import paint_small_icon
from cjm_studio.canvas.style import Type, colour, pen, rounded
from cjm_studio.layout.grid import CARD
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import BADGE_ICONS
from cjm_studio.model.map import Picture
from cjm_studio.session.faces import CardFace

LEFT, RIGHT, TOP, BOTTOM = 14.0, 12.0, 10.0, 10.0
AROUND = 8.0  # between a picture and the card's edge
CHIP = 20.0
FACE = 11.0
INDENT = 2 * FACE + 4  # of the text beside a face
MOST_BADGES = 3
GRAVE_BADGES = ("no_source", "sources_disagree")
BADGE = 10.0  # a badge stands in the margin under the text, so that no card grows by it


class CardText(NamedTuple):
    """A card's text broken into lines, its picture, and the height that the card needs."""

    lines: list[str]
    quote: list[str]
    height: float
    shown: ShownPicture | None = None


class _Words(NamedTuple):
    """All of a face that lines and height depend on."""

    kind: str
    text: str
    quote: str
    opinion: bool
    feels: bool
    chip: bool
    small: bool
    ticks: bool


def card_text(face: CardFace, brush: Brush, *, picture: Picture | None = None) -> CardText:
    """Break a card's text and measure the card."""
    opinion, feels, chip = face.grade == "opinion", face.emotion is not None, bool(face.chip)
    words = _Words(face.kind, face.text, face.quote, opinion, feels, chip, bool(face.small), bool(face.ticks))
    if picture is None:
        return _known_text(words, brush.card, brush.chip)
    return _text(words, brush.card, brush.chip, picture)


@lru_cache(maxsize=50_000)
def _known_text(words: _Words, card: Type, chip: Type) -> CardText:
    """Undo, another segment and slides measure the same words again; pictures are too large to keep."""
    return _text(words, card, chip, None)


def _text(words: _Words, card: Type, chip: Type, picture: Picture | None) -> CardText:
    width = CARD - LEFT - RIGHT - (INDENT if words.feels else 0.0)
    width -= 14.0 if words.opinion else 0.0
    width -= FOLD - 6 if SHAPES[words.kind].outline == "folded" else 0.0
    shown = shown_picture(picture, CARD - 2 * AROUND) if picture is not None else None
    lines = card.lines(words.text, width) if words.text or not (words.quote or shown) else []
    quote = chip.lines(words.quote, width) if words.quote else []
    height = TOP + len(lines) * card.line + len(quote) * chip.line + BOTTOM
    if shown is not None:
        height += _head_room(shown) if lines or quote or words.chip or words.small else shown.height - 4
    if words.chip:
        height += CHIP + 4
    if words.small or words.ticks:
        height += chip.line + 3
    least = 2 * FACE + TOP + BOTTOM - 4 if words.feels else 0.0
    return CardText(lines, quote, max(height, least), shown)


def _head_room(shown: ShownPicture) -> float:
    """Return how much lower the text stands under a picture."""
    return shown.height + AROUND - TOP + 6


def paint_card(painter: QPainter, rect: QRectF, *, face: CardFace, text: CardText, brush: Brush) -> None:
    """Draw a card with everything on it."""
    palette, shape = brush.palette, SHAPES[face.kind]
    accent = palette.cards[face.kind].accent
    _paint_body(painter, rect, face=face, shape=shape, brush=brush)
    x, y = rect.x() + LEFT + (INDENT if face.emotion is not None else 0.0), rect.y() + TOP
    if text.shown is not None:
        left = rect.center().x() - text.shown.width / 2
        frame = QRectF(left, rect.y() + AROUND, text.shown.width, text.shown.height)
        paint_picture(painter, frame, shown=text.shown, palette=palette)
        y += _head_room(text.shown)
    if face.emotion is not None:
        centre = QPointF(rect.x() + LEFT + FACE - 3, y + FACE - 2)
        fill = palette.cards[face.kind].fill
        paint_face(painter, centre, radius=FACE, value=face.emotion, ink=accent, fill=fill)
    for line in text.lines:
        brush.card.draw(painter, line, x=x, y=y, ink=palette.ink)
        y += brush.card.line
    for line in text.quote:
        brush.chip.draw(painter, line, x=x, y=y, ink=accent)
        y += brush.chip.line
    if face.chip:
        _paint_chip(painter, face, x=x, y=y + 4, width=rect.right() - RIGHT - x, brush=brush)
        y += CHIP + 4
    if face.ticks:
        paint_ticks(painter, x=x, y=y + 3, count=face.ticks, of=accent, rest=palette.grid_strong)
        x += 22
    if face.small:
        small = face.small
        if face.badges:
            small = brush.chip.clip(small, badge_rects(rect, face)[0].left() - 4 - x)
        brush.chip.draw(painter, small, x=x, y=y + 3, ink=palette.ink_2)
    if face.badges:
        _paint_badges(painter, rect, face=face, brush=brush)


def badge_rects(rect: QRectF, face: CardFace) -> list[QRectF]:
    """Return where the badges of a card stand, the gravest first, at most three in its lower right corner."""
    right = rect.right() - (23 if face.grade == "assumption" else 9)
    shown = min(len(face.badges), MOST_BADGES)
    lefts = [right - (shown - turn) * (BADGE + 3) + 3 for turn in range(shown)]
    return [QRectF(left, rect.bottom() - BADGE - 3, BADGE, BADGE) for left in lefts]


def _paint_badges(painter: QPainter, rect: QRectF, *, face: CardFace, brush: Brush) -> None:
    palette = brush.palette
    for box, badge in zip(badge_rects(rect, face), face.badges, strict=False):
        ink = palette.danger if badge.key in GRAVE_BADGES else palette.ink_3
        paint_small_icon(painter, BADGE_ICONS[badge.key], colour=ink, box=box)


def _paint_body(painter: QPainter, rect: QRectF, *, face: CardFace, shape: Shape, brush: Brush) -> None:
    palette = brush.palette
    colours = palette.cards[face.kind]
    dashed = shape.dashed or face.grade == "assumption"
    border = pen(
        colours.accent if shape.accent_border else palette.grid_strong,
        1.2 if dashed or shape.accent_border else 1.0,
        Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine,
    )
    path = outline(shape, rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(border)
    painter.setBrush(colour(colours.fill))
    painter.drawPath(path)
    if shape.bar:
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(rect.x(), rect.y(), 4, rect.height()), colour(colours.accent))
        painter.restore()
    if shape.outline == "folded":
        painter.setPen(pen(colours.accent))
        painter.setBrush(colour(palette.row))
        painter.drawPath(fold(rect.adjusted(0.5, 0.5, -0.5, -0.5)))
    if face.grade == "assumption":
        corner = QRectF(rect.right() - 18, rect.bottom() - 9, 15, 7)
        paint_hatch(painter, corner, step=4, ink=colours.accent)
    elif face.grade == "opinion":
        fold_space = 16.0 if shape.outline == "folded" else 0.0
        x = rect.right() - RIGHT - 10 - fold_space
        paint_icon(painter, "message-circle", colour=palette.ink_3, x=x, y=rect.y() + 7, size=12)


def _paint_chip(painter: QPainter, face: CardFace, *, x: float, y: float, width: float, brush: Brush) -> None:
    """Draw the pill of a channel: its icon and name."""
    channel = brush.palette.cards["backstage"]
    name = brush.chip.clip(face.chip, width - 32)
    pill = QRectF(x - 2, y, brush.chip.width_of(name) + 30, CHIP)
    rounded(painter, pill, radius=CHIP / 2, fill=channel.fill, border=pen(brush.palette.grid_strong))
    paint_icon(painter, face.chip_icon or "smartphone", colour=channel.accent, x=x + 5, y=y + 4, size=12)
    brush.chip.draw(painter, name, x=x + 21, y=y + 2.5, ink=brush.palette.ink_2)
