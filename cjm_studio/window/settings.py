"""What the user has chosen and what the program remembers, in one INI file."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from cjm_studio.look.fonts import POINTS
from cjm_studio.look.theme import ThemeChoice
from cjm_studio.look.tokens import ThemeName

T = TypeVar("T")
LanguageChoice = Literal["system", "ru", "en"]

LANGUAGES: tuple[LanguageChoice, ...] = ("system", "ru", "en")
THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")
RECENT_FILES = 10
RECENT_COMMANDS = 12
AUTOSAVE_SECONDS = 30
SIZES = range(10, 17)  # of the interface's type, in points
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
        known: tuple[ThemeName, ...] = ("light", "dark", "contrast")
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
    def points(self) -> int:
        """The size of the interface's type."""
        written = str(self._store.value("points", POINTS))
        return int(written) if written.isdecimal() and int(written) in SIZES else POINTS

    @points.setter
    def points(self, points: int) -> None:
        self._store.setValue("points", points)

    @property
    def author(self) -> str:
        """The name that stands beside the user's changes in the list of what was done."""
        return str(self._store.value("author", ""))

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)

    @property
    def calm(self) -> bool:
        """Whether nothing shall move by itself."""
        return str(self._store.value("calm", "false")) == "true"

    @calm.setter
    def calm(self, on: bool) -> None:
        self._store.setValue("calm", "true" if on else "false")

    @property
    def recent(self) -> list[Path]:
        """The files opened last, the newest first; some may be missing by now."""
        return [Path(name) for name in self._names("recent")]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones; when there are too many, pinned ones stay."""
        path = path.absolute()
        files = [path, *(other for other in self.recent if other != path)]
        pinned = self.pinned
        while len(files) > RECENT_FILES:
            loose = [other for other in files[1:] if other not in pinned]
            files.remove(loose[-1] if loose else files[-1])
        self._keep("recent", files)

    def forget(self, path: Path | None = None) -> None:
        """Take a file off the recent ones, or all that are not pinned."""
        if path is not None:
            self.pin(path, on=False)
        pinned = self.pinned
        kept = [other for other in self.recent if (other in pinned if path is None else other != path)]
        self._keep("recent", kept)

    @property
    def pinned(self) -> list[Path]:
        """The recent files that stand first and are not dropped."""
        return [Path(name) for name in self._names("pinned")]

    def pin(self, path: Path, *, on: bool) -> None:
        """Pin a recent file to the head of the list, or let it go."""
        self._keep("pinned", [*(other for other in self.pinned if other != path), *([path] if on else [])])

    @property
    def used_templates(self) -> list[str]:
        """The templates that maps were made from, the one used last first."""
        return self._names("used_templates")

    def use_template(self, name: str) -> None:
        """Remember that a map was made from a template."""
        others = [other for other in self.used_templates if other != name]
        self._store.setValue("used_templates", [name, *others])

    def _names(self, key: str) -> list[str]:
        """Return a list; one that holds a single name is read back as that name."""
        stored = self._store.value(key, [])
        names = [stored] if isinstance(stored, str) else cast("list[str]", stored or [])
        return [name for name in names if name]

    def _keep(self, key: str, paths: Sequence[Path]) -> None:
        self._store.setValue(key, [str(path) for path in paths])

    @property
    def shortcuts(self) -> dict[str, list[str]]:
        """The keys that the user has given to commands, by the command's id."""
        written = str(self._store.value("shortcuts", ""))
        if not written:
            return {}
        import json

        try:
            stored = json.loads(written)
            return {str(id_): [str(key) for key in keys] for id_, keys in stored.items()}
        except (ValueError, AttributeError, TypeError):  # edited by hand
            return {}

    @shortcuts.setter
    def shortcuts(self, keys: Mapping[str, Sequence[str]]) -> None:
        import json

        self._store.setValue("shortcuts", json.dumps(keys))

    @property
    def register_views(self) -> dict[str, Mapping[str, Any]]:
        """The views of the register that the user has saved, by their names."""
        import json

        try:
            stored = json.loads(str(self._store.value("register_views", "")) or "{}")
            return {str(name): view for name, view in stored.items() if isinstance(view, dict)}
        except (ValueError, AttributeError):  # edited by hand
            return {}

    @register_views.setter
    def register_views(self, views: dict[str, Mapping[str, Any]]) -> None:
        import json

        self._store.setValue("register_views", json.dumps(views))

    @property
    def register_columns(self) -> list[str]:
        """The columns of the register that are always shown; none: as many as there is room for."""
        return str(self._store.value("register_columns", "")).split()

    @register_columns.setter
    def register_columns(self, columns: list[str]) -> None:
        self._store.setValue("register_columns", " ".join(columns))

    @property
    def recent_commands(self) -> list[str]:
        """What was last done by its name, the newest first."""
        return str(self._store.value("recent_commands", "")).split()

    def remember_command(self, id_: str) -> None:
        """Put a command at the head of those done last."""
        others = [other for other in self.recent_commands if other != id_]
        self._store.setValue("recent_commands", " ".join([id_, *others][:RECENT_COMMANDS]))

    def looked(self, path: Path | None) -> str:
        """Return when this user last left a project, in UTC; empty if never."""
        return str(self._store.value(self._looked_key(path), "")) if path is not None else ""

    def look_at(self, path: Path | None, moment: str) -> None:
        """Remember when this user left a project."""
        if path is not None:
            self._store.setValue(self._looked_key(path), moment)

    def _looked_key(self, path: Path) -> str:
        from hashlib import blake2b

        name = f"{self.author}|{path.absolute()}"
        return f"looked/{blake2b(name.encode(), digest_size=8).hexdigest()}"

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        return self._bytes("window/geometry")

    @property
    def state(self) -> QByteArray:
        """Where its docks and toolbars stood."""
        return self._bytes(f"window/state-{_LAYOUT}")

    @property
    def sized_docks(self) -> list[str]:
        """The docks whose height is the one that they were left with."""
        return str(self._store.value("window/sized", "")).split()

    def keep_window(self, geometry: QByteArray, state: QByteArray, *, sized: Iterable[str] = ()) -> None:
        """Remember how the window was laid out."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/sized", " ".join(sized))
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
