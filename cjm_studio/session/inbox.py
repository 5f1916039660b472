"""What waits for people in a project: reviews, late waves, regressed barriers, changes by others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.lint.ground import Ground
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import STATUSES, Barrier, BarrierCell
from cjm_studio.register.lines import RegisterLine
from cjm_studio.register.lives import Life
from cjm_studio.statistics.barrier_life import PROVEN
from cjm_studio.storage.tables import LogHead
from cjm_studio.wording.cadence import before, months_of
from cjm_studio.wording.days import day_words
from cjm_studio.wording.inbox_words import COUNTS, KINDS, NEWS, SINCE
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.plurals import plural
from cjm_studio.wording.terms import BARRIER_STATUSES, term

# The marks of the register that wait for somebody, the gravest first.
_MARKS: Final = {
    "came_back": "barrier_came_back",
    "overdue": "barrier_overdue",
    "review_due": "barrier_review",
    "no_owner": "barrier_no_owner",
}
_NEWS: Final = frozenset(("regressed", "worse", "improved", "resolved_to_confirm", "closed", "watch_again"))
_BY_ITSELF: Final = ("stored",)


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that waits: what it is, which record it is about, and since when."""

    kind: str  # a key of wording.inbox_words.KINDS
    id: RecordId | None = None
    name: str = ""  # of the barrier or journey; of changes, who made them
    day: str = ""  # ISO date on which it was due
    count: int = 1  # of changes
    mine: bool = False  # the barrier or journey is the reader's own
    status: str = ""  # of a barrier with news: what the rule proposes, the worst first


def inbox(
    document: Document,
    *,
    today: str,
    who: str,
    since: str,
    log: Iterable[LogHead],
    language: Language = "en",
) -> list[Due]:
    """Return what waits, the gravest first; `since` is when this reader last left the project."""
    ground = Ground(document, today)
    found = [
        *_barriers(ground, who, language),
        *_journeys(ground, who),
        *_changes(log, who=who, since=since),
    ]
    turn = list(KINDS)
    return sorted(found, key=lambda due: (turn.index(due.kind), not due.mine, due.day))


def inbox_of_file(path: Path, *, today: str, who: str, since: str) -> list[Due]:
    """Return what waits in a file at rest; BadInput when it cannot be read."""
    from cjm_studio.storage.resting_file import document_in, opened
    from cjm_studio.storage.tables import log_heads

    with opened(path) as connection:
        document = document_in(connection, path)
        log = log_heads(connection, since=since) if since else []
        return inbox(document, today=today, who=who, since=since, log=log)


def _barriers(ground: Ground, who: str, language: Language) -> Iterator[Due]:
    for line in ground.register:
        kind = _waiting_for(line)
        if kind is not None:
            called = _called(ground.document, line.barrier, language)
            yield _barrier(line, kind, who=who, called=called)


def _waiting_for(line: RegisterLine) -> str | None:
    """Return what a barrier waits for, the gravest of it."""
    if "proposed" in line.marks:
        return "barrier_proposed" if line.level in PROVEN else None
    marks = _MARKS if line.status != "closed" else {}
    asked = {kind for mark, kind in marks.items() if mark in line.marks}
    if any(_is_news(life) for life in line.lives):
        asked.add("barrier_news")
    return min(asked, key=list(KINDS).index, default=None)


def _is_news(life: Life) -> bool:
    """Say whether the last wave has proved something new that nobody has confirmed."""
    if len(life.waves) < 2:
        return False
    before, last = life.waves[-2:]
    return last.decision is None and last.proposed in _NEWS and last.proposed != before.status


def _barrier(line: RegisterLine, kind: str, *, who: str, called: str) -> Due:
    barrier = line.barrier
    day = {"barrier_overdue": barrier.due, "barrier_review": barrier.review}.get(kind, "")
    news = [life.waves[-1].proposed for life in line.lives if kind == "barrier_news" and _is_news(life)]
    status = min(news, key=STATUSES.index, default="")
    return Due(kind, barrier.id, called, day, mine=_same(barrier.owner, who), status=status)


def _called(document: Document, barrier: Barrier, language: Language) -> str:
    """Return its name and place; one without words of its own is known by its metrics."""
    cells = document.naming(BarrierCell, barrier.id)
    stage = next((document.get(Stage, cell.stage) for cell in cells), None)
    keys = dict.fromkeys(cell.metric for cell in cells if cell.metric is not None and not barrier.name)
    metrics = ", ".join(metric_name(document.get(Metric, key), language) for key in keys)
    where = (stage.name, metrics, _segment(document, stage.journey)) if stage is not None else ()
    return " · ".join(filter(None, (barrier.name, *where)))


def _segment(document: Document, journey: RecordId) -> str:
    record = document[journey]
    return document.get(Segment, record.segment).name if isinstance(record, Journey) else ""


def _journeys(ground: Ground, who: str) -> Iterator[Due]:
    """A journey that is reviewed so often is measured so often: else there is nothing new to review."""
    for journey in ground.journeys:
        months, measured = months_of(journey.cadence), ground.measured_on(journey.id)
        wave = before(measured, months=-months) if months is not None and measured else ""
        for kind, day in (("journey_review", ground.review_due(journey)), ("wave_late", wave)):
            if day and day <= ground.today:
                name = _name(ground.document, journey)
                yield Due(kind, journey.id, name, day, mine=_same(journey.owner, who))


def _changes(log: Iterable[LogHead], *, who: str, since: str) -> Iterator[Due]:
    """What others have done since the reader left; on the first look nothing is news."""
    if not since:
        return
    others = Counter(
        line.who
        for line in log
        if line.at > since and _folded(line.who) != _folded(who) and line.source not in _BY_ITSELF
    )
    for name, number in others.most_common():
        yield Due("changes", None, name, since[:10], number)


def _name(document: Document, journey: Journey) -> str:
    segment = document.get(Segment, journey.segment).name
    return f"{segment} · {journey.name}" if journey.name else segment


def _same(one: str, other: str) -> bool:
    return bool(other.strip()) and _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return name.strip().casefold()


def due_words(due: Due, language: Language) -> tuple[str, str]:
    """Return what waits, and the same with the day on which it was due."""
    if due.kind == "changes":
        words = _counted(due.kind, due.count, language)
        return words, words
    words = KINDS[due.kind][language]
    if due.status:
        words = NEWS[language].format(status=term(BARRIER_STATUSES, due.status, language=language))
    spoken = SINCE[language].format(what=words, day=day_words(due.day, language)) if due.day else words
    return words, spoken


def summary(found: Sequence[Due], language: Language) -> str:
    """Return what waits in one line, as "1 barrier overdue · 2 maps to review"; empty if nothing does."""
    counted: Counter[str] = Counter()
    for due in found:
        counted[due.kind] += due.count
    return " · ".join(_counted(kind, counted[kind], language) for kind in KINDS if counted[kind])


def _counted(kind: str, number: int, language: Language) -> str:
    return plural(number, language, forms=COUNTS[kind][language]).format(n=number)
