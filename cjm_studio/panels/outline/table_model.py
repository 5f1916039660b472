"""The table's model: stages are columns; a row of the map is as many lines as its fullest cell has."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from cjm_studio.look.speech import translate
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.panels.outline.line_model import Index, LineModel, Role
from cjm_studio.panels.outline.lines import Line
from cjm_studio.session.card_words import row_name
from cjm_studio.session.map_content import Touched
from cjm_studio.session.session import Session

_NOWHERE = QModelIndex()


class TableModel(LineModel):
    """The first line is that of the stages themselves; it shows their levels."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.gather()

    def gather(self) -> None:
        content = self.content
        self._stages = list(content.stages)
        self._column = {stage: turn for turn, stage in enumerate(self._stages)}
        self._cells: dict[tuple[StageId, RowId], list[Line]] = {}
        self._bands: list[tuple[RowId, int]] = []  # of each line after the first: its row and turn in it
        self._start: dict[RowId, int] = {}
        for row in content.rows:
            self._start[row.id] = len(self._bands) + 1
            height = max((self.lines.count(stage, row.id) for stage in self._stages), default=0)
            self._bands += [(row.id, turn) for turn in range(max(1, height))]

    def _lines(self, stage: StageId, row: RowId) -> list[Line]:
        if (stage, row) not in self._cells:
            self._cells[stage, row] = self.lines.of(stage, row)
        return self._cells[stage, row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._bands) + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._stages)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        return self.createIndex(row, column) if self.hasIndex(row, column, parent) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        return QModelIndex()

    def sibling(self, row: int, column: int, index: Index) -> QModelIndex:
        return self.index(row, column)

    def line(self, index: Index) -> Line | None:
        if not index.isValid() or index.column() >= len(self._stages) or index.row() > len(self._bands):
            return None
        stage = self._stages[index.column()]
        if index.row() == 0:
            return Line(stage)
        row, turn = self._bands[index.row() - 1]
        lines = self._lines(stage, row)
        return lines[turn] if turn < len(lines) else Line(stage, row)

    def index_of(self, line: Line) -> QModelIndex:
        column = self._column.get(line.stage)
        if column is None:
            return QModelIndex()
        if line.row is None:
            return self.createIndex(0, column)
        if line.row not in self._start:
            return QModelIndex()
        lines, start = self._lines(line.stage, line.row), self._start[line.row]
        if line.is_heading:
            return self._free(line.stage, line.row)
        return self.createIndex(start + lines.index(line), column) if line in lines else QModelIndex()

    def _free(self, stage: StageId, row: RowId) -> QModelIndex:
        """The first free line of a cell, else its last one."""
        height = sum(1 for other, _ in self._bands if other == row)
        turn = min(len(self._lines(stage, row)), height - 1)
        return self.createIndex(self._start[row] + turn, self._column[stage])

    def is_blank(self, line: Line) -> bool:
        return line.row is not None and line.is_heading

    def shown(self, line: Line, column: Any) -> str:
        if line.row is None:
            head = self.content.head(line.stage)
            level = "\n".join(word for word in (head.level_word, head.figure) if word)
            return level or translate("Outline", "Not measured")
        if line.figure is not None:
            return line.figure_words
        return "" if self.is_blank(line) else super().shown(line, column)

    def text_of(self, line: Line) -> str:
        return super().shown(line, "text") if line.is_stage else super().text_of(line)

    def is_first(self, number: int) -> bool:
        """Whether the line of this number is the first of its row of the map."""
        return 0 < number <= len(self._bands) and self._bands[number - 1][1] == 0

    def kind_at(self, number: int) -> str:
        """Return the kind of the row of the map that a line belongs to; "" for the line of the stages."""
        return self.content.row(self._bands[number - 1][0]).kind if 0 < number <= len(self._bands) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.content.head(self._stages[section]).name if section < len(self._stages) else None
        if section == 0:
            return translate("Outline", "Stage")
        if section > len(self._bands):
            return None
        row, turn = self._bands[section - 1]
        if turn and role == Role.DisplayRole:
            return ""
        return row_name(self.content.row(row), self.content.language)

    def show_touched(self, touched: Touched) -> None:
        if touched.structure or touched.moved or touched.figures or touched.heads:
            self.gather_anew()  # all of it: cells are few beside cards
        else:
            super().show_touched(touched)

    def show_cell(self, stage: StageId, row: RowId) -> None:
        self.gather_anew()
