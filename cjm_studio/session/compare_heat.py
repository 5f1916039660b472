"""The heat map: what the barrier rule and the figures say of every segment at every stage in one wave."""

from dataclasses import dataclass

from cjm_studio.comparison.cells import CellKey, MeasuredCells, headline, measured_cells
from cjm_studio.comparison.difference import CellFigure
from cjm_studio.comparison.telling import figure_said, headline_said
from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit, evidence_at
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.model.ids import MetricId, StageId, WaveId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.session.barrier_facts import BarrierFact, facts_at
from cjm_studio.session.compare_matrix import (
    HYPOTHESIS,
    Matrix,
    MatrixCell,
    MatrixRow,
    matrix_columns,
    matrix_rows,
)
from cjm_studio.session.stage_levels import StageLevel, is_declared, stage_level
from cjm_studio.statistics.tracking import N_MIN
from cjm_studio.wording.compare_words import COMPARE, HEADS
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import SUPPOSED, level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import MEASURES, said
from cjm_studio.wording.numbers import count, decimal, percent
from cjm_studio.wording.value_words import HIDDEN


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of one cell."""

    stage: Stage
    level: StageLevel
    metric: Metric | None  # whose figure is shown
    cell: CellFigure | None
    declared: bool = False  # people suppose a barrier here


class HeatMap:
    """Builds the matrix of one wave, for one metric or for the worst of all."""

    def __init__(self, document: Document, wave: WaveId, *, metric: MetricId | None, language: Language):
        self.document, self.wave, self.language = document, wave, language
        self.cells: MeasuredCells = measured_cells(document)
        self.one = document.get(Metric, metric) if metric is not None else None
        self.metrics = [metric for metric in document.all(Metric) if metric.primary]
        self.facts: dict[StageId, tuple[BarrierFact, ...]] = {}
        if self.one is None:
            self.facts = facts_at(document, [stage.id for stage in document.all(Stage)])

    def matrix(self) -> Matrix:
        """Return all cells."""
        rows = matrix_rows(self.document, self.language)
        columns = matrix_columns(rows)
        found = [[self._found(row, key) for key in columns] for row in rows]
        cells = [
            tuple(self._cell(row, name, one) for name, one in zip(columns.values(), line, strict=True))
            for row, line in zip(rows, found, strict=True)
        ]
        notes = tuple(said(COMPARE, key, self.language) for key in ("heat_note", "hatch_note"))
        table = self._table(rows, columns, found)
        names = tuple(row.name for row in rows)
        return Matrix(self.title, names, tuple(columns.values()), tuple(cells), notes, table)

    @property
    def title(self) -> str:
        """What the matrix shows, as "CES 2.0: share in trouble. Autumn 2026"."""
        wave = self.document.get(Wave, self.wave).name
        if self.one is None:
            return f"{said(COMPARE, 'worst', self.language)}. {wave}"
        what = said(MEASURES, headline(self.one), self.language)
        return f"{metric_name(self.one, self.language)}: {what}. {wave}"

    def _found(self, row: MatrixRow, key: str) -> _Found | None:
        """Return the level of a cell, of all metrics or of one, and the figure that it stands on."""
        stage = row.stages.get(key)
        if stage is None:
            return None
        told = evidence_at(self.document, stage.id, self.wave)
        if self.one is not None:
            level = stage_level(self.document, [e for e in told if e.metric == self.one.id], declared=False)
            return _Found(stage, level, self.one, self._figure(row, stage, self.one))
        declared = is_declared(self.document, stage.id, self.facts[stage.id], told)
        level = stage_level(self.document, told, declared=declared)
        asked = {metric: self._figure(row, stage, metric) for metric in self.metrics}
        metric = next((m for m in asked if level.evidence and m.id == level.evidence.metric), None)
        metric = metric or next((m for m, figure in asked.items() if figure is not None), None)
        return _Found(stage, level, metric, asked[metric] if metric else None, declared)

    def _figure(self, row: MatrixRow, stage: Stage, metric: Metric) -> CellFigure | None:
        return self.cells.figure(CellKey(row.journey.segment, stage.id, metric.id, self.wave), metric)

    def _cell(self, row: MatrixRow, name: str, found: _Found | None) -> MatrixCell:
        if found is None:
            return MatrixCell(tip=f"{row.name} · {name}\n{said(COMPARE, 'no_stage', self.language)}")
        level, word = found.level.level, found.level.words(self.language)
        icon = HYPOTHESIS if found.level.hypothesis else ""
        tip = self._tip(f"{row.name} · {found.stage.name}", found)
        figure = found.cell.figure if found.cell else None
        if figure is None:
            return MatrixCell(found.stage.id, level, False, icon, word or "–", tip=tip)
        assert found.metric is not None
        named = (metric_name(found.metric, self.language),) if self.one is None else ()
        few = figure.hidden or figure.n is None or figure.value is None
        if few or (not level and figure.n is not None and figure.n < N_MIN):
            level, word = "not_enough_data", word or level_words("not_enough_data", self.language)
        hatched = level == "not_enough_data"
        if few:
            return MatrixCell(found.stage.id, level, hatched, icon, word, HIDDEN, named, tip)
        small = (f"n = {count(figure.n or 0, self.language)}", *named)
        told = headline_said(figure, self.language)
        return MatrixCell(found.stage.id, level, hatched, icon, word, told, small, tip)

    def _tip(self, place: str, found: _Found) -> str:
        """Say all of a cell: its figure, what other metrics say, what people suppose."""
        lines = [place]
        if found.metric is None or found.cell is None or found.cell.figure is None:
            lines.append(said(COMPARE, "not_asked", self.language))
        else:
            lines += self._told(found.stage, found.metric, found.cell)
        shown = found.metric.id if found.metric and found.cell else None
        for other in evidence_at(self.document, found.stage.id, self.wave):
            if other.metric != shown:
                metric = self.document.get(Metric, other.metric)
                lines.append(
                    f"{metric_name(metric, self.language)}: {level_words(other.level, self.language)}"
                )
        if found.declared:
            lines.append(SUPPOSED[self.language])
        return "\n".join(lines)

    def _told(self, stage: Stage, metric: Metric, cell: CellFigure) -> list[str]:
        figure, lines = cell.figure, []
        what = said(MEASURES, figure.measure if figure else "trouble", self.language)
        if cell.level:
            lines.append(level_words(cell.level, self.language))
        told = figure_said(cell, self.language)
        if figure is not None and figure.hidden:
            told = said(COMPARE, "hidden", self.language)
        lines.append(f"{metric_name(metric, self.language)}: {what}: {told}")
        limit = agreed_limit(self.document, metric.id, stage.id)
        if limit is not None and figure is not None and figure.measure == "trouble":
            lines.append(said(COMPARE, "limit", self.language, limit=percent(limit.value, self.language)))
        return lines

    def _table(
        self,
        rows: list[MatrixRow],
        columns: dict[str, str],
        found: list[list[_Found | None]],
    ) -> FigureTable:
        heads = tuple(
            said(HEADS, key, self.language)
            for key in ("segment", "stage", "metric", "level", "value", "from", "to", "n")
        )
        lines = [
            self._line(row, row.stages[key].name, one)
            for row, line in zip(rows, found, strict=True)
            for key, one in zip(columns, line, strict=True)
            if key in row.stages
        ]
        return FigureTable(self.title, heads, tuple(lines))

    def _line(self, row: MatrixRow, stage: str, found: _Found | None) -> tuple[Cell, ...]:
        word = Cell(found.level.words(self.language) if found else "")
        if found is None or found.metric is None or found.cell is None:
            return (Cell(row.name), Cell(stage), Cell(), word, Cell("–"), Cell(), Cell(), Cell())
        names = (Cell(row.name), Cell(stage), Cell(metric_name(found.metric, self.language)))
        figure = found.cell.figure
        if figure is None or figure.hidden or figure.n is None:
            return (*names, word, Cell(HIDDEN), Cell(), Cell(), Cell(HIDDEN))
        share = figure.measure in ("trouble", "good")
        ends = [
            Cell(
                percent(end, self.language) if share else decimal(end, self.language, digits=2),
                end,
                "share" if share else "decimal",
            )
            if end is not None
            else Cell()
            for end in (figure.value, figure.low, figure.high)
        ]
        return (*names, word, *ends, Cell(count(figure.n, self.language), figure.n, "whole"))
