"""Which links the map shows now: those of the chosen and the hovered card, or all."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.link_painter import LinkLayer
from cjm_studio.document.document import Changed
from cjm_studio.model.ids import CardId, PlaceId
from cjm_studio.model.map import Place

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas


class ShownLinks:
    """Draws the links that stand, quietly: none but those of the cards that one looks at."""

    def __init__(self, canvas: "Canvas") -> None:
        self.canvas = canvas
        self.everything = False
        self.hovered: PlaceId | None = None
        self._layer = LinkLayer()
        self._asked: object = None  # the places whose cards these are; all of a map may be chosen
        self._cards: frozenset[CardId] = frozenset()

    def show_everything(self, shown: bool) -> None:
        """Draw all links, or only those of the chosen cards."""
        self.everything = shown
        self.canvas.viewport().update()

    def hover(self, place: PlaceId | None) -> None:
        """Draw the links of the card under the mouse."""
        if place != self.hovered:
            self.hovered = place
            self.canvas.viewport().update()

    def touch(self, changed: Changed) -> None:
        """Forget what a change has made stale."""
        self._layer.touch(changed)
        self._asked = None

    def paint(self, painter: QPainter, rect: QRectF, *, quiet: bool = False) -> None:
        """Draw the links that touch a rectangle; quiet: no card stands out."""
        scene = self.canvas.map_scene
        self._layer.paint(
            painter,
            scene.content,
            scene.grid,
            brush=scene.brush,
            chosen=() if quiet else self._chosen(),
            everything=self.everything,
            rect=rect,
        )

    def _chosen(self) -> frozenset[CardId]:
        session = self.canvas.session
        asked = (session.selection.cards, self.hovered)
        if asked != self._asked:
            self._asked = asked
            places = (*session.selection.cards, self.hovered)
            known = (session.document.records.get(place) for place in places if place is not None)
            self._cards = frozenset(record.card for record in known if isinstance(record, Place))
        return self._cards
