"""What the keyboard does on the map: going about, moving, and handing letters to those who know them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cjm_studio.canvas.letters import Letters
from cjm_studio.layout.nearest import Direction
from cjm_studio.look.keyboard import ARROWS
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.map import Place
from cjm_studio.session.moves import moved
from cjm_studio.session.navigation import (
    beside,
    cards_of,
    edge,
    edge_of_data,
    neighbour,
    shown_cell,
    span,
)
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """With a cell selected typing makes a card; with a card selected digits and letters are commands."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._session = view.session
        self._letters = Letters(view)

    def press(self, event: QKeyEvent) -> None:
        """Do what the key means here; accept it if it means something."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._link_key(key) or self._going_key(key, held) or self._doing_key(event, held):
            event.accept()

    def _link_key(self, key: int) -> bool:
        """While a link is drawn, the arrows walk what can be joined."""
        links = self._view.canvas.pointer.links
        if not links.busy:
            return False
        if key in ARROWS:
            links.step(ARROWS[key])
        elif key in _ENTERS:
            links.accept()
        elif key in _TABS:
            links.next_kind()
        elif key == Qt.Key.Key_Escape:
            links.drop()
        self._view.tell_hint()
        return True

    def _going_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        if key in ARROWS:
            self._arrow(ARROWS[key], held)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            direction: Direction = "left" if key == Qt.Key.Key_Home else "right"
            self._to_edge(direction, corner=bool(held & _CONTROL))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._page(-1 if key == Qt.Key.Key_PageUp else 1, sideways=bool(held & _ALT))
        elif key in _TABS:
            self._go("right" if key == Qt.Key.Key_Tab else "left")
        else:
            return False
        return True

    def _doing_key(self, event: QKeyEvent, held: Qt.KeyboardModifier) -> bool:
        key = event.key()
        if key == Qt.Key.Key_F2 or (key in _ENTERS and not held):
            self._view.writer.edit_selected()
        elif key == Qt.Key.Key_Insert:
            self._view.writer.write_here("")
        elif key == Qt.Key.Key_Escape:
            if not (self._view.stage_strip.drop() or self._view.row_strip.drop()):
                self._session.select(Selection())
        elif key == Qt.Key.Key_Space:
            self._space(event, held)
        elif key == Qt.Key.Key_Backspace:
            self._view.delete_wanted.emit()
        elif key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Exclam, Qt.Key.Key_At, Qt.Key.Key_QuoteDbl) and (
            held == _SHIFT and not self._session.selection.is_cell
        ):
            first = key in (Qt.Key.Key_1, Qt.Key.Key_Exclam)
            (self._view.zoom_to_fit if first else self._view.zoom_to_selection)()
        elif not held & (_ALT | _CONTROL) and event.text().isprintable() and event.text().strip():
            return self._letters.press(event, shift=bool(held & _SHIFT))
        else:
            return False
        return True

    def _arrow(self, direction: Direction, held: Qt.KeyboardModifier) -> None:
        if held & _ALT:
            self._session.do(moved(self._view.scene.content, self._session.selection, direction))
            self._view.reveal_selection()
        elif held & _SHIFT:
            self._extend(direction, far=bool(held & _CONTROL))
        elif held & _CONTROL and self._cell() is not None:
            content = self._view.scene.content
            self._select(edge_of_data(content, self._session.selection, direction))
        else:
            self._go(direction)

    def _go(self, direction: Direction) -> None:
        content, chosen = self._view.scene.content, self._session.selection
        if chosen.is_stage and chosen.stage in content.stages and direction in ("left", "right"):
            following = beside(content, chosen.stage, 1 if direction == "right" else -1)
            self._select(Selection(stage=following or chosen.stage))
            return
        if chosen.is_row and direction in ("up", "down"):
            self._select(self._row_beside(1 if direction == "down" else -1))
            return
        cell, there = self._cell(), neighbour(content, chosen, direction)
        if cell and there == chosen and direction == "up":
            there = Selection(stage=cell[0])  # above the first row stand the heads of the stages
        elif cell and there == chosen and direction == "left":
            there = Selection(row=cell[1])  # and left of the first stage the labels of the rows
        self._select(there)

    def _row_beside(self, step: int) -> Selection:
        rows = [row.id for row in self._view.scene.content.rows]
        chosen = self._session.selection.row
        number = rows.index(chosen) if chosen in rows else 0
        return Selection(row=rows[max(0, min(len(rows) - 1, number + step))])

    def _cell(self) -> tuple[StageId, RowId] | None:
        return shown_cell(self._view.scene.content, self._session.selection)

    def _select(self, chosen: Selection) -> None:
        self._session.select(chosen)
        self._view.reveal_selection()

    def _extend(self, direction: Direction, *, far: bool) -> None:
        """Shift and an arrow take further cards in, from where the selection began."""
        content, chosen = self._view.scene.content, self._session.selection
        here = Selection(cards=chosen.cards[-1:], stage=chosen.stage, row=chosen.row)
        there = edge_of_data(content, here, direction) if far else neighbour(content, here, direction)
        while not there.cards and (further := neighbour(content, there, direction)) != there:
            there = further
        if there.card is not None:
            self._select(Selection(cards=span(content, chosen, there.card)))

    def _to_edge(self, direction: Direction, *, corner: bool) -> None:
        content = self._view.scene.content
        if self._session.selection.is_stage and content.stages and not corner:
            self._select(Selection(stage=content.stages[0 if direction == "left" else -1]))
            return
        chosen = edge(content, self._session.selection, direction)
        if corner:
            chosen = edge(content, chosen, "up" if direction == "left" else "down")
        self._select(chosen)

    def _page(self, step: int, *, sideways: bool) -> None:
        size = self._view.canvas.viewport().size()
        self._view.canvas.scroll_by(
            step * size.width() * 9 // 10 if sideways else 0,
            0 if sideways else step * size.height() * 9 // 10,
        )

    def _space(self, event: QKeyEvent, held: Qt.KeyboardModifier) -> None:
        """With Ctrl the stage, with Shift the row; alone it waits for a drag, see `release`."""
        cell = self._cell()
        if held & _CONTROL and cell is not None:
            self._session.select(Selection(stage=cell[0]))
        elif held & _SHIFT and cell is not None:
            self._session.select(Selection(row=cell[1]))
        elif not event.isAutoRepeat():
            self._view.canvas.pointer.pan.ready = True
            self._view.canvas.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def release(self, event: QKeyEvent) -> None:
        """Space that has dragged nothing takes the cards of the cell into the selection, or out of it."""
        pan = self._view.canvas.pointer.pan
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat() or not pan.ready:
            return
        pan.ready = False
        self._view.canvas.viewport().unsetCursor()
        if not pan.dragged:
            self._toggle()
        pan.dragged = False

    def _toggle(self) -> None:
        chosen = self._session.selection
        if chosen.card is not None:
            place = self._session.document.get(Place, chosen.card)
            others = chosen.cards[:-1]
            self._session.select(
                Selection(cards=others) if others else Selection(stage=place.stage, row=place.row)
            )
        elif chosen.is_cell and (cards := cards_of(self._view.scene.content, chosen)):
            self._session.select(Selection(cards=cards))
