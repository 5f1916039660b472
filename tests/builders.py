"""Small real projects, written in the user's words."""

from collections.abc import Mapping
from itertools import count, pairwise
from typing import Any, TypeVar

from cjm_studio.document.document import Document
from cjm_studio.model.ids import PROJECT_ID, RecordId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Project, Row, Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit, Metric, Reading, Source, Wave
from cjm_studio.model.record import Record, Unknown

R = TypeVar("R", bound=Record)


class ProjectBuilder:
    """Draws a project piece by piece; ids count up by kind: stage-1, stage-2, card-1."""

    def __init__(self, name: str = "Shop") -> None:
        self.records: list[Record] = [Project(id=PROJECT_ID, name=name)]
        self._counts: dict[str, count[int]] = {}

    def add(self, kind: type[R], /, **fields: Any) -> R:
        """Add a record of any kind."""
        word = kind.__name__.lower()
        number = next(self._counts.setdefault(word, count(1)))
        record = kind(**{"id": RecordId(f"{word}-{number}"), **fields})
        self.records.append(record)
        return record

    def journey(self, segment: str, *stages: str, **fields: Any) -> Journey:
        """Add a segment with a journey through these stages, joined in their order, and the usual rows."""
        journey = self.add(Journey, segment=self.add(Segment, name=segment).id, **fields)
        columns = [
            self.add(Stage, journey=journey.id, name=name, order=float(turn))
            for turn, name in enumerate(stages, 1)
        ]
        for before, after in pairwise(columns):
            self.link("next", before, after)
        for turn, kind in enumerate((kind for kind, row in ROW_KINDS.items() if row.usual), 1):
            self.add(Row, journey=journey.id, kind=kind, order=float(turn))
        return journey

    def card(self, text: str, *, stage: str, row: str, **fields: Any) -> Card:
        """Put a card into the cell of a stage, by its name, and a row, by its kind."""
        card = self.add(Card, **{"kind": ROW_KINDS[row].card, "text": text, **fields})
        self.place(card, stage=stage, row=row)
        return card

    def place(self, card: Card, *, stage: str, row: str) -> Place:
        """Let a card stand in a cell, after those that stand there."""
        column = self.named(stage)
        lane = next(
            r for r in self.records if isinstance(r, Row) and (r.kind, r.journey) == (row, column.journey)
        )
        turn = (
            sum(isinstance(r, Place) and (r.stage, r.row) == (column.id, lane.id) for r in self.records) + 1
        )
        return self.add(Place, card=card.id, stage=column.id, row=lane.id, order=float(turn))

    def link(self, kind: str, origin: Record, target: Record, **fields: Any) -> Link:
        """Join two records."""
        return self.add(Link, kind=kind, origin=origin.id, target=target.id, **fields)

    def metric(self, key: str) -> Metric:
        """Return a built-in metric of the project, adding it if it is not there yet."""
        metric = BUILT_IN_METRICS[key]
        if metric not in self.records:
            self.records.append(metric)
        return metric

    def answers(
        self, key: str, *, stage: str, wave: Wave, source: Source, counts: Mapping[int, int], **fields: Any
    ) -> Reading:
        """Add how many people gave each answer at a stage."""
        column = self.named(stage)
        journey = next(r for r in self.records if r.id == column.journey)
        assert isinstance(journey, Journey)
        return self.add(
            Reading,
            segment=journey.segment,
            stage=column.id,
            metric=self.metric(key).id,
            wave=wave.id,
            source=source.id,
            counts=tuple(sorted(counts.items())),
            **fields,
        )

    def named(self, stage: str) -> Stage:
        """Return the stage of this name."""
        return next(r for r in self.records if isinstance(r, Stage) and r.name == stage)

    def document(self) -> Document:
        """Return a document of all that was drawn."""
        return Document(self.records)


def shop() -> ProjectBuilder:
    """A shop with two segments: cards that are linked, one card in both journeys, answers of one wave."""
    project = ProjectBuilder("Shop")
    site = project.add(Channel, name="Site", icon="globe")
    project.journey("New clients", "Search", "Choice", "Payment", goal="Fewer abandoned carts")
    project.journey("Regular clients", "Return", "Order", map_kind="to_be")
    project.card("Looks for a gift", stage="Search", row="actions")
    page = project.card("Product page", stage="Choice", row="touchpoints")
    quick = project.card("Pays in a minute", stage="Payment", row="expectations", importance=5, met="not_met")
    slow = project.card("The code comes too late", stage="Payment", row="pains", grade="fact", severity=3)
    upset = project.card("«Ну сколько можно!»", stage="Payment", row="emotions", emotion=-2)
    project.place(slow, stage="Order", row="pains")
    survey = project.add(Source, name="Survey of May", date="2025-05-20", n=120, file="may.csv")
    project.link("via", page, site)
    project.link("violates", slow, quick)
    project.link("causes", slow, upset)
    project.link("supported_by", slow, survey)
    wave = project.add(Wave, name="2025 spring", start="2025-05-01", end="2025-05-31")
    for stage, counts in (("Search", {3: 4, 6: 30, 7: 26}), ("Payment", {1: 9, 2: 8, 3: 6, 6: 20, 7: 17})):
        project.answers("ces2", stage=stage, wave=wave, source=survey, counts=counts, channel=site.id)
    project.add(Limit, metric=project.metric("ces2").id, value=0.25, by="Owner", at="2025-05-02")
    later = '{"record":"persona","id":"unknown-1","name":"Anna","traits":["patient",1.5]}'
    project.add(Unknown, of="persona", body=later)
    return project
