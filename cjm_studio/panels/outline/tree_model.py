"""The outline's model: stages, under each its rows, under each row its cards."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from cjm_studio.look.icons import icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import ROW_ACCENTS, ROW_ICONS
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.panels.outline.card_cells import COLUMNS, Column, column_names
from cjm_studio.panels.outline.line_model import Index, LineModel, Role
from cjm_studio.panels.outline.lines import Line
from cjm_studio.session.map_content import Touched
from cjm_studio.session.session import Session

Branch = tuple[StageId, RowId | None]
_NOWHERE = QModelIndex()


class TreeModel(LineModel):
    """An index carries the number of its parent; a number is given once and never to another branch."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._numbers: dict[Branch, int] = {}
        self._branches: list[Branch] = []
        self.gather()

    def gather(self) -> None:
        content = self.content
        self._stages = list(content.stages)
        self._rows = [row.id for row in content.rows]
        self._stage_turn = {stage: turn for turn, stage in enumerate(self._stages)}
        self._row_turn = {row: turn for turn, row in enumerate(self._rows)}
        self._known: dict[tuple[StageId, RowId], list[Line]] = {}  # the cells that were asked for

    def _number(self, stage: StageId, row: RowId | None = None) -> int:
        """Numbers begin at 1: the stages' own parent is 0."""
        branch = (stage, row)
        if branch not in self._numbers:
            self._branches.append(branch)
            self._numbers[branch] = len(self._branches)
        return self._numbers[branch]

    def _lines(self, stage: StageId, row: RowId) -> list[Line]:
        if (stage, row) not in self._known:
            self._known[stage, row] = self.lines.of(stage, row)
        return self._known[stage, row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return self._inside(parent)[1] if not parent.isValid() or parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        # Qt asks for every line of an outline that is opened, so this must not go through `line`.
        number, count = self._inside(parent)
        return self.createIndex(row, column, number) if 0 <= row < count else QModelIndex()

    def _inside(self, parent: Index) -> tuple[int, int]:
        """Return the number of a branch and how many lines stand in it."""
        if not parent.isValid():
            return 0, len(self._stages)
        number, turn = parent.internalId(), parent.row()
        if not number:
            return self._number(self._stages[turn]), len(self._rows)
        stage, row = self._branches[number - 1]
        if row is not None or parent.column() or stage not in self._stage_turn:
            return -1, 0
        row = self._rows[turn]
        return self._number(stage, row), len(self._lines(stage, row))

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        return self._inside(parent)[1] > 0

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        if not number:
            return QModelIndex()
        stage, row = self._branches[number - 1]
        if row is None:
            return self.createIndex(self._stage_turn.get(stage, 0), 0, 0)
        return self.createIndex(self._row_turn.get(row, 0), 0, self._number(stage))

    def line(self, index: Index) -> Line | None:
        if not index.isValid():
            return None
        number, turn = index.internalId(), index.row()
        if not number:
            return Line(self._stages[turn]) if turn < len(self._stages) else None
        stage, row = self._branches[number - 1]
        if stage not in self._stage_turn:
            return None
        if row is None:
            return Line(stage, self._rows[turn]) if turn < len(self._rows) else None
        lines = self._lines(stage, row) if row in self._row_turn else []
        return lines[turn] if turn < len(lines) else None

    def index_of(self, line: Line) -> QModelIndex:
        stage, row = line.stage, line.row
        if stage not in self._stage_turn:
            return QModelIndex()
        if row is None:
            return self.createIndex(self._stage_turn[stage], 0, 0)
        if row not in self._row_turn:
            return QModelIndex()
        if line.is_heading:
            return self.createIndex(self._row_turn[row], 0, self._number(stage))
        lines = self._lines(stage, row)
        return (
            self.createIndex(lines.index(line), 0, self._number(stage, row))
            if line in lines
            else QModelIndex()
        )

    def column_of(self, index: Index) -> Column:
        return COLUMNS[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return column_names()[COLUMNS[section]]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role == Role.DecorationRole and index.column() == 0:
            line = self.line(index)
            if line is not None and line.row is not None and line.is_heading:
                kind, palette = self.content.row(line.row).kind, tokens()
                accent = palette.cards[ROW_ACCENTS[kind]].accent
                return icon(ROW_ICONS[kind], colour=accent, pale=palette.ink_3)
            return None
        return super().data(index, role)

    def show_touched(self, touched: Touched) -> None:
        if touched.structure:
            self._show_structure(touched)
            return
        cells = set(touched.moved)
        if touched.figures or touched.heads:
            for stage in self._stages:
                self.say_changed(Line(stage))
            drawn = ("curve", "levels", "figures") if touched.figures else ("curve",)
            kept = [row.id for row in self.content.rows if ROW_KINDS[row.kind].content in drawn]
            cells |= {(stage, row) for stage in self._stages for row in kept}
        for stage, row in cells & self._known.keys():
            self.show_cell(stage, row)
        super().show_touched(touched)

    def show_cell(self, stage: StageId, row: RowId) -> None:
        """Remove the lines that are gone and insert those that came, between the ends that stay."""
        if (stage, row) not in self._known:
            return
        old, new = self._known[stage, row], self.lines.of(stage, row)
        same = 0
        while same < min(len(old), len(new)) and old[same] == new[same]:
            same += 1
        tail = 0
        while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        parent = self.index_of(Line(stage, row))
        if len(old) - tail > same:
            self.beginRemoveRows(parent, same, len(old) - tail - 1)
            self._known[stage, row] = [*old[:same], *old[len(old) - tail :]]
            self.endRemoveRows()
        if len(new) - tail > same:
            self.beginInsertRows(parent, same, len(new) - tail - 1)
            self._known[stage, row] = new
            self.endInsertRows()

    def _show_structure(self, touched: Touched) -> None:
        if self._stages == self.content.stages and self._rows == [row.id for row in self.content.rows]:
            for stage, row in touched.moved:
                self.show_cell(stage, row)
            if self._stages:
                last = self.index(len(self._stages) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.gather_anew()
