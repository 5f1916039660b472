"""The register of barriers: as data for scripts, and as a table for people.

Nothing of a group with fewer than 5 answers is told in either.
"""

from collections.abc import Iterator
from typing import Any, Final

from cjm_studio.document.document import Document
from cjm_studio.exchange.text_table import text_table
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.register.course import LifeWave
from cjm_studio.register.lines import RegisterLine, dropped_lines, register_lines
from cjm_studio.register.lives import Life
from cjm_studio.wording.evidence_words import share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.register_words import refused_words, standing_words
from cjm_studio.wording.terms import LEVELS, NOTIONS, term


def register_table(document: Document, *, today: str) -> dict[str, Any]:
    """Return every barrier at every stage where it stands, as plain data: names, shares not rounded.

    A barrier of several segments comes once for each, under one id; one whose stages have left the map
    comes without them. Waves stand by date.
    """
    lines = [*register_lines(document, today=today), *dropped_lines(document, today=today)]
    return {"barriers": [_told(document, line, life) for line in lines for life in line.lives or (None,)]}


def register_text(document: Document, *, today: str, language: Language) -> list[str]:
    """Return the register as lines of text: its table, then what was not compared and why."""
    lines = register_lines(document, today=today)
    if not lines:
        return [_NOTHING[language]]
    notions = ("segment", "stage", "metric", "status", "level", "share")
    head = [sentence_case(term(NOTIONS, notion, language=language)) for notion in notions[:3]]
    head += [_HEADS[notion][language] for notion in ("status", "opened")]
    head += [sentence_case(term(NOTIONS, notion, language=language)) for notion in ("level", "share", "wave")]
    head.append(_HEADS["owner"][language])
    rows = [_row(document, line, life, language) for line in lines for life in line.lives or (None,)]
    return [*text_table(head, rows), *_not_compared(document, lines, language)]


def _told(document: Document, line: RegisterLine, life: Life | None) -> dict[str, Any]:
    barrier = line.barrier
    stage = document.get(Stage, life.cell.stage) if life else None
    journey = document.get(Journey, stage.journey) if stage else None
    metric = _metric(document, life)
    return {
        "id": barrier.id,
        "segment": document.get(Segment, life.cell.segment).name if life else None,
        "stage": stage.name if stage else None,
        "metric": metric.key if metric else None,
        "opened": _opened(document, life) or None,
        "status": life.status if life else line.status,
        "owner": barrier.owner,
        "waves": [_wave(document, wave) for wave in life.waves] if life else [],
        "map": (journey.name or journey.id) if journey else None,
        "name": barrier.name,
        "level": life.level if life else line.level,
        "proposed": not barrier.accepted,
        "dropped": "dropped" in line.marks,
        "due": barrier.due,
        "review": barrier.review,
        "priority": _priority(line),
    }


def _wave(document: Document, wave: LifeWave) -> dict[str, Any]:
    evidence = wave.evidence
    hidden = evidence.hidden
    return {
        "wave": document.get(Wave, wave.wave).name,
        "x": None if hidden else evidence.x,
        "n": None if hidden else evidence.n,
        "level": evidence.level,
        "status": wave.status,
        "L": None if hidden else wave.least_fall,
        "H": None if hidden else wave.most_fall,
        "upper95": None if hidden else wave.upper95,
        "n_eff": None if hidden else evidence.worth[1],
        "limit": None if hidden or evidence.limit is None else evidence.limit.value,
        "proposed": wave.proposed,
        "refused": wave.refused,
        "asked": None if wave.asked is None else {"opening": wave.asked.before, "here": wave.asked.here},
        "other_season": wave.other_season,
        "year_ago": None if wave.year_ago is None else document.get(Wave, wave.year_ago).name,
        "hidden": hidden,
        "share": None if hidden else evidence.share,
        "ci95": None if hidden else evidence.ci95,
    }


def _metric(document: Document, life: Life | None) -> Metric | None:
    return document.get(Metric, life.cell.metric) if life and life.cell.metric is not None else None


def _opened(document: Document, life: Life | None) -> str:
    """Return the name of the wave that a barrier is judged against, while it is in the project."""
    wave = document.records.get(life.opening.wave) if life and life.opening else None
    return wave.name if isinstance(wave, Wave) else ""


def _priority(line: RegisterLine) -> dict[str, Any]:
    priority = line.priority
    return {
        "excess": priority.excess,
        "reach": priority.reach,
        "importance": priority.importance,
        "origin": priority.origin,
        "value": priority.value,
    }


def _row(document: Document, line: RegisterLine, life: Life | None, language: Language) -> list[str]:
    last = life.waves[-1] if life and life.waves else None
    metric = _metric(document, life)
    return [
        document.get(Segment, life.cell.segment).name if life else "—",
        document.get(Stage, life.cell.stage).name if life else line.barrier.name or "—",
        metric_name(metric, language) if metric else "",
        standing_words(
            life.status if life else line.status,
            language,
            confirmed_by=life.confirmed_by if life else None,
            short=True,
        ),
        _opened(document, life),
        term(LEVELS, life.level if life else line.level, language=language),
        "" if last is None else share_line(last.evidence, language),
        "" if last is None else document.get(Wave, last.wave).name,
        line.barrier.owner or "—",
    ]


def _not_compared(document: Document, lines: list[RegisterLine], language: Language) -> Iterator[str]:
    """Yield why the last wave of a barrier could not be compared with the one that opened it."""
    for line in lines:
        for life in line.lives:
            last = life.waves[-1] if life.waves else None
            if last is not None and (why := refused_words(last.refused, language, asked=last.asked)):
                segment = document.get(Segment, life.cell.segment).name
                stage = document.get(Stage, life.cell.stage).name
                yield f"{segment} · {stage}: {why}"


_HEADS: Final[dict[str, dict[Language, str]]] = {
    "status": {"en": "Status", "ru": "Статус"},
    "opened": {"en": "Opened", "ru": "Открыт"},
    "owner": {"en": "Owner", "ru": "Владелец"},
}

_NOTHING: Final[dict[Language, str]] = {
    "en": "The register is empty: no barrier was ever proved or declared.",
    "ru": "Реестр пуст: ни один барьер не доказан и не объявлен.",
}
