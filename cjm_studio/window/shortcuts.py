"""The keys of the commands: those of the table, unless the user has given others."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.window.command import Command
from cjm_studio.window.commands import TABLE
from cjm_studio.window.settings import Settings

USUAL: dict[str, tuple[str, ...]] = {
    row.id: tuple(QKeySequence(key).toString() for key in row.keys)
    for row in TABLE
    if isinstance(row, Command)
}

_Key = Qt.Key
_WALKING = {
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End),
    *(_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape),
    *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Space, _Key.Key_Backspace),
}
_SYSTEM = {"Alt+F4", "F10", "Shift+F10", "Menu"}
_OTHER_KEYS = 0x01000000  # Qt's keys that write nothing begin here

_LETTERS = QT_TRANSLATE_NOOP(
    "Shortcuts", "The map needs letters and digits for itself. Hold Ctrl or Alt with the key."
)
_MAP = QT_TRANSLATE_NOOP("Shortcuts", "The map and its text fields need this key for themselves.")
_ALT_GR = QT_TRANSLATE_NOOP("Shortcuts", "Ctrl and Alt together write letters on many keyboards.")
_MENUS = QT_TRANSLATE_NOOP("Shortcuts", "Alt with a letter opens a menu.")
_OF_SYSTEM = QT_TRANSLATE_NOOP("Shortcuts", "The system needs this key for itself.")


class Shortcuts:
    """Which keys each command has now; a key belongs to one command."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._keys: dict[str, tuple[str, ...]] = {}
        self._read()

    def of(self, id_: str) -> tuple[str, ...]:
        """Return the keys of a command, the one that menus show first."""
        return self._keys[id_]

    def owner(self, key: str) -> str | None:
        """Return the command that has a key."""
        return next((id_ for id_, keys in self._keys.items() if key in keys), None)

    def is_usual(self, id_: str) -> bool:
        """Say whether a command has the keys of the table."""
        return self._keys[id_] == USUAL[id_]

    def give(self, id_: str, key: str) -> None:
        """Let a command have one more key; whoever had it has it no more."""
        owner = self.owner(key)
        if owner == id_:
            return
        changed = {id_: (*self._keys[id_], key)}
        if owner is not None:
            changed[owner] = _without(self._keys[owner], key)
        self._keep(changed)

    def take(self, id_: str, key: str) -> None:
        """Let a command have a key no more."""
        self._keep({id_: _without(self._keys[id_], key)})

    def reset(self, id_: str) -> None:
        """Let a command have the keys of the table; whoever was given one of them has it no more."""
        for key in USUAL[id_]:
            self.give(id_, key)
        self._keep({id_: USUAL[id_]})

    def reset_all(self) -> None:
        """Let all commands have the keys of the table."""
        self._settings.shortcuts = {}
        self._read()

    def _read(self) -> None:
        stored = self._settings.shortcuts
        given = {
            id_: tuple(dict.fromkeys(QKeySequence(key).toString() for key in keys if _is_key(key)))
            for id_, keys in stored.items()
            if id_ in USUAL
        }
        taken = {key for keys in given.values() for key in keys}
        # A later version may give a command of its own a key that the user has given to another.
        usual = {id_: tuple(key for key in keys if key not in taken) for id_, keys in USUAL.items()}
        self._keys = {**usual, **given}

    def _keep(self, changed: dict[str, tuple[str, ...]]) -> None:
        self._keys |= changed
        self._settings.shortcuts = {id_: list(keys) for id_, keys in self._keys.items() if keys != USUAL[id_]}


def native(key: str) -> str:
    """Return a key as it is written on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def reserved(key: str) -> str:
    """Return why a key cannot be given to a command; empty if it can."""
    sequence = QKeySequence(key)
    if any(key in keys for keys in USUAL.values()):
        return ""
    if key in _SYSTEM:
        return translate("Shortcuts", _OF_SYSTEM)
    pressed, held = _first(sequence).key(), _first(sequence).keyboardModifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    if pressed in _WALKING:
        return translate("Shortcuts", _MAP)
    writes = pressed.value < _OTHER_KEYS
    if writes and control and alt:
        return translate("Shortcuts", _ALT_GR)
    if writes and not control and not alt:
        return translate("Shortcuts", _LETTERS)
    if alt and not control and chr(pressed.value).isalpha() and writes:
        return translate("Shortcuts", _MENUS)
    return ""


def _without(keys: Sequence[str], key: str) -> tuple[str, ...]:
    return tuple(other for other in keys if other != key)


def _is_key(key: str) -> bool:
    sequence = QKeySequence(key)
    return sequence.count() == 1 and _first(sequence).key() is not Qt.Key.Key_unknown


def _first(sequence: QKeySequence) -> QKeyCombination:
    first = sequence[0]  # type: ignore[index]  # PySide's stubs do not know it
    assert isinstance(first, QKeyCombination)
    return first
