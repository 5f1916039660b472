"""What a command of the menus is: a row of the table in `actions`, which says all but how it is done."""

from typing import Literal, NamedTuple

# What must be there for a command; `obstacles` says what is missing.
Need = Literal[
    "",
    "map",
    "undo",
    "redo",
    "something",
    "segment",
    "stage",
    "stage_before",
    "stage_after",
    "cell",
    "card",
    "card_or_stage",
    "pain",
    "emotions",
    "rows",
    "waves",
    "overlays",
    "row_before",
    "row_after",
    "row",
    "barriers",
    "to_register",
]


class Command(NamedTuple):
    """One command; its text is English, to be translated in the context Commands."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    need: Need = ""
    line: bool = False  # a line stands above it
    checks: bool = False  # it is on or off
    short: str = ""  # its name in the tool bar, where that of the menu is too long


class Menu(NamedTuple):
    """A menu of the menu bar, or a menu in a menu."""

    id: str
    menu: str  # empty: it stands in the menu bar
    text: str
    icon: str = ""
    need: Need = ""
    line: bool = False
    choices: bool = False  # filled when it is opened, from what the project holds


class MapKey(NamedTuple):
    """A key that the map understands itself, for the list of shortcuts."""

    keys: str
    text: str
