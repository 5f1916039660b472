"""The line above the table: what is sought, how it is grouped, saved views, and what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.wording.barrier_words import GROUPINGS
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import term


class RegisterBar(QWidget):
    """Says what is wanted; the view does it."""

    found = Signal(str)
    grouped = Signal(str)
    view_wanted = Signal(str)
    save_wanted = Signal()
    forget_wanted = Signal(str)
    export_wanted = Signal(str)  # the ending of the file
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.group = QLineEdit(), ChoiceField()
        self.columns = QMenu(self)  # filled when it is opened
        self.views, self.export, self.new = _button(menu=True), _button(menu=True), _button(menu=False)
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.group.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.group, self.views, self.export, self.new):
            row.addWidget(widget)
        self.search.textChanged.connect(self.found)
        self.group.chosen.connect(lambda value: self.grouped.emit(str(value)))
        self.new.clicked.connect(self.new_wanted)

    def retranslate(self, language: Language) -> None:
        """Say everything in the language that is spoken now."""
        ink = tokens()
        self._glass.setIcon(icon("search", colour=ink.ink_3, pale=ink.ink_3))
        self.search.setPlaceholderText(translate("Register", "Filter by words   /"))
        self.search.setAccessibleName(translate("Register", "Filter by words"))
        self.group.setAccessibleName(translate("Register", "Grouping"))
        words = (
            (self.views, "star", translate("Register", "Views")),
            (self.export, "file-down", translate("Register", "Export")),
            (self.new, "plus", translate("Register", "New barrier…")),
        )
        for button, name, text in words:
            button.setIcon(icon(name, colour=ink.ink_2, pale=ink.grid_strong))
            button.setText(f" {text}")
            button.setAccessibleName(text)
        _refill(
            self.export,
            [
                (translate("Register", "As an XLSX file…"), lambda: self.export_wanted.emit(".xlsx")),
                (translate("Register", "As a CSV file…"), lambda: self.export_wanted.emit(".csv")),
            ],
        )
        self._groups = [(key, term(GROUPINGS, key, language=language)) for key in GROUPINGS]

    def show_group(self, group: str) -> None:
        """Show how the barriers are grouped."""
        self.group.offer(list(self._groups), group)

    def show_views(self, names: list[str], current: str) -> None:
        """Offer the saved views; the one that is looked at has a tick."""
        rows: list[tuple[str, Callable[[], object]]] = [
            (name, partial(self.view_wanted.emit, name)) for name in names
        ]
        _refill(self.views, rows)
        menu = self.views.menu()
        for action, name in zip(menu.actions(), names, strict=True):
            action.setCheckable(True)
            action.setChecked(name == current)
        if names:
            menu.addSeparator()
        menu.addAction(translate("Register", "Save this view…"), self.save_wanted.emit)
        if current in names:
            words = translate("Register", "Forget the view “%1”").replace("%1", current.replace("&", "&&"))
            menu.addAction(words, lambda: self.forget_wanted.emit(current))
        menu.addSeparator()
        self.columns.setTitle(translate("Register", "Columns"))
        menu.addMenu(self.columns)
        self.views.setText(f" {current or translate('Register', 'Views')}")


def _button(*, menu: bool) -> QToolButton:
    button = QToolButton()
    set_role(button, "choice")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if menu:
        button.setMenu(QMenu(button))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return button


def _refill(button: QToolButton, rows: list[tuple[str, Callable[[], object]]]) -> None:
    menu = button.menu()
    menu.clear()
    for words, do in rows:
        menu.addAction(words.replace("&", "&&"), do)
