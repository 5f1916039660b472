"""What the badges of a card mean, told where the mouse rests on the card."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from cjm_studio.canvas.ground import rect_of
from cjm_studio.session.card_faces import sentence_case
from cjm_studio.session.faces import CardFace

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas


def tip_of(face: CardFace) -> str:
    """Return the words of a card's badges, one in a line; empty without badges."""
    return "<br>".join(escape(sentence_case(badge.words)) for badge in face.badges)


def show_tip(canvas: "Canvas", event: QHelpEvent) -> None:
    """Tell what the badges of the card under the mouse mean, or take the words away."""
    place = canvas.place_at(canvas.mapToScene(event.pos()))
    box = canvas.map_scene.grid.card(place) if place is not None else None
    words = tip_of(canvas.map_scene.content.face(place)) if place is not None else ""
    if box is None or not words or canvas.pointer.busy:
        QToolTip.hideText()
        return
    area = canvas.mapFromScene(rect_of(box)).boundingRect()
    QToolTip.showText(event.globalPos(), f"<div>{words}</div>", canvas.viewport(), area)
