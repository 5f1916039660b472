"""What the keyboard does in the outline and in the table: the same as on the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cjm_studio.look.keyboard import ARROWS
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import remove_places
from cjm_studio.operations.copies import duplicate_cards
from cjm_studio.operations.stages import add_stage, remove_stage
from cjm_studio.panels.outline.lines import Line
from cjm_studio.session.moves import moved
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.panels.outline.arrangement import Arrangement

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Of the keys of the window those that would work on the map, or leave the cursor nowhere.
_OWN = (Qt.Key.Key_F2, Qt.Key.Key_Insert, Qt.Key.Key_Delete)


class OutlineKeys(QObject):
    """Hears the keys before the view does."""

    def __init__(self, arrangement: "Arrangement") -> None:
        super().__init__(arrangement.view)
        self._arrangement = arrangement
        self._session = arrangement.session

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if event.key() in _OWN:
                event.accept()
            return False
        return event.type() is QEvent.Type.KeyPress and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means; say whether it means something."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrangement = self._arrangement
        if held == _ALT and key in ARROWS:
            change = moved(arrangement.model.content, self._session.selection, ARROWS[key])
            self._session.do(change)
        elif event.matches(QKeySequence.StandardKey.Copy):
            arrangement.copy()
        elif held == _CONTROL and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            arrangement.want()
        elif held == _CONTROL and key == Qt.Key.Key_D:
            self.duplicate()
        elif held & (_ALT | _CONTROL):
            return False
        else:
            return self._plain_key(event, key)
        return True

    def _plain_key(self, event: QKeyEvent, key: Qt.Key) -> bool:
        arrangement = self._arrangement
        match key:
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                arrangement.edit()
            case Qt.Key.Key_Insert:
                self.insert()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                arrangement.step(1 if key == Qt.Key.Key_Tab else -1)
            case Qt.Key.Key_Escape:
                arrangement.left.emit()
            case _:
                return self._letter(event.text())
        return True

    def _letter(self, text: str) -> bool:
        """A letter begins a text anew; on a row of the outline it begins a card."""
        line = self._arrangement.line()
        if line is None or not text.isprintable() or not text.strip():
            return False
        if self._arrangement.is_branch(line):
            if text in "*+-" or line.row is None:  # the outline's own keys
                return False
            self.insert(typed=text)
        else:
            self._arrangement.edit(typed=text)
        return True

    def insert(self, *, typed: str = "") -> None:
        """Begin a card below the current one in the same cell; on a stage, add a stage after it."""
        line = self._arrangement.line()
        model = self._arrangement.model
        if line is None or line.row is None:
            self._add_stage(line)
            return
        if not ROW_KINDS[model.content.row(line.row).kind].card:
            return
        cards = model.content.cell(line.stage, line.row)
        turn = cards.index(line.place) + 1 if line.place in cards else len(cards)
        self._arrangement.write(line, turn, typed=typed)

    def _add_stage(self, line: Line | None) -> None:
        content = self._arrangement.model.content
        index = content.stages.index(line.stage) + 1 if line is not None else len(content.stages)
        name = translate("Edits", "New stage")
        self._session.do(add_stage(content.document, content.journey, name, index=index))
        self._session.select(Selection(stage=content.stages[index]))
        self._arrangement.edit()

    def remove(self) -> None:
        """Remove the chosen cards or the chosen stage; undo brings them back."""
        chosen = self._session.selection
        document = self._session.document
        if chosen.cards:
            below = self._after(chosen.cards)
            self._session.do(remove_places(document, chosen.cards))
            self._session.select(below.still_in(document))
        elif chosen.is_stage and chosen.stage is not None:
            self._session.do(remove_stage(document, chosen.stage))

    def _after(self, cards: tuple[PlaceId, ...]) -> Selection:
        """What is selected when cards have gone: the one that takes their turn, else their cell."""
        line = self._arrangement.line()
        if line is None or line.row is None:
            return Selection()
        here = self._arrangement.model.content.cell(line.stage, line.row)
        staying = [place for place in here if place not in cards]
        if not staying:
            return Selection(stage=line.stage, row=line.row)
        turn = here.index(line.place) if line.place in here else 0
        return Selection(cards=(staying[min(turn, len(staying) - 1)],))

    def duplicate(self) -> None:
        """Put copies right below the chosen cards."""
        chosen = self._session.selection.cards
        if chosen:
            change = duplicate_cards(self._session.document, chosen)
            self._session.do(change)
            self._session.select_added(change)
