"""The table of rules, and what they find in a project; their words stand in `wording.lint_words`."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from cjm_studio.document.document import Document
from cjm_studio.lint import barrier_rules, data_rules, map_rules
from cjm_studio.lint.finding import SEVERITIES, Finding, Severity, Spot
from cjm_studio.lint.ground import Ground


class Rule(NamedTuple):
    """How grave it is to break a rule, and who looks for it."""

    severity: Severity
    find: Callable[[Ground], Iterable[Spot]]


# Within one severity in the order in which they are listed.
RULES: Final[dict[str, Rule]] = {
    "journey_no_goal": Rule("high", map_rules.journey_no_goal),
    "barrier_no_owner": Rule("high", barrier_rules.marked("no_owner")),
    "barrier_overdue": Rule("high", barrier_rules.marked("overdue", "due")),
    "fact_no_source": Rule("high", map_rules.fact_no_source),
    "many_unassigned": Rule("high", data_rules.many_unassigned),
    "happy_path": Rule("high", map_rules.happy_path),
    "barrier_unregistered": Rule("medium", barrier_rules.unregistered),
    "barrier_unaccepted": Rule("medium", barrier_rules.unaccepted),
    "barrier_no_evidence": Rule("medium", barrier_rules.marked("no_evidence")),
    "barrier_no_due": Rule("medium", barrier_rules.marked("no_due")),
    "barrier_review_due": Rule("medium", barrier_rules.marked("review_due", "review")),
    "barrier_internal_only": Rule("medium", barrier_rules.cautioned("internal_only")),
    "card_internal_only": Rule("medium", map_rules.card_internal_only),
    "stage_no_expectation": Rule("medium", map_rules.stage_no_expectation),
    "stage_unmeasured": Rule("medium", data_rules.stage_unmeasured),
    "scales_unequal": Rule("medium", data_rules.scales_unequal),
    "metric_stale": Rule("medium", data_rules.metric_stale),
    "review_overdue": Rule("medium", map_rules.review_overdue),
    "segment_too_small": Rule("medium", data_rules.segment_too_small),
    "no_after_purchase": Rule("medium", map_rules.no_after_purchase),
    "journey_unmeasured": Rule("low", data_rules.journey_unmeasured),
    "review_unrecorded": Rule("low", map_rules.review_unrecorded),
    "barrier_no_hypothesis": Rule("low", barrier_rules.marked("no_hypothesis")),
    "barrier_single_source": Rule("low", barrier_rules.cautioned("single_source")),
    "card_single_source": Rule("low", map_rules.card_single_source),
    "orphan_card": Rule("low", map_rules.orphan_card),
    "segments_too_many": Rule("low", map_rules.segments_too_many),
}


def findings(document: Document, *, today: str) -> list[Finding]:
    """Return what is to be mended, the gravest first; `today` is an ISO date."""
    ground = Ground(document, today)
    found = [
        Finding(key, rule.severity, spot.id, spot.facts)
        for key, rule in RULES.items()
        for spot in rule.find(ground)
    ]
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))
