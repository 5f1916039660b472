"""Letters and digits on the map: with a card chosen they are commands, in a free place they begin a card."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from cjm_studio.document.change import together
from cjm_studio.look.keyboard import latin_letter
from cjm_studio.look.speech import Plurals, translate
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.operations.cards import edit_card, set_emotion
from cjm_studio.session.navigation import shown_cell
from cjm_studio.wording.terms import EMOTIONS, GRADES, SEVERITIES, term

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

_GRADES = tuple(GRADES)


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
        if chosen.is_stage or chosen.is_row:
            self._view.writer.edit_selected(typed=text)
            return True
        letter = latin_letter(event)
        if shift and letter == "B":
            self._next_severity()
        elif letter in self._commands and chosen.cards:
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
        words = translate("Status", "Emotion of “%1”: %2")
        name = self._session.document.get(Stage, stage).name
        self._tell(words, name, term(EMOTIONS, value, language=self._session.language))
        return True

    def _tell(self, words: str, about: str, value: str) -> None:
        self._view.news.emit(words.replace("%1", about).replace("%2", value))

    def _mark_barriers(self) -> None:
        from cjm_studio.operations.barriers import toggle_barriers  # not above: the map is waited for

        self._session.do(toggle_barriers(self._session.document, self._session.selection.cards))

    def _next_severity(self) -> None:
        pains = [card for card in self._cards() if card.kind == "pain"]
        if pains:
            following = {None: 1, 1: 2, 2: 3, 3: None}[pains[-1].severity]
            self._edit(pains, severity=following)
            none = translate("Status", "not said")
            word = term(SEVERITIES, following, language=self._session.language) if following else none
            self._tell(translate("Status", "Severity, %1: %2"), Plurals().cards(len(pains)), word)

    def _next_grade(self) -> None:
        cards = self._cards()
        if cards:
            following = _GRADES[(_GRADES.index(cards[-1].grade) + 1) % len(_GRADES)]
            self._edit(cards, grade=following)
            word = term(GRADES, following, language=self._session.language)
            self._tell(translate("Status", "Evidence, %1: %2"), Plurals().cards(len(cards)), word)

    def _edit(self, cards: list[Card], **fields: object) -> None:
        changes = [edit_card(self._session.document, card.id, **fields) for card in cards]
        whole = together(changes)
        self._session.do(whole.named(changes[-1].label, changes[-1].subject))

    def _begin_link(self) -> None:
        chosen = self._session.selection.card
        if chosen is not None:
            self._view.begin_link(chosen)
