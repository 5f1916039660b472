"""Barriers in their cells as entries of the pack: figures of both waves, the change, who answers for it."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.exchange.pack.content import Entry, WaveFigure
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import Barrier
from cjm_studio.register.course import LifeWave
from cjm_studio.register.lines import RegisterLine
from cjm_studio.register.lives import Life
from cjm_studio.wording.days import day_words
from cjm_studio.wording.evidence_words import effective
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import NO_BREAK, count, decimal, percent, percent_interval
from cjm_studio.wording.pack_words import said
from cjm_studio.wording.register_words import points, standing_words
from cjm_studio.wording.terms import BARRIER_STATUSES, term


def entry_of(document: Document, life: Life, language: Language) -> Entry:
    """Return a barrier in one of its cells."""
    barrier, cell = life.barrier, life.cell
    stage = document.get(Stage, cell.stage)
    last = life.waves[-1] if life.waves else None
    base = base_of(life.waves)
    return Entry(
        name=barrier.name or stage.name,
        segment=document.get(Segment, cell.segment).name,
        stage=stage.name,
        metric=metric_name(document.get(Metric, cell.metric), language) if cell.metric else "",
        status=life.status,
        status_words=_capital(
            standing_words(life.status, language, confirmed_by=life.confirmed_by, short=True)
        ),
        level=life.level,
        level_words=level_words(life.level, language),
        before=None if base is None else measured(document, base.evidence, language),
        now=None if last is None else measured(document, last.evidence, language),
        change=_change(document, last, base, language),
        fall=None if last is None else fall_of(last),
        limit=last.evidence.limit.value
        if last and last.evidence.limit and not last.evidence.hidden
        else None,
        limit_words="" if last is None else limit_words(last.evidence, language),
        owner=barrier.owner,
        due=barrier.due,
        review=barrier.review,
        who=who_words(barrier, language),
        judged=_judged(document, life, language),
    )


def _judged(document: Document, life: Life, language: Language) -> WaveFigure | None:
    """Return the last figure that has a smoothed share, where it is not the last figure of all."""
    known = (evidence for evidence in reversed(life.measured) if evidence.shrunk is not None)
    found = next(known, None)
    return None if found is None or found is life.measured[-1] else measured(document, found, language)


def entry_without_cell(line: RegisterLine, language: Language) -> Entry:
    """Return a barrier that stands in no cell: all that is known of it are its words."""
    barrier = line.barrier
    return Entry(
        name=barrier.name or "…",
        segment="",
        stage="",
        metric="",
        status=line.status,
        status_words=_capital(term(BARRIER_STATUSES, line.status, language=language)),
        level=line.level,
        level_words=level_words(line.level, language),
        before=None,
        now=None,
        change=said("no_data", language),
        fall=None,
        limit=None,
        limit_words="",
        owner=barrier.owner,
        due=barrier.due,
        review=barrier.review,
        who=who_words(barrier, language),
    )


def base_of(waves: Sequence[LifeWave]) -> LifeWave | None:
    """Return the wave that the last one is judged against: the one that opened the barrier last.

    Of a barrier that has just regressed, it is the wave in which it was still closed.
    """
    before = waves[:-1]
    if before and waves[-1].status == "regressed":
        return before[-1]
    return next((wave for wave in reversed(before) if wave.status in ("open", "regressed")), None) or (
        before[0] if before else None
    )


def fall_of(wave: LifeWave) -> tuple[float, float] | None:
    """Return by how much the share fell, at least and at most; None where nothing is compared."""
    if wave.least_fall is None or wave.most_fall is None or wave.evidence.hidden:
        return None
    if wave.status == "regressed":  # its figures are against the wave that opened it, which is not told of
        return None
    return wave.least_fall, wave.most_fall


def measured(document: Document, evidence: Evidence, language: Language) -> WaveFigure:
    """Return a cell's figures in a wave; of fewer than 5 answers nothing is told."""
    wave = document.get(Wave, evidence.wave).name
    if evidence.hidden:
        return WaveFigure(wave, said("hidden", language))
    counts = said("counts", language, x=count(evidence.x, language), n=count(evidence.n, language))
    parts = [counts]
    if evidence.share is not None and evidence.ci95 is not None:
        span = percent_interval(*evidence.ci95, language=language)
        parts.insert(0, f"{percent(evidence.share, language)}{NO_BREAK}({span})")
    if evidence.n_eff is not None:
        parts.append(said("weighted", language, n=effective(evidence.n_eff, language)))
    low, high = evidence.ci95 or (None, None)
    return WaveFigure(
        wave, ", ".join(parts), evidence.x, evidence.n, evidence.n_eff, evidence.share, low, high
    )


def limit_words(evidence: Evidence, language: Language) -> str:
    """Return the limit that a cell was judged against, and where it comes from."""
    if evidence.hidden:
        return ""
    if evidence.limit is None:
        return said("limit_none", language)
    return said(f"limit_{evidence.limit.origin}", language, limit=percent(evidence.limit.value, language))


def fall_words(low: float, high: float, language: Language) -> str:
    """Return the interval of a fall of shares as points: a fall, a rise, or neither proved."""
    if low > 0:
        return said("fell", language, **_ends(low, high, language))
    if high < 0:
        return said("rose", language, **_ends(-high, -low, language))
    return said("between", language, rise=points(low, language), fall=points(high, language))


def who_words(barrier: Barrier, language: Language) -> str:
    """Return who answers for a barrier, and by when."""
    parts = [barrier.owner or said("no_owner", language)]
    for key, day in (("due_by", barrier.due), ("review_by", barrier.review)):
        if day:
            date = day_words(day, language).replace(" ", NO_BREAK, 1)
            parts.append(said(key, language, date=date))
    return ", ".join(parts)


def _change(document: Document, last: LifeWave | None, base: LifeWave | None, language: Language) -> str:
    if last is None:
        return said("no_data", language)
    if base is None:
        return said("opened_in", language, wave=document.get(Wave, last.wave).name)
    if last.status == "regressed":
        return said("back", language)
    if last.refused:
        return said(f"refused_{last.refused}", language)
    fall = fall_of(last)
    if fall is None:
        return term(BARRIER_STATUSES, "not_enough_data", language=language)
    words = fall_words(*fall, language)
    return f"{words} ({said('other_season', language)})" if last.other_season else words


def _ends(low: float, high: float, language: Language) -> dict[str, str]:
    digits = 0 if low >= 0.01 else 1  # an end beside zero must not read as zero
    return {
        "low": decimal(100 * low, language, digits=digits),
        "high": decimal(100 * high, language, digits=digits),
    }


def _capital(words: str) -> str:
    return sentence_case(words)
