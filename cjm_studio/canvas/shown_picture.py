"""The pictures that cards show: decoded no larger than they are drawn, and kept while they are."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

from cjm_studio.canvas.style import colour, pen
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import Palette
from cjm_studio.model.map import Picture

_HIGHEST = 240.0
_FINENESS = 3.0  # pixels kept for each pixel of the map: enough for print


class ShownPicture(NamedTuple):
    """A picture at the size in which a card shows it."""

    content: bytes
    width: float
    height: float


def shown_picture(picture: Picture, width: float) -> ShownPicture:
    """Return a picture as wide as there is room, if that does not make it too high."""
    wide, high = max(1, picture.width), max(1, picture.height)
    scale = min(width / wide, _HIGHEST / high)
    return ShownPicture(picture.content, wide * scale, high * scale)


def paint_picture(painter: QPainter, rect: QRectF, *, shown: ShownPicture, palette: Palette) -> None:
    """Draw a picture, or a quiet place in its stead if its bytes are broken."""
    size = QSize(round(shown.width * _FINENESS), round(shown.height * _FINENESS))
    image = _decoded(shown.content, size.width(), size.height())
    if image.isNull():
        painter.setPen(pen(palette.grid_strong, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(colour(palette.row_alternate))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        size_of_icon = min(24.0, rect.height() - 4)
        x, y = rect.center().x() - size_of_icon / 2, rect.center().y() - size_of_icon / 2
        paint_icon(painter, "image", colour=palette.ink_3, x=x, y=y, size=size_of_icon)
        return
    painter.save()
    corners = QPainterPath()
    corners.addRoundedRect(rect, 4, 4)
    painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image, QRectF(image.rect()))
    painter.restore()


@lru_cache(maxsize=16)
def _decoded(content: bytes, width: int, height: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    natural = reader.size()
    if natural.isValid() and natural.width() > width:
        reader.setScaledSize(QSize(width, height))
    return reader.read()
