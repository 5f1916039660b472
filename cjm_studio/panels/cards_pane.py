"""The inspector's pane of several cards: what can be said of all of them at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cjm_studio.document.change import together
from cjm_studio.document.queries import card_at
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, Plurals
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.map import Card, Place
from cjm_studio.operations.cards import edit_card
from cjm_studio.panels.choices import Choices
from cjm_studio.panels.pane import Pane
from cjm_studio.session.session import Session
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import GRADES, term

_GRADES = ("fact", "opinion", "assumption", "")


class CardsPane(Pane):
    """Grades several cards together."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._cards: list[Card] = []
        self.caption(QT_TRANSLATE_NOOP("Inspector", "Several cards"), first=True)
        self.count = self.words("title")
        self.grade = self.field(
            QT_TRANSLATE_NOOP("Inspector", "Evidence of all of them"), Choices(_GRADES, columns=2)
        )
        self.end()
        self.grade.chosen.connect(self._set_grade)
        set_role(self.count, "title")

    def show_cards(self, places: Sequence[PlaceId]) -> None:
        """Show what the cards have in common."""
        self.retranslate()
        document, language = self.session.document, self.session.language
        found = {card.id: card for card in (card_at(document, document.get(Place, p)) for p in places)}
        self._cards = list(found.values())
        self.count.setText(Plurals().cards(len(self._cards)))
        self.grade.name([sentence_case(term(GRADES, grade, language=language)) for grade in _GRADES])
        grades = {card.grade for card in self._cards}
        self.grade.show_value(grades.pop() if len(grades) == 1 else None)

    def _set_grade(self, grade: object) -> None:
        document = self.session.document
        change = together(edit_card(document, card.id, grade=grade) for card in self._cards)
        self.session.do(change.named("set_grade"))
