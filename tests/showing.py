"""What a test of anything visible starts from: a session over records, a widget that stands on the screen."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.model.record import Record
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.language import Language

W = TypeVar("W", bound=QWidget)


@contextmanager
def opened(records: Iterable[Record], *, language: Language = "en") -> Iterator[Session]:
    """Open a session over a working copy of a document, or of what a builder has drawn."""
    with ProjectFile.create(list(records)) as file:
        yield Session(file, language=language)


def shown(widget: W, qtbot: QtBot, *, width: int = 0, height: int = 0) -> W:
    """Show a widget, as large as told, and wait until it is on the screen; it is closed after the test."""
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def colours(widget: QWidget) -> set[str]:
    """Return the colours in which a widget is drawn, as "#0b5fcc"."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(pixel).name() for pixel in set(memoryview(image.constBits()).cast("I"))}


def nameless(widget: QWidget) -> list[QWidget]:
    """Return the buttons in sight that nobody can name; that there are buttons at all is seen to."""
    buttons = [*widget.findChildren(QPushButton), *widget.findChildren(QToolButton)]
    seen = [button for button in buttons if button.isVisible()]
    assert seen
    return [button for button in seen if not (button.text() or button.accessibleName())]
