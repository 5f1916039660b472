"""What the models of outline and table have in common: lines, what is said of them, their edits."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QColor

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import tokens
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.cards import add_card
from cjm_studio.operations.rows import edit_row
from cjm_studio.operations.stages import edit_stage
from cjm_studio.panels.outline import card_cells
from cjm_studio.panels.outline.card_cells import Column
from cjm_studio.panels.outline.lines import Line, Lines
from cjm_studio.session.card_words import row_name, spoken_card, spoken_cell, spoken_stage
from cjm_studio.session.map_content import MapContent, Touched
from cjm_studio.session.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE = int(Role.UserRole)
CHOICES = LINE + 1
_SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
# By whether a line can be edited and whether it is a leaf; made once, for Qt asks often.
_FLAGS = {
    (False, False): _SEEN,
    (False, True): _SEEN | Qt.ItemFlag.ItemNeverHasChildren,
    (True, False): _SEEN | Qt.ItemFlag.ItemIsEditable,
    (True, True): _SEEN | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemNeverHasChildren,
}


class LineModel(QAbstractItemModel):
    """Reads the session's journey; an edit is planned here and done by the session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.lines = Lines(self._content())
        self._written = ""
        self.following = False  # while the view is made to follow the session

    def _content(self) -> MapContent:
        journey = self.session.journey
        assert journey is not None, "an outline needs a journey"
        return MapContent(
            self.session.document, journey, wave=self.session.wave, language=self.session.language
        )

    @property
    def content(self) -> MapContent:
        """What the map shows."""
        return self.lines.content

    def show_anew(self) -> None:
        """Show another journey, wave or language."""
        self.beginResetModel()
        self.lines = Lines(self._content())
        self.gather()
        self.endResetModel()

    def gather(self) -> None:
        """Take the stages, rows and cells as they stand now."""
        raise NotImplementedError

    def show_touched(self, touched: Touched) -> None:
        """Show what a change has touched, and leave the rest alone: here the cards that read otherwise."""
        for place in touched.places:
            record = self.content.document.records.get(place)
            if isinstance(record, Place):
                self.say_changed(Line(record.stage, record.row, record.id))

    def say_changed(self, line: Line) -> None:
        """Let the view read a line again."""
        index = self.index_of(line)
        if index.isValid():
            self.dataChanged.emit(index, index.siblingAtColumn(self.columnCount(index.parent()) - 1))

    def show_cell(self, stage: StageId, row: RowId) -> None:
        """Show that lines of a cell have come or gone."""
        raise NotImplementedError

    def line(self, index: Index) -> Line | None:
        """Return where an index stands."""
        raise NotImplementedError

    def index_of(self, line: Line) -> QModelIndex:
        """Return the index of a stage, of a row of a stage, or of a line."""
        raise NotImplementedError

    def column_of(self, index: Index) -> Column:
        """Return which column of a card an index shows."""
        return "text"

    def gather_anew(self) -> None:
        """Take the stages, rows and cells as they stand now; what Qt holds on to follows its lines."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        lines = [self.line(index) for index in before]
        self.gather()
        after = [
            self.index_of(line).siblingAtColumn(index.column()) if line is not None else QModelIndex()
            for line, index in zip(lines, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line = self.line(index)
        if line is None or not self._is_there(line):
            return None
        column = self.column_of(index)
        match role:
            case Role.DisplayRole:
                return self.shown(line, column)
            case Role.EditRole:
                return self.held(line, column)
            case Role.AccessibleTextRole:
                return self.spoken(line) if column == "text" else self.shown(line, column)
            case Role.ToolTipRole:
                return self.shown(line, column) or None
            case Role.ForegroundRole:
                return self._ink(line)
        if role == LINE:
            return line
        if role == CHOICES and line.place is not None:
            return card_cells.choices(self.content, line.place, column)
        return None

    def shown(self, line: Line, column: Column) -> str:
        """Return the text of a cell."""
        if line.place is not None:
            return card_cells.shown(self.content, line.place, column)
        if line.figure is not None:
            name, value, answers = line.figure
            return {"text": name, "value": value, "grade": answers}.get(column, "")
        if column != "text" or line.begun:
            return ""
        if line.row is None:
            return self.content.head(line.stage).name
        return row_name(self.content.row(line.row), self.content.language)

    def held(self, line: Line, column: Column) -> object:
        """Return what is edited in a cell."""
        document = self.content.document
        if line.place is not None:
            return card_cells.held(self.content, line.place, column)
        if line.row is None:
            return document.get(Stage, line.stage).name
        return "" if line.begun or self.is_blank(line) else self.shown(line, column)

    def is_blank(self, line: Line) -> bool:
        """Whether a line is free for a new card."""
        return False

    def spoken(self, line: Line) -> str:
        """Return a line as a screen reader says it."""
        content = self.content
        language = content.language
        if line.place is not None:
            return spoken_card(content.document, content.document.get(Place, line.place), language=language)
        if line.row is None:
            return spoken_stage(content.head(line.stage), count=len(content.stages), language=language)
        if line.figure is not None:
            return line.figure_words
        if line.begun:
            return translate("Outline", "New card")
        cards = len(content.cell(line.stage, line.row))
        stage = content.document.get(Stage, line.stage).name
        return spoken_cell(content.row(line.row), stage=stage, cards=cards, language=language)

    def _ink(self, line: Line) -> QColor | None:
        lit = self.session.lit
        palette = tokens()
        if line.place is not None:
            return QColor(palette.ink_3) if lit is not None and line.place not in lit else None
        return QColor(palette.ink_2) if line.figure else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS[self._is_there(line) and self._can_edit(line, index), not line.is_heading]

    def _is_there(self, line: Line) -> bool:
        """Qt asks after lines that are just leaving, when their records have left already."""
        known = self.content.document.records
        return all(id_ is None or id_ in known for id_ in (line.stage, line.row, line.place))

    def _can_edit(self, line: Line, index: Index) -> bool:
        column = self.column_of(index)
        if line.place is not None:
            return column == "text" or bool(card_cells.choices(self.content, line.place, column))
        if column != "text" or line.figure:
            return False
        if line.row is not None and self.is_blank(line):
            return bool(ROW_KINDS[self.content.row(line.row).kind].card)
        return True

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        line = self.line(index)
        if line is None or role != Role.EditRole:
            return False
        if line.begun:
            self._written = value  # added when the field is closed: until then it needs its line
        elif self.following:  # Qt closes a field while a change is being shown: not the time for another
            QTimer.singleShot(0, self, partial(self._put, line, self.column_of(index), value))
        else:
            self._put(line, self.column_of(index), value)
        return True

    def _put(self, line: Line, column: Column, value: Any) -> None:
        session, document = self.session, self.content.document
        if not self._is_there(line):
            return
        if line.place is not None:
            session.do(card_cells.put(self.content, line.place, column, value=value))
        elif self.is_blank(line):
            self._add(line, value)
        elif line.row is None:
            session.do(edit_stage(document, line.stage, name=value or document.get(Stage, line.stage).name))
        elif value != self.shown(line, "text"):
            session.do(edit_row(document, document.get(Row, line.row).id, name=value))

    def _add(self, line: Line, text: str, *, turn: int | None = None) -> None:
        if not text or line.row is None or not self._is_there(line):
            return
        change = add_card(self.content.document, line.stage, row=line.row, text=text, index=turn)
        self.session.do(change)
        self.session.select_added(change)

    def begin(self, stage: StageId, row: RowId, turn: int) -> QModelIndex:
        """Make room for a new card and return where it is to be written."""
        line = self.lines.begin(stage, row, turn)
        self.show_cell(stage, row)
        return self.index_of(line)

    def end(self, *, keep: bool) -> None:
        """Take the room for a new card away again; what was written becomes the card."""
        line, turn = self.lines.begun, self.lines.end()
        text, self._written = self._written, ""
        if line is not None and line.row is not None:
            self.show_cell(line.stage, line.row)
            self._add(line, text if keep else "", turn=turn)

    def text_of(self, line: Line) -> str:
        """Return the whole text of a card, or the name of a stage or row."""
        if line.place is None:
            return self.shown(line, "text")
        card = self.content.document.get(Card, self.content.face(line.place).card)
        return card.text
