"""How many cards of a map are graded how, kept true edit by edit: a map may have very many cards."""

from collections import Counter
from typing import Final

from cjm_studio.document.document import Changed, Document
from cjm_studio.model.ids import CardId, JourneyId
from cjm_studio.model.map import Card, Grade, Place, Stage

_MATTERS: Final = {"card", "stage"}  # fields of places
_MANY: Final = 2000  # cards; from there on all are counted through again


class GradeCount:
    """Knows the grade of every card of one map; it is counted through once, then follows the changes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._journey: JourneyId | None = None
        self._grades: dict[CardId, Grade] | None = None  # None: to be looked up anew

    def of(self, journey: JourneyId | None) -> Counter[str]:
        """Return how many cards of a map are graded how; a card that stands twice counts once."""
        if journey is None:
            return Counter()
        if self._grades is None or journey != self._journey:
            self._journey, self._grades = journey, self._looked_up(journey)
        return Counter(self._grades.values())

    def _looked_up(self, journey: JourneyId) -> dict[CardId, Grade]:
        document = self._document
        places = (p for stage in document.naming(Stage, journey) for p in document.naming(Place, stage.id))
        return {place.card: document.get(Card, place.card).grade for place in places}

    def follow(self, changed: Changed) -> None:
        """Look again at the cards that a change has touched, or at all where a stage has moved."""
        change = changed.change
        if self._grades is None:
            return
        if any("journey" in fields for fields in change.updated.values()):
            self._grades = None
            return
        for id_, fields in change.updated.items():
            if "grade" in fields and id_ in self._grades:
                self._grades[CardId(id_)] = fields["grade"][1]
        moved = [self._document[id_] for id_, fields in change.updated.items() if _MATTERS & fields.keys()]
        touched = [*change.added.values(), *change.removed.values(), *moved]
        cards = {record.id for record in touched if isinstance(record, Card)}
        cards |= {record.card for record in touched if isinstance(record, Place)}
        cards |= {fields["card"][0] for fields in change.updated.values() if "card" in fields}
        if len(cards) > _MANY:
            self._grades = None
            return
        for card in cards:
            self._renew(self._grades, card)

    def _renew(self, grades: dict[CardId, Grade], card: CardId) -> None:
        stages = (place.stage for place in self._document.naming(Place, card))
        if any(self._document.get(Stage, stage).journey == self._journey for stage in stages):
            grades[card] = self._document.get(Card, card).grade
        else:
            grades.pop(card, None)
