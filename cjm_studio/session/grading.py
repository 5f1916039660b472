"""On what cards and stages rest: the badges of a record, and how much of a map has a source."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Final, NamedTuple

import msgspec

from cjm_studio.document.document import Changed, Document
from cjm_studio.document.queries import places_at, stages
from cjm_studio.model.ids import CardId, JourneyId, MetricId, RecordId, RowId, SourceId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Stage
from cjm_studio.model.metrics import Metric, Reading, Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.wording.cadence import before, months_of

STALE_AFTER: Final = 12  # months
COMPARED_FROM: Final = 10  # answers of each source; fewer compare with nothing
SUPPORT: Final = "supported_by"
_WEIGHED: Final = {Source, Wave, Reading, Metric}
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class Badge(NamedTuple):
    """One thing to bear in mind of what a record rests on."""

    key: str
    fact: str = ""  # the date of the newest source, the season, or the names of the sources that disagree


class Share(NamedTuple):
    """How many of those who answered are in trouble, in answers of equal worth where they have weights."""

    x: float
    n: float
    people: int


def sources_of(document: Document, record: RecordId) -> list[Source]:
    """Return the sources that a record is linked to as its support."""
    links = (link for link in document.naming(Link, record) if link.kind == SUPPORT and link.origin == record)
    return [document.get(Source, SourceId(link.target)) for link in links]


def badges_of(document: Document, record: RecordId, *, today: str, wave: WaveId | None) -> tuple[Badge, ...]:
    """Return what to bear in mind of a card, stage or barrier, the gravest first; `today` is an ISO date."""
    return Grading(document, today=today, wave=wave).badges(record)


class Grading:
    """Works out badges; what it has learnt of the sources holds until sources, waves or readings change."""

    def __init__(self, document: Document, *, today: str, wave: WaveId | None) -> None:
        self._document = document
        self._today = today
        self._wave = wave
        # Undo may have taken the wave away; the map is then shown anew with another one.
        shown = document.records.get(wave) if wave is not None else None
        self._season = shown.season if isinstance(shown, Wave) else ""
        self._seasons: dict[SourceId, frozenset[str]] = {}
        self._shares: dict[StageId, dict[MetricId, dict[SourceId, Share]]] = {}
        self._pairs: dict[tuple[StageId, SourceId, SourceId], bool] = {}
        self._dues: dict[StageId, str] = {}

    def badges(self, record: RecordId) -> tuple[Badge, ...]:
        """Return the badges of a record, the gravest first."""
        known = self._document[record]
        sources = sources_of(self._document, record)
        if isinstance(known, Stage | Barrier):
            linked = {source.id for source in sources}
            read = {
                reading.source
                for stage in _stages_of(self._document, record)
                for reading in self._readings(stage)
            }
            sources += [self._document.get(Source, id_) for id_ in sorted(read - linked)]
        if not sources:
            return (Badge("no_source"),) if isinstance(known, Card) and known.grade == "fact" else ()
        found = (
            self._disagreement(known.id, sources),
            self._staleness(known.id, sources),
            self._other_season(sources),
            Badge("internal_only") if all(source.internal for source in sources) else None,
            Badge("single_source", sources[0].name) if len(sources) == 1 else None,
        )
        return tuple(badge for badge in found if badge is not None)

    def _staleness(self, record: RecordId, sources: list[Source]) -> Badge | None:
        """The newest source is older than a year, or than the time after which the map is to be reviewed."""
        newest = max((source.date for source in sources if _DATE.fullmatch(source.date)), default="")
        if not newest:
            return None
        last = newest + "-12-31"[len(newest) - 4 :]  # of a month or a year its last day
        due = max((self._due(s) for s in _stages_of(self._document, record)), default=self._today)
        return Badge("stale", newest) if last < due else None

    def _due(self, stage: StageId) -> str:
        """Return the day before which everything is stale in the journey of a stage."""
        if stage not in self._dues:
            journey = self._document.get(Journey, self._document.get(Stage, stage).journey)
            months = min(STALE_AFTER, months_of(journey.cadence) or STALE_AFTER)
            self._dues[stage] = before(self._today, months=months)
        return self._dues[stage]

    def _other_season(self, sources: list[Source]) -> Badge | None:
        """The season of every source is known, and none is that of the wave that is shown."""
        seasons = [self._seasons_of(source) for source in sources]
        shown = self._season.strip().casefold()
        if not shown or not all(seasons) or any(shown in known for known in seasons):
            return None
        return Badge("other_season", min(min(known) for known in seasons))

    def _seasons_of(self, source: Source) -> frozenset[str]:
        """Return the seasons of the waves that a source has answers of, or whose days its date falls on."""
        if source.id not in self._seasons:
            waves = {reading.wave for reading in self._document.naming(Reading, source.id)}
            met = [self._document.get(Wave, wave) for wave in waves] or [
                wave
                for wave in self._document.all(Wave)
                if source.date and wave.start and wave.start <= source.date <= (wave.end or wave.start)
            ]
            self._seasons[source.id] = frozenset(w.season.strip().casefold() for w in met) - {""}
        return self._seasons[source.id]

    def _disagreement(self, record: RecordId, sources: list[Source]) -> Badge | None:
        """Two of the sources have asked the same at a stage, and the shares in trouble differ clearly."""
        if len(sources) < 2:
            return None
        for stage in _stages_of(self._document, record):
            for one, other in combinations(sources, 2):
                if self._apart(stage, one.id, other.id):
                    return Badge("sources_disagree", f"{one.name} / {other.name}")
        return None

    def _apart(self, stage: StageId, one: SourceId, other: SourceId) -> bool:
        """Say whether two sources differ clearly at a stage, by any metric that both have asked."""
        from cjm_studio.statistics.differences import clear_difference

        if (stage, one, other) not in self._pairs:
            asked = [
                (shares[one], shares[other])
                for shares in self._shares_at(stage).values()
                if one in shares and other in shares
            ]
            self._pairs[stage, one, other] = any(
                clear_difference(first.x, first.n, second.x, second.n) is not None
                for first, second in asked
                if min(first.people, second.people) >= COMPARED_FROM and min(first.n, second.n) > 0
            )
        return self._pairs[stage, one, other]

    def _shares_at(self, stage: StageId) -> dict[MetricId, dict[SourceId, Share]]:
        if stage not in self._shares:
            found: dict[MetricId, dict[SourceId, list[Reading]]] = {}
            for reading in self._readings(stage):
                found.setdefault(reading.metric, {}).setdefault(reading.source, []).append(reading)
            metrics = {metric: self._document.get(Metric, metric).trouble for metric in found}
            self._shares[stage] = {
                metric: {source: _share(readings, trouble) for source, readings in found[metric].items()}
                for metric, trouble in metrics.items()
                if trouble
            }
        return self._shares[stage]

    def _readings(self, stage: StageId) -> list[Reading]:
        return [r for r in self._document.naming(Reading, stage) if r.wave == self._wave]


def _share(readings: Sequence[Reading], trouble: Collection[int]) -> Share:
    from cjm_studio.statistics.weights import pooled

    counts = [pair for reading in readings for pair in reading.counts]
    people = sum(number for _, number in counts)
    weighted = pooled(("", reading.counts, reading.weights) for reading in readings)
    if weighted is not None:
        return Share(weighted.effective(trouble), weighted.n_eff, people)
    return Share(sum(number for answer, number in counts if answer in trouble), people, people)


def regrades(document: Document, changed: Changed) -> bool:
    """Say whether a change may alter the badges of records that it does not touch itself."""
    change = changed.change
    touched = (*change.added.values(), *change.removed.values(), *map(document.records.get, change.updated))
    if not _WEIGHED.isdisjoint(map(type, touched)):
        return True
    return any("cadence" in fields for fields in change.updated.values())


def _stages_of(document: Document, record: RecordId) -> list[StageId]:
    if isinstance(document[record], Stage):
        return [StageId(record)]
    if isinstance(document[record], Barrier):
        return [cell.stage for cell in document.naming(BarrierCell, record)]
    return [place.stage for place in document.naming(Place, record)]


class Sourced(NamedTuple):
    """How many cards there are, and how many of them have a source."""

    cards: int = 0
    sourced: int = 0


class Coverage(msgspec.Struct, frozen=True):
    """How much of a map rests on what: its cards by grade, and those with sources."""

    grades: dict[str, int]
    whole: Sourced
    rows: dict[RowId, Sourced]
    stages: dict[StageId, Sourced]


def coverage(document: Document, journey: JourneyId) -> Coverage:
    """Count what the map of a journey rests on; a card that stands twice in a row or stage counts once."""
    standing = [place for stage in stages(document, journey) for place in places_at(document, stage.id)]
    sourced = {card: bool(sources_of(document, card)) for card in {place.card for place in standing}}
    rows: dict[RowId, set[CardId]] = {}
    columns: dict[StageId, set[CardId]] = {}
    for place in standing:
        rows.setdefault(place.row, set()).add(place.card)
        columns.setdefault(place.stage, set()).add(place.card)

    def counted(cards: Iterable[CardId]) -> Sourced:
        found = [sourced[card] for card in cards]
        return Sourced(len(found), sum(found))

    return Coverage(
        grades=dict(Counter(document.get(Card, card).grade for card in sourced)),
        whole=counted(sourced),
        rows={row: counted(cards) for row, cards in rows.items()},
        stages={stage: counted(cards) for stage, cards in columns.items()},
    )
