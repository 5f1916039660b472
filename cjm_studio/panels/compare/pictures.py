"""A matrix as a picture in a file, in print colours."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from cjm_studio.look.fonts import panel_font
from cjm_studio.look.tokens import LIGHT
from cjm_studio.model.errors import BadInput
from cjm_studio.panels.compare.matrix_painter import matrix_size, paint_matrix
from cjm_studio.session.compare_matrix import Matrix

SHARP = 2  # pixels of a PNG for each of these
_MARGIN, _TITLE = 24.0, 36.0


def write_picture(path: Path, matrix: Matrix) -> None:
    """Write a matrix as SVG or PNG, as the name of the file says; BadInput if it cannot be."""
    if path.suffix.lower() == ".svg":
        try:
            path.write_bytes(svg(matrix))
        except OSError as error:
            raise BadInput("picture_not_written", path=path) from error
    elif not png(matrix).save(str(path), "PNG"):  # type: ignore[call-overload]
        raise BadInput("picture_not_written", path=path)


def png(matrix: Matrix) -> QImage:
    """Return the picture as pixels."""
    image = QImage((_size(matrix) * SHARP).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    _paint(QPainter(image), matrix)
    return image


def svg(matrix: Matrix) -> bytes:
    """Return the picture as vectors."""
    data, size = QByteArray(), _size(matrix)
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(matrix.title)
    _paint(QPainter(generator), matrix)
    return bytes(data.data())


def _size(matrix: Matrix) -> QSizeF:
    wide, high = matrix_size(matrix)
    foot = len(matrix.notes) * QFontMetricsF(panel_font(11)).lineSpacing() + 10
    return QSizeF(wide + 2 * _MARGIN, high + 2 * _MARGIN + _TITLE + foot)


def _paint(painter: QPainter, matrix: Matrix) -> None:
    size = _size(matrix)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.row))
    painter.setPen(QColor(LIGHT.ink))
    painter.setFont(panel_font(16, QFont.Weight.DemiBold))
    painter.drawText(QPointF(_MARGIN, _MARGIN + QFontMetricsF(painter.font()).ascent()), matrix.title)
    paint_matrix(painter, matrix, at=QPointF(_MARGIN, _MARGIN + _TITLE), palette=LIGHT)
    painter.setFont(panel_font(11))
    painter.setPen(QColor(LIGHT.ink_2))
    y = _MARGIN + _TITLE + matrix_size(matrix)[1] + 4
    for note in matrix.notes:
        y += QFontMetricsF(painter.font()).lineSpacing()
        painter.drawText(QPointF(_MARGIN, y), note)
    painter.end()
