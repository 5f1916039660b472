"""What the rules look at: a document on a day, with what several rules need looked up once."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from cjm_studio.document.document import Document
from cjm_studio.document.queries import card_at, journeys, places_at, segments, stages, waves
from cjm_studio.model.ids import JourneyId, MetricId, RecordId, SegmentId, SourceId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Stage
from cjm_studio.model.metrics import Reading, Source, Wave
from cjm_studio.register.lines import RegisterLine, register_lines
from cjm_studio.wording.cadence import before, day_in, months_of


class Ground:
    """A document, to be looked at on a day."""

    def __init__(self, document: Document, today: str) -> None:
        self.document = document
        self.today = today

    @cached_property
    def journeys(self) -> list[Journey]:
        """Every journey, as they stand in the list of segments."""
        return [j for s in segments(self.document) for j in journeys(self.document, s.id)]

    @property
    def actual(self) -> list[Journey]:
        """The journeys as they are; those that are only planned cannot have been measured."""
        return [journey for journey in self.journeys if journey.map_kind == "as_is"]

    @cached_property
    def stages(self) -> dict[JourneyId, list[Stage]]:
        """The stages of every journey in their order."""
        return {journey.id: stages(self.document, journey.id) for journey in self.journeys}

    @cached_property
    def cards(self) -> dict[StageId, list[tuple[Place, Card]]]:
        """The cards of every stage, with where they stand."""
        return {
            stage.id: [(p, card_at(self.document, p)) for p in places_at(self.document, stage.id)]
            for columns in self.stages.values()
            for stage in columns
        }

    def cards_of(self, journey: JourneyId) -> Iterable[tuple[Place, Card]]:
        """Yield the cards of a journey, stage by stage."""
        for stage in self.stages[journey]:
            yield from self.cards[stage.id]

    @cached_property
    def all_cards(self) -> list[tuple[Place, Card]]:
        """Every card once, at the first place where it stands."""
        first: dict[RecordId, tuple[Place, Card]] = {}
        for standing in self.cards.values():
            for place, card in standing:
                first.setdefault(card.id, (place, card))
        return list(first.values())

    def links(self, card: Card) -> list[Link]:
        """Return the links of a card with other records; its sources are asked for by `sources`."""
        return [link for link in self.document.naming(Link, card.id) if link.kind != "supported_by"]

    def sources(self, record: RecordId) -> list[Source]:
        """Return the sources that support a record."""
        return self._sources.get(record, [])

    @cached_property
    def _sources(self) -> dict[RecordId, list[Source]]:
        found: dict[RecordId, list[Source]] = {}
        for link in self.document.all(Link):
            if link.kind == "supported_by":
                source = self.document.get(Source, SourceId(link.target))
                found.setdefault(link.origin, []).append(source)
        return found

    @cached_property
    def waves(self) -> list[Wave]:
        """The waves, the oldest first."""
        return waves(self.document)

    @cached_property
    def asked(self) -> dict[StageId, dict[WaveId, set[MetricId]]]:
        """By which metrics each stage was measured in each wave."""
        found: dict[StageId, dict[WaveId, set[MetricId]]] = defaultdict(lambda: defaultdict(set))
        for reading in self.document.all(Reading):
            if reading.stage is not None:
                found[reading.stage][reading.wave].add(reading.metric)
        return found

    def last_wave(self, journey: JourneyId, metric: MetricId | None = None) -> Wave | None:
        """Return the latest wave in which any stage of a journey was measured, by one metric or by any."""
        met: set[WaveId] = set()
        for stage in self.stages[journey]:
            for wave, metrics in self.asked.get(stage.id, {}).items():
                if metric is None or metric in metrics:
                    met.add(wave)
        return next((wave for wave in reversed(self.waves) if wave.id in met), None)

    def measured_on(self, journey: JourneyId, metric: MetricId | None = None) -> str:
        """Return the last day of that wave; empty where there is none or its dates are not known."""
        wave = self.last_wave(journey, metric)
        return day_in(wave.end or wave.start) if wave is not None else ""

    def review_due(self, journey: Journey) -> str:
        """Return the day of its next review, counted from the last one, else from its latest wave.

        Empty where it does not say how often, or there is nothing to count from.
        """
        months = months_of(journey.cadence)
        last = day_in(journey.reviewed) or self.measured_on(journey.id)
        return before(last, months=-months) if months is not None and last else ""

    def people(self, segment: SegmentId, wave: WaveId) -> int:
        """Return how many people of a segment answered the question that most of them answered."""
        counted: dict[tuple[StageId | None, MetricId], int] = defaultdict(int)
        for reading in self.document.naming(Reading, segment):
            if reading.wave == wave:
                counted[reading.stage, reading.metric] += sum(people for _, people in reading.counts)
        return max(counted.values(), default=0)

    @cached_property
    def register(self) -> list[RegisterLine]:
        """The lines of the register."""
        return register_lines(self.document, today=self.today)
