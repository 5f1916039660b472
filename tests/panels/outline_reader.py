"""A reader of the outline, in the user's words: go to a card, press keys, read a cell."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.panels.outline.cell_editor import CellEditor
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.outline_view import OutlineView

NONE = Qt.KeyboardModifier.NoModifier


class Reader:
    """Looks things up by their words and presses keys where the focus would be."""

    def __init__(self, view: OutlineView) -> None:
        self.view = view
        self.session = view.session

    def place(self, text: str) -> PlaceId:
        document = self.session.document
        for place in document.all(Place):
            here = document.get(Stage, place.stage).journey == self.session.journey
            if here and document.get(Card, place.card).text == text:
                return place.id
        raise LookupError(text)

    def stage(self, name: str) -> StageId:
        assert self.session.journey is not None
        return next(s.id for s in stages(self.session.document, self.session.journey) if s.name == name)

    def row(self, kind: str) -> RowId:
        assert self.session.journey is not None
        return next(r.id for r in rows(self.session.document, self.session.journey) if r.kind == kind)

    def texts(self, stage: str, row: str) -> list[str]:
        document = self.session.document
        return [card_at(document, p).text for p in places_in(document, self.stage(stage), self.row(row))]

    def go(self, text: str, column: int = 0) -> QModelIndex:
        """Put the cursor on a card, as a click does."""
        shown = self.view.arrangement
        place = self.session.document.get(Place, self.place(text))
        index = shown.model.index_of(Line(place.stage, place.row, place.id))
        index = index.siblingAtColumn(column) if column else index
        shown.go_to(index)
        return index

    def shown(self, text: str, column: int = 0) -> str:
        place = self.session.document.get(Place, self.place(text))
        index = self.view.arrangement.model.index_of(Line(place.stage, place.row, place.id))
        return str((index.siblingAtColumn(column) if column else index).data())

    def editor(self) -> CellEditor | None:
        open_ones = [e for e in self.view.findChildren(CellEditor) if e.isVisible()]
        return open_ones[0] if open_ones else None

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        target: QWidget = self.editor() or self.view.arrangement.view
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, held, text))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def write(self, text: str) -> None:
        for letter in text:
            self.key(Qt.Key.Key_unknown, text=letter)
