"""Icons recoloured for the theme, drawn at any size."""

from functools import cache
from threading import local

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cjm_studio.wording.resources import resource_path


@cache
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in resource_path("icons").glob("*.svg"))


def _renderer(name: str, colour: str) -> QSvgRenderer:
    known = name if name in _names() else "circle-help"  # the channel of a newer version may have another
    source = resource_path("icons", f"{known}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


class _Own(local):
    """The renderers of one thread: no two threads may draw with the same."""

    def __init__(self) -> None:
        self.renderer = cache(_renderer)


_OWN = _Own()


def paint_icon(painter: QPainter, name: str, *, colour: str, x: float, y: float, size: float) -> None:
    """Draw an icon as vectors, so that print is as crisp as the screen."""
    _OWN.renderer(name, colour).render(painter, QRectF(x, y, size, size))


class _Engine(QIconEngine):
    """Draws one icon in the theme's ink, paler when it is disabled."""

    def __init__(self, name: str, colour: str, pale: str) -> None:
        super().__init__()
        self._name, self._colour, self._pale = name, colour, pale

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._pale if mode is QIcon.Mode.Disabled else self._colour
        _OWN.renderer(self._name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._pale)


def icon(name: str, *, colour: str, pale: str) -> QIcon:
    """Return an icon for buttons and menus."""
    return QIcon(_Engine(name, colour, pale))
