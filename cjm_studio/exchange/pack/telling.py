"""The monthly pack of a project: what the board decides on, and what became of the barriers by segment."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import project
from cjm_studio.exchange.pack.board import board
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.decisions import decisions
from cjm_studio.exchange.pack.fates import every, told_lines
from cjm_studio.exchange.pack.period import Period, latest_date, period_of
from cjm_studio.exchange.pack.printable import printable
from cjm_studio.exchange.pack.segment_pages import segment_pages
from cjm_studio.model.ids import SegmentId, WaveId
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.pack_words import METHOD, said


def pack_content(
    document: Document,
    *,
    today: str = "",
    language: Language | None = None,
    since: WaveId | str | None = None,
    only: Sequence[SegmentId] = (),
) -> Pack:
    """Return what stands in the pack of a project.

    `today` decides what is overdue; without it the latest date of the project does, so that the same project
    gives the same pack on any day. New is the last wave, or all after the wave or the day `since`. `only`
    leaves out all other segments, on the board's page too.
    """
    tongue: Language = language or project(document).language
    day = today or latest_date(document)
    period = period_of(document, since)
    chosen = frozenset(only)
    told = told_lines(document, period, today=day, language=tongue, only=chosen)
    made = Pack(
        language=tongue,
        project=project(document).name,
        title=said("title", tongue),
        subtitle=_subtitle(day, period, tongue),
        as_of=day,
        board=board(told, decisions(document, told, last=period.last, language=tongue), tongue),
        segments=segment_pages(document, told, only=chosen, language=tongue),
        register=tuple(fate.entry for fate in every(told)),
        method=METHOD[tongue],
    )
    return printable(made)


def _subtitle(day: str, period: Period, language: Language) -> str:
    parts = [said("as_of", language, date=day_words(day, language)) if day else said("no_date", language)]
    if period.last is None:
        parts.append(said("no_waves", language))
    else:
        parts.append(said("wave", language, wave=period.last.name))
        before = period.before
        parts.append(said("since", language, wave=before.name) if before else said("since_start", language))
    return " · ".join(parts)
