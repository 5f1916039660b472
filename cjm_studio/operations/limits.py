"""Edits of acceptable limits: what share of clients in trouble the owner still accepts."""

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import MetricId, RecordId, StageId, new_id
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, LimitBefore, Metric
from cjm_studio.operations.evaluation import with_evidence


def agree_limit(
    document: Document, metric: MetricId, value: float, *, stage: StageId | None = None, by: str, at: str
) -> Change:
    """Plan the limit of a metric, or of one stage of it, as a share; BadInput if it is none."""
    if not 0 <= value <= 1:
        raise BadInput("limit_not_a_share", value=value)
    name = _subject(document, metric, stage)
    standing = limits_agreed(document, metric, stage)
    if standing:
        before = LimitBefore(value=standing[0].value, by=standing[0].by, at=standing[0].at)
        same = before == LimitBefore(value=value, by=by, at=at)
        earlier = standing[0].earlier if same else (*standing[0].earlier, before)
        change = updating(standing[0], value=value, by=by, at=at, earlier=earlier)
    else:
        id_ = RecordId(new_id("limit"))
        change = adding(Limit(id=id_, metric=metric, value=value, stage=stage, by=by, at=at))
    return with_evidence(document, change.named("agree_limit", name)) if change else change


def forget_limit(document: Document, metric: MetricId, *, stage: StageId | None = None) -> Change:
    """Plan that nothing is agreed for a metric, or for one stage of it, any more."""
    name = _subject(document, metric, stage)
    standing = limits_agreed(document, metric, stage)
    if not standing:
        return Change()
    return with_evidence(document, removing(*standing).named("forget_limit", name))


def limits_agreed(document: Document, metric: MetricId, stage: StageId | None) -> list[Limit]:
    """Return the limits agreed for a metric or one stage of it, the one that holds first.

    Two for one thing come about when two people agree at the same time.
    """
    found = [limit for limit in document.naming(Limit, metric) if limit.stage == stage]
    return sorted(found, key=lambda limit: (limit.at, limit.id), reverse=True)


def _subject(document: Document, metric: MetricId, stage: StageId | None) -> str:
    named = document.get(Metric, metric).name
    return named if stage is None else f"{document.get(Stage, stage).name}: {named}"
