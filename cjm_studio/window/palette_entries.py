"""What the palette of commands offers: all commands, what menus let one choose, and places of the project."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QIcon

from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.look.speech import translate
from cjm_studio.session.finding import folded
from cjm_studio.window.command import Command, Menu
from cjm_studio.window.commands import TABLE
from cjm_studio.window.fuzzy import match
from cjm_studio.window.languages import FOLDER
from cjm_studio.window.menus import plain
from cjm_studio.window.shortcuts import native
from cjm_studio.wording import terms

if TYPE_CHECKING:
    from cjm_studio.session.session import Session
    from cjm_studio.window.choices import Choice
    from cjm_studio.window.main_window import MainWindow

    Choices = Mapping[str, Callable[[MainWindow], Sequence[Choice]]]

# A language is written in itself; who does not read it looks for it in another.
_ALSO = {"language_ru": "russian", "language_en": "английский"}

Names = tuple[tuple[str, str], ...]  # of a thing and of the menu around it, in each language


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    id: str
    text: str
    around: str  # the menu in which it stands
    names: Names
    do: Callable[[], object]
    keys: str = ""
    reason: str = ""  # why it cannot be done now
    on: bool = False
    icon: QIcon | None = None

    def worth(self, words: list[str]) -> float:
        """Return how well words name it, in whichever language; 0 if they do not."""
        return max(match(words, name, around=around) for name, around in self.names)


def entries(window: "MainWindow") -> list[Entry]:
    """Return all that can be done by its name."""
    from cjm_studio.window.choices import CHOICES
    from cjm_studio.window.deeds import ON

    found: list[Entry] = []
    above: dict[str, Menu] = {}
    for row in TABLE:
        menu = above.get(row.menu)
        if isinstance(row, Menu):
            above[row.id] = row
            if row.choices:
                found += _choices(window, row, CHOICES)
        elif row.id != "palette" and menu is not None:
            on = row.checks and ON[row.id](window)
            found.append(_command(window, row, menu=menu, on=on))
    if window.session is not None:
        found += _places(window, window.session)
    return found


def _command(window: "MainWindow", row: Command, *, menu: Menu, on: bool) -> Entry:
    action, names = window.menus.actions[row.id], _names(row.text, menu.text)
    if row.id in _ALSO:
        names += tuple((_ALSO[row.id], around) for _, around in names)
    return Entry(
        row.id,
        plain(translate("Commands", row.text)),
        plain(translate("Commands", menu.text)),
        names,
        partial(window.menus.do, row.id),
        keys=", ".join(native(key) for key in window.menus.shortcuts.of(row.id)),
        reason=window.menus.obstacle(row.need),
        on=on,
        icon=action.icon(),
    )


def _choices(window: "MainWindow", row: Menu, table: "Choices") -> Iterator[Entry]:
    """What a menu lets one choose, or why it has nothing to choose from now."""
    title, reason = plain(translate("Commands", row.text)), window.menus.obstacle(row.need)
    icon = window.menus.menus[row.id].menuAction().icon()
    if reason:
        yield Entry(row.id, title, "", _names(row.text), lambda: None, reason=reason, icon=icon)
        return
    (english, _), (russian, _) = _names(row.text)
    for choice in table[row.id](window):
        if choice.do is None:
            continue
        here, other = folded(choice.text), folded(_other_name(choice.text))
        names = tuple((name, menu) for name in {here, other} for menu in (english, russian))
        do = partial(window.menus.attempt, choice.do)
        id_ = f"{row.id}:{choice.text}".replace(" ", "_")
        yield Entry(id_, choice.text, title, names, do, on=bool(choice.on), icon=icon)


def _places(window: "MainWindow", session: "Session") -> Iterator[Entry]:
    """The journeys and their stages, to go to."""
    assert window.desk is not None  # where there is a session
    page = window.desk.page
    go_to, document = translate("Palette", "Go to"), session.document
    around = folded(f"{go_to} go to перейти")
    for segment in segments(document):
        own = journeys(document, segment.id)
        for journey in own:
            name = f"{segment.name} · {journey.name}" if len(own) > 1 and journey.name else segment.name
            names = ((folded(name), around),)
            yield Entry(journey.id, name, go_to, names, partial(session.show_journey, journey.id))
            for stage in stages(document, journey.id):
                where = f"{go_to} · {name}"
                names = ((folded(stage.name), f"{around} {folded(name)}"),)
                yield Entry(stage.id, stage.name, where, names, partial(page.show_on_map, stage.id))


def _names(text: str, menu: str = "") -> Names:
    """The English and the Russian name, whichever is spoken."""
    return (_folded(text, menu), _folded(_in_russian(text), _in_russian(menu)))


def _folded(text: str, menu: str) -> tuple[str, str]:
    return folded(plain(text)), folded(plain(menu))


def _in_russian(text: str) -> str:
    return _russian().translate("Commands", text) or text


@cache
def _russian() -> QTranslator:
    """The Russian catalogue by itself, for English is the text of the tables."""
    translator = QTranslator(None)
    translator.load("cjm_ru", str(FOLDER))
    return translator


@cache
def _other_names() -> dict[str, str]:
    """From the English name of a notion to the Russian one, and back."""
    tables = (terms.ROW_KINDS, terms.EMOTIONS, terms.SEVERITIES)
    pairs = [pair for table in tables for pair in table.values()]
    return {a.casefold(): b for pair in pairs for a, b in (pair, pair[::-1])}


def _other_name(text: str) -> str:
    """Return what a choice is called in the other language; itself if it has one name only."""
    name, bracket, sign = text.partition(" (")
    return _other_names().get(name.casefold(), name) + bracket + sign
