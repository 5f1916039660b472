"""One arrangement of the outline: a model and the view of it, kept with the session's selection."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView
from shiboken6 import isValid

from cjm_studio.model.map import Place
from cjm_studio.panels.outline.cell_editor import CellDelegate, CellEditor
from cjm_studio.panels.outline.copying import copied
from cjm_studio.panels.outline.line_model import LineModel
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.outline_keys import OutlineKeys
from cjm_studio.session.map_content import Touched
from cjm_studio.session.selection import Selection

_SELECT = QItemSelectionModel.SelectionFlag


class Arrangement(QObject):
    """Ties the view to the session: what is selected, what is written, what has changed."""

    left = Signal()
    wanted = Signal(str)

    def __init__(self, model: LineModel, view: QAbstractItemView, *, delegate: CellDelegate) -> None:
        super().__init__(view)
        self.model = model
        self.view = view
        self.session = model.session
        self.delegate = delegate
        self.keys = OutlineKeys(self)
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.installEventFilter(self.keys)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.doubleClicked.connect(lambda _: self.edit())
        chosen = view.selectionModel()
        chosen.selectionChanged.connect(lambda *_: self._tell())
        chosen.currentChanged.connect(lambda *_: self._tell())
        delegate.closeEditor.connect(lambda _, hint: self._end_writing(hint))
        delegate.left.connect(self._go_on)

    def line(self) -> Line | None:
        """Return where the cursor stands."""
        return self.model.line(self.view.currentIndex())

    def is_branch(self, line: Line) -> bool:
        """Whether lines stand under a line, which is itself no place for a card."""
        return False

    def show_anew(self) -> None:
        """Show everything anew; what was open and in sight stays so."""
        self.model.show_anew()
        self.follow()

    def show_touched(self, touched: Touched) -> None:
        """Show what a change has touched."""
        with self._only_following():
            self.model.show_touched(touched)
        self.follow()

    def chosen(self) -> Selection:
        """Return what is selected here, in the session's terms."""
        lines = [self.model.line(index) for index in self.view.selectionModel().selectedIndexes()]
        places = dict.fromkeys(line.place for line in lines if line is not None and line.place is not None)
        line = self.line()
        if places:
            current = line.place if line is not None and line.place in places else None
            cards = [place for place in places if place != current]
            return Selection(cards=tuple([*cards, current] if current else cards))
        return Selection() if line is None else Selection(stage=line.stage, row=line.row)

    def _tell(self) -> None:
        if not self.model.following:
            with self._only_following():
                self.session.select(self.chosen())

    def follow(self) -> None:
        """Select what the session says is selected."""
        chosen = self.session.selection.still_in(self.session.document)
        if self.model.following or chosen == self.chosen():
            return
        indexes = [index for index in map(self.index_of, self._lines_of(chosen)) if index.isValid()]
        with self._only_following():
            self._choose(indexes)

    def _choose(self, indexes: list[QModelIndex]) -> None:
        selection = self.view.selectionModel()
        if not indexes:
            selection.clear()
            return
        picked = QItemSelection()
        for index in indexes:
            picked.select(index, index)
        column = max(0, self.view.currentIndex().column()) if self.keeps_column else indexes[-1].column()
        current = indexes[-1].siblingAtColumn(column)
        selection.setCurrentIndex(current, _SELECT.NoUpdate)
        selection.select(picked, self.select_flag)
        self.view.scrollTo(current)

    @contextmanager
    def _only_following(self) -> Iterator[None]:
        """What happens to the selection meanwhile is not the user's choice."""
        before, self.model.following = self.model.following, True
        try:
            yield
        finally:
            self.model.following = before

    keeps_column = False
    select_flag = _SELECT.ClearAndSelect

    def index_of(self, line: Line) -> QModelIndex:
        """Return the index of a line."""
        return self.model.index_of(line)

    def _lines_of(self, chosen: Selection) -> list[Line]:
        if chosen.stage is not None:
            return [Line(chosen.stage, chosen.row)]
        places = (self.session.document.get(Place, place) for place in chosen.cards)
        return [Line(place.stage, place.row, place.id) for place in places]

    def edit(self, *, typed: str = "") -> None:
        """Open the field over the current cell; a letter that was typed begins its text anew."""
        index = self.view.currentIndex()
        writing = self.view.state() == QAbstractItemView.State.EditingState
        if not writing and index.isValid() and index.flags() & index.flags().ItemIsEditable:
            self.delegate.typed = typed
            self.view.edit(index)

    def write(self, line: Line, turn: int, *, typed: str = "") -> None:
        """Begin a new card at a turn of a line's cell."""
        assert line.row is not None
        with self._only_following():
            index = self.model.begin(line.stage, line.row, turn)
            self.go_to(index)
        self.edit(typed=typed)

    def _end_writing(self, hint: CellDelegate.EndEditHint) -> None:
        """A card that was begun and not written leaves no trace."""
        if not isValid(self.model):  # the project is being closed
            return
        if self.model.following:
            QTimer.singleShot(0, self.view, partial(self._end_writing, hint))
            return
        self.session.history.close_step()
        if self.model.lines.begun is not None:
            with self._only_following():
                self.model.end(keep=hint is not CellDelegate.EndEditHint.RevertModelCache)
            self.follow()

    def _go_on(self, then: str) -> None:
        if then == "below":
            self.keys.insert()
        elif then != "stay":
            self.step(1 if then == "next" else -1)

    def go_to(self, index: QModelIndex) -> None:
        """Choose this cell alone, whatever key is held: the view itself would add to what is chosen."""
        self.view.selectionModel().setCurrentIndex(index, self.select_flag)
        self.view.scrollTo(index)

    def step(self, step: int) -> None:
        """Go to the next cell, or to the one before."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        column = index.column() + step
        columns = self.model.columnCount(index.parent())
        if 0 <= column < columns:
            self.go_to(index.siblingAtColumn(column))
            return
        beyond = self.beyond(index, step)
        if beyond.isValid():
            self.go_to(beyond.siblingAtColumn(0 if step > 0 else columns - 1))

    def beyond(self, index: QModelIndex, step: int) -> QModelIndex:
        """Return the line below or above."""
        return index.siblingAtRow(index.row() + step)

    def copy(self) -> None:
        """Put what is selected on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(copied(self.model, self.view.selectionModel().selectedIndexes()))

    def want(self) -> None:
        """Ask for what the cursor stands on to be shown on the map."""
        line = self.line()
        if line is not None:
            self.wanted.emit(line.place or line.stage)

    def finish_writing(self) -> None:
        """Keep what is being written."""
        for editor in self.view.findChildren(CellEditor):
            if editor.isVisible():
                self.delegate.commitData.emit(editor)
                self.delegate.closeEditor.emit(editor, CellDelegate.EndEditHint.NoHint)
