"""Making links: a dot at a card's edge is dragged to another card, or the arrows walk what can be joined."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu

from cjm_studio.canvas.line_shapes import link_colour
from cjm_studio.canvas.link_painter import paint_route, paint_word
from cjm_studio.canvas.link_preview import (
    REACH,
    dots_of,
    paint_dots,
    paint_lights,
    paint_live_line,
    paint_target,
)
from cjm_studio.canvas.shown_links import ShownLinks
from cjm_studio.canvas.tools.tool import Tool
from cjm_studio.document.document import Changed
from cjm_studio.layout.grid import Box
from cjm_studio.layout.nearest import Direction, closest, nearest
from cjm_studio.layout.routes import route
from cjm_studio.look.speech import quoted, translate
from cjm_studio.model.ids import CardId, PlaceId, RecordId
from cjm_studio.model.map import Card, Place
from cjm_studio.operations.links import Fit, add_link, joinable_kinds, kinds_between
from cjm_studio.session.card_words import value_word
from cjm_studio.session.link_targets import joinable_places
from cjm_studio.wording.terms import CARD_KINDS, LINK_KINDS, term

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas

_DOTS_ABOVE = 0.35  # below this scale a dot would be as large as its card
_LONGEST = 32


class LinkTool(Tool):
    """Follows a link from its first card to the other one; draws the links that stand."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas)
        self.shown = ShownLinks(canvas)
        self._hot: QPointF | None = None  # the dot under the mouse
        self._forget()
        self._words = ""

    def _forget(self) -> None:
        self._origin: PlaceId | None = None
        self._joinable: dict[PlaceId, str] = {}  # with the kinds of their cards
        self._boxes: dict[PlaceId, Box] = {}
        self._start, self._here = QPointF(), QPointF()
        self._target: PlaceId | None = None
        self._turn = 0
        self._by_keys = False

    @property
    def busy(self) -> bool:
        return self._origin is not None

    @property
    def hint(self) -> str:
        """What the status line says of the link under way."""
        return self._words

    def touch(self, changed: Changed) -> None:
        """Forget what a change has made stale."""
        self.shown.touch(changed)
        document = self.canvas.session.document
        if self.busy and not {self._origin, self._target} - {None} <= document.records.keys():
            self.drop()

    def paint_links(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the links that stand, as far as they touch a rectangle."""
        self.shown.paint(painter, rect, quiet=self.busy)

    # The mouse.

    def hover(self, at: QPointF) -> Qt.CursorShape | None:
        hot = self._dot_at(at)
        if hot is None:
            self.shown.hover(self.canvas.place_at(at))
        if hot != self._hot:
            self._hot = hot
            self.canvas.viewport().update()
        return None if hot is None else Qt.CursorShape.CrossCursor

    def leave(self) -> None:
        """The mouse is no longer over the map."""
        self._hot = None
        self.shown.hover(None)

    def _dotted(self) -> list[PlaceId]:
        """Return the cards that show their dots: the hovered and the chosen one, if links of theirs exist."""
        chosen = self.canvas.session.selection.cards
        wanted = {self.shown.hovered, chosen[0] if len(chosen) == 1 else None}
        grid, document = self.canvas.map_scene.grid, self.canvas.session.document
        if self.canvas.zoom() < _DOTS_ABOVE:
            return []
        return [
            place
            for place in sorted(place for place in wanted if place is not None)
            if place in document and grid.card(place) is not None and joinable_kinds(self._card(place).kind)
        ]

    def _dot_at(self, at: QPointF) -> QPointF | None:
        place = self._dotted_at(at)
        return place[1] if place else None

    def _dotted_at(self, at: QPointF) -> tuple[PlaceId, QPointF] | None:
        reach = REACH / self.canvas.zoom()
        for place in self._dotted():
            box = self.canvas.map_scene.grid.card(place)
            for dot in dots_of(box) if box else ():
                if (dot - at).manhattanLength() <= reach:
                    return place, dot
        return None

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        found = self._dotted_at(at) if event.button() == Qt.MouseButton.LeftButton else None
        if found is None:
            return False
        self._begin(found[0])
        self._start = self._here = found[1]
        self._words = translate("Status", "Drop it on a card that is lit · Esc leaves")
        return True

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        if not self.busy:
            return
        self._here = at
        over = self.canvas.place_at(at)
        self._target = over if over in self._joinable else None
        unfit = over is not None and over != self._origin and self._target is None
        shape = Qt.CursorShape.DragLinkCursor if self._target else Qt.CursorShape.CrossCursor
        self.canvas.viewport().setCursor(Qt.CursorShape.ForbiddenCursor if unfit else shape)
        self.canvas.scroll_at_edge(event.position().toPoint())
        self.canvas.viewport().update()

    def release(self, event: QMouseEvent, at: QPointF) -> None:
        found, origin = self._fits(), self._origin
        clicked = (at - self._start).manhattanLength() <= REACH / self.canvas.zoom()
        self.drop()
        if clicked and origin is not None:  # a dot is a part of its card
            self.canvas.session.select_cards(origin)
        elif len(found) == 1:
            self._make(found[0])
        elif found:
            self._ask(found, event.globalPosition().toPoint())

    def _ask(self, found: list[Fit], at: QPoint) -> None:
        menu = QMenu(self.canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fit in found:
            menu.addAction(self._sentence(fit)).triggered.connect(partial(self._make, fit))
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    # The keyboard.

    def begin(self, place: PlaceId) -> bool:
        """Begin a link by the keyboard; say whether there is anything on this map to join."""
        self.drop()
        self._begin(place)
        box = self.canvas.map_scene.grid.card(place)
        if box is None or not self._joinable:
            self.drop()
            self._words = translate("Status", "Nothing on this map can be linked with this card")
            return False
        self._by_keys = True
        self._boxes = {
            other: found
            for other in self._joinable
            if (found := self.canvas.map_scene.grid.card(other)) is not None
        }
        self._aim(closest(self._boxes, box))
        return True

    def step(self, direction: Direction) -> None:
        """Go to the next card that can be joined in a direction."""
        start = self._boxes.get(self._target) if self._target else None
        if self.busy and start is not None:
            others = {place: box for place, box in self._boxes.items() if place != self._target}
            self._aim(nearest(others, start, direction) or self._target)

    def next_kind(self) -> None:
        """Choose the next kind of link that fits the two cards."""
        self._turn += 1
        self._tell()

    def accept(self) -> None:
        """Make the link."""
        found, turn = self._fits(), self._turn
        self.drop()
        if found:
            self._make(found[turn % len(found)])

    def drop(self) -> None:
        if self.busy:
            self.canvas.viewport().update()
        self._forget()
        self._words = ""

    def _aim(self, place: PlaceId | None) -> None:
        self._target, self._turn = place, 0
        for end in (self._origin, place):  # both if there is room for both
            box = self.canvas.map_scene.grid.card(end) if end else None
            if box is not None:
                self.canvas.ensureVisible(QRectF(*box), 40, 40)
        self._tell()

    def _tell(self) -> None:
        found = self._fits()
        words = [self._sentence(found[self._turn % len(found)])] if found else []
        words.append(translate("Status", "Choose the other card with the arrows, Enter links, Esc leaves"))
        if len(found) > 1:
            words.append(translate("Status", "Tab: another kind of link"))
        self._words = " · ".join(words)
        self.canvas.viewport().update()

    # Both.

    def _begin(self, place: PlaceId) -> None:
        self._forget()
        self._origin = place
        places = joinable_places(self.canvas.map_scene.content, place)
        self._joinable = {other: self._card(other).kind for other in places}

    def _card(self, place: PlaceId) -> Card:
        document = self.canvas.session.document
        return document.get(Card, document.get(Place, place).card)

    def _fits(self) -> list[Fit]:
        if self._origin is None or self._target is None:
            return []
        document = self.canvas.session.document
        return kinds_between(document, self._card(self._origin).id, self._card(self._target).id)

    def _make(self, fit: Fit) -> None:
        session = self.canvas.session
        if fit.origin in session.document and fit.target in session.document:
            session.do(add_link(session.document, fit.kind, origin=fit.origin, target=fit.target))

    def _sentence(self, fit: Fit) -> str:
        verb = term(LINK_KINDS, fit.kind, language=self.canvas.session.language)
        return f"{self._name(fit.origin)} {verb} {self._name(fit.target)}"

    def _name(self, card: RecordId) -> str:
        record, language = self.canvas.session.document.get(Card, CardId(card)), self.canvas.session.language
        text = " ".join(record.text.split())
        if not text:
            word = value_word(record, language) if record.kind == "emotion" else ""
            return quoted(word) if word else term(CARD_KINDS, record.kind, language=language)
        return quoted(text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…")

    def paint(self, painter: QPainter) -> None:
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        if self._origin is None:
            boxes = [box for place in self._dotted() if (box := scene.grid.card(place)) is not None]
            paint_dots(painter, boxes, zoom=zoom, hot=self._hot, brush=scene.brush)
            return
        seen = self.canvas.mapToScene(self.canvas.viewport().rect()).boundingRect()
        if zoom >= _DOTS_ABOVE:
            near = scene.grid.cards_between(seen.left(), seen.top(), right=seen.right(), bottom=seen.bottom())
            kinds = self._joinable.items()
            paint_lights(painter, near, kinds=kinds, origin=self._origin, brush=scene.brush)
        if self._target is None:
            box = scene.grid.card(self._origin)
            side = 1 if box is not None and self._start.x() > box.x else -1
            paint_live_line(painter, self._start, self._here, side=side, zoom=zoom, brush=scene.brush)
        else:
            self._paint_preview(painter, self._origin, self._target)

    def _paint_preview(self, painter: QPainter, origin: PlaceId, target: PlaceId) -> None:
        scene, found = self.canvas.map_scene, self._fits()
        box = scene.grid.card(target)
        if box is None or not found:
            return
        fit = found[self._turn % len(found)]
        ends = (origin, target) if fit.origin == self._card(origin).id else (target, origin)
        paint_target(painter, box, kind=self._joinable[target], brush=scene.brush)
        way, ink = route(scene.grid, *ends), link_colour(fit.kind, scene.brush)
        if way is not None:
            paint_route(painter, way, ink=ink, brush=scene.brush)
            word = term(LINK_KINDS, fit.kind, language=self.canvas.session.language)
            paint_word(painter, word, QPointF(*way.spots[0]), ink=ink, brush=scene.brush)
