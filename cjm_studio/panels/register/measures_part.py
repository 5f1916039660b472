"""What is done about a barrier: recommendations, hypotheses, experiments, mechanics."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.map import Stage
from cjm_studio.model.register import Experiment, Hypothesis, Mechanic
from cjm_studio.operations import register_measures as measures
from cjm_studio.panels.register import adding
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.page_part import Item, Items, Part, link_button
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, count, percent

_Line = tuple[Item, Callable[[], object]]

_ASKS: Final = {
    "recommendation": adding.ask_recommendation,
    "hypothesis": adding.ask_hypothesis,
    "experiment": adding.ask_experiment,
    "mechanic": adding.ask_mechanic,
}


class MeasuresPart(Part):
    """Four short lists, each with a button that adds to it."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self.id: BarrierId | None = None
        self.lists = {kind: Items() for kind in _ASKS}
        self.adds = {}
        for kind, items in self.lists.items():
            self.column.addWidget(items)
            self.adds[kind] = link_button(self.column, partial(self._add, kind))

    def show_row(self, row: RegisterRow) -> None:
        """Show what is done about a barrier."""
        self.id = row.id
        self.head(translate("Register", "What is done about it"))
        document, language = self._acting.session.document, row.language
        found = {
            "recommendation": self._recommendations(document, row.id),
            "hypothesis": self._hypotheses(document, row.id, language),
            "experiment": self._experiments(document, row.id, language),
            "mechanic": self._mechanics(document, row.id, language),
        }
        for kind, lines in found.items():
            told = list(lines)
            self.lists[kind].show_items([item for item, _ in told], [remove for _, remove in told])
        self.adds["recommendation"].setText(translate("Register", "Add a recommendation…"))
        self.adds["hypothesis"].setText(translate("Register", "Add a hypothesis…"))
        self.adds["experiment"].setText(translate("Register", "Add an experiment…"))
        self.adds["mechanic"].setText(translate("Register", "Add a mechanic…"))
        self.adds["experiment"].setVisible(bool(document.naming(Hypothesis, row.id)))

    def _add(self, kind: str) -> None:
        if self.id is not None:
            _ASKS[kind](self, self._acting, self.id)

    def _line(self, text: str, small: str, plan: Callable[..., object], id_: str) -> _Line:
        words = translate("Register", "Remove: %1").replace("%1", text)
        acting = self._acting
        return Item(text, small, words), lambda: acting.do(lambda: plan(acting.session.document, id_))  # type: ignore[arg-type, return-value]

    def _recommendations(self, document: Document, barrier: BarrierId) -> Iterator[_Line]:
        kind = translate("Register", "Recommendation")
        for card in measures.recommendations_of(document, barrier):
            yield self._line(card.text, kind, measures.remove_recommendation, card.id)

    def _hypotheses(self, document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
        for found in document.naming(Hypothesis, barrier):
            words = translate("Register", "If we change: %1").replace("%1", found.change)
            yield self._line(words, _promise(document, found, language), measures.remove_hypothesis, found.id)

    def _experiments(self, document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
        for hypothesis in document.naming(Hypothesis, barrier):
            for found in document.naming(Experiment, hypothesis.id):
                kind = translate("Register", "Experiment with a control group")
                if not found.control:
                    kind = translate("Register", "Trial without a control group: change, not effect")
                days = "–".join(short_day(day, language) for day in (found.start, found.end) if day)
                n = planned_words(found.planned_n, language) if found.planned_n else ""
                small = " · ".join(filter(None, (kind, n, days)))
                yield self._line(found.name, small, measures.remove_experiment, found.id)

    def _mechanics(self, document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
        for found in document.naming(Mechanic, barrier):
            words = translate("Register", "Mechanic, works since %1")
            small = words.replace("%1", short_day(found.date, language))
            if found.stage is not None:
                small += f" · {document.get(Stage, found.stage).name}"
            yield self._line(found.name, small, measures.remove_mechanic, found.id)


def planned_words(n: int, language: Language) -> str:
    """Return how many answers are planned, in one piece that is not broken."""
    return f"n{NO_BREAK}={NO_BREAK}{count(n, language)}"


def _promise(document: Document, found: Hypothesis, language: Language) -> str:
    """Say what a hypothesis promises: from where to where, by when, and how many answers are planned."""
    parts = []
    if found.start is not None and found.target is not None:
        words = translate("Register", "the share falls from %1 to %2")
        words = words.replace("%1", percent(found.start, language))
        parts.append(words.replace("%2", percent(found.target, language)))
    if found.due:
        parts.append(translate("Register", "by %1").replace("%1", short_day(found.due, language)))
    if found.planned_n:
        parts.append(planned_words(found.planned_n, language))
    return " · ".join([translate("Register", "Hypothesis"), *parts])
