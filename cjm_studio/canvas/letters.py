"""Letters and digits on the map: with a card chosen they are commands, in a free place they begin a card."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from cjm_studio.document.change import Change, together
from cjm_studio.look.keyboard import latin_letter
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place
from cjm_studio.operations.barriers import toggle_barrier
from cjm_studio.operations.cards import edit_card, set_emotion
from cjm_studio.session.navigation import shown_cell

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

_GRADES = ("", "fact", "opinion", "assumption")


class Letters:
    """What a letter or digit does to what is chosen."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._session = view.session
        self._commands: dict[str, Callable[[], object]] = {
            "N": lambda: view.writer.write_here(""),
            "B": self._mark_barriers,
            "G": self._next_grade,
            "L": self._begin_link,
        }

    def press(self, event: QKeyEvent, *, shift: bool) -> bool:
        """Do what the key means; say whether it means anything here."""
        text, chosen = event.text(), self._session.selection
        if text in "12345" and self._feel(int(text) - 3):
            return True
        if chosen.is_cell:
            self._view.writer.write_here(text)
            return True
        letter = latin_letter(event)
        if shift and letter == "B":
            self._next_severity()
        elif letter in self._commands and (chosen.cards or letter == "N"):
            self._commands[letter]()
        else:
            return False
        return True

    def _cards(self) -> list[Card]:
        document = self._session.document
        return [
            document.get(Card, document.get(Place, place).card) for place in self._session.selection.cards
        ]

    def _feel(self, value: int) -> bool:
        """Set the emotion of the stage; in a cell of another row a digit begins a card like any letter."""
        content, chosen = self._view.scene.content, self._session.selection
        curve = next((row for row in content.rows if ROW_KINDS[row.kind].content == "curve"), None)
        cell = shown_cell(content, chosen)
        stage = cell[0] if cell else chosen.stage
        if curve is None or stage is None or (chosen.is_cell and chosen.row != curve.id):
            return False
        self._session.do(set_emotion(self._session.document, stage, row=curve.id, value=value))
        return True

    def _mark_barriers(self) -> None:
        document = self._session.document
        change = Change()
        for place in self._session.selection.cards:
            one = toggle_barrier(document, place)
            change = change.then(one).named(one.label, one.subject) if one else change
        self._session.do(change)

    def _next_severity(self) -> None:
        pains = [card for card in self._cards() if card.kind == "pain"]
        if pains:
            following = {None: 1, 1: 2, 2: 3, 3: None}[pains[-1].severity]
            self._edit(pains, severity=following)

    def _next_grade(self) -> None:
        cards = self._cards()
        if cards:
            following = _GRADES[(_GRADES.index(cards[-1].grade) + 1) % len(_GRADES)]
            self._edit(cards, grade=following)

    def _edit(self, cards: list[Card], **fields: object) -> None:
        changes = [edit_card(self._session.document, card.id, **fields) for card in cards]
        whole = together(changes)
        self._session.do(whole.named(changes[-1].label, changes[-1].subject))

    def _begin_link(self) -> None:
        chosen = self._session.selection.card
        if chosen is not None:
            self._view.begin_link(chosen)
