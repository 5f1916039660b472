"""What the pack asks to be decided, found in the register and in the last wave's limits."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.exchange.pack.content import Decision, Entry, Waiting
from cjm_studio.exchange.pack.fates import Told
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.register.lines import RegisterLine
from cjm_studio.register.lives import Life
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.pack_counts import decision_words
from cjm_studio.wording.pack_words import said

_OF_BARRIERS = ("overdue", "review_due", "no_owner", "hypothesis", "proposed")
# The most urgent first.
_ORDER = (
    *("reopen", "close", "close_part", "overdue", "review_due"),
    *("no_owner", "proposed", "confirm_next", "hypothesis"),
)


def decisions(
    document: Document, told: Sequence[Told], *, last: Wave | None, language: Language
) -> list[Decision]:
    """Return everything that waits for a decision, the most urgent first; its words count barriers."""
    found: dict[str, list[tuple[BarrierId, Waiting]]] = {kind: [] for kind in _ORDER}
    for one in told:
        for kind in _OF_BARRIERS:
            if kind in one.line.marks and not _too_early(kind, one.line):
                about = _about_barrier(kind, one.line, one.entry, language)
                found[kind].append((one.line.barrier.id, about))
        for fate in one.fates:
            kind = _cell_decision(fate.life) if fate.life and fate.life.waves else ""
            if kind == "close" and any(other.is_open for other in one.fates):
                kind = "close_part"  # as on the tiles, such a barrier is not gone
            if kind:
                about = Waiting(fate.entry.name, fate.entry.where, _figures(fate.entry))
                found[kind].append((one.line.barrier.id, about))
    made = [
        Decision(
            kind,
            decision_words(_worded(kind, told), len({barrier for barrier, _ in waiting}), language),
            tuple(about for _, about in waiting),
        )
        for kind, waiting in found.items()
        if waiting
    ]
    limits = _without_limit(document, last, language) if last else []
    if limits:
        made.append(Decision("limit", decision_words("limit", len(limits), language), tuple(limits)))
    return made


def _worded(kind: str, told: Sequence[Told]) -> str:
    """Return how a decision is worded: who has an owner already needs none."""
    proposed = (one.line.barrier for one in told if "proposed" in one.line.marks)
    return "proposed_owned" if kind == "proposed" and all(one.owner for one in proposed) else kind


def _too_early(kind: str, line: RegisterLine) -> bool:
    """An owner is named once a barrier is accepted, and a hypothesis is measured first."""
    return kind == "no_owner" and bool(line.marks & {"proposed", "hypothesis"})


def _cell_decision(life: Life) -> str:
    """Return what a cell asks for; what a person has decided already is asked no more."""
    last = life.waves[-1]
    decided = [wave.decision.status for wave in life.waves if wave.decision is not None]
    if last.decision is not None or (last.proposed == "closed" and decided[-1:] == ["closed"]):
        return ""
    news = {"regressed": "reopen", "closed": "close", "resolved_to_confirm": "confirm_next"}
    return news.get(last.proposed, "")


def _about_barrier(kind: str, line: RegisterLine, entry: Entry, language: Language) -> Waiting:
    barrier = line.barrier
    owner = said("owned_by", language, owner=barrier.owner) if barrier.owner else said("no_owner", language)
    if kind == "overdue":
        return Waiting(entry.name, entry.where, f"{_dated('overdue_since', barrier.due, language)}, {owner}")
    if kind == "review_due":
        return Waiting(
            entry.name, entry.where, f"{_dated('review_since', barrier.review, language)}, {owner}"
        )
    return Waiting(entry.name, entry.where, _figures(entry))


def _dated(key: str, day: str, language: Language) -> str:
    return said(key, language, date=day_words(day, language))


def _figures(entry: Entry) -> str:
    figure = f"{entry.now.wave}: {entry.now.words}" if entry.now else ""
    return "; ".join(filter(None, (entry.level_words, figure)))


def _without_limit(document: Document, last: Wave, language: Language) -> list[Waiting]:
    """Return the metrics of the last wave that were judged without an agreed limit."""
    origins: dict[str, set[str]] = {}
    for evidence in document.all(Evidence):
        if evidence.wave == last.id:
            origin = evidence.limit.origin if evidence.limit else "none"
            origins.setdefault(evidence.metric, set()).add(origin)
    found = []
    for metric in sorted(document.all(Metric), key=lambda metric: metric.key):
        mine = origins.get(metric.id, set()) - {"agreed"}
        if mine and metric.primary:
            key = "limit_unagreed" if "relative" in mine else "limit_missing"
            found.append(Waiting(metric_name(metric, language), "", said(key, language)))
    return found
