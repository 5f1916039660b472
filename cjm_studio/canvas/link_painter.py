"""Links between cards: those of the chosen cards in colour and with their word, all others thin and pale."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.line_shapes import link_colour, paint_head, rounded_path, towards
from cjm_studio.canvas.pale_links import PaleLinks
from cjm_studio.canvas.style import pen, rounded
from cjm_studio.document.document import Changed
from cjm_studio.layout.grid import Box, Grid
from cjm_studio.layout.routes import Route, routes
from cjm_studio.model.ids import CardId
from cjm_studio.session.link_faces import LinkFace, LinkFaces
from cjm_studio.session.map_content import MapContent

WORDS_ABOVE = 0.55  # below this scale no word could be read
_WORDS = 40  # more links at once are not read one by one
_RIM = 6.0
_KEPT = 32  # of the sets of cards that were chosen or hovered

Stand = tuple[tuple[LinkFace, ...], list[Box | None], list[float]]


class Drawn(NamedTuple):
    """A link with its way."""

    face: LinkFace
    route: Route

    @property
    def rect(self) -> QRectF:
        """Return the rectangle of the way, with room for its head and its word."""
        xs, ys = [x for x, _ in self.route.points], [y for _, y in self.route.points]
        room = 60.0 if max(xs) - min(xs) < 2 * 60.0 else 10.0
        return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-room, -12, room, 12)


@dataclass(slots=True)
class LinkLayer:
    """Draws the links of one map; the ways are kept until cards stand elsewhere."""

    _content: MapContent | None = None
    _grid: Grid | None = None
    _faces: LinkFaces | None = None
    _pale: PaleLinks | None = None
    _pale_of: Stand | None = None  # where everything stood when the pale ways were laid
    _stale: bool = True
    _of: dict[frozenset[CardId], list[Drawn]] = field(default_factory=dict)

    def touch(self, changed: Changed) -> None:
        """Forget what a change has made stale; any change may have moved a card."""
        if self._faces is not None:
            self._faces.touch(changed)
        self._stale = True
        self._of.clear()

    def paint(
        self,
        painter: QPainter,
        content: MapContent,
        grid: Grid,
        *,
        brush: Brush,
        chosen: Collection[CardId],
        everything: bool,
        rect: QRectF,
    ) -> None:
        """Draw the links that touch a rectangle: those of the chosen cards, and if asked for all others."""
        faces = self._look_at(content, grid)
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if everything:
            self._pale_links(faces, grid).paint(painter, rect, brush=brush, scale=scale)
        if chosen:
            mine = self._chosen(faces, grid, frozenset(chosen))
            near = [drawn for drawn in mine if drawn.rect.intersects(rect)]
            for drawn in near:
                ink = link_colour(drawn.face.kind, brush)
                paint_route(painter, drawn.route, ink=ink, brush=brush)
            if near and scale >= WORDS_ABOVE and len(mine) <= _WORDS:
                _paint_words(painter, mine, brush=brush)

    def rect_of(self, content: MapContent, grid: Grid, cards: Collection[CardId]) -> QRectF:
        """Return what must be drawn anew when the links of these cards are shown or hidden."""
        found = self._chosen(self._look_at(content, grid), grid, frozenset(cards)) if cards else []
        result = QRectF()
        for drawn in found:
            result = result.united(drawn.rect)
        return result

    def _look_at(self, content: MapContent, grid: Grid) -> LinkFaces:
        if self._faces is None or content is not self._content or grid is not self._grid:
            self._content, self._grid, self._faces = content, grid, LinkFaces(content)
            self._stale = True
            self._of.clear()
        return self._faces

    def _pale_links(self, faces: LinkFaces, grid: Grid) -> PaleLinks:
        if self._pale is None or self._stale:
            self._stale = False
            some = faces.all()
            ends = [grid.card(place) for face in some for place in (face.origin, face.target)]
            stand = (some, ends, [grid.band(row).y for row in grid.rows])
            if self._pale is None or stand != self._pale_of:
                self._pale_of = stand
                self._pale = PaleLinks((drawn.face.kind, drawn.route) for drawn in _drawn(some, grid))
        return self._pale

    def _chosen(self, faces: LinkFaces, grid: Grid, cards: frozenset[CardId]) -> list[Drawn]:
        if cards not in self._of:
            if len(self._of) >= _KEPT:
                self._of.clear()
            self._of[cards] = _drawn(faces.of(cards), grid)
        return self._of[cards]


def paint_links(
    painter: QPainter,
    content: MapContent,
    grid: Grid,
    *,
    brush: Brush,
    chosen: Collection[CardId],
    everything: bool,
    rect: QRectF,
) -> None:
    """Draw the links of a map once, as on paper."""
    LinkLayer().paint(painter, content, grid, brush=brush, chosen=chosen, everything=everything, rect=rect)


def paint_route(painter: QPainter, way: Route, *, ink: str, brush: Brush) -> None:
    """Draw one way in full colour with its head, on a pale bed that parts it from what lies under it."""
    path, points = rounded_path(way.points), list(way.points)
    for end, beside in ((0, 1), (-1, -2)):  # the bed leaves the rims of the cards alone
        points[end] = towards(points[end], points[beside], _RIM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(brush.palette.row, 5.0))
    painter.drawPath(rounded_path(points))
    painter.setPen(pen(ink, 1.8))
    painter.drawPath(path)
    paint_head(painter, way.points[-2], way.points[-1], ink=ink)


def paint_word(painter: QPainter, word: str, spot: QPointF, *, ink: str, brush: Brush) -> None:
    """Draw the word of a link on a small label whose middle is there."""
    rect = _word_rect(word, spot, brush)
    rounded(painter, rect, radius=rect.height() / 2, fill=brush.palette.row, border=pen(ink, 1.0))
    brush.chip.draw(painter, word, x=rect.x() + 8, y=rect.y() + 1.5, ink=ink)


def _drawn(faces: Sequence[LinkFace], grid: Grid) -> list[Drawn]:
    ways = routes(grid, [(face.origin, face.target) for face in faces])
    return [Drawn(face, way) for face, way in zip(faces, ways, strict=True) if way is not None]


def _paint_words(painter: QPainter, links: Sequence[Drawn], *, brush: Brush) -> None:
    """Of all chosen links, so that a word stands at one place however little is drawn anew."""
    taken: list[QRectF] = []
    for face, way in links:
        spots = [QPointF(*spot) for spot in way.spots]
        rects = [_word_rect(face.word, spot, brush) for spot in spots]
        free = (n for n, rect in enumerate(rects) if not any(rect.intersects(other) for other in taken))
        best = next(free, 0)
        taken.append(rects[best])
        paint_word(painter, face.word, spots[best], ink=link_colour(face.kind, brush), brush=brush)


def _word_rect(word: str, spot: QPointF, brush: Brush) -> QRectF:
    width = brush.chip.width_of(word) + 16
    return QRectF(spot.x() - width / 2, spot.y() - 9, width, 18)
