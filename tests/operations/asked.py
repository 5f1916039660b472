"""The worked example of the barrier rule, and other surveys of segments over the same stages."""

from collections.abc import Sequence
from typing import Any

import msgspec

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import evidence_at
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import MetricId, StageId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit, Reading, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from tests.builders import ProjectBuilder

USER = ChangeSource.USER
CES = MetricId(BUILT_IN_METRICS["ces2"].id)
STAGES = ("search", "choose", "pay", "deliver", "support")

# Trouble answers of all answers; then what the rule says: mid-p, q, shrunk, P_over, P_serious, up95, level.
GOLDEN: dict[tuple[str, str], tuple[int, int, tuple[Any, ...]]] = {
    ("new", "search"): (6, 60, (".9979", "1.0000", ".1117", ".0019", ".0000", ".1819", "none")),
    ("new", "choose"): (9, 58, (".9557", "1.0000", ".1626", ".0400", ".0000", ".2485", "none")),
    ("new", "pay"): (31, 55, (".0000", ".0000", ".5353", "1.0000", ".9829", ".6681", "critical")),
    ("new", "deliver"): (14, 50, (".3074", ".5380", ".2765", ".6562", ".0252", ".3936", "watch")),
    ("new", "support"): (4, 12, (".2544", ".5380", ".3056", ".6724", ".1918", ".5685", "watch")),
    ("loyal", "search"): (5, 120, ("1.0000", "1.0000", ".0502", ".0000", ".0000", ".0831", "none")),
    ("loyal", "choose"): (12, 118, ("1.0000", "1.0000", ".1078", ".0000", ".0000", ".1567", "none")),
    ("loyal", "pay"): (30, 110, (".2879", ".5380", ".2714", ".6885", ".0018", ".3474", "watch")),
    ("loyal", "deliver"): (45, 105, (".0000", ".0002", ".4196", ".9999", ".6585", ".5088", "barrier")),
    ("loyal", "support"): (9, 40, (".6303", ".9805", ".2271", ".3366", ".0059", ".3490", "none")),
    ("at risk", "search"): (3, 22, (".8885", "1.0000", ".1572", ".0995", ".0022", ".2965", "none")),
    ("at risk", "choose"): (9, 20, (".0274", ".0767", ".4065", ".9537", ".5162", ".6278", "barrier")),
    ("at risk", "pay"): (11, 18, (".0007", ".0034", ".5271", ".9977", ".8911", ".7734", "critical")),
    ("at risk", "deliver"): (2, 9, (None,) * 6 + ("not_enough_data",)),
    ("at risk", "support"): (7, 14, (".0243", ".0767", ".4292", ".9527", ".5933", ".7012", "barrier")),
}
FIGURES = ("p_mid", "q_bh", "shrunk", "p_over", "p_serious", "upper95")


class Survey(ProjectBuilder):
    """A project of segments over the same stages, with answers as trouble counts."""

    def __init__(self, *segments: str, stages: Sequence[str] = STAGES) -> None:
        super().__init__()
        self.records.append(BUILT_IN_METRICS["ces2"])
        self.stages: dict[tuple[str, str], Stage] = {}
        for segment in segments:
            journey = self.journey(segment, *stages)
            for record in self.records:
                if isinstance(record, Stage) and record.journey == journey.id:
                    self.stages[segment, record.name] = record
        self.source = self.add(Source, name="Survey")
        self.wave = self.add(Wave, name="2024Q2", start="2024-04-01", season="spring")

    def asked(self, segment: str, stage: str, *, x: int, n: int, **fields: Any) -> Reading:
        """Let x of n people find a stage hard."""
        counts = tuple((answer, people) for answer, people in ((2, x), (6, n - x)) if people)
        usual = {"metric": CES, "wave": self.wave.id, "source": self.source.id, "counts": counts}
        own = next(r for r in self.records if isinstance(r, Segment) and r.name == segment)
        at = self.stages[segment, stage].id
        return self.add(Reading, segment=own.id, stage=at, **{**usual, **fields})

    def evaluated(self) -> Document:
        """Return the document with the evidence of all that was asked."""
        document = self.document()
        document.apply(renew_evidence(document), USER)
        return document


def golden() -> Survey:
    survey = Survey("new", "loyal", "at risk")
    for (segment, stage), (x, n, _) in GOLDEN.items():
        survey.asked(segment, stage, x=x, n=n)
    survey.add(Limit, metric=CES, value=0.25, by="owner", at="2024-05-02")
    return survey


def cell(
    document: Document, survey: Survey, segment: str, stage: str, *, wave: Wave | None = None
) -> Evidence:
    (found,) = evidence_at(document, StageId(survey.stages[segment, stage].id), (wave or survey.wave).id)
    return found


def reasons(evidence: Evidence) -> list[str]:
    return [reason.kind for reason in evidence.reasons]


def assert_evidence_is_fresh(document: Document) -> None:
    assert not renew_evidence(document)


def updated(reading: Reading, **fields: Any) -> Reading:
    return msgspec.structs.replace(reading, **fields)
