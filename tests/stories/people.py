"""Two people at the window: one who has no mouse, and one who hardly touches the keyboard."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.window.main_window import MainWindow
from tests.gestures import Hand

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Keyboard:
    """Presses keys where the focus is, as the system would send them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def target(self) -> QWidget:
        """Where a key goes now."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key, shortcuts of the window included."""
        for _ in range(times):
            QTest.keyClick(self.target(), key, held)

    def write(self, text: str) -> None:
        """Type a text of any alphabet."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                target = self.target()
                QApplication.sendEvent(target, QKeyEvent(kind, _key_of(letter), NONE, letter))

    def line(self, text: str, then: Qt.Key = K.Key_Return, held: Qt.KeyboardModifier = NONE) -> None:
        """Type a text and end it with a key."""
        self.write(text)
        self.press(then, held)


def _key_of(letter: str) -> int:
    return ord(letter.upper()) if letter.isascii() else K.Key_unknown


class Mouse:
    """Points at things on the map by their words."""

    def __init__(self, view: MapView) -> None:
        self.view = view
        self.hand = Hand(view)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in steps and release."""
        self.send(widget, QEvent.Type.MouseButtonPress, start, held)
        for step in range(1, 7):
            self.send(widget, QEvent.Type.MouseMove, start + (end - start) * step / 6, held)
        self.send(widget, QEvent.Type.MouseButtonRelease, end, held)

    def send(self, widget: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Send one event of the left button."""
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        down = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        there = QPointF(widget.mapToGlobal(at))
        QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), there, button, down, held))

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Click twice."""
        QTest.mouseClick(widget, LEFT, NONE, at)
        QTest.mouseDClick(widget, LEFT, NONE, at)

    def drag_card(self, text: str, stage: str, row: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Drag a card to the bottom of a cell."""
        start = self.hand.middle_of_card(text)
        end = self.hand.bottom_of_cell(stage, row)
        self.drag(self.view.canvas.viewport(), start, end, held)


def map_in_words(view: MapView) -> dict[str, dict[str, list[str]]]:
    """Read the whole map: stage, row, texts from top to bottom."""
    document, journey = view.session.document, view.scene.content.journey
    read: dict[str, dict[str, list[str]]] = {}
    for stage in stages(document, journey):
        cells = read[stage.name] = {}
        for row in rows(document, journey):
            texts = [card_at(document, place).text for place in places_in(document, stage.id, row.id)]
            if texts:
                cells[row.kind] = texts
    return read
