"""What stands on the slide of a stage: cards, figures and levels in lines, as many as find room on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import AROUND, BOTTOM, TOP, CardText, card_text, paint_card
from cjm_studio.canvas.figure_painter import FIGURE, LEVEL, paint_figure, paint_levels
from cjm_studio.layout.grid import CARD
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.faces import CardFace, LevelFace, RowLabel
from cjm_studio.session.map_content import MapContent

GAP = 14.0
BETWEEN = 22.0  # two rows


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a cell, as high as it is on the map."""

    height: float
    paint: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Line:
    """Things beside each other in one row of the map."""

    label: RowLabel
    items: tuple[Item, ...]
    height: float
    first: bool  # of its row


Page = list[Line]


def items_of(content: MapContent, stage: StageId, row: RowId, *, brush: Brush, most: float) -> list[Item]:
    """Return what stands in a cell; a card higher than `most` is continued on the next one."""
    kind = ROW_KINDS[content.row(row).kind].content
    items: list[Item] = []
    if kind == "figures":
        items += [
            Item(FIGURE, partial(paint_figure, figure=figure, brush=brush))
            for figure in content.figures(stage)
        ]
    elif kind == "levels":
        items += [
            Item(LEVEL, partial(_paint_level, level=level, brush=brush)) for level in content.levels(stage)
        ]
    for place in content.cell(stage, row):
        face = content.plain_face(place)
        text = card_text(face, brush, picture=content.picture(face))
        if text.height <= most:
            paint = partial(_paint_card, content=content, place=place, text=text, brush=brush)
            items.append(Item(text.height, paint))
            continue
        for part, some in _portions(content.face(place), text, brush=brush, most=most):
            items.append(Item(some.height, partial(paint_card, face=part, text=some, brush=brush)))
    return items


def _paint_card(
    painter: QPainter, rect: QRectF, *, content: MapContent, place: PlaceId, text: CardText, brush: Brush
) -> None:
    """Draw a card as it stands; its badges are not worked out before it is seen."""
    paint_card(painter, rect, face=content.face(place), text=text, brush=brush)


def _paint_level(painter: QPainter, rect: QRectF, *, level: LevelFace, brush: Brush) -> None:
    paint_levels(painter, rect, levels=(level,), brush=brush)


def _portions(
    face: CardFace, text: CardText, *, brush: Brush, most: float
) -> Iterator[tuple[CardFace, CardText]]:
    """Yield a card, in portions where it is higher than a slide; what stands under a text ends the last."""
    plain = msgspec.structs.replace(face, text="", chip="", small="", ticks=0, quote="", emotion=None)
    if text.height > most and text.shown is not None:
        yield plain, CardText([], [], text.shown.height + 2 * AROUND, text.shown)
        text = card_text(face, brush)
    for field, line in (("lines", brush.card.line), ("quote", brush.chip.line)):
        room = max(1, int((most - TOP - BOTTOM) / line))
        while text.height > most and len(lines := getattr(text, field)) > 1:
            some, rest = lines[:room], lines[room:]
            whole = CardText([], [], TOP + len(some) * line + BOTTOM)
            yield plain, whole._replace(**{field: some})
            text = text._replace(**{field: rest, "height": text.height - len(some) * line})
    yield face, text


def pages(
    rows: Sequence[tuple[RowLabel, list[Item]]], *, width: float, height: float, scale: float
) -> Iterator[Page]:
    """Yield the lines of a stage slide by slide, at one scale."""
    columns = columns_at(width, scale)
    page: Page = []
    used = 0.0
    for label, items in rows:
        for start in range(0, len(items), columns):
            some = tuple(items[start : start + columns])
            high = max(item.height for item in some) * scale
            gap = 0.0 if not page else BETWEEN if start == 0 else GAP
            if page and used + gap + high > height:
                yield page
                page, used, gap = [], 0.0, 0.0
            page.append(Line(label, some, high, first=start == 0 or not page))
            used += gap + high
    yield page


def columns_at(width: float, scale: float) -> int:
    """Return how many cards stand beside each other."""
    return max(1, int((width + GAP) / (CARD * scale + GAP)))
