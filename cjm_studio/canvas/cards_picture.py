"""Chosen cards as a picture of their own: in columns and lines as on the map, in light colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from cjm_studio.canvas.brush import Brush, brush_of
from cjm_studio.canvas.card_painter import card_text, paint_card
from cjm_studio.canvas.style import colour
from cjm_studio.document.clips import map_order
from cjm_studio.layout.grid import CARD, GAP
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.map import Picture
from cjm_studio.session.faces import CardFace
from cjm_studio.session.map_content import MapContent

_BETWEEN = 16.0
MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A card as it was when it was copied, and its column and line among the copied ones."""

    face: CardFace
    picture: Picture | None
    column: int
    line: int


def shown_cards(content: MapContent, places: Sequence[PlaceId]) -> list[Shown]:
    """Remember how cards look now: the picture is drawn when somebody asks for it, perhaps much later."""
    ordered = map_order(content.document, places)
    used = {place.stage for place in ordered}
    columns = [stage for stage in content.stages if stage in used]
    lines = list(dict.fromkeys(place.row for place in ordered))
    shown = []
    for place in ordered:
        if place.stage in columns:
            face = content.face(place.id)
            column, line = columns.index(place.stage), lines.index(place.row)
            shown.append(Shown(face, content.picture(face), column, line))
    return shown


class CardsPicture:
    """The cards laid out; measured once, drawn as pixels or as lines."""

    def __init__(self, shown: Sequence[Shown]) -> None:
        self._brush: Brush = brush_of("light")
        self._cards = [(card, card_text(card.face, self._brush, picture=card.picture)) for card in shown]
        heights: dict[tuple[int, int], float] = {}
        for card, text in self._cards:
            cell = (card.column, card.line)
            heights[cell] = heights.get(cell, -GAP) + text.height + GAP
        lines = max((card.line for card in shown), default=0) + 1
        high = [max(h for (_, row), h in heights.items() if row == line) for line in range(lines)]
        *self._tops, end = accumulate((height + _BETWEEN for height in high), initial=_BETWEEN)
        columns = max((card.column for card in shown), default=0) + 1
        self.size = QSizeF(columns * (CARD + _BETWEEN) + _BETWEEN, end)

    def paint(self, painter: QPainter) -> None:
        """Draw the cards on the ground of the map."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(ground, colour(self._brush.palette.canvas))
        used: dict[tuple[int, int], float] = {}
        for card, text in self._cards:
            cell = (card.column, card.line)
            top = used.get(cell, self._tops[card.line])
            rect = QRectF(_BETWEEN + card.column * (CARD + _BETWEEN), top, CARD, text.height)
            paint_card(painter, rect, face=card.face, text=text, brush=self._brush)
            used[cell] = rect.bottom() + GAP

    def image(self) -> QImage:
        """Draw the cards twice as fine as on the screen, less fine only if they are very many."""
        width, height = self.size.width(), self.size.height()
        scale = min(2.0, (MOST_PIXELS / (width * height)) ** 0.5)
        image = QImage((self.size * scale).toSize(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.paint(painter)
        painter.end()
        return image

    def svg(self) -> bytes:
        """Draw the cards as SVG."""
        array, size = QByteArray(), self.size.toSize()
        buffer = QBuffer(array)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(size)
        generator.setViewBox(QRect(0, 0, size.width(), size.height()))
        painter = QPainter(generator)
        self.paint(painter)
        painter.end()
        return bytes(array.data())
