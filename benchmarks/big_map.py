"""A map of any size, always the same, for measuring."""

import random

from cjm_studio.model.ids import PROJECT_ID, CardId, PlaceId, RecordId, SegmentId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Project, Row, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.operations.journeys import journey_records

STAGES = 20
A_CELL = 6
WORDS = ("клиент", "ищет", "товар", "код", "поздно", "waits", "for", "the", "courier", "платит", "support")


def big_map(count: int, *, wide: bool) -> list[Record]:
    """Return a project of one journey with so many cards."""
    chance = random.Random(count)
    segment = Segment(id=SegmentId(RecordId("segment-1")), name="Новые клиенты")
    journey = journey_records(segment.id, [])
    rows = [r for r in journey if isinstance(r, Row) and ROW_KINDS[r.kind].content == "cards"]
    number_of_stages = -(-count // (len(rows) * A_CELL)) if wide else STAGES
    records: list[Record] = [Project(id=PROJECT_ID), segment]
    records += journey_records(segment.id, [f"Этап {n}" for n in range(1, number_of_stages + 1)])
    stages = [record for record in records if isinstance(record, Stage)]
    rows = [r for r in records if isinstance(r, Row) and ROW_KINDS[r.kind].content == "cards"]
    for number in range(count):
        row = rows[number % len(rows)]
        text = " ".join(chance.choices(WORDS, k=chance.randrange(2, 9)))
        card = Card(id=CardId(RecordId(f"card-{number}")), kind=ROW_KINDS[row.kind].card, text=text)
        stage = stages[number // len(rows) % len(stages)]
        place = Place(
            id=PlaceId(RecordId(f"place-{number}")), card=card.id, stage=stage.id, row=row.id, order=number
        )
        records += [card, place]
    return records
