"""What can be compared with what, and the comparison that was chosen, in groups by stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cjm_studio.comparison.difference import Difference, StagePair
from cjm_studio.comparison.journeys import journey_differences
from cjm_studio.comparison.projects import project_differences
from cjm_studio.comparison.stage_pairs import stage_pairs
from cjm_studio.comparison.telling import Sides
from cjm_studio.comparison.waves import wave_differences
from cjm_studio.comparison.whereabouts import name_of
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, waves
from cjm_studio.exchange.difference_table import place_said
from cjm_studio.model.ids import JourneyId, RecordId, StageId, WaveId
from cjm_studio.model.map import Journey, Place, Stage
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import Version
from cjm_studio.register.questions import asked_otherwise, questions_of
from cjm_studio.session.compare_matrix import journey_name
from cjm_studio.wording.compare_words import COMPARE
from cjm_studio.wording.difference_words import SENTENCES, SURE, counted
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.terms import MAP_KINDS, SEASONS, term

HOWS = ("segments", "maps", "waves", "version", "file")
Options = list[tuple[RecordId, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """Differences at one stage, or of the project as a whole."""

    title: str
    note: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A finished comparison: its sides, its groups, and what to take care of."""

    sides: Sides
    groups: tuple[Group, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[Difference, ...]:
        """All differences in their order."""
        return tuple(one for group in self.groups for one in group.differences)


def first_options(document: Document, how: str, language: Language) -> Options:
    """Return what can stand on the first side."""
    if how == "waves":
        return [(wave.id, wave.name) for wave in waves(document)]
    if how == "version":
        kept = sorted(document.all(Version), key=lambda version: version.at, reverse=True)
        return [(version.id, version.name) for version in kept]
    if how == "maps":
        return [
            (j.id, n)
            for j, n in _journeys(document, language)
            if j.map_kind == "as_is" and _plans(document, j)
        ]
    return [(j.id, n) for j, n in _journeys(document, language)] if how == "segments" else []


def second_options(document: Document, how: str, first: RecordId | None, language: Language) -> Options:
    """Return what can stand on the second side; a version or a file is compared with what is there now."""
    if how == "maps" and first is not None:
        plans = _plans(document, document.get(Journey, first))
        return [(plan.id, journey_name(document, plan, language)) for plan in plans]
    if how in ("segments", "waves"):
        return [one for one in first_options(document, how, language) if one[0] != first]
    return []


def _journeys(document: Document, language: Language) -> list[tuple[Journey, str]]:
    return [
        (journey, journey_name(document, journey, language))
        for segment in segments(document)
        for journey in journeys(document, segment.id)
    ]


def _plans(document: Document, journey: Journey) -> list[Journey]:
    return [one for one in journeys(document, journey.segment) if one.map_kind == "to_be"]


def compare_journeys(
    document: Document, first: JourneyId, second: JourneyId, *, wave: WaveId | None, language: Language
) -> Compared:
    """Compare two journeys, stage by stage; every group says how sure it is that the stages are the same."""
    sides = Sides("journeys", *_side_names(document, first, second, language))
    found = journey_differences(document, first, second, wave=wave)
    by_stage: dict[StageId | None, list[Difference]] = {}
    for one in found:
        by_stage.setdefault(one.stage, []).append(one)
    general = by_stage.pop(None, [])
    groups = list[Group]()
    for pair in stage_pairs(document, first, second):
        these = [one for stage in (pair.first, pair.second) if stage for one in by_stage.get(stage, [])]
        if these:
            groups.append(
                Group(_title(document, pair), _sure(pair, sides, language), tuple(sorted(these, key=_rank)))
            )
    if general:  # last: goals and owners are other for every segment, and nobody looks for them here
        groups.append(Group(said(SENTENCES, "general_journeys", language), "", tuple(general)))
    notes = []
    if wave is not None:
        notes.append(f"{document.get(Wave, wave).name}. {said(COMPARE, 'family_journeys', language)}")
    return Compared(sides, tuple(groups), tuple(notes))


def _side_names(document: Document, first: JourneyId, second: JourneyId, language: Language) -> list[str]:
    """Return what the journeys are called beside each other: of one segment, only what tells them apart."""
    pair = [document.get(Journey, journey) for journey in (first, second)]
    if pair[0].segment == pair[1].segment and pair[0].map_kind != pair[1].map_kind:
        return [term(MAP_KINDS, journey.map_kind, language=language) for journey in pair]
    return [journey_name(document, journey, language) for journey in pair]


def _rank(one: Difference) -> tuple[int, str, str]:
    """What was measured first, then the stage itself, then its cards by kind."""
    order = ("level", "share", "stage", "emotion", "card")
    cards = one.what in ("card", "emotion") and one.field != "stage_emotion"
    return order.index("card" if cards else one.what), one.variety if cards else "", one.kind


def _title(document: Document, pair: StagePair) -> str:
    names = [name_of(document, stage) for stage in (pair.first, pair.second) if stage is not None]
    return " ↔ ".join(dict.fromkeys(names))


def _sure(pair: StagePair, sides: Sides, language: Language) -> str:
    if pair.first is None or pair.second is None:
        side = sides.second if pair.first is None else sides.first
        return said(SENTENCES, "stage_only_in", language, side=side)
    return said(SURE, pair.sure, language, cards=counted("card", pair.shared, language))


def compare_waves(document: Document, first: WaveId, second: WaveId, *, language: Language) -> Compared:
    """Compare two waves, cell by cell."""
    records = [document.get(Wave, wave) for wave in (first, second)]
    sides = Sides("waves", *(wave.name for wave in records))
    notes = [said(COMPARE, "family", language)]
    seasons = [wave.season for wave in records]
    if all(seasons) and seasons[0] != seasons[1]:
        before, after = (term(SEASONS, season, language=language) for season in seasons)
        notes.insert(0, said(COMPARE, "season", language, before=before, after=after))
    found = wave_differences(document, first, second)
    if unlike := _asked_otherwise(document, found, first, second, language=language):
        notes.insert(0, said(COMPARE, "question", language, metrics=", ".join(unlike)))
    return Compared(sides, tuple(sorted(_by_place(found, language), key=_news)), tuple(notes))


def _asked_otherwise(
    document: Document, found: Sequence[Difference], *waves: WaveId, language: Language
) -> list[str]:
    """Return the metrics by which two waves were asked different questions, at any place."""
    questions, metrics = questions_of(document), dict[str, None]()
    for one in found:
        about = one.stage or one.segment
        if one.metric is not None and about is not None:
            before, here = (questions.asked(about, one.metric, wave) for wave in waves)
            if asked_otherwise(before, here):
                metrics[metric_name(one.metric, language)] = None
    return list(metrics)


def _news(group: Group) -> int:
    """What is proved comes before noise, and what is worse before what is better."""
    order = ("worse", "better", "", "noise", "few")  # without a verdict: asked in one of the waves only
    return min(order.index(one.verdict) for one in group.differences)


def compare_states(before: Document, after: Document, *, name: str, language: Language) -> Compared:
    """Compare an earlier state of the project, or another file, with what is there now."""
    sides = Sides("states", name, said(COMPARE, "now", language))
    # What a project keeps of its own past is no difference from it.
    found = [one for one in project_differences(before, after) if one.what != "version"]
    return Compared(sides, _by_place(found, language))


def _by_place(found: Sequence[Difference], language: Language) -> tuple[Group, ...]:
    groups: Iterator[tuple[str, Iterator[Difference]]] = groupby(
        found, key=lambda one: place_said(one, language)
    )
    return tuple(Group(title, "", tuple(these)) for title, these in groups)


def jump_target(document: Document, one: Difference, *, journey: JourneyId | None) -> RecordId | None:
    """Return what to show on the map: the card's place, best in the journey looked at, else the stage."""
    for id_ in (one.id, one.also, one.stage):
        if id_ is None or id_ not in document:
            continue
        places = document.naming(Place, id_) if not isinstance(document[id_], Stage) else []
        if places:
            return max(places, key=lambda place: _nearness(document, place, one, journey)).id
        if isinstance(document[id_], Stage):
            return id_
    return None


def _nearness(
    document: Document, place: Place, one: Difference, journey: JourneyId | None
) -> tuple[bool, bool]:
    return place.stage == one.stage, document.get(Stage, place.stage).journey == journey
