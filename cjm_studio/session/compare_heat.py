"""The heat map: what the barrier rule and the figures say of every segment at every stage in one wave."""

from cjm_studio.comparison.cells import CellKey, MeasuredCells, headline, measured_cells
from cjm_studio.comparison.difference import CellFigure
from cjm_studio.comparison.telling import figure_said, headline_said
from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.model.ids import MetricId, WaveId
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.session.compare_matrix import Matrix, MatrixCell, MatrixRow, matrix_columns, matrix_rows
from cjm_studio.statistics.tracking import N_MIN
from cjm_studio.wording.compare_words import COMPARE, HEADS
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import MEASURES, said
from cjm_studio.wording.numbers import count, decimal, percent
from cjm_studio.wording.value_words import HIDDEN


class HeatMap:
    """Builds the matrix of one wave, for one metric or for the worst of all."""

    def __init__(self, document: Document, wave: WaveId, *, metric: MetricId | None, language: Language):
        self.document, self.wave, self.language = document, wave, language
        self.cells: MeasuredCells = measured_cells(document)
        self.one = document.get(Metric, metric) if metric is not None else None
        self.metrics = [self.one] if self.one else [m for m in document.all(Metric) if m.primary]

    def matrix(self) -> Matrix:
        """Return all cells."""
        rows = matrix_rows(self.document, self.language)
        columns = matrix_columns(rows)
        found = [[self._found(row, key) for key in columns] for row in rows]
        cells = [
            tuple(
                self._cell(row, key, name, one)
                for (key, name), one in zip(columns.items(), line, strict=True)
            )
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

    def _found(self, row: MatrixRow, key: str) -> tuple[Metric, CellFigure] | None:
        """Return the figure of a cell, that of the worst level where all metrics are looked at."""
        stage = row.stages.get(key)
        if stage is None:
            return None
        found = []
        for metric in self.metrics:
            cell = CellKey(row.journey.segment, stage.id, metric.id, self.wave)
            figure = self.cells.figure(cell, metric)
            if figure is not None:
                found.append((metric, figure))
        return max(found, key=_alarm, default=None)

    def _cell(
        self, row: MatrixRow, key: str, name: str, found: tuple[Metric, CellFigure] | None
    ) -> MatrixCell:
        stage = row.stages.get(key)
        place = f"{row.name} · {stage.name if stage else name}"
        if stage is None or found is None:
            words = said(COMPARE, "no_stage" if stage is None else "not_asked", self.language)
            return MatrixCell(
                stage.id if stage else None, head="" if stage is None else "–", tip=f"{place}\n{words}"
            )
        metric, cell = found
        figure = cell.figure
        assert figure is not None
        tip = self._tip(place, stage, metric, cell)
        named = (metric_name(metric, self.language),) if self.one is None else ()
        if figure.hidden or figure.n is None or figure.value is None:
            word = said(COMPARE, "few", self.language)
            return MatrixCell(stage.id, "not_enough_data", True, "", word, HIDDEN, named, tip)
        level = cell.level or ("not_enough_data" if figure.n < N_MIN else "")
        word = said(COMPARE, f"level_{level}", self.language) if level else ""
        small = (f"n = {count(figure.n, self.language)}", *named)
        return MatrixCell(
            stage.id,
            level,
            level == "not_enough_data",
            "",
            word,
            headline_said(figure, self.language),
            small,
            tip,
        )

    def _tip(self, place: str, stage: Stage, metric: Metric, cell: CellFigure) -> str:
        figure = cell.figure
        what = said(MEASURES, figure.measure if figure else "trouble", self.language)
        lines = [place]
        if cell.level:
            lines.append(level_words(cell.level, self.language))
        told = figure_said(cell, self.language)
        if figure is not None and figure.hidden:
            told = said(COMPARE, "hidden", self.language)
        lines.append(f"{metric_name(metric, self.language)}: {what}: {told}")
        limit = agreed_limit(self.document, metric.id, stage.id)
        if limit is not None and figure is not None and figure.measure == "trouble":
            lines.append(said(COMPARE, "limit", self.language, limit=percent(limit.value, self.language)))
        return "\n".join(lines)

    def _table(
        self,
        rows: list[MatrixRow],
        columns: dict[str, str],
        found: list[list[tuple[Metric, CellFigure] | None]],
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

    def _line(self, row: MatrixRow, stage: str, found: tuple[Metric, CellFigure] | None) -> tuple[Cell, ...]:
        if found is None:
            return (Cell(row.name), Cell(stage), Cell(), Cell(), Cell("–"), Cell(), Cell(), Cell())
        metric, cell = found
        names = (Cell(row.name), Cell(stage), Cell(metric_name(metric, self.language)))
        word = Cell(level_words(cell.level, self.language) if cell.level else "")
        figure = cell.figure
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


def _alarm(found: tuple[Metric, CellFigure]) -> tuple[int, float]:
    """The level that the map shows first, then the larger share; a hidden group has too few data."""
    _, cell = found
    if cell.figure is None or cell.figure.hidden:
        return LEVELS.index("not_enough_data"), -1.0
    return LEVELS.index(cell.level or "none"), cell.figure.value or 0.0
