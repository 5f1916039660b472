"""What every record is: a frozen struct with an id, and what becomes of it when a neighbour goes."""

from enum import StrEnum
from typing import ClassVar

import msgspec

from cjm_studio.model.ids import RecordId


class OnRemoval(StrEnum):
    """What happens to a record when the record that one of its fields names is removed."""

    GO_TOO = "go too"
    FORGET = "forget"  # the field becomes None


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="record"):
    """One thing of the project; changed only by putting another record with the same id in its place."""

    id: RecordId

    references: ClassVar[dict[str, OnRemoval]] = {}
    together: ClassVar[tuple[str, ...]] = ()  # references that are asked for as one: a place's cell


class Unknown(Record, frozen=True, kw_only=True, tag="unknown"):
    """A record of a kind that this version does not know: kept as it is, shown as such."""

    of: str
    body: str
