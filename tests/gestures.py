"""A hand on the map, in the user's words: drag(card).to(stage, row), type, press."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.map import Card, Place, Stage

NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hand:
    """Works on a map view as a person does; looks things up by their words."""

    view: MapView

    def stage(self, name: str) -> StageId:
        """Find a stage of the shown journey."""
        document, journey = self.view.session.document, self.view.scene.content.journey
        return next(stage.id for stage in stages(document, journey) if stage.name == name)

    def row(self, kind: str) -> RowId:
        """Find a row of the shown journey by its kind."""
        document, journey = self.view.session.document, self.view.scene.content.journey
        return next(row.id for row in rows(document, journey) if row.kind == kind)

    def place(self, text: str) -> PlaceId:
        """Find where a card stands in the shown journey."""
        document = self.view.session.document
        for place in document.all(Place):
            here = document.get(Stage, place.stage).journey == self.view.scene.content.journey
            if here and document.get(Card, place.card).text == text:
                return place.id
        raise LookupError(text)

    def texts(self, stage: str, row: str) -> list[str]:
        """Read a cell from top to bottom."""
        document = self.view.session.document
        return [card_at(document, p).text for p in places_in(document, self.stage(stage), self.row(row))]

    def _on_screen(self, x: float, y: float) -> QPoint:
        return self.view.canvas.mapFromScene(QPointF(x, y))

    def middle_of_card(self, text: str) -> QPoint:
        """Show a card and say where it is on the screen."""
        place = self.place(text)
        self.view.reveal(place)
        box = self.view.scene.grid.card(place)
        assert box is not None
        return self._on_screen(box.x + box.width / 2, box.y + box.height / 2)

    def bottom_of_cell(self, stage: str, row: str) -> QPoint:
        """Say where the free ground of a cell is on the screen."""
        box = self.view.scene.grid.cell(self.stage(stage), self.row(row))
        return self._on_screen(box.x + box.width / 2, box.bottom - 5)

    def click_card(self, text: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Click a card."""
        QTest.mouseClick(self.view.canvas.viewport(), LEFT, held, self.middle_of_card(text))

    def click_cell(self, stage: str, row: str) -> None:
        """Click the ground of a cell."""
        QTest.mouseClick(self.view.canvas.viewport(), LEFT, NONE, self.bottom_of_cell(stage, row))

    def dragging(self) -> bool:
        """Say whether a gesture is under way."""
        return self.view.canvas.pointer.busy

    def drag(self, text: str) -> "Dragged":
        """Take a card."""
        return Dragged(self, text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        """Press a key where the focus is; letters of any alphabet go as an event, for QTest cannot."""
        target = self._target()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, held, text))

    def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            self.key(Qt.Key.Key_unknown, text=letter)

    def _target(self) -> QWidget:
        for editor in (self.view.editor, self.view.head_editor):
            if editor.is_writing:
                return editor
        return self.view.canvas


LEFT = Qt.MouseButton.LeftButton


@dataclass
class Dragged:
    """A card under the mouse, to be dropped somewhere."""

    hand: Hand
    text: str

    def to(self, stage: str, row: str) -> None:
        """Drop it at the bottom of a cell."""
        start = self.hand.middle_of_card(self.text)
        end = self.hand.bottom_of_cell(stage, row)
        self._press_and_move(start, end)
        self._send(QEvent.Type.MouseButtonRelease, end)

    def towards(self, stage: str, row: str) -> None:
        """Hold it over a cell without dropping it."""
        self._press_and_move(self.hand.middle_of_card(self.text), self.hand.bottom_of_cell(stage, row))

    def _press_and_move(self, start: QPoint, end: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonPress, start)
        for step in range(1, 6):
            self._send(QEvent.Type.MouseMove, start + (end - start) * step / 5)

    def _send(self, kind: QEvent.Type, at: QPoint) -> None:
        viewport = self.hand.view.canvas.viewport()
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        there = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, QMouseEvent(kind, QPointF(at), there, button, held, NONE))
