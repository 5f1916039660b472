"""The clipboard: what a copy offers to other programs and to this one, and what a paste finds there."""

import atexit
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from cjm_studio.canvas.cards_picture import CardsPicture, shown_cards
from cjm_studio.canvas.picture_files import ENDINGS, encoded
from cjm_studio.document.clips import clip_of
from cjm_studio.exchange.card_clip import MEDIA, read_clip, table_of, write_clip
from cjm_studio.exchange.clipboard_table import Table, read_html, read_text, write_html, write_tsv
from cjm_studio.model.clip import Clip
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.map_content import MapContent

_IMAGE = "application/x-qt-image"  # by which Qt hands an image to programs in their system's own form
_LONGEST = 8_000_000  # letters of text that are looked at

Form = str | bytes | QImage


class LazyForms(QMimeData):
    """Forms that are made when a program asks for them, and kept."""

    def __init__(self, forms: Mapping[str, Callable[[], Form]]) -> None:
        super().__init__()
        self._forms = {name: cache(make) for name, make in forms.items()}

    def formats(self) -> list[str]:
        return list(self._forms)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._forms

    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> object:
        make = self._forms.get(mimetype)
        made = make() if make is not None else None
        return QByteArray(made) if isinstance(made, bytes) else made

    def settled(self) -> QMimeData:
        """Return plain data with every form made, which outlives the program's own code."""
        data = QMimeData()
        for name, make in self._forms.items():
            made = make()
            if isinstance(made, QImage):
                data.setImageData(made)
            else:
                data.setData(name, QByteArray(made.encode() if isinstance(made, str) else made))
        return data


def cards_mime(content: MapContent, places: Sequence[PlaceId], *, cut: bool = False) -> LazyForms:
    """Return cards of a map in every form: a grid of texts or lines of text, and pictures once asked for."""
    clip = clip_of(content.document, places, cut=cut)
    table = table_of(clip)
    one_column = max(map(len, table), default=0) < 2
    text = "\n".join(cell for line in table for cell in line if cell) if one_column else write_tsv(table)
    shown = shown_cards(content, places)
    image = cache(lambda: CardsPicture(shown).image())
    return LazyForms(
        {
            MEDIA: lambda: write_clip(clip),
            "text/html": lambda: write_html(table),
            "text/plain": lambda: text,
            "image/png": lambda: encoded(image(), "PNG"),
            _IMAGE: image,
        }
    )


def picture_mime(png: bytes, svg: bytes) -> LazyForms:
    """Return a picture as pixels and as lines."""
    return LazyForms(
        {
            "image/svg+xml": lambda: svg,
            "image/png": lambda: png,
            _IMAGE: lambda: QImage.fromData(png),
        }
    )


def put_on_clipboard(data: LazyForms) -> None:
    """Let other programs have it; when this one ends, what nobody asked for yet is made for them."""
    _settle_at_the_end()
    QGuiApplication.clipboard().setMimeData(data)


@cache
def _settle_at_the_end() -> None:
    app = QCoreApplication.instance()
    assert app is not None
    app.aboutToQuit.connect(_settle)
    atexit.register(_settle)  # where no event loop has ended: Qt must not ask us once Python is gone


def _settle() -> None:
    if QCoreApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if isinstance(data, LazyForms):  # else another program has copied something since
        clipboard.setMimeData(data.settled())


class Offer(NamedTuple):
    """What there is to be pasted: the best of its forms, and what was wrong with a better one."""

    content: Clip | Table | QImage | tuple[Path, ...] | None
    problem: BadInput | None = None


def offer_of(data: QMimeData | None) -> Offer:
    """Choose what to paste: our own cards, else a table, else picture files, an image, lines of text."""
    problem = None
    if data is None:  # what some systems say of an empty clipboard
        return Offer(None)
    if data.hasFormat(MEDIA):
        try:
            return Offer(read_clip(bytes(data.data(MEDIA).data())))
        except BadInput as wrong:
            problem = wrong
    try:
        return Offer(_foreign(data), problem)
    except BadInput as wrong:
        return Offer(None, wrong)


def _foreign(data: QMimeData) -> Table | QImage | tuple[Path, ...] | None:
    """Choose from what other programs put there."""
    if data.hasHtml() and (table := read_html(_text(data.html()))):
        return table
    if files := picture_paths(data):
        return files
    text = _text(data.text()) if data.hasText() else ""
    table = read_text(text)
    if data.hasImage() and not any(len(line) > 1 for line in table):
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return image
    return table or None


def _text(text: str) -> str:
    if len(text) > _LONGEST:
        raise BadInput("clipboard_too_long")
    return text


def picture_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the picture files that are offered; none if other files are among them."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    known = all(path.suffix.lower() in ENDINGS for path in paths)
    return tuple(paths) if known and len(paths) == len(data.urls()) else ()


def droppable(data: QMimeData) -> bool:
    """Say whether something dragged here from elsewhere can be put in a cell; other files are not for it."""
    if data.urls():
        return bool(picture_paths(data))
    return data.hasFormat(MEDIA) or data.hasText() or data.hasHtml() or data.hasImage()
