"""The gallery of templates: a tile for each, walked by mouse or arrows."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cjm_studio.look.speech import translate
from cjm_studio.window.template_sketch import Sketch, empty_sketch, names_by_use, read_sketch
from cjm_studio.window.template_tile import ARROWS, TemplateTile
from cjm_studio.wording.language import Language

_GAP = 16
_PAUSE = 30  # ms
_NARROWEST = 232.0  # what a tile needs at the usual size of type


class TemplateGallery(QWidget):
    """All templates, the empty map first; one stop of Tab, and the arrows walk."""

    chosen = Signal(str)  # the name of the template; empty: an empty map
    walked = Signal(QWidget)  # to the tile that has the focus now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[TemplateTile] = []
        self._language: Language = "en"
        self._columns = 1
        self._seen = False
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read_next)

    def offer(self, language: Language, *, used: list[str]) -> None:
        """Offer the templates in a language, the one that was used last first."""
        wanted = ["", *names_by_use(used)]
        if [tile.name for tile in self.tiles] != wanted:
            self._make_tiles(wanted)
        if language != self._language:
            self._language = language
            for tile in self.tiles:
                tile.sketch = None
        self._read()

    def _make_tiles(self, names: list[str]) -> None:
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [TemplateTile(name, self) for name in names]
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, name=tile.name: self.chosen.emit(name))
            tile.entered.connect(partial(self._stand_on, tile))
            tile.setVisible(True)
        self._stand_on(self.tiles[0])
        self._lay_out()

    def _stand_on(self, chosen: TemplateTile) -> None:
        """Tab comes to one tile only, to the one that was stood on last."""
        for tile in self.tiles:
            policy = Qt.FocusPolicy.StrongFocus if tile is chosen else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)

    def _read(self) -> None:
        if self._seen and any(tile.sketch is None for tile in self.tiles):
            self._reading.start(0)

    def _read_next(self) -> None:
        """Read one outline at a time, so that nothing has to wait for all of them."""
        tile = next((tile for tile in self.tiles if tile.sketch is None), None)
        if tile is None:
            self._reading.stop()
        elif tile.name:
            tile.show_sketch(read_sketch(tile.name, self._language))
        else:
            tile.show_sketch(_empty())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(_PAUSE, self._read)  # the page is painted first

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        if not self.tiles:
            return
        narrowest = _NARROWEST * self.tiles[0].line(12) / 15
        self._columns = max(1, int((self.width() + _GAP) // (narrowest + _GAP)))
        wide = (self.width() - _GAP * (self._columns - 1)) // self._columns
        high = self.tiles[0].heightForWidth(wide)
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, self._columns)
            tile.setGeometry(column * (wide + _GAP), row * (high + _GAP), wide, high)
        rows = -(-len(self.tiles) // self._columns)
        self.setFixedHeight(rows * (high + _GAP) - _GAP)

    def sizeHint(self) -> QSize:
        return QSize(640, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in ARROWS or not isinstance(focused, TemplateTile):
            super().keyPressEvent(event)
            return
        here, last = self.tiles.index(focused), len(self.tiles) - 1
        there = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Up: here - self._columns,
            Qt.Key.Key_Down: here + self._columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(event.key())]
        if 0 <= there <= last:
            self.tiles[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.walked.emit(self.tiles[there])


def _empty() -> Sketch:
    from cjm_studio.window.map_edits import usual_stages

    purpose = translate("Start", "The usual stages and empty rows, to be filled by you.")
    return empty_sketch(translate("Start", "Empty map"), purpose, usual_stages())
