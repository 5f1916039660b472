"""The start page: begin a map, open one, go on with recent or unsaved work, look at a sample."""

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.bars import Bars
from cjm_studio.window.inbox_start import StartInbox
from cjm_studio.window.recent_files import RecentFiles, RecentTile
from cjm_studio.window.template_gallery import TemplateGallery
from cjm_studio.window.tiles import Tile

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


SAMPLES = ("shop.cjm", "bank.cjm")
# In letters, so that the page grows with the type.
_WIDEST = 148
_LIST = 42  # the list


class StartPage(QScrollArea):
    """Everything that one can begin with, reachable by Tab and Enter."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bars = Bars()
        self._title, self._tagline, self._hint = QLabel("CJM Studio"), QLabel(), QLabel()
        self._new_caption, self._sample_caption = QLabel(), QLabel()
        self.open, self.news = QPushButton(), QPushButton()
        self.gallery = TemplateGallery()
        self.files = RecentFiles(window.settings)
        self.inbox = StartInbox(window.settings, self.files)
        self.samples = [Tile("map") for _ in SAMPLES]
        self._body, self._lower, self._right = QWidget(), QWidget(), QWidget()
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()

    @property
    def recent(self) -> list[RecentTile]:
        """The recent files as they stand."""
        return self.files.tiles

    @property
    def clear(self) -> QPushButton:
        """The button that clears the list of recent files."""
        return self.files.clear

    def _lay_out(self) -> None:
        roles = {
            self._title: "display",
            self._tagline: "quiet",
            self._hint: "small",
            self._new_caption: "caption",
            self._sample_caption: "caption",
            self.open: "primary",
            self.news: "link",
        }
        for widget, role in roles.items():
            set_role(widget, role)
        for label in (self._tagline, self._hint):
            label.setWordWrap(True)
        ground = QWidget()
        for widget in (self, ground):
            set_role(widget, "canvas")
            widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(ground)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.bars)
        outer.addWidget(self._body, 1, Qt.AlignmentFlag.AlignHCenter)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(24, 32, 24, 32)
        body.setSpacing(32)
        body.addLayout(self._head())
        body.addLayout(self._grid)
        body.addStretch(1)
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(32)
        _stack(self._lower, self._sample_caption, *self.samples, self._hint)
        _stack(self._right, self._new_caption, self.gallery)
        self._divide()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._tagline)
        head.addLayout(words, 1)
        head.addSpacing(16)
        head.addWidget(self.news)
        head.addSpacing(8)
        head.addWidget(self.open)
        return head

    def _connect(self) -> None:
        from cjm_studio.window import files

        window = self._window
        attempt = window.menus.attempt
        self.open.clicked.connect(lambda: window.menus.do("open"))
        self.news.clicked.connect(self._tell_news)
        self.files.opened.connect(lambda path: attempt(lambda: files.open_path(window, path)))
        self.files.changed.connect(self._order_stops)
        self.gallery.chosen.connect(lambda name: attempt(lambda: files.new_map(window, template=name)))
        self.gallery.walked.connect(lambda tile: self.ensureWidgetVisible(tile, 24, 24))
        for tile, name in zip(self.samples, SAMPLES, strict=True):
            tile.clicked.connect(lambda _=False, name=name: attempt(lambda: files.open_sample(window, name)))

    def refresh(self) -> None:
        """Show what there is to begin with now."""
        self.files.refresh()
        self.retranslate()
        self._offer_unsaved()
        self._divide()
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go through the page as the eye does; new widgets would stand last."""
        stops = [self.news, self.open, *self.files.stops(), *self.samples, *self.gallery.tiles]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _offer_unsaved(self) -> None:
        """Offer what a crash left of maps that never had a file; those with a file come back with it."""
        from cjm_studio.storage.opening import orphans
        from cjm_studio.window import files

        self.bars.take_away("unsaved")
        found = [unsaved for unsaved in orphans() if unsaved.path is None]
        if not found:
            return

        def words() -> str:
            said = translate("Start", "Maps that were never saved to a file and are still here: %1")
            return said.replace("%1", str(len(found)))

        def restore() -> str:
            return translate("Start", "Restore")

        attempt = self._window.menus.attempt
        go_on = partial(attempt, partial(files.recover, self._window, found[0]))
        self.bars.show_bar("unsaved", words, offers=[(restore, go_on)])

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self._tagline.setText(
            translate("Start", "Customer journey maps that show what is known, and how well")
        )
        self.open.setText(translate("Start", "Open…"))
        self.news.setText(translate("Start", "What’s new"))
        self._new_caption.setText(translate("Start", "New map").upper())
        self._sample_caption.setText(translate("Start", "Samples").upper())
        self.samples[0].say(
            translate("Start", "Online shop “Polka”"),
            translate("Start", "In Russian: segments and survey waves"),
        )
        self.samples[1].say(
            translate("Start", "Larkfield Bank"), translate("Start", "In English: opening an account")
        )
        self._hint.setText(translate("Start", "You can also drop a map on this window."))
        self.files.retranslate()
        self.inbox.refresh(self._window.language)
        self.gallery.offer(self._window.language, used=self._window.settings.used_templates)

    def _tell_news(self) -> None:
        from cjm_studio.window.whats_new import tell_news

        tell_news(self._window)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.files.refresh()  # its pins wear the theme's colours
            self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Give list and gallery their widths: beside each other where there is room, else stacked."""
        letter = self.fontMetrics().averageCharWidth()
        wide, side = min(_WIDEST * letter, self.viewport().width()), _LIST * letter
        beside = wide >= 2.75 * side  # two tiles find room too
        for widget in (self.files, self._lower):
            widget.setFixedWidth(side if beside else wide - 48)
        self._body.setFixedWidth(wide)
        self._new_caption.setMinimumHeight(self.files.clear.sizeHint().height())  # both captions in one line
        for widget in (self.files, self._lower, self._right):
            self._grid.removeWidget(widget)
        top = Qt.AlignmentFlag.AlignTop
        if beside:
            self._grid.addWidget(self.files, 0, 0, top)
            self._grid.addWidget(self._lower, 1, 0, top)
            self._grid.addWidget(self._right, 0, 1, 3, 1, top)
        else:  # an empty list does not come first
            first, second = (self.files, self._right) if self.recent else (self._right, self.files)
            for row, widget in enumerate((first, second, self._lower)):
                self._grid.addWidget(widget, row, 0, top)
        self._grid.setRowStretch(2, 1 if beside else 0)
        self._grid.setColumnStretch(1, 1 if beside else 0)


def _stack(widget: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
