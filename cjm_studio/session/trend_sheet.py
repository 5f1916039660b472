"""The trend of one metric at one stage: wave after wave, with what chance alone lets expect."""

from collections.abc import Sequence
from itertools import pairwise

from cjm_studio.exchange.figure_table import Cell
from cjm_studio.session.metric_look import Bounds, Chart, Fix, Mark, Sheet, TrendLines
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.trend_notes import fix_words, since_words, trend_notes
from cjm_studio.session.trend_phases import Round, Trend
from cjm_studio.session.trend_places import day_of
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.metric_sentences import SHEETS, said
from cjm_studio.wording.numbers import count
from cjm_studio.wording.terms import SEASONS, term
from cjm_studio.wording.trend_words import trend_words
from cjm_studio.wording.value_words import HIDDEN

_HEADS = (
    *("wave", "day", "season", "value", "from", "to", "n", "limit"),
    *("expected_from", "expected_to", "remark"),
)


def trend_sheet(reader: Reader) -> Sheet:
    """Return every wave in the order of dates, the limits of chance, mechanics, and signals in words."""
    trend = Trend(reader)
    rows = [_row(trend, turn) for turn in range(len(trend.rounds))]
    marks = [_mark(trend, turn) for turn, one in enumerate(trend.rounds) if one.shown]
    whole = trend_words("whole", reader.language)
    name = f"{said(SHEETS, 'trend', reader.language)}. {trend.stage_name or whole}"
    title = f"{name}. {reader.axis}"
    notes = trend_notes(trend, any_marks=bool(marks))
    table = reader.table(title, _HEADS, rows, reader.about("segment", "channel"), *notes)
    chart = _chart(trend, marks) if marks else None
    return Sheet(title, table, chart, notes, (reader.look.stage,) * len(rows))


def _season(trend: Trend, one: Round) -> str:
    season = one.wave.season
    return term(SEASONS, season, language=trend.reader.language) if season in SEASONS else season


def _row(trend: Trend, turn: int) -> tuple[Cell, ...]:
    reader, one = trend.reader, trend.rounds[turn]
    point = next((found for phase in trend.phases if (found := phase.point(turn))), None)
    begun = next((phase.since for phase in trend.phases if phase.turns[0] == turn), ())
    outcome = trend.outcome(turn)
    remarks = [since_words(trend, begun)] if begun else []
    remarks += [trend_words(f"signal_{outcome}", reader.language).replace("\n", " ")] if outcome else []
    return (
        Cell(one.wave.name),
        Cell(short_day((one.wave.start or one.wave.end)[:10], reader.language)),
        Cell(_season(trend, one)),
        *reader.figure_cells(one.figure),
        reader.cell(trend.limit),
        reader.cell(point.low if point else None),
        reader.cell(point.high if point else None),
        Cell("; ".join(remarks)),
    )


def _mark(trend: Trend, turn: int) -> Mark:
    reader, one = trend.reader, trend.rounds[turn]
    assert one.figure is not None
    figure, outcome = one.figure, trend.outcome(turn)
    label = trend_words(f"signal_{outcome}", reader.language) if outcome else ""
    parts = (reader.line(one.wave.name, figure=figure), _season(trend, one), label.replace("\n", " "))
    level = f"signal_{outcome}" if outcome else ""
    spoken = ", ".join(filter(None, parts))
    shown = "" if outcome and outcome == trend.outcome(turn - 1) else label  # a run of signals is named once
    return Mark(turn, 0, figure.value or 0.0, figure.low, figure.high, None, level, shown, spoken, turn)


def _chart(trend: Trend, marks: Sequence[Mark]) -> Chart:
    reader, limit = trend.reader, trend.limit
    bounds = tuple(_bounds(trend))
    low, high = reader.range()
    seen = [end for m in marks for end in (m.low, m.high, m.value) if end is not None]
    seen += [end for one in bounds for end in (one.low, one.high)]
    seen += [limit] if limit is not None else []
    if reader.unit == "share":
        high = min(1.0, max(0.2, max(seen) * 1.12))
    else:  # a mean moves within a small part of its scale
        room = max(0.05 * (high - low), 0.12 * (max(seen) - min(seen)))
        low, high = max(low, min(seen) - room), min(high, max(seen) + room)
    runs = tuple(tuple(run) for phase in trend.phases for run in _runs(phase.shown))
    lines = TrendLines(trend.places.at, bounds, tuple(_fixes(trend)), runs)
    return Chart(
        "points",
        tuple(_under(trend, one) for one in trend.rounds),
        ("",),
        tuple(marks),
        reader.unit,
        reader.axis,
        low=low,
        high=high,
        limits=((0, limit),) if limit is not None else (),
        limit_words=reader.say("limit"),
        middle=0.0 if low < 0 < high else None,
        trend=lines,
    )


def _under(trend: Trend, one: Round) -> str:
    """A wave's name, its season where the name does not say it, and how many answered."""
    season, figure = _season(trend, one), one.figure
    lines = [one.wave.name]
    if season and season.casefold() not in one.wave.name.casefold():
        lines.append(season)
    if figure is not None:
        lines.append(HIDDEN if figure.hidden else f"n = {count(figure.n or 0, trend.reader.language)}")
    return "\n".join(lines)


def _runs(shown: Sequence[int]) -> list[list[int]]:
    """Neighbouring waves are joined; one in which nobody may be shown is bridged by no line."""
    runs: list[list[int]] = []
    for turn in shown:
        if runs and runs[-1][-1] == turn - 1:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs


def _bounds(trend: Trend) -> list[Bounds]:
    """Limits reach half way to the next wave, and never over the mechanic between them."""
    at, found = trend.places.at, []
    edges = [-0.5, *((before + after) / 2 for before, after in pairwise(at)), len(at) - 0.5]
    for phase in trend.phases:
        days = (day_of(one.date) for one in phase.since)
        begun = [place for day in days if day and (place := trend.places.where(day)) is not None]
        if begun:
            edges[phase.turns[0]] = max(begun)
    for phase in trend.phases:
        for turn in phase.shown:
            point = phase.point(turn)
            if point is not None and phase.chart is not None:
                ends = (edges[turn], edges[turn + 1])
                found.append(Bounds(*ends, point.low, point.high, phase.chart.centre))
    return found


def _fixes(trend: Trend) -> list[Fix]:
    placed = ((one, trend.places.where(day)) for one in trend.mechanics if (day := day_of(one.date)))
    return [Fix(at, fix_words(trend, one)) for one, at in placed if at is not None]
