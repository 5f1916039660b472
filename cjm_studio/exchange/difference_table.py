"""Differences as data for scripts, as lines for the terminal and as a table for spreadsheets."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from cjm_studio.comparison.difference import CellFigure, Difference, counts
from cjm_studio.comparison.telling import Sides, told
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.wording.difference_words import SENTENCES, WHATS, sort_names, summary
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.terms import NOTIONS, term


def difference_data(found: Sequence[Difference], sides: Sides, language: Language) -> dict[str, Any]:
    """Return differences as plain data: shares not rounded, of a hidden group no figure."""
    return {
        "differences": [
            {
                "kind": one.kind,
                "what": one.what,
                "id": one.id,
                "segment": one.segment_name or None,
                "stage": one.stage_name or None,
                "field": one.field or None,
                "before": _plain(one.before),
                "after": _plain(one.after),
                "text": told(one, sides, language),
            }
            for one in found
        ],
        "counts": counts(found),
    }


def _plain(value: Any) -> Any:
    if not isinstance(value, CellFigure):
        return value
    figure = value.figure
    shown = figure is not None and not figure.hidden
    return {
        "level": value.level or None,
        "measure": figure and figure.measure,
        "hidden": bool(figure and figure.hidden),
        "n": figure.n if figure and shown else None,
        "value": figure.value if figure and shown else None,
        "ci95": [figure.low, figure.high] if figure and shown and figure.low is not None else None,
    }


def difference_lines(found: Sequence[Difference], sides: Sides, language: Language) -> list[str]:
    """Return how many differences there are, and each under the stage where it is."""
    lines = [summary(counts(found), language, names=_names(sides, language))]
    for place, group in groupby(found, key=lambda one: place_said(one, language)):
        lines += ["", place, *(f"  {told(one, sides, language)}" for one in group)]
    return lines


def place_said(one: Difference, language: Language) -> str:
    """Return where a difference is, as "New clients · Payment"."""
    parts = [part for part in (one.segment_name, one.stage_name) if part]
    return " · ".join(parts) or said(SENTENCES, "general", language)


def difference_table(
    found: Sequence[Difference], sides: Sides, *, title: str, language: Language
) -> FigureTable:
    """Return the differences as a table with a row for each."""
    heads = [sentence_case(term(NOTIONS, notion, language=language)) for notion in ("segment", "stage")]
    heads += ["Вид", "Что", "Отличие"] if language == "ru" else ["Kind", "What", "Difference"]
    rows = tuple(
        (
            Cell(one.segment_name),
            Cell(one.stage_name),
            Cell(sort_said(one, sides, language)),
            Cell(term(WHATS, one.what, language=language)),
            Cell(told(one, sides, language)),
        )
        for one in found
    )
    return FigureTable(
        title, tuple(heads), rows, (summary(counts(found), language, names=_names(sides, language)),)
    )


def sort_said(one: Difference, sides: Sides, language: Language) -> str:
    """Return what sort of difference it is: what the test says where there was one, else its kind."""
    return _names(sides, language)[one.verdict or one.kind]


def _names(sides: Sides, language: Language) -> dict[str, str]:
    return sort_names(sides.kind, language, first=sides.first, second=sides.second)
