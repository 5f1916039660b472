"""Dialogs for what is done about a barrier: few fields, the likely values in them already."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierCellId, BarrierId, CardId, HypothesisId, RecordId
from cjm_studio.model.map import Card, Segment, Stage
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import BarrierCell, Hypothesis, Mechanic
from cjm_studio.operations import register_measures as measures
from cjm_studio.operations.cards import edit_card
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.ask import Advice, Asked, Choice, Said, ask_and_do
from cjm_studio.panels.register.reading import per_cent, read_share, read_whole
from cjm_studio.register.lives import lives
from cjm_studio.register.seriousness import seriousness
from cjm_studio.session.register_rows import where_words
from cjm_studio.wording.barrier_words import DAY_FORM, read_day, short_day
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.terms import MEASURES, term
from cjm_studio.wording.trial_words import OUTCOMES, needed_words

_EVERYWHERE: Final = "everywhere"
_KEPT: Final = "kept"  # a place of a mechanic that is none of the barrier's


def ask_recommendation(parent: QWidget, acting: Acting, barrier: BarrierId, card: str = "") -> None:
    """Ask for a recommendation, a card that removes the barrier; or show one to be changed."""
    document, language = acting.session.document, acting.session.language
    known = document.get(Card, CardId(RecordId(card))) if card else None
    named = {key: sentence_case(term(MEASURES, key, language=language)) for key in MEASURES if key}
    kinds: list[Choice] = [("", "—"), *named.items()]
    weights: list[Choice] = [(None, "—"), *((weight, str(weight)) for weight in range(1, 6))]
    asked = [
        Asked("text", translate("Register", "What shall be done"), known.text if known else "", needed=True),
        Asked("measure", translate("Register", "Kind"), known.measure if known else "", choices=kinds),
        Asked(
            *("effort", translate("Register", "Effort, 1 little to 5 much"), known.effort if known else None),
            choices=weights,
            half=True,
        ),
        Asked(
            *("effect", translate("Register", "Effect, 1 little to 5 much"), known.effect if known else None),
            choices=weights,
            half=True,
        ),
    ]

    def plan(said: Said) -> Change:
        fields = {key: said[key] for key in ("measure", "effort", "effect")}
        if known is not None:
            return edit_card(document, known.id, text=str(said["text"]), **fields)
        return measures.add_recommendation(document, barrier, str(said["text"]), **fields)

    title = translate("Register", "A recommendation")
    ask_and_do(parent, acting, title, asked, accept=_accept(known), plan=plan)


def ask_hypothesis(parent: QWidget, acting: Acting, barrier: BarrierId, hypothesis: str = "") -> None:
    """Ask for a hypothesis: what is changed, what moves from where to where, by when; or show one."""
    document, language = acting.session.document, acting.session.language
    known = document.get(Hypothesis, HypothesisId(RecordId(hypothesis))) if hypothesis else None
    asked = [
        *_where(document, barrier, known, language),
        Asked("change", translate("Register", "If we change"), known.change if known else "", needed=True),
        *_promise(document, barrier, known, language),
    ]

    def plan(said: Said) -> Change:
        fields = _hypothesis_fields(document, known, said)
        change = str(said["change"])
        if known is not None:
            return measures.edit_hypothesis(document, known.id, change=change, **fields)
        return measures.add_hypothesis(document, barrier, change, **fields)

    title = translate("Register", "A hypothesis")
    ask_and_do(
        *(parent, acting, title, asked),
        accept=_accept(known),
        plan=plan,
        advise=lambda said: _needed(said, language),
    )


def _where(
    document: Document, barrier: BarrierId, known: Hypothesis | None, language: Language
) -> list[Asked]:
    """The metric comes first, and with it the place where it is measured; the recommendation it tests."""
    found = _cells(document, barrier)
    cells: list[Choice] = [(cell.id, place_words(document, cell, language)) for cell, _ in found]
    cards: list[Choice] = [(one.id, one.text) for one in measures.recommendations_of(document, barrier)]
    asked = []
    if cells:
        now = known.cell if known is not None and known.cell is not None else cells[0][0]
        shares = {cell.id: {"start": _rounded(share, language)} for cell, share in found if known is None}
        words = translate("Register", "Measured by")
        asked.append(Asked("cell", words, now, choices=cells, fills=shares))
    if cards:
        none: Choice = (None, translate("Register", "none"))
        card = known.recommendation if known is not None else None
        words = translate("Register", "It tests the recommendation")
        asked.append(Asked("recommendation", words, card, choices=[none, *cards]))
    return asked


def _promise(
    document: Document, barrier: BarrierId, known: Hypothesis | None, language: Language
) -> list[Asked]:
    target, due = (known.target, known.due) if known is not None else (None, "")
    n = known.planned_n if known is not None else None
    falls, day = translate("Register", "the share in trouble falls from, %"), DAY_FORM[language]
    now = next((share for _, share in _cells(document, barrier)), None)
    first = per_cent(known.start, language) if known is not None else _rounded(now, language)
    asked = [
        Asked("start", falls, first, half=True),
        Asked("target", translate("Register", "to, %"), per_cent(target, language), half=True),
        Asked("due", translate("Register", "by"), short_day(due, language), hint=day, half=True),
        Asked("planned_n", translate("Register", "Answers planned in each group or wave"), n, half=True),
    ]  # fmt: skip
    if known is not None:
        outcomes: list[Choice] = [
            (key, sentence_case(term(OUTCOMES, key, language=language))) for key in OUTCOMES
        ]
        words = translate("Register", "What came of it")
        asked.append(Asked("outcome", words, known.outcome, choices=outcomes))
    return asked


def _cells(document: Document, barrier: BarrierId) -> list[tuple[BarrierCell, float | None]]:
    """Return the cells of a barrier, the most serious first, each with its share in trouble now."""
    found = sorted(lives(document, document.naming(BarrierCell, barrier)).values(), key=seriousness)
    last = [life.evidence for life in found]
    shares = (None if one is None or one.hidden else one.share for one in last)
    return list(zip((life.cell for life in found), shares, strict=True))


def _rounded(share: float | None, language: Language) -> str:
    return per_cent(None if share is None else round(share, 2), language)


def _hypothesis_fields(document: Document, known: Hypothesis | None, said: Said) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "start": read_share(said["start"]),
        "target": read_share(said["target"]),
        "due": read_day(str(said["due"])),
        "planned_n": read_whole(said["planned_n"]),
    }
    fields |= {key: said[key] for key in ("recommendation", "outcome") if key in said}
    cell = said.get("cell")
    if cell is not None and (known is None or cell != known.cell):  # the metric is the one measured there
        fields |= {"cell": cell, "metric": document.get(BarrierCell, BarrierCellId(cell)).metric}  # type: ignore[arg-type]
    return fields


def _needed(said: Said, language: Language) -> Advice:
    """Say how many answers the promised change takes to be proved."""
    try:
        start, target = read_share(said["start"]), read_share(said["target"])
    except BadInput:  # half typed
        return Advice()
    if start is None or target is None or target >= start:
        return Advice()
    from cjm_studio.statistics.sample_sizes import answers_to_compare

    n = answers_to_compare(start, target)
    return Advice(needed_words(start, target, n, language), {"planned_n": str(n)})


def ask_mechanic(parent: QWidget, acting: Acting, barrier: BarrierId, mechanic: str = "") -> None:
    """Ask for a mechanic: what works, since when, where; or show one to be changed."""
    document, language = acting.session.document, acting.session.language
    known = document.get(Mechanic, RecordId(mechanic)) if mechanic else None
    day = short_day(known.date if known else acting.today, language)
    note = known.note if known else ""
    asked = [
        Asked("name", translate("Register", "What works now"), known.name if known else "", needed=True),
        Asked("day", translate("Register", "Since which day"), day, needed=True, half=True),
        Asked("where", translate("Register", "Where"), *_places(document, barrier, known), half=True),
        Asked("note", translate("Register", "Note"), note),
    ]

    def plan(said: Said) -> Change:
        name, date = str(said["name"]), read_day(str(said["day"]))
        fields = {"note": str(said["note"]), **_place_fields(document, str(said["where"]))}
        if known is not None:
            return measures.edit_mechanic(document, known.id, name=name, date=date, **fields)
        return measures.add_mechanic(document, name, date, barrier=barrier, **fields)

    title = translate("Register", "A mechanic: a measure that works already")
    ask_and_do(parent, acting, title, asked, accept=_accept(known), plan=plan)


def _places(
    document: Document, barrier: BarrierId, known: Mechanic | None
) -> tuple[object, Sequence[Choice]]:
    """The place that is likely, and all that there are: those of the barrier, and everywhere."""
    cells = document.naming(BarrierCell, barrier)
    found = {(cell.segment, cell.stage): cell for cell in cells}
    places: list[Choice] = [(cell.id, where_words(document, cell)) for cell in found.values()]
    places.append((_EVERYWHERE, translate("Register", "Everywhere")))
    if known is None:
        return places[0][0] if len(found) == 1 else _EVERYWHERE, places
    if (known.segment, known.stage) == (None, None):
        return _EVERYWHERE, places
    if known.segment is not None and known.stage is not None and (known.segment, known.stage) in found:
        return found[known.segment, known.stage].id, places
    names = [document.get(Segment, known.segment).name] if known.segment is not None else []
    names += [document.get(Stage, known.stage).name] if known.stage is not None else []
    return _KEPT, [(_KEPT, " · ".join(names)), *places]


def _place_fields(document: Document, where: str) -> dict[str, object]:
    if where == _KEPT:
        return {}
    if where == _EVERYWHERE:
        return {"segment": None, "stage": None}
    cell = document.get(BarrierCell, BarrierCellId(RecordId(where)))
    return {"segment": cell.segment, "stage": cell.stage}


def place_words(document: Document, cell: BarrierCell, language: Language) -> str:
    """Return where a barrier stands and what measures it there."""
    if cell.metric is None:
        return where_words(document, cell)
    return f"{where_words(document, cell)} · {metric_name(document.get(Metric, cell.metric), language)}"


def _accept(known: object) -> str:
    return translate("Register", "Add") if known is None else translate("Register", "Apply")
