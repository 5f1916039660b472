"""The keys of one command: to take away, to add by pressing them, to have as usual again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.look.icons import icon
from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.flow import Flow
from cjm_studio.window.shortcuts import Shortcuts, native, reserved


class KeyField(QKeySequenceEdit):
    """Takes one key with what is held; Tab and Esc keep leading on and out."""

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in (*_TABS, Qt.Key.Key_Escape):
            return super().event(event)
        if event.type() is QEvent.Type.KeyPress and event.key() in _TABS:
            return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        event.ignore()
        return False


_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeysEditor(QWidget):
    """Edits the keys of the command that is chosen; what it does holds at once."""

    changed = Signal()

    def __init__(self, shortcuts: Shortcuts, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._shortcuts, self._name_of = shortcuts, name_of
        self._id: str | None = None
        self._wanted = ""  # a key that another command has
        self.heading = QLabel()
        set_role(self.heading, "strong")
        self.chips: list[QToolButton] = []
        self._row = Flow()
        self.field = KeyField()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(translate("Shortcuts", "Press the new keys"))
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.take = QPushButton()
        self.usual = QPushButton(translate("Shortcuts", "As usual"))
        set_role(self.usual, "link")
        self._lay_out()
        self.field.keySequenceChanged.connect(self._pressed)
        self.take.clicked.connect(self._take_over)
        self.usual.clicked.connect(self._reset)
        for button in (self.take, self.usual):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        label = QLabel(translate("Shortcuts", "Press the new keys"))
        set_role(label, "label")
        label.setBuddy(self.field)
        adding = QHBoxLayout()
        adding.addWidget(label)
        adding.addWidget(self.field, 1)
        adding.addWidget(self.usual)
        asking = QHBoxLayout()
        asking.addWidget(self.message, 1)
        asking.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addLayout(self._row)
        column.addLayout(adding)
        column.addLayout(asking)

    def show_command(self, id_: str | None) -> None:
        """Show the keys of a command; None: the map itself understands the key."""
        self._id = id_
        self._say("" if id_ else translate("Shortcuts", "The map understands this key by itself."))
        self._refresh()

    def _refresh(self) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        self.heading.setText(self._name_of(self._id) if self._id else "")
        if self._id is not None:
            self.chips = [self._chip(key) for key in self._shortcuts.of(self._id)]
            self.usual.setEnabled(not self._shortcuts.is_usual(self._id))
        for widget in (self.heading, self.field, self.usual):
            widget.setEnabled(self._id is not None)

    def _chip(self, key: str) -> QToolButton:
        chip = QToolButton()
        set_role(chip, "choice")
        chip.setText(f"{native(key)} ")
        chip.setIcon(icon("x", colour=tokens().ink_2, pale=tokens().ink_3))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = translate("Shortcuts", "Take %1 away").replace("%1", native(key))
        chip.setAccessibleName(words)
        chip.setToolTip(words)
        chip.clicked.connect(lambda: self._take_away(key))
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _pressed(self, sequence: QKeySequence) -> None:
        if sequence.isEmpty() or self._id is None:
            return
        key = sequence.toString()
        QTimer.singleShot(0, self.field.clear)  # not while it tells what was pressed
        owner, reason = self._shortcuts.owner(key), reserved(key)
        if reason:
            self._say(f"{native(key)}: {reason}", wrong=True)
        elif owner == self._id:
            self._say(translate("Shortcuts", "The command has %1 already.").replace("%1", native(key)))
        elif owner is not None:
            name = quoted(self._name_of(owner))
            words = translate("Shortcuts", "%1 belongs to %2.").replace("%1", native(key))
            self._say(words.replace("%2", name), wrong=True)
            self._wanted = key
            self.take.setText(translate("Shortcuts", "Take it from %1").replace("%1", name))
            self.take.show()
        else:
            self._give(key)

    def _take_over(self) -> None:
        self._give(self._wanted)
        self.field.setFocus()

    def _give(self, key: str) -> None:
        if self._id is not None:
            self._shortcuts.give(self._id, key)
            self._done(translate("Shortcuts", "%1 works from now on.").replace("%1", native(key)))

    def _take_away(self, key: str) -> None:
        if self._id is not None:
            self._shortcuts.take(self._id, key)
            self._done("")
            self.field.setFocus()

    def _reset(self) -> None:
        if self._id is not None:
            self._shortcuts.reset(self._id)
            self._done("")
            self.field.setFocus()

    def _done(self, words: str) -> None:
        self._say(words)
        self._refresh()
        self.changed.emit()

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._wanted = ""
        self.take.hide()
        self.message.setText(words)
        set_role(self.message, "warning" if wrong else "quiet")
