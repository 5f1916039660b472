"""The outlines of the kinds of cards: shape, not colour alone, tells them apart."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

FOLD = 14.0
CHAMFER = 9.0


class Shape(NamedTuple):
    """How one kind of card is drawn."""

    outline: Literal["rounded", "folded", "chamfered"] = "rounded"
    radius: float = 3.0
    bar: bool = True  # a bar of the accent at the left edge
    accent_border: bool = False
    dashed: bool = False


SHAPES: dict[str, Shape] = {
    "action": Shape(),
    "touchpoint": Shape(radius=10),
    "expectation": Shape("folded"),
    "pain": Shape("chamfered", bar=False, accent_border=True),
    "concern": Shape(radius=10, bar=False, accent_border=True),
    "emotion": Shape(radius=12, bar=False),
    "barrier_hypothesis": Shape("chamfered", bar=False, accent_border=True, dashed=True),
    "opportunity": Shape(radius=8, bar=False, accent_border=True, dashed=True),
    "recommendation": Shape(radius=8),
    "backstage": Shape(radius=0),
    "quote": Shape(radius=12, bar=False, accent_border=True),
    "note": Shape("folded", bar=False),
    "picture": Shape(radius=6, bar=False),
}


def outline(shape: Shape, rect: QRectF) -> QPainterPath:
    """Return the outline of a card."""
    path = QPainterPath()
    if shape.outline == "rounded":
        path.addRoundedRect(rect, shape.radius, shape.radius)
        return path
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    if shape.outline == "folded":
        corners = [(left, top), (right - FOLD, top), (right, top + FOLD), (right, bottom), (left, bottom)]
    else:
        c = CHAMFER
        corners = [
            (left + c, top),
            (right - c, top),
            (right, top + c),
            (right, bottom - c),
            (right - c, bottom),
            (left + c, bottom),
            (left, bottom - c),
            (left, top + c),
        ]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def fold(rect: QRectF) -> QPainterPath:
    """Return the folded corner itself."""
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                QPointF(rect.right() - FOLD, rect.top()),
                QPointF(rect.right() - FOLD, rect.top() + FOLD),
                QPointF(rect.right(), rect.top() + FOLD),
            ]
        )
    )
    path.closeSubpath()
    return path
