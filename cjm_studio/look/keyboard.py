"""What keys mean: which way an arrow leads, which Latin letter a key has on a Russian keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from cjm_studio.layout.nearest import Direction

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}

_QWERTY = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_RUSSIAN = ("ЙЦУКЕНГШЩЗ", "ФЫВАПРОЛД", "ЯЧСМИТЬ")
# The number of the first key of each row, as the system counts keys.
_EVDEV = (24, 38, 52)
_WINDOWS = (0x10, 0x1E, 0x2C)
_FIRST_KEYS = {"xcb": _EVDEV, "wayland": _EVDEV, "windows": _WINDOWS}

_BY_RUSSIAN = dict(zip("".join(_RUSSIAN), "".join(_QWERTY), strict=True))


def latin_letter(event: QKeyEvent) -> str:
    """Return the Latin capital of a key; empty if it has none.

    A Latin layout has its own say, as Z stands elsewhere on a German board. Under any other layout the place
    of the key counts, and where the system does not tell it, the Russian letter.
    """
    letter = (event.text() or _letter_of(event.key())).upper()
    if len(letter) == 1 and "A" <= letter <= "Z":
        return letter
    if letter and not letter.isalpha():
        return ""
    return _by_key(event.nativeScanCode()) or _BY_RUSSIAN.get(letter, "")


def _letter_of(key: int) -> str:
    """Qt's keys of letters are their capitals; its other keys lie far above all letters."""
    return chr(key) if 0x20 < key < 0x10000 else ""


def _by_key(code: int) -> str:
    for row, first in zip(_QWERTY, _FIRST_KEYS.get(QGuiApplication.platformName(), ()), strict=False):
        if 0 <= code - first < len(row):
            return row[code - first]
    return ""
