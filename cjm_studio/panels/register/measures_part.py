"""What is done about a barrier: recommendations, hypotheses, experiments, mechanics."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import BarrierId, RecordId
from cjm_studio.model.map import Card, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import Experiment, Hypothesis, Mechanic
from cjm_studio.operations import register_measures as measures
from cjm_studio.panels.register import adding
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.experiment_dialog import ask_experiment, edit_experiment
from cjm_studio.panels.register.page_part import Item, Items, Part, link_button
from cjm_studio.register.mechanics import mixed_effects
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.session.register_trials import arms_line, trial_lines
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import NO_BREAK, count, percent
from cjm_studio.wording.register_words import EFFECTS_MIXED
from cjm_studio.wording.terms import MEASURES, term
from cjm_studio.wording.trial_words import OUTCOMES

_Line = tuple[str, str, RecordId]  # what it says, what is said small under it, of which record

_ASKS: Final[dict[str, Callable[..., None]]] = {
    "recommendation": adding.ask_recommendation,
    "hypothesis": adding.ask_hypothesis,
    "experiment": ask_experiment,
    "mechanic": adding.ask_mechanic,
}
_EDITS: Final[dict[str, Callable[..., None]]] = {**_ASKS, "experiment": edit_experiment}
_REMOVES: Final[dict[str, Callable[..., Any]]] = {
    "recommendation": measures.remove_recommendation,
    "hypothesis": measures.remove_hypothesis,
    "experiment": measures.remove_experiment,
    "mechanic": measures.remove_mechanic,
}


class MeasuresPart(Part):
    """Four short lists, each with a button that adds to it; every line can be changed and removed."""

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
            "recommendation": _recommendations(document, row.id, language),
            "hypothesis": _hypotheses(document, row.id, language),
            "experiment": _experiments(document, row.id, language),
            "mechanic": _mechanics(document, row, language),
        }
        for kind, lines in found.items():
            told = list(lines)
            self.lists[kind].show_items(
                [_item(text, small) for text, small, _ in told],
                [partial(self._remove, kind, id_) for _, _, id_ in told],
                [partial(self._edit, kind, id_) for _, _, id_ in told],
            )
        self.adds["recommendation"].setText(translate("Register", "Add a recommendation…"))
        self.adds["hypothesis"].setText(translate("Register", "Add a hypothesis…"))
        self.adds["experiment"].setText(translate("Register", "Add an experiment…"))
        self.adds["mechanic"].setText(translate("Register", "Add a mechanic…"))
        self.adds["experiment"].setVisible(bool(document.naming(Hypothesis, row.id)))

    def _add(self, kind: str) -> None:
        if self.id is not None:
            _ASKS[kind](self, self._acting, self.id)

    def _edit(self, kind: str, id_: RecordId) -> None:
        if self.id is not None and id_ in self._acting.session.document:
            _EDITS[kind](self, self._acting, self.id, id_)

    def _remove(self, kind: str, id_: RecordId) -> None:
        acting = self._acting
        acting.do(lambda: _REMOVES[kind](acting.session.document, id_))


def _item(text: str, small: str) -> Item:
    remove = translate("Register", "Remove: %1").replace("%1", text)
    return Item(text, small, remove, translate("Register", "Edit: %1").replace("%1", text))


def _recommendations(document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
    for card in measures.recommendations_of(document, barrier):
        parts = [translate("Register", "Recommendation")]
        if card.measure:
            parts.append(term(MEASURES, card.measure, language=language))
        if card.effort is not None:
            parts.append(_whole(translate("Register", "effort %1 of 5").replace("%1", str(card.effort))))
        if card.effect is not None:
            parts.append(_whole(translate("Register", "effect %1 of 5").replace("%1", str(card.effect))))
        yield card.text, " · ".join(parts), card.id


def _whole(words: str) -> str:
    """Return words that stand on one line."""
    return words.replace(" ", NO_BREAK)


def _hypotheses(document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
    for found in document.naming(Hypothesis, barrier):
        words = translate("Register", "If we change: %1").replace("%1", found.change)
        yield words, _promise(document, found, language), found.id


def _promise(document: Document, found: Hypothesis, language: Language) -> str:
    """Say what a hypothesis promises: the metric, from where to where, by when, and how many answers."""
    parts = [translate("Register", "Hypothesis")]
    if found.metric is not None:
        parts.append(metric_name(document.get(Metric, found.metric), language))
    if found.start is not None and found.target is not None:
        words = translate("Register", "the share falls from %1 to %2")
        words = words.replace("%1", percent(found.start, language))
        parts.append(words.replace("%2", percent(found.target, language)))
    if found.due:
        parts.append(translate("Register", "by %1").replace("%1", short_day(found.due, language)))
    if found.planned_n:
        parts.append(planned_words(found.planned_n, language))
    lines = [" · ".join(parts)]
    if found.recommendation is not None:
        card = document.get(Card, found.recommendation).text
        lines.append(translate("Register", "It tests: %1").replace("%1", card))
    if found.outcome:
        said = term(OUTCOMES, found.outcome, language=language)
        lines.append(translate("Register", "What came of it: %1").replace("%1", said))
    return "\n".join(lines)


def _experiments(document: Document, barrier: BarrierId, language: Language) -> Iterator[_Line]:
    for hypothesis in document.naming(Hypothesis, barrier):
        for found in document.naming(Experiment, hypothesis.id):
            kind = translate("Register", "Experiment with a control group")
            if not found.control:
                kind = translate("Register", "Trial without a control group")
            days = "–".join(short_day(day, language) for day in (found.start, found.end) if day)
            n = planned_words(found.planned_n, language) if found.planned_n else ""
            plan = translate("Register", "planned: %1").replace("%1", n) if n else ""
            head = " · ".join(filter(None, (kind, plan, days)))
            told = [head, arms_line(found, language)]
            yield found.name, "\n".join(filter(None, [*told, *trial_lines(found, language)])), found.id


def _mechanics(document: Document, row: RegisterRow, language: Language) -> Iterator[_Line]:
    found = document.naming(Mechanic, row.id)
    mixed = _mixed(document, row) if len(found) else {}
    for one in sorted(found, key=lambda one: (one.date, one.name)):
        words = translate("Register", "Mechanic, works since %1")
        small = words.replace("%1", short_day(one.date, language))
        if one.stage is not None:
            small += f" · {document.get(Stage, one.stage).name}"
        told = EFFECTS_MIXED[language].format(names=mixed[one.id]) if one.id in mixed else ""
        yield one.name, "\n".join(filter(None, (small, one.note, told))), one.id


def _mixed(document: Document, row: RegisterRow) -> dict[RecordId, str]:
    """Return the mechanics that started between the same two waves as another one, with all their names."""
    found: dict[RecordId, str] = {}
    for life in row.line.lives:
        waves = [document.get(Wave, lived.wave) for lived in life.waves]
        for first, second in pairwise(waves):
            overlap = mixed_effects(document, life.cell.segment, life.cell.stage, first=first, second=second)
            names = ", ".join(one.name for one in overlap)
            found.update((one.id, names) for one in overlap)
    return found


def planned_words(n: int, language: Language) -> str:
    """Return how many answers are planned, in one piece that is not broken."""
    return f"n{NO_BREAK}={NO_BREAK}{count(n, language)}"
