"""The recent files of the start page: pinned ones first, missing ones grey with the reason why."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from cjm_studio.look.icons import icon, paint_icon
from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.window.settings import Settings
from cjm_studio.window.tiles import TileButton, write


class RecentTile(TileButton):
    """A recent file: its name, where it lies, when it was changed; grey when it is missing."""

    unwanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__("link")
        self.path = path
        try:
            self._changed: float | None = path.stat().st_mtime
        except OSError:
            self._changed = None
        self._due = ""
        self.setEnabled(self._changed is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say when it was changed, or why it cannot be opened, in the language that is spoken now."""
        folder = str(self.path.parent).replace(str(Path.home()), "~", 1)
        self._when, self._where = "", folder
        if self._changed is not None:
            changed = QDateTime.fromSecsSinceEpoch(int(self._changed))
            self._when = QLocale().toString(changed.date(), "d MMM yyyy")
        else:
            there = self.path.parent.is_dir()
            gone = translate("Start", "No longer in %1")
            unseen = translate("Start", "Folder not found: %1")
            self._where = (gone if there else unseen).replace("%1", folder)
        self.setAccessibleName(self.path.stem)
        self.setAccessibleDescription(f"{self._when} {self._where} {self._due}".strip())
        tip = f"{self._where}\n{self.path}" if self._changed is None else str(self.path)
        self.setToolTip("\n".join(filter(None, (tip, self._due))))
        self.update()

    def show_due(self, words: str) -> None:
        """Say what is due in the file."""
        self._due = words
        self.retranslate()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = 2 if self._due else 1
        return QSize(160, round(12 + self.line(14) + lines * self.line(12)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = tokens()
        missing = self._changed is None
        painter = QPainter(self)
        name, small = self.type(14, bold=not missing), self.type(12)
        wide = QFontMetricsF(small).horizontalAdvance(self._when)
        room = self.width() - 16.0
        y = 6 + QFontMetricsF(name).ascent()
        ink = palette.ink_3 if missing else palette.ink
        write(painter, self.path.stem, QPointF(8, y), room=room - wide - 12, shape=name, ink=ink)
        painter.setFont(small)
        painter.setPen(QColor(palette.ink_3))
        painter.drawText(QPointF(self.width() - wide - 8, y), self._when)
        y = 6 + self.line(14) + QFontMetricsF(small).ascent()
        write(painter, self._where, QPointF(8, y), room=room, shape=small, ink=palette.ink_3)
        if self._due:
            size = self.line(12) * 0.85
            below = y + self.line(12)
            paint_icon(painter, "bell", colour=palette.ink_2, x=8, y=below - size * 0.9, size=size)
            left = 8 + size + 5
            at, room = QPointF(left, below), self.width() - left - 8
            write(painter, self._due, at, room=room, shape=small, ink=palette.ink_2, end=True)
        painter.end()


class RecentFiles(QWidget):
    """The list under its caption, with a pin for each file."""

    opened = Signal(Path)
    changed = Signal()  # other rows stand in the list now

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.caption, self._nothing = QLabel(), QLabel()
        self.clear = QPushButton()
        self.tiles: list[RecentTile] = []
        self.pins: list[QToolButton] = []
        self.crosses: list[QToolButton] = []
        self._lines: list[QWidget] = []
        set_role(self.caption, "caption")
        set_role(self._nothing, "small")
        set_role(self.clear, "link")
        self._nothing.setWordWrap(True)
        self.clear.clicked.connect(self._clear)
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.clear)
        kept = self.clear.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(kept)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._rows)

    def refresh(self) -> None:
        """Show the files that are remembered now."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self.tiles, self.pins, self.crosses = [], [], []
        recent, pinned = self._settings.recent, set(self._settings.pinned)
        for path in sorted(recent, key=lambda path: path not in pinned):
            self._lines.append(self._line(path, pinned=path in pinned))
            self._rows.addWidget(self._lines[-1])
        self._nothing.setVisible(not recent)
        self.clear.setVisible(any(path not in pinned for path in recent))
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self.caption.setText(translate("Start", "Recent files").upper())
        self._nothing.setText(translate("Start", "The maps that you open will stand here."))
        self.clear.setText(translate("Start", "Clear the list"))
        self.clear.setToolTip(translate("Start", "Pinned files stay."))
        for tile, pin, cross in zip(self.tiles, self.pins, self.crosses, strict=True):
            tile.retranslate()
            keep, free = translate("Start", "Pin %1"), translate("Start", "Unpin %1")
            remove = translate("Start", "Take %1 off the list")
            for button, words in ((pin, free if pin.isChecked() else keep), (cross, remove)):
                button.setAccessibleName(words.replace("%1", quoted(tile.path.stem)))
                button.setToolTip(button.accessibleName())

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in the order in which it comes there."""
        rows = zip(self.tiles, self.pins, self.crosses, strict=True)
        return [self.clear, *(widget for row in rows for widget in row)]

    def _line(self, path: Path, *, pinned: bool) -> QWidget:
        palette = tokens()
        tile, pin, cross = RecentTile(path), QToolButton(), QToolButton()
        tile.clicked.connect(lambda: self.opened.emit(path))
        tile.unwanted.connect(lambda: self._forget(path))
        pin.setCheckable(True)
        pin.setChecked(pinned)
        pin.setIcon(icon("pin", colour=palette.focus if pinned else palette.ink_3, pale=palette.ink_3))
        pin.clicked.connect(lambda on: self._pin(path, on=on))
        cross.setIcon(icon("x", colour=palette.ink_3, pale=palette.ink_3))
        cross.clicked.connect(lambda: self._forget(path))
        cross.setVisible(not tile.isEnabled())
        pin.setVisible(tile.isEnabled() or pinned)
        self.tiles.append(tile)
        self.pins.append(pin)
        self.crosses.append(cross)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (tile, pin, cross):
            row.addWidget(widget)
        return line

    def _pin(self, path: Path, *, on: bool) -> None:
        self._settings.pin(path, on=on)
        self.refresh()
        for tile, pin in zip(self.tiles, self.pins, strict=True):
            if tile.path == path:
                pin.setFocus()

    def _forget(self, path: Path) -> None:
        at = next(number for number, tile in enumerate(self.tiles) if tile.path == path)
        self._settings.forget(path)
        self.refresh()
        stops = [t if t.isEnabled() else c for t, c in zip(self.tiles, self.crosses, strict=True)]
        if stops:
            stops[min(at, len(stops) - 1)].setFocus()

    def _clear(self) -> None:
        self._settings.forget()
        self.refresh()
        self.setFocus()
