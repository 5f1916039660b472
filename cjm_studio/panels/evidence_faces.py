"""What the drawings of an evaluation show: the interval beside other stages, the waves one after another."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.exchange.explanation import history_of
from cjm_studio.look.speech import translate
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Wave
from cjm_studio.panels.history_plot import WavePoint
from cjm_studio.panels.interval_bar import IntervalFace
from cjm_studio.wording.evidence_words import share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.numbers import percent


def history_points(document: Document, evidence: Evidence, language: Language) -> list[WavePoint]:
    """Return what was found at the same stage by the same metric, wave by wave."""
    return [
        _point(document.get(Wave, found.wave), found, evidence, language)
        for found in history_of(document, evidence)
    ]


def _point(wave: Wave, found: Evidence, evidence: Evidence, language: Language) -> WavePoint:
    shown = not found.hidden and found.share is not None and found.ci95 is not None
    low, high = found.ci95 if shown and found.ci95 else (0.0, 0.0)
    return WavePoint(
        name=wave.name,
        share=found.share if shown else None,
        low=low,
        high=high,
        limit=found.limit.value if found.limit and shown else None,
        level=found.level,
        spoken=f"{wave.name}: {share_line(found, language)}, {level_words(found.level, language).lower()}",
        current=wave.id == evidence.wave,
    )


def interval_face(
    document: Document, evidence: Evidence, others: Sequence[Evidence], *, language: Language
) -> IntervalFace | None:
    """Return the interval of an evaluation with its limit and the shares of the segment's other stages."""
    if evidence.hidden or evidence.share is None or evidence.ci95 is None:
        return None
    limit = evidence.limit.value if evidence.limit else None
    limit_words = (
        translate("Inspector", "limit %1").replace("%1", percent(limit, language))
        if limit is not None
        else ""
    )
    told = (share_line(evidence, language), limit_words, others_words(document, others, language))
    low, high = evidence.ci95
    return IntervalFace(
        evidence.share,
        low,
        high,
        limit,
        percent(evidence.share, language),
        limit_words,
        evidence.level,
        ", ".join(filter(None, told)),
        tuple(row.share for row in others if row.share is not None),
    )


def others_words(document: Document, others: Sequence[Evidence], language: Language) -> str:
    """Return the shares of the segment's other stages in one line; empty where there are none."""
    names = (
        f"{document.get(Stage, row.stage).name} {percent(row.share, language)} "
        f"(n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{row.n})"
        for row in others
        if row.share is not None
    )
    told = ", ".join(names)
    return translate("Inspector", "Other stages: %1").replace("%1", told) if told else ""
