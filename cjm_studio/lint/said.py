"""Findings in words: what, where, why it matters, how to mend it."""

from dataclasses import dataclass

from cjm_studio.document.document import Document
from cjm_studio.lint.finding import Finding
from cjm_studio.model.ids import JourneyId, MetricId, RecordId
from cjm_studio.model.map import Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.lint_words import RULE_WORDS, WITHOUT_DAY
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import DASH, count, percent
from cjm_studio.wording.terms import CARD_KINDS, term

_DAYS = ("due", "review", "day")
_METRICS = ("metrics", "asked", "usual")  # their facts are ids
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as it is read."""

    name: str  # of the rule
    what: str
    place: str
    why: str
    mend: str
    fix: str


def said(document: Document, finding: Finding, *, language: Language) -> Said:
    """Return the words of a finding."""
    words = RULE_WORDS[language][finding.rule]
    facts = {
        name: _metrics(document, str(value), scales=name != "metrics", language=language)
        if name in _METRICS
        else _fact(name, value, language)
        for name, value in finding.facts
    }
    what = words.what
    if "{day}" in what and "day" not in facts:
        what = WITHOUT_DAY[language]
    if not facts.get("metrics", "-"):  # proposed without a metric
        what = what.replace(" ({metrics})", "")
    place = place_words(document, finding)
    return Said(words.name, what.format(**facts), place, words.why, words.mend, words.fix)


def place_words(document: Document, finding: Finding) -> str:
    """Return where a finding is to be mended, as "Payment · New clients"."""
    record = document.records.get(finding.id)
    match record:
        case Place():
            return _stage(document, document.get(Stage, record.stage))
        case Stage():
            return _stage(document, record)
        case Journey():
            return _journey(document, record.id)
        case Barrier():
            return _barrier(document, record)
        case _:
            return str(getattr(record, "name", ""))


def _stage(document: Document, stage: Stage) -> str:
    return f"{stage.name} · {_journey(document, stage.journey)}"


def _journey(document: Document, id_: JourneyId) -> str:
    """Return the segment of a journey, and its own name where the segment has several."""
    journey = document.get(Journey, id_)
    segment = document.get(Segment, journey.segment)
    several = len(document.naming(Journey, segment.id)) > 1
    return f"{segment.name} · {journey.name}" if journey.name and several else segment.name


def _barrier(document: Document, barrier: Barrier) -> str:
    cells = document.naming(BarrierCell, barrier.id)
    places = dict.fromkeys(_stage(document, document.get(Stage, cell.stage)) for cell in cells)
    where = next(iter(places), "")
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return f"{barrier.name} · {where}{more}" if barrier.name and where else barrier.name or where + more


def _metrics(document: Document, ids: str, *, scales: bool, language: Language) -> str:
    known = [document.get(Metric, MetricId(RecordId(id_))) for id_ in ids.split("\n") if id_]
    names = {
        metric_name(metric, language) + (f" ({metric.minimum}{DASH}{metric.maximum})" if scales else "")
        for metric in known
    }
    return ", ".join(sorted(names))


def _fact(name: str, value: str | float, language: Language) -> str:
    if name in _DAYS:
        return day_words(str(value), language)
    if name == "kind":
        words = term(CARD_KINDS, str(value), language=language)
        return sentence_case(words)
    if not isinstance(value, str):
        return percent(value, language) if name == "share" else count(int(value), language)
    text = " ".join(value.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
