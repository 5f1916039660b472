"""Typed ids: every record of a project is named by one string that never changes."""

import secrets
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


def new_id(prefix: str) -> RecordId:
    """Return a fresh id that begins with the record's kind, so that a text form reads well."""
    return RecordId(f"{prefix}-{''.join(secrets.choice(_ALPHABET) for _ in range(12))}")
