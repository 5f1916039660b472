"""What the barrier rule says of a wave: as data for scripts, and as a table for people.

Nothing of a group with fewer than 5 answers is told in either.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args

from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.exchange.explanation import Explainer
from cjm_studio.exchange.explanation_table import explanation_table
from cjm_studio.exchange.text_table import text_table
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Limit, Metric, Source, Wave
from cjm_studio.wording.evidence_explained import changes_words
from cjm_studio.wording.evidence_words import evidence_words, share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import count
from cjm_studio.wording.terms import LEVELS, NOTIONS, term

FIGURES: Final = ("p_mid", "q_bh", "shrunk", "p_over", "p_serious", "upper95")
TOLD_IN_FULL: Final = ("critical", "barrier")  # under the table, most serious first


@dataclass(frozen=True, slots=True)
class CellOf:
    """One cell's evidence with the records that it speaks of."""

    evidence: Evidence
    segment: Segment
    journey: Journey
    stage: Stage
    metric: Metric


def evidence_table(document: Document, wave: Wave | None) -> dict[str, Any]:
    """Return the evidence of a wave as plain data: names instead of ids, shares not rounded.

    The keys of a cell are those of the evidence object in docs/methods.md; of a hidden group every figure is
    None. Cells stand by segment, stage and metric.
    """
    agreed = {limit.metric: limit.value for limit in document.all(Limit) if limit.stage is None}
    primary = [metric for metric in document.all(Metric) if metric.primary]
    return {
        "wave": wave and wave.name,
        "metric_limits": {metric.key: agreed.get(metric.id) for metric in primary},
        "cells": _explained(document, wave) if wave else [],
    }


def _explained(document: Document, wave: Wave) -> list[dict[str, Any]]:
    explainer = Explainer(document, wave.id)
    return [
        {
            **_cell(document, cell, wave),
            "explanation": explanation_table(document, cell.evidence, explainer.explain(cell.evidence)),
        }
        for cell in _cells(document, wave)
    ]


def evidence_lines(document: Document, wave: Wave | None, *, language: Language) -> list[str]:
    """Return the evidence of a wave as lines of text: the table, then the reasons of every barrier."""
    cells = list(_cells(document, wave)) if wave else []
    if wave is None or not cells:
        return [_NOTHING[language]]
    head = [_title(key, language) for key in ("segment", "stage", "metric", "share")]
    head += ["x/n", _title("level", language)]
    lines = [f"{_title('wave', language)}: {wave.name}", ""]
    lines += text_table(head, [_row(cell, language) for cell in cells], right=(4,))
    explainer = Explainer(document, wave.id)
    for level in TOLD_IN_FULL:
        for cell in cells:
            if cell.evidence.level == level:
                name = f"{cell.segment.name} · {cell.stage.name} · {metric_name(cell.metric, language)}"
                words = evidence_words(cell.evidence, language, metric=cell.metric)
                changes = explainer.explain(cell.evidence).changes
                words += changes_words(cell.evidence, changes, language)
                lines += [
                    "",
                    f"{name}: {term(LEVELS, level, language=language)}",
                    *(f"  {said}" for said in words),
                ]
    return lines


def _cells(document: Document, wave: Wave | None) -> Iterator[CellOf]:
    """Yield the cells of a wave by segment, stage and metric."""
    found: dict[StageId, list[Evidence]] = {}
    for evidence in document.all(Evidence):
        if wave is not None and evidence.wave == wave.id:
            found.setdefault(evidence.stage, []).append(evidence)
    for segment in segments(document):
        for journey in journeys(document, segment.id):
            for stage in stages(document, journey.id):
                here = [
                    (document.get(Metric, evidence.metric), evidence) for evidence in found.get(stage.id, ())
                ]
                for metric, evidence in sorted(here, key=lambda pair: pair[0].key):
                    yield CellOf(evidence, document.get(Segment, evidence.segment), journey, stage, metric)


def _cell(document: Document, cell: CellOf, wave: Wave) -> dict[str, Any]:
    evidence, hidden = cell.evidence, cell.evidence.hidden
    limit = evidence.limit
    shown = (
        None if limit is None or hidden else {name: getattr(limit, name) for name in limit.__struct_fields__}
    )
    judged = evidence.p_mid is not None and not hidden
    prior = {"mu": evidence.prior_mu, "M": evidence.prior_m, "cells": evidence.prior_cells}
    return {
        "engine": evidence.engine,
        "map": cell.journey.name or cell.journey.id,
        "wave": wave.name,
        "segment": cell.segment.name,
        "stage": cell.stage.name,
        "metric": cell.metric.key,
        "trouble_set": list(evidence.trouble),
        "limit": shown,
        "x": None if hidden else evidence.x,
        "n": None if hidden else evidence.n,
        "n_eff": None if hidden else evidence.worth[1],
        "share": None if hidden else evidence.share,
        "ci95": None if hidden or evidence.ci95 is None else list(evidence.ci95),
        "family": evidence.family if judged else None,
        "prior": prior if judged else None,
        **{name: None if hidden else getattr(evidence, name) for name in FIGURES},
        "level": evidence.level,
        "reasons": [] if hidden else [reason.kind for reason in evidence.reasons],
        "cautions": [] if hidden else list(evidence.cautions),
        "sources": [] if hidden else [document.get(Source, source).name for source in evidence.sources],
        "season": evidence.season,
        "hidden": hidden,
        "words": {said: evidence_words(evidence, said, metric=cell.metric) for said in get_args(Language)},
    }


def _row(cell: CellOf, language: Language) -> list[str]:
    evidence = cell.evidence
    share = share_line(evidence, language).split(", n")[0]
    counts = "<5" if evidence.hidden else f"{count(evidence.x, language)}/{count(evidence.n, language)}"
    names = [cell.segment.name, cell.stage.name, metric_name(cell.metric, language)]
    return [*names, share, counts, term(LEVELS, evidence.level, language=language)]


def _title(notion: str, language: Language) -> str:
    return sentence_case(term(NOTIONS, notion, language=language))


_NOTHING: Final[dict[Language, str]] = {
    "en": "Nothing was asked at the stages yet: import survey answers to see barriers.",
    "ru": "На этапах пока ничего не спрашивали: загрузите ответы опроса, чтобы увидеть барьеры.",
}
