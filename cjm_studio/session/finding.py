"""Finding cards and stages by their words and by what they are."""

from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from cjm_studio.document.document import Changed, Document
from cjm_studio.document.queries import evidence_at, journeys, places_at, rows, segments, stages
from cjm_studio.model.ids import CardId, ChannelId, JourneyId, PlaceId, RecordId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Row, Segment, Stage
from cjm_studio.session.card_faces import card_face
from cjm_studio.session.stage_levels import worst
from cjm_studio.wording.language import Language

Hit = PlaceId | StageId  # a card where it stands, or the head of a stage


@dataclass(frozen=True, slots=True)
class Finding:
    """What is looked for: all words, and one of each group of marks that is not empty."""

    text: str = ""
    kinds: frozenset[str] = frozenset()
    channels: frozenset[ChannelId] = frozenset()
    levels: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    severities: frozenset[int] = frozenset()
    owners: frozenset[str] = frozenset()

    @property
    def filters(self) -> int:
        """How many marks are asked for."""
        groups = (self.kinds, self.channels, self.levels, self.grades, self.severities, self.owners)
        return sum(len(group) for group in groups)

    @property
    def cards_only(self) -> bool:
        """Whether a mark is asked for that stages do not have."""
        return bool(self.kinds or self.channels or self.grades or self.severities)

    def __bool__(self) -> bool:
        return bool(self.text.strip()) or self.filters > 0


def folded(text: str) -> str:
    """Return a text as it is compared: without case, ё as е, letters and their accents in one."""
    text = text.casefold().replace("ё", "е")
    return text if text.isascii() else normalize("NFC", text).replace("ё", "е")


class _Place(NamedTuple):
    id: PlaceId
    stage: StageId
    card: CardId


class _Card(NamedTuple):
    words: str
    channels: frozenset[RecordId]
    kind: str
    grade: str
    severity: int | None

    def fits(self, finding: Finding) -> bool:
        """Say whether the card has the marks that are asked for."""
        return (
            (not finding.kinds or self.kind in finding.kinds)
            and (not finding.grades or self.grade in finding.grades)
            and (not finding.severities or self.severity in finding.severities)
            and (not finding.channels or not self.channels.isdisjoint(finding.channels))
        )


class Finder:
    """Finds in one document; what it has read of a card it keeps until `touch` tells of a change."""

    def __init__(self, document: Document, *, language: Language) -> None:
        self._document = document
        self.language: Language = language
        self._places: dict[JourneyId, list[_Place]] = {}  # as they are read: by rows, left to right
        self._cards: dict[CardId, _Card] = {}

    def find(self, journey: JourneyId, finding: Finding, *, wave: WaveId | None) -> list[Hit]:
        """Return what of a journey fits: heads of stages, then cards by rows, left to right."""
        if not finding:
            return []
        words = folded(finding.text).split()
        columns = [stage for stage in stages(self._document, journey) if self._suits(stage, finding, wave)]
        hits: list[Hit] = []
        if not finding.cards_only:
            hits += [stage.id for stage in columns if _all_in(words, folded(stage.name))]
        suited, marked = {stage.id for stage in columns}, finding.cards_only
        first, more = words[0] if words else "", words[1:]
        cards = self._cards
        for place, stage, card in self._reading(journey):  # thousands: plain tests, the likeliest first
            read = cards.get(card) or self._read(place, card)
            if first in read.words and stage in suited:
                if (not more or _all_in(more, read.words)) and (not marked or read.fits(finding)):
                    hits.append(place)
        return hits

    def find_everywhere(self, finding: Finding, *, wave: WaveId | None) -> dict[JourneyId, list[Hit]]:
        """Return what fits in each journey of the project, segment by segment."""
        return {
            journey.id: self.find(journey.id, finding, wave=wave)
            for segment in segments(self._document)
            for journey in journeys(self._document, segment.id)
        }

    def touch(self, changed: Changed) -> None:
        """Forget what a change has made stale."""
        change = changed.change
        updated = (self._document.records[id_] for id_ in change.updated)
        for record in (*change.added.values(), *change.removed.values(), *updated):
            match record:
                case Card():
                    self._cards.pop(record.id, None)
                case Link():
                    self._cards.pop(CardId(record.origin), None)
                case Channel():
                    self._cards.clear()
                case Place() | Stage() | Row() | Journey() | Segment():
                    self._places.clear()
                case _:
                    pass

    def _suits(self, stage: Stage, finding: Finding, wave: WaveId | None) -> bool:
        """Say whether a stage has the level and an owner that are asked for."""
        if finding.owners and finding.owners.isdisjoint(owners_of(self._document, stage)):
            return False
        return not finding.levels or level_of(self._document, stage.id, wave) in finding.levels

    def _reading(self, journey: JourneyId) -> list[_Place]:
        if journey not in self._places:
            document, columns = self._document, stages(self._document, journey)
            cells: dict[tuple[RecordId, RecordId], list[_Place]] = {}
            for stage in columns:
                for place in places_at(document, stage.id):
                    cells.setdefault((stage.id, place.row), []).append(_Place(place.id, stage.id, place.card))
            shown = [row.id for row in rows(document, journey) if not row.hidden]
            self._places[journey] = [
                place for row in shown for stage in columns for place in cells.get((stage.id, row), ())
            ]
        return self._places[journey]

    def _read(self, place: PlaceId, id_: CardId) -> _Card:
        document = self._document
        card = document.get(Card, id_)
        face = card_face(document, document.get(Place, place), language=self.language)
        via = [
            link.target for link in document.naming(Link, id_) if link.kind == "via" and link.origin == id_
        ]
        names = [document.get(Channel, channel).name for channel in via]
        words = folded(" ".join((face.text, face.small, card.quote, *names)))
        self._cards[id_] = _Card(words, frozenset(via), card.kind, card.grade, card.severity)
        return self._cards[id_]


def level_of(document: Document, stage: StageId, wave: WaveId | None) -> str:
    """Return the level that the head of a stage shows; empty where nothing was measured."""
    row = worst(document, evidence_at(document, stage, wave)) if wave is not None else None
    return row.level if row else ""


def owners_of(document: Document, stage: Stage) -> set[str]:
    """Return who answers for a stage: its units and the owner of the journey."""
    return {name for name in (document.get(Journey, stage.journey).owner, *stage.units) if name}


def barriers(document: Document, journey: JourneyId, *, wave: WaveId | None) -> list[StageId]:
    """Return the stages to look at: the barriers as they stand, then those under watch."""
    levels = {stage.id: level_of(document, stage.id, wave) for stage in stages(document, journey)}
    found = [stage for stage, level in levels.items() if level in ("barrier", "critical")]
    return found + [stage for stage, level in levels.items() if level == "watch"]


def _all_in(words: list[str], text: str) -> bool:
    return all(word in text for word in words)
