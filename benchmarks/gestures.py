"""What the canvas benchmark does with mouse and wheel; each is a deed for one frame."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from cjm_studio.canvas.map_view import MapView


def pan(view: QGraphicsView) -> Callable[[int], None]:
    """Return a deed that scrolls down, and begins at the top again."""

    def deed(number: int) -> None:
        bar = view.verticalScrollBar()
        bar.setValue((number * 37) % max(1, bar.maximum()))

    return deed


def page(view: QGraphicsView) -> Callable[[int], None]:
    """Return a deed that scrolls by a screen, to cards that were not seen yet."""

    def deed(number: int) -> None:
        down, right = view.verticalScrollBar(), view.horizontalScrollBar()
        pages = max(1, down.maximum() // 1000)
        down.setValue(number % pages * 1000)
        right.setValue(number // pages * 1700 % max(1, right.maximum()))

    return deed


def zoom_step(view: QGraphicsView) -> Callable[[int], None]:
    """Return a deed that turns the wheel by a little with Ctrl held."""
    middle = QPointF(view.viewport().rect().center())
    way = -30  # 4 % a step

    def deed(_: int) -> None:
        nonlocal way
        scale = view.transform().m11()
        way = 30 if scale <= 0.12 else -30 if scale >= 2 else way
        turn = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, way),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), turn)

    return deed


def mouse(view: MapView, kind: QEvent.Type, at: QPointF) -> None:
    """Let the mouse do something at a point of the viewport."""
    button = Qt.MouseButton.LeftButton
    canvas = view.canvas.viewport()
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)
