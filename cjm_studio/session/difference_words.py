"""Differences in words, cells and charts: shares and NPS in points, means on their scale."""

from cjm_studio.exchange.figure_table import Cell
from cjm_studio.session.metric_look import Chart, Mark, Unit
from cjm_studio.session.metric_reader import Reader
from cjm_studio.statistics.measures import Apart
from cjm_studio.wording.metric_sentences import HEADS, said
from cjm_studio.wording.numbers import decimal, difference, difference_interval, difference_said


def difference_words(reader: Reader, value: float) -> str:
    """Return a difference with its sign."""
    return difference(value, reader.language, unit=reader.unit)


def told_words(reader: Reader, value: float) -> str:
    """Return a difference with its sign and its unit, for a sentence."""
    return difference_said(value, reader.language, unit=reader.unit)


def span_words(reader: Reader, found: Apart) -> str:
    """Return the interval of a difference."""
    return difference_interval(*found.ci95, language=reader.language, unit=reader.unit)


def difference_cell(reader: Reader, found: Apart | None) -> Cell:
    """Return a cell with a difference."""
    if found is None:
        return Cell()
    scale = 100 if reader.unit == "share" else 1
    return Cell(difference_words(reader, found.difference), found.difference * scale, "decimal")


def difference_ends(reader: Reader, found: Apart | None) -> tuple[Cell, Cell]:
    """Return cells with both ends of a difference's interval."""
    if found is None:
        return Cell(), Cell()
    scale = 100 if reader.unit == "share" else 1
    low, high = (Cell(difference_words(reader, end), end * scale, "decimal") for end in found.ci95)
    return low, high


def q_cell(reader: Reader, q: float | None) -> Cell:
    """Return a cell with a q-value."""
    return Cell() if q is None else Cell(decimal(q, reader.language, digits=3), q, "decimal")


def difference_chart(reader: Reader, marks: list[Mark], series: tuple[str, ...] = ("",)) -> Chart:
    """Shares are drawn in points, so that the axis reads as the words do; the axis has room on both sides."""
    scale = 100 if reader.unit == "share" else 1
    drawn = tuple(
        Mark(
            *(mark.group, mark.series, mark.value * scale, (mark.low or 0) * scale, (mark.high or 0) * scale),
            *(None, mark.level, "", mark.spoken, mark.row),
        )
        for mark in marks
    )
    far = max(max(abs(mark.low or 0), abs(mark.high or 0)) for mark in drawn) * 1.15 or 1.0
    unit: Unit = "scale" if reader.unit == "scale" else "points"
    axis = said(HEADS, "difference", reader.language)
    if unit == "points":
        axis = f"{axis}, {reader.say('points')}"
    return Chart("points", reader.names, series, drawn, unit, axis, low=-far, high=far, middle=0.0)
