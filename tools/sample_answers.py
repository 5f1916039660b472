"""Made-up answers for the samples: drawn from the table of true shares, with the junk of real files."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tools.sample_shares import Cell

Shares = Mapping[str, Mapping[str, Cell]]
Weights = dict[int, float]

# How those in trouble answer, and how the others do.
CES_TROUBLE: Weights = {1: 15, 2: 30, 3: 55}
CES_FINE: Weights = {4: 15, 5: 25, 6: 35, 7: 25}
# Where something blocks people, answers part: some are stopped, the rest notice nothing.
CES_BLOCKED: Weights = {1: 50, 2: 35, 3: 15}
CES_UNTOUCHED: Weights = {4: 5, 5: 15, 6: 40, 7: 40}
EMOTION_TROUBLE: Weights = {-2: 50, -1: 42, 0: 7, 1: 1}
EMOTION_FINE: Weights = {-2: 1, -1: 4, 0: 25, 1: 44, 2: 26}
CSAT_TROUBLE: Weights = {1: 35, 2: 42, 3: 18, 4: 5}
CSAT_FINE: Weights = {2: 2, 3: 13, 4: 42, 5: 43}
FINISHED_TROUBLE: Weights = {0: 62, 1: 38}
FINISHED_FINE: Weights = {0: 3, 1: 97}
NPS_BY_TROUBLES: tuple[Weights, ...] = (
    {6: 2, 7: 8, 8: 20, 9: 35, 10: 35},
    {5: 6, 6: 14, 7: 24, 8: 26, 9: 20, 10: 10},
    {0: 10, 1: 6, 2: 12, 3: 18, 4: 20, 5: 18, 6: 10, 7: 6},
)
BLOCKED_FROM = 0.35


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a survey: who said what of which stage; `stage` is empty for the journey as a whole."""

    respondent: str
    day: date
    segment: str
    stage: str
    channel: str
    metric: str
    value: str
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Round:
    """One wave of a survey: its side of the table of shares, when it was, and what was asked."""

    shares: Shares
    second: bool
    first_day: date
    last_day: date
    first_code: int
    channels: Mapping[str, tuple[str, ...]]
    rated: tuple[str, ...]  # stages where satisfaction was asked
    finished: str  # the stage where it is known whether people got through
    junk: tuple[str, ...]


def draw(wave: Round, chance: random.Random) -> list[Answer]:
    """Return all answers of a wave, junk among them, by day and respondent."""
    answers: list[Answer] = []
    code = 0
    for segment, stages in wave.shares.items():
        cells = {stage: _of_wave(cell, second=wave.second) for stage, cell in stages.items()}
        people = round(max(n for _, n in cells.values()) * 1.12) + 2
        crowd = [_person(wave, chance, code + number, segment) for number in range(people)]
        code += people
        answers += _of_segment(wave, chance, crowd, cells)
    answers = _opened_by_the_fullest(answers, wave.first_day)
    return _coded(sorted(answers, key=lambda answer: (answer.day, answer.respondent)), wave.first_code)


def _opened_by_the_fullest(answers: list[Answer], first_day: date) -> list[Answer]:
    """Let the person who was asked about most stages come first: the file then names the stages in order."""
    asked: dict[str, set[str]] = {}
    for answer in answers:
        asked.setdefault(answer.respondent, set()).add(answer.stage)
    fullest = max(asked, key=lambda name: len(asked[name]))
    return [
        replace(answer, respondent="", day=first_day) if answer.respondent == fullest else answer
        for answer in answers
    ]


def _coded(answers: list[Answer], first_code: int) -> list[Answer]:
    """Give the respondents their codes in the order in which they answered."""
    codes = {
        name: first_code + turn for turn, name in enumerate(dict.fromkeys(a.respondent for a in answers))
    }
    return [replace(answer, respondent=f"R-{codes[answer.respondent]:05}") for answer in answers]


def _of_wave(cell: Cell, *, second: bool) -> tuple[float, int]:
    if second:
        return cell.share_second, cell.answers_second
    return cell.share_first, cell.answers_first


def _person(wave: Round, chance: random.Random, code: int, segment: str) -> Answer:
    """Return the empty answer that all answers of one person are made from."""
    day = wave.first_day + timedelta(days=chance.randrange((wave.last_day - wave.first_day).days + 1))
    spent = round(chance.lognormvariate(7.4, 0.5), 2)
    return Answer(f"{code:05}", day, segment, "", "", "", "", spent)


def _of_segment(
    wave: Round, chance: random.Random, crowd: list[Answer], cells: Mapping[str, tuple[float, int]]
) -> Iterator[Answer]:
    troubles = dict.fromkeys((person.respondent for person in crowd), 0)
    for stage, (share, n) in cells.items():
        asked = chance.sample(crowd, n)
        in_trouble = round(share * n)
        for turn, person in enumerate(asked):
            troubled = turn < in_trouble
            troubles[person.respondent] += troubled
            channel = _channel(chance, wave.channels[stage])
            blank = replace(person, stage=stage, channel=channel)
            yield from _of_stage(wave, chance, blank, troubled=troubled, blocked=share >= BLOCKED_FROM)
        rest = [person for person in crowd if person not in asked]
        yield from _junk(wave, chance, rest, stage=stage, n=n)
    for person in crowd:
        if chance.random() < 0.9:
            weights = NPS_BY_TROUBLES[min(troubles[person.respondent], 2)]
            yield replace(person, metric="nps", value=_pick(chance, weights))


def _of_stage(
    wave: Round, chance: random.Random, blank: Answer, *, troubled: bool, blocked: bool
) -> Iterator[Answer]:
    """Yield what one person says of one stage; not everybody answers the questions after the first."""
    easy = (CES_BLOCKED if blocked else CES_TROUBLE) if troubled else (CES_UNTOUCHED if blocked else CES_FINE)
    yield replace(blank, metric="ces2", value=_pick(chance, easy))
    if chance.random() < 0.85:
        feeling = EMOTION_TROUBLE if troubled else EMOTION_FINE
        yield replace(blank, metric="emotion", value=_pick(chance, feeling))
    if blank.stage in wave.rated and chance.random() < 0.7:
        yield replace(blank, metric="csat", value=_pick(chance, CSAT_TROUBLE if troubled else CSAT_FINE))
    if blank.stage == wave.finished:
        through = FINISHED_TROUBLE if troubled else FINISHED_FINE
        yield replace(blank, metric="completion", value=_pick(chance, through))


def _junk(
    wave: Round, chance: random.Random, people: list[Answer], *, stage: str, n: int
) -> Iterator[Answer]:
    """Yield what must not be counted: about one line in thirty, from people who else said nothing here."""
    for person in people[: round(n / 30 + chance.random())]:
        channel = _channel(chance, wave.channels[stage])
        yield replace(person, stage=stage, channel=channel, metric="ces2", value=chance.choice(wave.junk))


def _channel(chance: random.Random, channels: tuple[str, ...]) -> str:
    return chance.choices(channels, [3, 2][: len(channels)])[0]


def _pick(chance: random.Random, weights: Weights) -> str:
    return str(chance.choices(list(weights), list(weights.values()))[0])
