"""The start page: begin a map, open one, go on with recent or unsaved work, look at a sample."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.bars import Bars
from cjm_studio.window.start_art import StartArt
from cjm_studio.window.tiles import RecentTile, Tile

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


SAMPLES = ("shop.cjm", "bank.cjm")
_WIDTH = 940


class StartPage(QScrollArea):
    """Everything that one can begin with, reachable by Tab and Enter."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bars = Bars()
        self._title, self._tagline, self._hint = QLabel("CJM Studio"), QLabel(), QLabel()
        self._recent_caption, self._sample_caption, self._nothing = QLabel(), QLabel(), QLabel()
        self.new = Tile("file-plus")
        self.template = Tile("layers")
        self.open = Tile("folder-open")
        self.clear = QPushButton()
        self.samples = [Tile("map") for _ in SAMPLES]
        self.recent: list[RecentTile] = []
        self._recent = QVBoxLayout()
        self._body = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        roles = {
            self._title: "display",
            self._tagline: "quiet",
            self._hint: "small",
            self._nothing: "small",
            self._recent_caption: "caption",
            self._sample_caption: "caption",
            self.clear: "link",
        }
        for widget, role in roles.items():
            set_role(widget, role)
        ground = QWidget()
        set_role(ground, "canvas")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(ground)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.bars)
        outer.addWidget(self._body, 1, Qt.AlignmentFlag.AlignHCenter)
        self._body.setFixedWidth(_WIDTH)
        self._fill_body()

    def _fill_body(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(24, 28, 24, 28)
        body.setSpacing(0)
        body.addWidget(StartArt())
        body.addWidget(self._title)
        body.addSpacing(2)
        body.addWidget(self._tagline)
        body.addSpacing(24)
        row = QHBoxLayout()
        row.setSpacing(14)
        for tile in (self.new, self.template, self.open):
            row.addWidget(tile, 1)
        body.addLayout(row)
        body.addSpacing(30)
        body.addLayout(self._lower())
        body.addStretch(1)
        body.addWidget(self._hint)

    def _lower(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        head = QHBoxLayout()
        head.addWidget(self._recent_caption, 1)
        head.addWidget(self.clear)
        grid.addLayout(head, 0, 0)
        grid.addWidget(self._sample_caption, 0, 1)
        self._recent.setSpacing(2)
        self._recent.addWidget(self._nothing)
        grid.addLayout(self._recent, 1, 0, Qt.AlignmentFlag.AlignTop)
        samples = QVBoxLayout()
        samples.setSpacing(10)
        for tile in self.samples:
            samples.addWidget(tile)
        grid.addLayout(samples, 1, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _connect(self) -> None:
        from cjm_studio.window import files

        window = self._window
        self.new.clicked.connect(lambda: window.menus.do("new"))
        self.open.clicked.connect(lambda: window.menus.do("open"))
        self.template.clicked.connect(
            lambda: window.menus.attempt(lambda: files.new_map(window, template=_first_template()))
        )
        self.clear.clicked.connect(self._clear)
        for tile, name in zip(self.samples, SAMPLES, strict=True):
            tile.clicked.connect(lambda _=False, name=name: self._sample(name))

    def refresh(self) -> None:
        """Show what there is to begin with now."""
        self.retranslate()
        while self.recent:
            tile = self.recent.pop()
            tile.hide()
            tile.deleteLater()
        for path in self._window.settings.recent:
            tile = RecentTile(path)
            tile.clicked.connect(lambda _=False, path=path: self._open(path))
            self.recent.append(tile)
            self._recent.addWidget(tile)
        self._nothing.setVisible(not self.recent)
        self.clear.setVisible(bool(self.recent))
        self._offer_unsaved()

    def _offer_unsaved(self) -> None:
        """Offer what a crash left of maps that never had a file; those with a file come back with it."""
        from cjm_studio.storage.opening import orphans
        from cjm_studio.window import files

        self.bars.take_away("unsaved")
        found = [unsaved for unsaved in orphans() if unsaved.path is None]
        if not found:
            return
        words = translate("Start", "Maps that were never saved to a file and are still here: %1")
        words = words.replace("%1", str(len(found)))
        restore = translate("Start", "Restore")
        attempt = self._window.menus.attempt
        go_on = partial(attempt, partial(files.recover, self._window, found[0]))
        self.bars.show_bar("unsaved", words, offers=[(restore, go_on)])

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self._tagline.setText(
            translate("Start", "Customer journey maps that show what is known, and how well")
        )
        self.new.say(translate("Start", "New map"), translate("Start", "Begin with empty stages"))
        self.template.say(
            translate("Start", "From a template"), translate("Start", "Shop, bank, telecom, subscription")
        )
        self.open.say(translate("Start", "Open…"), translate("Start", "A map from a file"))
        self._recent_caption.setText(translate("Start", "Recent files").upper())
        self._sample_caption.setText(translate("Start", "Samples").upper())
        self._nothing.setText(translate("Start", "The maps that you open will stand here."))
        self.clear.setText(translate("Start", "Clear the list"))
        self.samples[0].say(
            translate("Start", "Online shop “Polka”"),
            translate("Start", "In Russian: segments and survey waves"),
        )
        self.samples[1].say(
            translate("Start", "Larkfield Bank"), translate("Start", "In English: opening an account")
        )
        self._hint.setText(translate("Start", "You can also drop a map on this window."))
        for tile in self.recent:
            tile.retranslate()

    def _open(self, path: Path) -> None:
        from cjm_studio.window import files

        self._window.menus.attempt(lambda: files.open_path(self._window, path))

    def _sample(self, name: str) -> None:
        from cjm_studio.window import files

        self._window.menus.attempt(lambda: files.open_sample(self._window, name))

    def _clear(self) -> None:
        self._window.settings.forget()
        self.refresh()
        self.new.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._body.setFixedWidth(min(_WIDTH, self.viewport().width()))


def _first_template() -> str:
    from cjm_studio.exchange.outline import template_names

    return next(iter(template_names()), "")
