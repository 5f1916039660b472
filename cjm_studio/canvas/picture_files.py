"""Pictures from outside: read with limits, made small, and freed of what a camera wrote beside the pixels."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from cjm_studio.model.errors import BadInput
from cjm_studio.operations.pictures import NewPicture

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg")
SIDE = 1600  # pixels; a picture on a map is not looked at closer
LARGEST = 1_500_000  # bytes kept in the project
LARGEST_FILE = 30 * 1024 * 1024
MOST_PIXELS = 40_000_000
_DRAWN = 800  # pixels that a drawing of lines is given, whatever size it names
_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_FORMATS = {"png", "jpg", "jpeg", "gif", "bmp", "webp", "svg"}


def read_picture(path: Path) -> NewPicture:
    """Read a picture file; BadInput if it is broken, far too large or no picture."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadInput("image_large_file", file=path.name, most=LARGEST_FILE // 1024**2)
        data = path.read_bytes()
    except OSError as error:
        raise BadInput("image_unreadable", file=path.name) from error
    return picture_of(_decoded(data, name=path.name), text=path.stem)


def _decoded(data: bytes, *, name: str) -> QImage:
    """Decode a picture as its bytes say, whatever its name ends with, no larger than it will be kept."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form = bytes(reader.format().data()).decode()
    if form not in _FORMATS:
        raise BadInput("image_unknown", file=name)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise BadInput("image_large", file=name, most=MOST_PIXELS // 1_000_000)
    if size.isValid():
        wanted = size.scaled(_DRAWN, _DRAWN, _KEEP) if form == "svg" else size
        reader.setScaledSize(_fitting(wanted))
    image = reader.read()
    if image.isNull():
        raise BadInput("image_broken", file=name)
    return image


def _fitting(size: QSize) -> QSize:
    inside = max(size.width(), size.height()) <= SIDE
    fitted = size if inside else size.scaled(SIDE, SIDE, _KEEP)
    return fitted.expandedTo(QSize(1, 1))


def picture_of(image: QImage, *, text: str = "") -> NewPicture:
    """Make a picture of an image: drawn afresh, so that nothing but its pixels is kept."""
    if image.isNull() or image.width() * image.height() > MOST_PIXELS:
        raise BadInput("image_clipboard")
    clear = _see_through(image)
    image = _redrawn(image, _fitting(image.size()), clear=clear)
    content = encoded(image, "PNG")
    if len(content) <= LARGEST // 3 or (clear and len(content) <= LARGEST):
        return NewPicture(content, "image/png", image.width(), image.height(), text)
    while clear:  # a see-through picture stays one, and is made smaller until it fits
        smaller = 0.9 * (LARGEST / len(content)) ** 0.5
        image = _redrawn(image, image.size() * min(0.9, smaller), clear=True)
        content = encoded(image, "PNG")
        if len(content) <= LARGEST:
            return NewPicture(content, "image/png", image.width(), image.height(), text)
    for quality in (88, 75, 60, 40, 20):
        photo = encoded(image, "JPEG", quality)
        if len(photo) <= LARGEST:
            break
    if len(content) <= len(photo):
        return NewPicture(content, "image/png", image.width(), image.height(), text)
    return NewPicture(photo, "image/jpeg", image.width(), image.height(), text)


def _see_through(image: QImage) -> bool:
    """Say whether anything of an image can be seen through: looked for on a small copy."""
    if not image.hasAlphaChannel():
        return False
    small = image.scaled(160, 160).convertToFormat(QImage.Format.Format_Alpha8)
    return any(value < 250 for value in bytes(small.constBits()))


def _redrawn(image: QImage, size: QSize, *, clear: bool) -> QImage:
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    form = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    drawn = QImage(size, form)
    drawn.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    smooth = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(drawn)
    painter.drawImage(0, 0, smooth)
    painter.end()
    return drawn


def encoded(image: QImage, form: str, quality: int = -1) -> bytes:
    """Return an image in a form, as "PNG"."""
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, quality)  # type: ignore[call-overload]
    buffer.close()
    return bytes(array.data())
