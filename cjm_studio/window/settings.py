"""What the user has chosen and what the program remembers, in one INI file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from cjm_studio.look.theme import ThemeChoice
from cjm_studio.look.tokens import ThemeName

T = TypeVar("T")
LanguageChoice = Literal["system", "ru", "en"]

LANGUAGES: tuple[LanguageChoice, ...] = ("system", "ru", "en")
THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark")
RECENT_FILES = 10
AUTOSAVE_SECONDS = 30
_LAYOUT = 1  # raised when docks or toolbars change so much that a kept layout no longer fits


class Settings:
    """The settings, each under its own name and of its own type."""

    def __init__(self, store: QSettings | None = None) -> None:
        usual = (QSettings.Format.IniFormat, QSettings.Scope.UserScope, "cjm-studio", "settings")
        self._store = store or QSettings(*usual)

    @property
    def language(self) -> LanguageChoice:
        """The language of the program."""
        return self._one_of("language", LANGUAGES)

    @language.setter
    def language(self, choice: LanguageChoice) -> None:
        self._store.setValue("language", choice)

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or what the system prefers."""
        return self._one_of("theme", THEMES)

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def seen_theme(self) -> ThemeName:
        """The theme that was worn last; asking the system takes Qt longer than painting the window."""
        known: tuple[ThemeName, ...] = ("light", "dark")
        return self.theme if self.theme != "system" else self._one_of("seen_theme", known)

    @seen_theme.setter
    def seen_theme(self, theme: ThemeName) -> None:
        self._store.setValue("seen_theme", theme)

    @property
    def autosave(self) -> bool:
        """Whether the project is saved by itself when the user pauses."""
        return str(self._store.value("autosave", "true")) == "true"

    @autosave.setter
    def autosave(self, on: bool) -> None:
        self._store.setValue("autosave", "true" if on else "false")

    @property
    def autosave_seconds(self) -> int:
        """How long the user has to pause for that."""
        written = str(self._store.value("autosave_seconds", AUTOSAVE_SECONDS))
        return int(written) if written.isdecimal() and int(written) else AUTOSAVE_SECONDS

    @autosave_seconds.setter
    def autosave_seconds(self, seconds: int) -> None:
        self._store.setValue("autosave_seconds", seconds)

    @property
    def recent(self) -> list[Path]:
        """The files opened last, the newest first; some may be missing by now."""
        stored = self._store.value("recent", [])
        names = [stored] if isinstance(stored, str) else cast("list[str]", stored or [])
        return [Path(name) for name in names if name]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        self._keep_recent([path, *(other for other in self.recent if other != path)][:RECENT_FILES])

    def forget(self, path: Path | None = None) -> None:
        """Take a file off the recent ones, or all of them."""
        self._keep_recent([other for other in self.recent if path is not None and other != path])

    def _keep_recent(self, paths: Sequence[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths])

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        return self._bytes("window/geometry")

    @property
    def state(self) -> QByteArray:
        """Where its docks and toolbars stood."""
        return self._bytes(f"window/state-{_LAYOUT}")

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember how the window was laid out."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue(f"window/state-{_LAYOUT}", state)

    def write(self) -> None:
        """Have it all on the disk."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        stored = self._store.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def _one_of(self, key: str, choices: tuple[T, ...]) -> T:
        stored = self._store.value(key)
        return next((choice for choice in choices if choice == stored), choices[0])
