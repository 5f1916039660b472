"""Sheets of differences: two waves of a segment, and the channels of one stage."""

from typing import TYPE_CHECKING

from cjm_studio.document.queries import evidence_at
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId, WaveId
from cjm_studio.model.metrics import Wave
from cjm_studio.session.difference_words import (
    difference_cell,
    difference_chart,
    difference_ends,
    q_cell,
    span_words,
    told_words,
)
from cjm_studio.session.metric_look import Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.barrier_life import PROVEN
from cjm_studio.wording.metric_sentences import SHEETS, VERDICTS, said
from cjm_studio.wording.numbers import count
from cjm_studio.wording.terms import BARRIER_STATUSES, SEASONS, term

if TYPE_CHECKING:
    from cjm_studio.statistics.wave_verdicts import WaveVerdict


def change_sheet(reader: Reader) -> Sheet:
    """Return for every stage whether it changed from one wave to another, in words."""
    from cjm_studio.statistics.wave_verdicts import wave_verdicts

    look, language = reader.look, reader.language
    title = f"{said(SHEETS, 'change', language)}. {reader.axis}"
    if look.before is None:
        table = reader.table(title, ("stage",), [], reader.say("one_wave"))
        return Sheet(title, table, None, (reader.say("one_wave"),))
    pairs = [_pair(reader, stage, look.before) for _, stage in reader.stages]
    verdicts = wave_verdicts(reader.metric, pairs, measure=look.measure)
    marks, rows = list[Mark](), list[tuple[Cell, ...]]()
    for (name, stage), verdict in zip(reader.stages, verdicts, strict=True):
        found, figures = verdict.apart, [reader.figure(stage, wave) for wave in (look.before, look.wave)]
        covered = any(figure is not None and figure.hidden for figure in figures)
        words = said(VERDICTS, "hidden", language) if covered else verdict_words(reader, verdict)
        first, last = (reader.figure_cells(figure) for figure in figures)
        apart_cells = (
            difference_cell(reader, found),
            *difference_ends(reader, found),
            q_cell(reader, verdict.q),
        )
        status = Cell(barrier_status(reader, stage, look.before))
        if found:
            at, ends, spoken = len(rows), (found.ci95.lo, found.ci95.hi), f"{name}. {words}"
            marks.append(Mark(at, 0, found.difference, *ends, None, verdict.outcome, "", spoken, at))
        rows.append((Cell(name), Cell(words), first[0], first[3], last[0], last[3], *apart_cells, status))
    notes = _change_notes(reader, look.before, bool(marks))
    heads = (
        *("stage", "verdict", "before", "n_before", "after", "n_after", "difference"),
        *("from", "to", "q", "barrier"),
    )
    chart = difference_chart(reader, marks) if marks else None
    table = reader.table(title, heads, rows, reader.about("segment", "channel"), *notes)
    return Sheet(title, table, chart, notes, tuple(stage for _, stage in reader.stages))


def verdict_words(reader: Reader, verdict: "WaveVerdict") -> str:
    """Return what two waves prove of a stage, as "Noise: +2 (-4 to +8)" and what would have been seen."""
    from cjm_studio.statistics.wave_verdicts import notable_change

    found, notable = verdict.apart, notable_change(reader.metric, reader.look.measure)
    unjudged = found is None and verdict.outcome == "few_open"  # nobody's answer differs: no spread to test
    return said(
        VERDICTS,
        "no_proof" if unjudged else verdict.outcome,
        reader.language,
        difference=told_words(reader, found.difference) if found else "",
        interval=span_words(reader, found) if found else "",
        needed=count(_round(verdict.needed), reader.language),
        notable=told_words(reader, notable).lstrip("+"),
    )


def _pair(reader: Reader, stage: StageId, before: WaveId) -> tuple[Answers, Answers]:
    look, cells = reader.look, reader.cells
    first, last = (
        cells.answers(stage, look.metric, wave, channel=look.channel) for wave in (before, look.wave)
    )
    return first, last


def _round(needed: int | None) -> int:
    """About so many: two figures are all that is known of it."""
    if not needed:
        return 0
    step: int = 10 ** max(0, len(str(needed)) - 2)
    return -(-needed // step) * step


def _change_notes(reader: Reader, before: WaveId, any_marks: bool) -> tuple[str, ...]:
    waves = [reader.document.get(Wave, wave) for wave in (before, reader.look.wave)]
    notes = [" → ".join(wave.name for wave in waves) + "."]
    seasons = [wave.season for wave in waves]
    if all(seasons) and seasons[0] != seasons[1]:
        first, second = (term(SEASONS, season, language=reader.language) for season in seasons)
        notes.append(reader.say("season", before=first, after=second))
    asked = [n for n, stage in reader.stages if reader.asked_otherwise(stage, before, reader.look.wave)]
    notes += [reader.say("question", stages=", ".join(asked))] if asked else []
    notes += [reader.say("interval"), reader.say("family")] if any_marks else []
    if reader.weighted:
        notes.append(reader.say("weighted"))
    return tuple(notes)


def barrier_status(reader: Reader, stage: StageId, before: WaveId) -> str:
    """Return what the new wave says of a barrier that the earlier one had opened; empty where it had not."""
    if reader.look.measure != "trouble" or reader.look.channel is not None:
        return ""
    rows = {wave: _row(reader, stage, wave) for wave in (before, reader.look.wave)}
    opening, now = rows[before], rows[reader.look.wave]
    if opening is None or now is None or opening.level not in PROVEN or now.hidden:
        return ""
    if opening.shrunk is None or opening.limit is None:
        return ""
    if reader.asked_otherwise(stage, before, reader.look.wave):
        return term(BARRIER_STATUSES, "no_proof_of_change", language=reader.language)
    from cjm_studio.statistics.tracking import OpeningWave, wave_change

    opened = OpeningWave(*opening.worth, opening.shrunk)
    status = wave_change(opened, *now.worth, limit=opening.limit.value).status
    return term(BARRIER_STATUSES, status, language=reader.language)


def _row(reader: Reader, stage: StageId, wave: WaveId) -> Evidence | None:
    rows = evidence_at(reader.document, stage, wave)
    return next((row for row in rows if row.metric == reader.look.metric), None)
