"""Small icons: on the screen each is drawn once for a size and copied, on paper it is drawn as vectors."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from cjm_studio.look.icons import paint_icon


def paint_small_icon(painter: QPainter, name: str, *, colour: str, box: QRectF) -> None:
    """Draw a small icon; on a pixmap it stands on whole pixels, so that it is crisp."""
    if not isinstance(painter.device(), QPixmap):
        paint_icon(painter, name, colour=colour, x=box.x(), y=box.y(), size=box.width())
        return
    transform = painter.worldTransform()
    image = _image(name, colour, max(1, round(box.width() * transform.m11())))
    at = transform.map(box.topLeft())
    painter.save()
    painter.resetTransform()
    painter.drawImage(QPointF(round(at.x()), round(at.y())), image)
    painter.restore()


@lru_cache(maxsize=256)
def _image(name: str, colour: str, pixels: int) -> QImage:
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, colour=colour, x=0, y=0, size=pixels)
    painter.end()
    return image
