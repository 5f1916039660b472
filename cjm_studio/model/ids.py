"""Typed ids: every record of a project is named by one string that never changes."""

from random import SystemRandom
from typing import NewType

RecordId = NewType("RecordId", str)
SegmentId = NewType("SegmentId", RecordId)
ChannelId = NewType("ChannelId", RecordId)
MetricId = NewType("MetricId", RecordId)
WaveId = NewType("WaveId", RecordId)
SourceId = NewType("SourceId", RecordId)
JourneyId = NewType("JourneyId", RecordId)
StageId = NewType("StageId", RecordId)
RowId = NewType("RowId", RecordId)
CardId = NewType("CardId", RecordId)
PlaceId = NewType("PlaceId", RecordId)
LinkId = NewType("LinkId", RecordId)
PictureId = NewType("PictureId", RecordId)
BarrierId = NewType("BarrierId", RecordId)
BarrierCellId = NewType("BarrierCellId", RecordId)
HypothesisId = NewType("HypothesisId", RecordId)

PROJECT_ID = RecordId("project")

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # no l, o, 0, 1: ids are sometimes read aloud
_RANDOM = SystemRandom()


def new_id(prefix: str) -> RecordId:
    """Return a fresh id that begins with the record's kind, so that a text form reads well."""
    bits = _RANDOM.getrandbits(60)  # at once: the system is asked ten times faster than letter by letter
    return RecordId(f"{prefix}-{''.join(_ALPHABET[bits >> shift & 31] for shift in range(0, 60, 5))}")
