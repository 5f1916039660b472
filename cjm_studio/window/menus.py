"""Menus and tool bar, built from the table of commands and kept true to what can be done now."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from cjm_studio.look.speech import translate
from cjm_studio.look.tokens import Palette
from cjm_studio.window.command import Command, Menu, Need
from cjm_studio.window.commands import CONTEXT_MENUS, TABLE, TOOL_BAR, VIEWS

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow
    from cjm_studio.window.shortcuts import Shortcuts
    from cjm_studio.window.view_bar import ViewBar


class Menus:
    """Every command as an action of the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self.from_menu = False  # whether what is done now was chosen in a menu, not by a key
        bar = window.menuBar()
        for row in TABLE:
            if not row.menu:
                self.menus[row.id] = bar.addMenu(translate("Commands", row.text))

    @cached_property
    def shortcuts(self) -> "Shortcuts":
        """The keys of the commands; they bring all of Qt's names along, and the window is painted first."""
        from cjm_studio.window.shortcuts import Shortcuts

        return Shortcuts(self._window.settings)

    def furnish(self) -> None:
        """Put the commands into the menus."""
        for row in TABLE:
            if isinstance(row, Menu):
                self._add_menu(row)
            else:
                self._add_command(row)

    def fill(self, bar: "ViewBar") -> None:
        """Put the few commands of the tool bar in it."""
        for id_ in TOOL_BAR:
            if id_:
                bar.addAction(self.actions[id_])
            else:
                bar.addSeparator()
        buttons = (bar.widgetForAction(self.actions[id_]) for id_ in VIEWS)
        bar.name_views([button for button in buttons if isinstance(button, QToolButton)])

    def context_menu(self, kind: str) -> QMenu:
        """Return the menu of what is selected: "card", "cell", "stage", "row" or nothing."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        for id_ in CONTEXT_MENUS[kind]:
            if not id_:
                menu.addSeparator()
            else:
                menu.addAction(self.menus[id_].menuAction() if id_ in self.menus else self.actions[id_])
        return menu

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        for row in TABLE:
            text = translate("Commands", row.text)
            if isinstance(row, Menu):
                self.menus[row.id].setTitle(text)
            else:
                self.actions[row.id].setText(text)
                short = translate("Commands", row.short) if row.short else plain(text)
                self.actions[row.id].setIconText(f"\N{EN SPACE}{short}")  # clear of the icon
        self.refresh()

    def recolour(self, palette: Palette) -> None:
        """Draw the icons in the inks of a theme."""
        from cjm_studio.look.icons import icon

        pale = palette.grid if palette.name == "contrast" else palette.grid_strong
        for row in TABLE:
            if row.icon:
                action = self.menus[row.id].menuAction() if isinstance(row, Menu) else self.actions[row.id]
                action.setIcon(icon(row.icon, colour=palette.ink_2, pale=pale))

    def refresh(self) -> None:
        """Enable what can be done now and say of the rest why it cannot."""
        for row in TABLE:
            action = self.menus[row.id].menuAction() if isinstance(row, Menu) else self.actions[row.id]
            reason = self.obstacle(row.need)
            action.setEnabled(not reason)
            if isinstance(row, Command):
                words = reason or plain(translate("Commands", row.text))
                action.setStatusTip(reason)
                action.setToolTip(words if reason else _with_keys(words, action))
        if self._window.session is not None:
            self._name_steps()

    def show_keys(self) -> None:
        """Let the commands have the keys that the user wants."""
        for id_, action in self.actions.items():
            action.setShortcuts([QKeySequence(keys) for keys in self.shortcuts.of(id_)])
        self.refresh()

    def do(self, id_: str) -> None:
        """Do a command; what is being typed is kept first."""
        from cjm_studio.panels.fields import commit_typing
        from cjm_studio.window.deeds import DEEDS

        commit_typing()
        self.attempt(lambda: DEEDS[id_](self._window))
        self.refresh()

    def attempt(self, do: Callable[[], object]) -> None:
        """Do something; what is wrong with the user's input is told."""
        from cjm_studio.look.work import Cancelled
        from cjm_studio.model.errors import BadInput

        try:
            do()
        except BadInput as problem:
            from cjm_studio.window.questions import tell_problem

            tell_problem(self._window, problem, self._window.language)
        except Cancelled:
            self._window.status.tell(translate("Work", "Cancelled: nothing has changed."))

    def obstacle(self, need: Need) -> str:
        """Return why a command with this need cannot be done now; empty if it can."""
        if not need:
            return ""
        if self._window.session is None:
            return translate("Reasons", "Make or open a map first.")
        from cjm_studio.window.obstacles import obstacle

        return obstacle(self._window.session, need)

    def _name_steps(self) -> None:
        from cjm_studio.window.steps import step_words

        assert self._window.session is not None
        history = self._window.session.history
        texts = {"undo": translate("Commands", "&Undo: %1"), "redo": translate("Commands", "&Redo: %1")}
        for id_, steps in (("undo", history.done), ("redo", history.undone)):
            action = self.actions[id_]
            if steps:
                words = step_words(steps[-1].label, steps[-1].subject, language=self._window.language)
                action.setText(texts[id_].replace("%1", words.replace("&", "&&")))
                action.setToolTip(_with_keys(plain(action.text()), action))
            else:
                names = {"undo": translate("Commands", "&Undo"), "redo": translate("Commands", "&Redo")}
                action.setText(names[id_])

    def _add_menu(self, row: Menu) -> None:
        if row.menu:
            above = self.menus[row.menu]
            if row.line:
                above.addSeparator()
            self.menus[row.id] = above.addMenu("")
        menu = self.menus[row.id]
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(self._leave_menu)
        if row.choices:
            menu.aboutToShow.connect(lambda: self._fill_choices(row.id))
        elif any(isinstance(other, Command) and other.checks and other.menu == row.id for other in TABLE):
            menu.aboutToShow.connect(self.check)

    def _add_command(self, row: Command) -> None:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in self.shortcuts.of(row.id)])
        action.setCheckable(row.checks)
        action.triggered.connect(lambda: self.do(row.id))
        if row.line:
            self.menus[row.menu].addSeparator()
        self.menus[row.menu].addAction(action)
        self.actions[row.id] = action

    def _leave_menu(self) -> None:
        """What is done right after this was chosen in the menu."""
        self.from_menu = True
        QTimer.singleShot(0, self._window, self._forget_menu)

    def _forget_menu(self) -> None:
        self.from_menu = False

    def check(self) -> None:
        """Tick what is on."""
        from cjm_studio.window.deeds import ON

        for id_, is_on in ON.items():
            self.actions[id_].setChecked(is_on(self._window))

    def _fill_choices(self, id_: str) -> None:
        from cjm_studio.window.choices import CHOICES

        menu = self.menus[id_]
        menu.clear()
        for choice in CHOICES[id_](self._window):
            if choice.line:
                menu.addSeparator()
            action = menu.addAction(choice.text.replace("&", "&&"))
            action.setEnabled(choice.do is not None)
            if choice.on is not None:
                action.setCheckable(True)
                action.setChecked(choice.on)
            if choice.do is not None:
                action.triggered.connect(lambda _=False, do=choice.do: self.attempt(do))


def plain(text: str) -> str:
    """A text without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _with_keys(words: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
