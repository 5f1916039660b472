"""What the keyboard does on the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import move_cards, set_emotion
from cjm_studio.operations.stages import move_stage
from cjm_studio.session.navigation import Direction, beside, current_cell, edge, neighbour
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """With a cell selected typing makes a card; with a card selected digits and letters are commands."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._session = view.session

    def press(self, event: QKeyEvent) -> None:
        """Do what the key means here; accept it if it means something."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS:
            self._arrow(_ARROWS[key], held)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_edge("left" if key == Qt.Key.Key_Home else "right", corner=bool(held & _CONTROL))
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._view.writer.edit_selected()
        elif key == Qt.Key.Key_Insert:
            self._view.writer.write_here("")
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._arrow("right" if key == Qt.Key.Key_Tab else "left", Qt.KeyboardModifier.NoModifier)
        elif key == Qt.Key.Key_Escape:
            self._session.select(Selection())
        elif not held & (_ALT | _CONTROL) and event.text().isprintable() and event.text().strip():
            self._letter(event.text())
        else:
            return
        event.accept()

    def _arrow(self, direction: Direction, held: Qt.KeyboardModifier) -> None:
        content = self._view.scene.content
        chosen = self._session.selection
        if chosen.is_stage and chosen.stage is not None:
            if held & _ALT:
                self._move_stage(direction)
            elif direction in ("left", "right"):
                following = beside(content, chosen.stage, 1 if direction == "right" else -1)
                self._session.select(Selection(stage=following or chosen.stage))
            else:
                self._session.select(neighbour(content, chosen, direction))
        elif held & _ALT:
            self._move_card(direction)
        else:
            at_top = direction == "up" and neighbour(content, chosen, "up") == chosen
            cell = current_cell(self._session.document, chosen)
            # Above the first row stand the heads of the stages.
            self._session.select(
                Selection(stage=cell[0]) if at_top and cell else neighbour(content, chosen, direction)
            )
        self._view.reveal_selection()

    def _to_edge(self, direction: Direction, *, corner: bool) -> None:
        content = self._view.scene.content
        chosen = edge(content, self._session.selection, direction)
        if corner:
            chosen = edge(content, chosen, "up" if direction == "left" else "down")
        self._session.select(chosen)
        self._view.reveal_selection()

    def _move_stage(self, direction: Direction) -> None:
        stage = self._session.selection.stage
        step = {"left": -1, "right": 1}.get(direction, 0)
        if stage is not None and step:
            index = self._view.scene.content.stages.index(stage) + step
            self._session.do(move_stage(self._session.document, stage, max(0, index)))

    def _move_card(self, direction: Direction) -> None:
        """Alt and an arrow move the selected cards: a turn up or down, or to the cell beside."""
        cards = self._session.selection.cards
        cell = current_cell(self._session.document, self._session.selection)
        if not cards or cell is None:
            return
        content = self._view.scene.content
        stage, row = cell
        here = content.cell(stage, row)
        turn = here.index(cards[-1])
        rows = [other.id for other in content.rows if ROW_KINDS[other.kind].card]
        if direction in ("left", "right"):
            target = beside(content, stage, 1 if direction == "right" else -1) or stage
            row_to, index = row, turn
        elif direction == "up" and turn > 0:
            target, row_to, index = stage, row, turn - 1
        elif direction == "down" and turn < len(here) - len(cards):
            target, row_to, index = stage, row, turn + 1
        else:
            band = rows.index(row) + (1 if direction == "down" else -1)
            if not 0 <= band < len(rows):
                return
            target, row_to = stage, rows[band]
            index = 0 if direction == "down" else len(content.cell(stage, row_to))
        self._session.do(move_cards(self._session.document, cards, stage=target, row=row_to, index=index))

    def _letter(self, text: str) -> None:
        cell = current_cell(self._session.document, self._session.selection)
        if cell is None:
            return
        row = self._view.scene.content.row(cell[1])
        if row.kind == "emotions" and text in "12345":
            change = set_emotion(self._session.document, cell[0], row=row.id, value=int(text) - 3)
            self._session.do(change)
        elif self._session.selection.is_cell:
            self._view.writer.write_here(text)
