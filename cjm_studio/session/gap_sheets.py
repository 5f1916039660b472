"""Sheets of gaps: what was expected against what was met with, and what the team believes against clients."""

from dataclasses import replace

from cjm_studio.document.queries import cards_of_kind
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.ids import StageId
from cjm_studio.model.metrics import Guess, Metric
from cjm_studio.session.difference_words import difference_cell, difference_ends
from cjm_studio.session.metric_look import Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.stage_sheets import points_chart
from cjm_studio.statistics.measures import Measure, apart, measured, measures_of
from cjm_studio.statistics.tracking import N_MIN
from cjm_studio.wording.metric_sentences import HEADS, SHEETS, VERDICTS, said
from cjm_studio.wording.numbers import signed

GRADES = ("met", "partly", "not_met")


def expectation_sheet(reader: Reader) -> Sheet:
    """Return the means of both questions with their gap, and how the cards of expectations were graded."""
    reader = as_means(reader)
    language, other = reader.language, _expectation(reader)
    marks, rows = list[Mark](), list[tuple[Cell, ...]]()
    for name, stage in reader.stages:
        cards = [card.met for card in cards_of_kind(reader.document, stage, "expectation") if card.met]
        graded = [reader.number(sum(met == grade for met in cards)) if cards else Cell() for grade in GRADES]
        rows.append((Cell(name), *_gap(reader, other, stage, marks, at=len(rows), name=name), *graded))
    keys = (["interval", "gap_independent"] if marks else ["no_expectation"]) + ["cards_only"]
    notes = tuple(reader.say(key) for key in keys)
    heads = ("stage", "expected", "n", "met_with", "n", "gap", "from", "to", "verdict", *GRADES)
    title = said(SHEETS, "expectation", language)
    series = (said(HEADS, "expected", language), said(HEADS, "met_with", language))
    table = reader.table(title, heads, rows, reader.about(), *notes)
    chart = points_chart(reader, marks, series=series) if marks else None
    return Sheet(title, table, chart, notes, tuple(stage for _, stage in reader.stages))


def as_means(reader: Reader) -> Reader:
    """Return the reader of the same look by the mean, which is what gaps are made of."""
    return Reader(reader.document, replace(reader.look, measure="mean"), reader.language)


def _expectation(reader: Reader) -> Metric | None:
    """The question of what was expected, if it was asked on the same scale."""
    if reader.look.other is None or reader.look.other == reader.look.metric:
        return None
    other, metric = reader.document.get(Metric, reader.look.other), reader.metric
    same = all(getattr(other, part) == getattr(metric, part) for part in ("minimum", "maximum", "direction"))
    return other if same else None


def _gap(
    reader: Reader, other: Metric | None, stage: StageId, marks: list[Mark], *, at: int, name: str
) -> tuple[Cell, ...]:
    look, cells = reader.look, reader.cells
    experience = reader.figure(stage)
    last = reader.figure_cells(experience)
    if other is None:
        return (Cell("–"), Cell(), last[0], last[3], Cell(), Cell(), Cell(), Cell())
    asked = cells.figure(stage, other, look.wave, measure="mean", channel=look.channel)
    first = reader.figure_cells(asked)
    sides = [cells.answers(stage, id_, look.wave, channel=look.channel) for id_ in (other.id, look.metric)]
    shown = all(figure is not None and not figure.hidden for figure in (asked, experience))
    enough = shown and min(side.n_eff for side in sides) >= N_MIN
    found = apart(reader.metric, *sides, measure="mean") if enough else None
    for series, figure in enumerate((asked, experience)):
        if figure is not None and figure.value is not None:
            spoken = reader.line(name, figure=figure)
            marks.append(Mark(at, series, figure.value, figure.low, figure.high, spoken=spoken, row=at))
    words = ""
    if found is not None:
        rising = reader.metric.direction == "higher_is_better"
        low, high = found.ci95
        short = high < 0 if rising else low > 0
        key = "no_proof" if low <= 0 <= high else "expects_more" if short else "gets_more"
        words = said(VERDICTS, key, reader.language)
    elif shown:
        words = said(VERDICTS, "too_few", reader.language)
    gap = (difference_cell(reader, found), *difference_ends(reader, found), Cell(words))
    return (first[0], first[3], last[0], last[3], *gap)


def perception_sheet(reader: Reader) -> Sheet:
    """Return what the team's members guessed, one by one, against what clients said."""
    measure: Measure = "nps" if "nps" in measures_of(reader.metric) else "mean"
    reader = Reader(reader.document, replace(reader.look, measure=measure), reader.language)
    language, look = reader.language, reader.look
    marks, rows = list[Mark](), list[tuple[Cell, ...]]()
    for at, (name, stage) in enumerate(reader.stages):
        guesses = [g.value for g in reader.document.naming(Guess, stage) if g.metric == look.metric]
        answers = reader.cells.answers(stage, look.metric, look.wave, channel=look.channel)
        figure = measured(reader.metric, answers, measure)
        mean = sum(guesses) / len(guesses) if guesses else None
        if figure is not None and figure.value is not None:
            spoken = reader.line(name, figure=figure)
            marks.append(Mark(at, 0, figure.value, figure.low, figure.high, spoken=spoken, row=at))
        if mean is not None:
            spoken = f"{name}, {said(HEADS, 'guess', language)}: {reader.value(mean)}"
            ends = (min(guesses), max(guesses))
            marks.append(Mark(at, 1, mean, *ends, spoken=spoken, row=at))
        value = figure.value if figure else None
        gap = None if mean is None or value is None else mean - value
        ends_of = (figure.low, figure.high) if figure else (None, None)
        rows.append(
            (
                *(Cell(name), reader.number(len(guesses)), reader.cell(mean)),
                *reader.figure_cells(figure),
                Cell() if gap is None else Cell(_signed(reader, gap), gap, "decimal"),
                Cell(_believed(reader, mean, *ends_of)),
            )
        )
    guessed = any(mark.series for mark in marks)
    told = {"interval": bool(marks), "no_guesses": not guessed}
    notes = tuple(reader.say(key) for key, holds in told.items() if holds)
    heads = ("stage", "guesses", "guess", "clients", "from", "to", "n", "gap", "verdict")
    title = f"{said(SHEETS, 'perception', language)}. {reader.axis}"
    table = reader.table(title, heads, rows, reader.about(), *notes)
    series = (said(HEADS, "clients", language), said(HEADS, "guess", language))
    chart = points_chart(reader, marks, series=series) if marks else None
    return Sheet(title, table, chart, notes, tuple(stage for _, stage in reader.stages))


def _signed(reader: Reader, gap: float) -> str:
    return signed(gap, reader.language, digits=0 if reader.unit == "points" else 2)


def _believed(reader: Reader, mean: float | None, low: float | None, high: float | None) -> str:
    if mean is None or low is None or high is None:
        return ""
    rising = reader.look.measure == "nps" or reader.metric.direction == "higher_is_better"
    if low <= mean <= high:
        key = "team_right"
    else:
        key = "team_high" if (mean > high) == rising else "team_low"
    return said(VERDICTS, key, reader.language)
