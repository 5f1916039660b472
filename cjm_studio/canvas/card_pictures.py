"""What cards look like at the present scale: each is painted once, and copied from then on."""

from collections.abc import Iterable
from math import ceil
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import paint_card
from cjm_studio.canvas.far_cards import DIMMED, Lit, Standing
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.faces import CardFace

_ROOM = 64 * 1024 * 1024  # bytes; a screen of cards needs 6 MB, or 33 MB where pixels are finest


class _Kept(NamedTuple):
    face: CardFace
    scale: float
    picture: QPixmap
    bytes: int


class CardPictures:
    """Keeps painted cards while there is room; those that were used least lately go first."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._kept: dict[PlaceId, _Kept] = {}
        self._bytes = 0

    def paint(
        self, painter: QPainter, cards: Iterable[Standing], *, lit: Lit, patience: float
    ) -> list[Standing]:
        """Copy the cards to where they stand; paint new ones for so many seconds and return those owed.

        An owed card that was painted at another scale is shown stretched.
        """
        transform, fineness = painter.worldTransform(), _fineness(painter)
        scale = transform.m11() * fineness
        owed, unknown = [], []
        painter.save()
        painter.resetTransform()
        for card in cards:
            kept = self._kept.pop(card.place, None)
            if kept is not None and kept.face is not card.face and kept.face != card.face:
                self._bytes -= kept.bytes
                kept = None
            if (kept is None or kept.scale != scale) and patience > 0:
                begun = perf_counter()
                self._bytes -= kept.bytes if kept is not None else 0
                kept = self._painted(card, scale=scale, fineness=fineness)
                self._bytes += kept.bytes
                patience -= perf_counter() - begun
            if kept is None:
                unknown.append(card)
                continue
            self._kept[card.place] = kept  # now the one that was used last
            painter.setOpacity(1.0 if lit is None or card.place in lit else DIMMED)
            if kept.scale == scale:
                at = transform.map(QPointF(card.box.x, card.box.y))
                at = QPointF(round(at.x() * fineness) / fineness, round(at.y() * fineness) / fineness)
                painter.drawPixmap(at, kept.picture)
            else:
                owed.append(card)
                source = QSizeF(card.box.width * kept.scale, card.box.height * kept.scale)
                target = transform.mapRect(QRectF(*card.box))
                painter.drawPixmap(target, kept.picture, QRectF(QPointF(), source))
        painter.restore()
        self._make_room()
        return owed + unknown

    def is_known(self, place: PlaceId) -> bool:
        """Say whether a card has been painted, at whatever scale."""
        return place in self._kept

    def _painted(self, card: Standing, *, scale: float, fineness: float) -> _Kept:
        rect = QRectF(0, 0, card.box.width, card.box.height)
        picture = QPixmap(ceil(rect.width() * scale) + 1, ceil(rect.height() * scale) + 1)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint_card(painter, rect, face=card.face, text=card.text, brush=self._brush)
        painter.end()
        picture.setDevicePixelRatio(fineness)
        return _Kept(card.face, scale, picture, picture.width() * picture.height() * 4)

    def _make_room(self) -> None:
        while self._bytes > _ROOM:
            self._bytes -= self._kept.pop(next(iter(self._kept))).bytes


def _fineness(painter: QPainter) -> float:
    """Return how many pixels of the device there are to one of the screen."""
    return painter.device().devicePixelRatioF()
