"""What the linter finds: which rule is broken, how grave that is, where, and the facts of its sentence."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.model.ids import RecordId

Severity = Literal["high", "medium", "low"]
Facts = tuple[tuple[str, str | float], ...]

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule is broken: the record to open, and the facts that its sentence needs."""

    id: RecordId
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend."""

    rule: str
    severity: Severity
    id: RecordId  # a place, stage, journey, segment, metric, source or barrier
    facts: Facts = ()
