"""What the badges of a card mean, and what is known of a level, told where the mouse rests on them."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.level_tips import level_at, level_tip
from cjm_studio.session.faces import CardFace
from cjm_studio.wording.letters import sentence_case

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas


def tip_of(face: CardFace) -> str:
    """Return the words of a card's badges, one in a line; empty without badges."""
    return "<br>".join(escape(sentence_case(badge.words)) for badge in face.badges)


def show_tip(canvas: "Canvas", event: QHelpEvent) -> None:
    """Tell what the badges of the card under the mouse mean, or take the words away."""
    words, box = _told(canvas, canvas.mapToScene(event.pos()))
    if box is None or not words or canvas.pointer.busy:
        QToolTip.hideText()
        return
    area = canvas.mapFromScene(box).boundingRect()
    QToolTip.showText(event.globalPos(), f"<div>{words}</div>", canvas.viewport(), area)


def _told(canvas: "Canvas", at: QPointF) -> tuple[str, QRectF | None]:
    """What is told of the card, or of the level, under a point of the scene, and where it stands."""
    scene = canvas.map_scene
    place = canvas.place_at(at)
    box = scene.grid.card(place) if place is not None else None
    if place is not None and box is not None:
        return tip_of(scene.content.face(place)), rect_of(box)
    found = level_at(scene, at)
    return (level_tip(found[0]), found[1]) if found is not None else ("", None)
