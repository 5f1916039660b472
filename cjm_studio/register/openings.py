"""Openings: what is kept of the wave that a barrier is judged against, and when it no longer compares."""

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence, LimitUsed
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import BarrierCell, Opening
from cjm_studio.register.questions import Questions


def opening_of(document: Document, evidence: Evidence, questions: Questions) -> Opening | None:
    """Return what is kept of the wave that opens a barrier; None where the rule gave no figures."""
    return opening(
        evidence,
        document.get(Metric, evidence.metric),
        wave=document.get(Wave, evidence.wave),
        rule=document.get(Segment, evidence.segment).rule,
        questions=questions,
    )


def opening(
    evidence: Evidence, metric: Metric, *, wave: Wave, rule: str, questions: Questions
) -> Opening | None:
    """Return what is kept of a wave, given its metric, the segment's rule and what was asked."""
    if evidence.shrunk is None or evidence.limit is None:
        return None
    x, n = evidence.worth
    return Opening(
        wave=wave.id,
        x=float(x),  # as it is read back
        n=float(n),
        shrunk=evidence.shrunk,
        limit=evidence.limit.value,
        limit_origin=evidence.limit.origin,
        question=" / ".join(questions.asked(evidence.stage, metric, wave.id)) or metric.question,
        scale=(metric.minimum, metric.maximum),
        trouble=evidence.trouble,
        rule=rule,
        day=wave.start or wave.end,
    )


def why_not_compared(document: Document, opening: Opening, cell: BarrierCell, evidence: Evidence) -> str:
    """Return which promise of the comparison is broken in any wave: scale, segment or limit; or nothing."""
    return other_ground(document, opening, cell) or ("limit" if other_limit(opening, evidence.limit) else "")


def other_ground(document: Document, opening: Opening, cell: BarrierCell) -> str:
    """Return what is another one today than at the opening: the scale or the segment; or nothing."""
    if cell.metric is None:
        return ""
    metric = document.get(Metric, cell.metric)
    if (metric.minimum, metric.maximum) != opening.scale or metric.trouble != opening.trouble:
        return "scale"
    if document.get(Segment, cell.segment).rule != opening.rule:
        return "segment"
    return ""


def other_limit(opening: Opening, limit: LimitUsed | None) -> bool:
    """Say whether a wave was held against another limit: one from elsewhere, or another one agreed."""
    if limit is None or limit.origin != opening.limit_origin:
        return True
    return limit.origin == "agreed" and limit.value != opening.limit
