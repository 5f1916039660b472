"""Key drivers: which stages the outcome of the journey goes with, as shares of what is explained."""

from collections.abc import Sequence

from cjm_studio.exchange.driver_table import left_out
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Driver, DriverResult
from cjm_studio.session.metric_look import MOST_SERIES, Chart, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.wording.driver_words import driver_words, result_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import SHEETS, said
from cjm_studio.wording.numbers import percent, percent_interval

HEADS = ("outcome", "stage", "metric", "share", "from", "to")


def drivers_sheet(reader: Reader) -> Sheet:
    """Return what was worked out for the journey in this wave: a share with its interval for each stage."""
    results = _results(reader)
    name = said(SHEETS, "drivers", reader.language)
    outcomes = [metric_name(reader.document.get(Metric, one.metric), reader.language) for one in results]
    title = f"{name}. {', '.join(outcomes)}" if outcomes else name
    marks: list[Mark] = []
    rows: list[tuple[Cell, ...]] = []
    stages = []
    for series, (result, outcome) in enumerate(zip(results, outcomes, strict=True)):
        for at, (stage_name, stage) in enumerate(reader.stages):
            driver = next((one for one in result.drivers if one.stage == stage), None)
            if driver is not None:
                marks.append(_mark(reader, driver, (at, series, len(rows)), names=(stage_name, outcome)))
            if result.drivers:
                rows.append(_row(reader, driver, outcome, stage_name))
                stages.append(stage)
    notes = _notes(reader, results, outcomes)
    table = reader.table(title, HEADS, rows, reader.about("segment", "wave"), *notes)
    chart = _chart(reader, marks, tuple(outcomes)) if marks else None
    return Sheet(title, table, chart, notes, tuple(stages))


def _results(reader: Reader) -> list[DriverResult]:
    look, found = reader.look, reader.document.naming(DriverResult, reader.look.journey)
    mine = [one for one in found if one.wave == look.wave]
    return sorted(mine, key=lambda one: reader.document.get(Metric, one.metric).name)[:MOST_SERIES]


def _mark(reader: Reader, driver: Driver, at: tuple[int, int, int], *, names: Sequence[str]) -> Mark:
    group, series, row = at
    label = percent(driver.share, reader.language)
    span = percent_interval(driver.low, driver.high, language=reader.language)
    spoken = f"{', '.join(names)}: {label} ({span})"
    return Mark(group, series, driver.share, driver.low, driver.high, None, "", label, spoken, row)


def _row(reader: Reader, driver: Driver | None, outcome: str, stage: str) -> tuple[Cell, ...]:
    if driver is None:
        return Cell(outcome), Cell(stage), Cell(), Cell("–"), Cell(), Cell()
    metric = reader.document.records.get(driver.metric)
    asked = metric_name(metric, reader.language) if isinstance(metric, Metric) else ""
    figures = (driver.share, driver.low, driver.high)
    shares = (Cell(percent(value, reader.language), value, "share") for value in figures)
    return Cell(outcome), Cell(stage), Cell(asked), *shares


def _notes(reader: Reader, results: Sequence[DriverResult], outcomes: Sequence[str]) -> tuple[str, ...]:
    language = reader.language
    if not results:
        return (driver_words("none", language),)
    notes = [
        result_words(result, outcome=outcome, language=language)
        for result, outcome in zip(results, outcomes, strict=True)
    ]
    divided = [result for result in results if result.drivers]
    for out in dict.fromkeys(", ".join(left_out(reader.document, one)) for one in divided):
        notes += [driver_words("left_out", language, stages=out)] if out else []
    if divided:
        notes += [reader.say("interval"), driver_words("no_cause", language)]
    return tuple(notes)


def _chart(reader: Reader, marks: Sequence[Mark], outcomes: tuple[str, ...]) -> Chart:
    highest = max(mark.high or mark.value for mark in marks)
    return Chart(
        "points",
        reader.names,
        outcomes if len(outcomes) > 1 else ("",),
        tuple(marks),
        "share",
        driver_words("axis", reader.language),
        high=min(1.0, highest * 1.12),
    )
