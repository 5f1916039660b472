"""Links: typed edges of the graph between records."""

from typing import ClassVar

from cjm_studio.model.ids import LinkId, RecordId
from cjm_studio.model.record import OnRemoval, Record


class Link(Record, frozen=True, kw_only=True, tag="link"):
    """A typed edge from one record to another."""

    references: ClassVar[dict[str, OnRemoval]] = {"origin": OnRemoval.GO_TOO, "target": OnRemoval.GO_TOO}

    id: LinkId
    kind: str
    origin: RecordId
    target: RecordId
    flow_break: str = ""  # on a `next` link: what is broken on the way
    note: str = ""


# What a link of each kind joins: (record or card kinds at the origin, at the target).
LINK_KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "next": (("stage",), ("stage",)),
    "violates": (("pain",), ("expectation",)),
    "causes": (("pain", "concern"), ("emotion",)),
    "points_to": (("pain", "concern"), ("barrier_hypothesis", "barrier")),
    "removes": (("recommendation",), ("barrier_hypothesis", "barrier", "pain")),
    "tests": (("barrier_hypothesis",), ("recommendation",)),
    "supported_by": (("card", "stage", "journey", "segment", "barrier"), ("source",)),
    "via": (("touchpoint",), ("channel",)),
}
