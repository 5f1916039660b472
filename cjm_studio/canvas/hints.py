"""What the status line says of the map: what the keys act on now, and what an edit has done besides."""

from typing import TYPE_CHECKING

from cjm_studio.document.document import Changed, ChangeSource
from cjm_studio.look.speech import translate
from cjm_studio.model.map import Card
from cjm_studio.wording.terms import CARD_KINDS, term

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView


def hint_of(view: "MapView") -> tuple[str, int]:
    """Return what the keys act on, "" for nothing, and how many cards are chosen."""
    chosen = view.session.selection
    kinds = {
        "writing": any(editor.is_writing for editor in view.editors),
        "drag": view.canvas.pointer.carries,
        "card": len(chosen.cards) == 1,
        "cards": len(chosen.cards) > 1,
        "cell": chosen.is_cell,
        "stage": chosen.is_stage,
        "row": chosen.is_row,
    }
    return next((kind for kind, so in kinds.items() if so), ""), len(chosen.cards)


def news_of(view: "MapView", changed: Changed) -> str:
    """Return what people may not have meant: a card that has become another kind by moving to another row."""
    fields = [
        (id_, given["kind"][1])
        for id_, given in changed.change.updated.items()
        if "kind" in given and isinstance(view.session.document.records.get(id_), Card)
    ]
    if changed.source is not ChangeSource.USER or not fields:
        return ""
    words = translate("Status", "In this row it is now: %1. What only the other kind has is not shown.")
    return words.replace("%1", term(CARD_KINDS, fields[0][1], language=view.session.language))
