"""What stands above a map: whose journey it is, what it is for, and the figures of the journey as a whole."""

from cjm_studio.document.document import Document
from cjm_studio.model.ids import JourneyId, WaveId
from cjm_studio.model.map import Journey, Segment
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.session.faces import FigureFace, Title
from cjm_studio.session.figure_faces import figure_face, figure_of_readings
from cjm_studio.session.grading import coverage
from cjm_studio.wording.coverage_words import coverage_line
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import GOAL_TYPES, MAP_KINDS, term

_WORDS: dict[str, dict[Language, str]] = {
    "goal": {"en": "Goal", "ru": "Цель"},
    "no_goal": {"en": "This journey has no goal yet", "ru": "У этого пути ещё нет цели"},
    "decision": {"en": "decision", "ru": "решение"},
    "by": {"en": "by {day}", "ru": "срок — {day}"},
    "map": {"en": "{kind} map", "ru": "карта «{kind}»"},
    "owner": {"en": "owner", "ru": "владелец"},
    "wave": {"en": "Wave", "ru": "Волна"},
}


def title_of(document: Document, journey: JourneyId, *, wave: WaveId | None, language: Language) -> Title:
    """Return the title of a map; a journey without a goal says so."""
    record = document.get(Journey, journey)
    segment = document.get(Segment, record.segment).name
    name = f"{record.name} · {segment}" if record.name else segment
    return Title(
        name=name,
        goal=_goal_line(record, language),
        no_goal=not record.goal and not record.goal_type,
        figures=_whole_journey(document, record, wave=wave, language=language) if wave else (),
        wave=f"{_WORDS['wave'][language]}: {document.get(Wave, wave).name}" if wave else "",
    )


def rests_line(document: Document, journey: JourneyId, *, language: Language) -> str:
    """Return on what a map rests, as "On what the map rests: 6 facts; 12 of 40 cards have a source"."""
    found = coverage(document, journey)
    cards, sourced = found.whole
    return coverage_line(found.grades, cards=cards, sourced=sourced, language=language)


def _goal_line(journey: Journey, language: Language) -> str:
    words = {key: sentences[language] for key, sentences in _WORDS.items()}
    goal = journey.goal or (
        term(GOAL_TYPES, journey.goal_type, language=language) if journey.goal_type else ""
    )
    parts = [
        f"{words['goal']}: {goal}" if goal else words["no_goal"],
        f"{words['decision']}: {journey.decision}" if journey.decision else "",
        words["by"].format(day=day_words(journey.deadline, language)) if journey.deadline else "",
        words["map"].format(kind=term(MAP_KINDS, journey.map_kind, language=language)),
        f"{words['owner']}: {journey.owner}" if journey.owner else "",
    ]
    return " · ".join(part for part in parts if part)


def _whole_journey(
    document: Document, journey: Journey, *, wave: WaveId, language: Language
) -> tuple[FigureFace, ...]:
    """Answers about the journey as a whole belong to the segment and to no stage."""
    readings = [
        reading
        for reading in document.naming(Reading, journey.segment)
        if reading.stage is None and reading.wave == wave
    ]
    faces = []
    for metric in document.all(Metric):
        figure = figure_of_readings(metric, [r for r in readings if r.metric == metric.id])
        if figure is not None:
            faces.append(figure_face(metric, figure, language=language))
    return tuple(faces)
