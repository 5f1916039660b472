"""The coverage matrix: which stages of which segments are mapped and measured, by what, by how many, when."""

from cjm_studio.comparison.cells import CellKey, MeasuredCells, measured_cells
from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.map import Place, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.session.compare_matrix import Matrix, MatrixCell, MatrixRow, matrix_columns, matrix_rows
from cjm_studio.wording.compare_words import COMPARE, HEADS
from cjm_studio.wording.difference_words import counted
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.numbers import count
from cjm_studio.wording.value_words import HIDDEN

Asked = list[tuple[Metric, Wave, int]]  # each metric with the last wave that asked it, and its n

_MOST = 3  # metrics that are named in a cell; its tip names all


class Coverage:
    """Builds the matrix."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.language = document, language
        self.cells: MeasuredCells = measured_cells(document)
        self.waves = waves(document)

    def matrix(self) -> Matrix:
        """Return all cells."""
        rows = matrix_rows(self.document, self.language)
        columns = matrix_columns(rows)
        cells = tuple(
            tuple(self._cell(row, row.stages.get(key), name) for key, name in columns.items()) for row in rows
        )
        title = said(COMPARE, "coverage", self.language)
        table = FigureTable(title, self._heads(), tuple(self._lines(rows, columns)))
        notes = (said(COMPARE, "coverage_note", self.language),)
        names = tuple(row.name for row in rows)
        return Matrix(title, names, tuple(columns.values()), cells, notes, table)

    def _cell(self, row: MatrixRow, stage: Stage | None, name: str) -> MatrixCell:
        if stage is None:
            return MatrixCell(tip=f"{row.name} · {name}\n{said(COMPARE, 'no_stage', self.language)}")
        cards, asked = self._cards(stage), self._asked(row, stage)
        head = counted("card", cards, self.language) if cards else said(COMPARE, "not_mapped", self.language)
        told = [f"{metric_name(m, self.language)}: {self._n(n)}, {wave.name}" for m, wave, n in asked]
        tip = "\n".join(
            (f"{row.name} · {stage.name}", head, *(told or [said(COMPARE, "not_measured", self.language)]))
        )
        if not asked:
            small: tuple[str, ...] = (said(COMPARE, "not_measured", self.language),)
            return MatrixCell(stage.id, "", True, "check" if cards else "circle-dashed", head, "", small, tip)
        lines = [f"{metric_name(metric, self.language)}: {self._n(n)}" for metric, _, n in asked]
        if len(lines) > _MOST:
            rest = said(COMPARE, "more", self.language, more=str(len(lines) - _MOST + 1))
            lines = [*lines[: _MOST - 1], rest]
        last = max((wave for _, wave, _ in asked), key=self.waves.index)
        small = (*lines, last.name)
        return MatrixCell(stage.id, "", False, "check" if cards else "circle-dashed", head, "", small, tip)

    def _cards(self, stage: Stage) -> int:
        return len({place.card for place in self.document.naming(Place, stage.id)})

    def _asked(self, row: MatrixRow, stage: Stage) -> Asked:
        found: Asked = []
        for metric in self.document.all(Metric):
            for wave in reversed(self.waves):
                n = self.cells.answers(CellKey(row.journey.segment, stage.id, metric.id, wave.id)).n
                if n:
                    found.append((metric, wave, n))
                    break
        return found

    def _n(self, n: int) -> str:
        return f"n {HIDDEN}" if n < HIDDEN_BELOW else f"n = {count(n, self.language)}"

    def _heads(self) -> tuple[str, ...]:
        keys = ("segment", "stage", "cards", "metric", "n", "wave")
        return tuple(said(HEADS, key, self.language) for key in keys)

    def _lines(self, rows: list[MatrixRow], columns: dict[str, str]) -> list[tuple[Cell, ...]]:
        """One line for every metric of a stage, and one for a stage that nobody was asked about."""
        lines: list[tuple[Cell, ...]] = []
        for row in rows:
            for stage in (row.stages[key] for key in columns if key in row.stages):
                cards = self._cards(stage)
                names = (Cell(row.name), Cell(stage.name), Cell(count(cards, self.language), cards, "whole"))
                asked = self._asked(row, stage)
                for metric, wave, n in asked:
                    size = Cell(HIDDEN) if n < HIDDEN_BELOW else Cell(count(n, self.language), n, "whole")
                    lines.append((*names, Cell(metric_name(metric, self.language)), size, Cell(wave.name)))
                if not asked:
                    lines.append((*names, Cell("–"), Cell(), Cell()))
        return lines
