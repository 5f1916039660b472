"""One recommendation on the chart: an icon and a word or two, dragged and moved by keys."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, LIGHT, LevelColours, Palette
from cjm_studio.session.recommendation_faces import RecommendationFace

_ICON, _PAD, _HIGH = 15, 5, 23
_LINES = 3  # of text, where there is room


def chip_height() -> int:
    """Return how high a recommendation stands."""
    return scaled(_HIGH)


def most_height() -> float:
    """Return how high one may stand: as high as all its lines."""
    return chip_height() + (_LINES - 1) * QFontMetricsF(_type()).lineSpacing()


def _type() -> QFont:
    return panel_font(12, QFont.Weight.Medium)


def colours_of(level: str, palette: Palette) -> LevelColours:
    """Return the colours of a level; without one those of a recommendation."""
    card = palette.cards["barrier_hypothesis" if level == "hypothesis" else "recommendation"]
    found = palette.levels.get(level)
    return found if found is not None else LevelColours(card.fill, card.accent, card.accent)


def icon_of(level: str) -> str:
    """Return the icon of a level; without one that of a recommendation."""
    return LEVEL_ICONS.get(level, "shield-question" if level == "hypothesis" else "wrench")


class Chip(QAbstractButton):
    """Shows a recommendation; a press and a move take it along, Esc lets it fall back."""

    opened = Signal()
    reached = Signal()
    dragged = Signal(QPointF)  # where the pointer is, in the field
    dropped = Signal(QPointF)
    given_up = Signal()
    pressed_key = Signal(int, bool)  # an arrow or a key that removes, and whether Alt is down

    def __init__(self, face: RecommendationFace, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = face
        self.palette_worn = LIGHT
        self.dragging = False
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.clicked.connect(self._on_clicked)

    def show_face(self, face: RecommendationFace, palette: Palette) -> None:
        """Show a recommendation as it is now."""
        self.face, self.palette_worn = face, palette
        self.setAccessibleName(face.spoken)
        self.setToolTip(face.spoken)
        self.setText(face.text.replace("&", "&&"))
        self.update()

    def _on_clicked(self) -> None:
        """Space presses a button: it opens, as Enter does; a click of the mouse only chooses."""
        if self._pressed is None:
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position() - self._pressed).manhattanLength()
        if not self.dragging and far < QApplication.startDragDistance():
            return
        self.dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.move((self.mapToParent(event.position()) - self._pressed).toPoint())
        self.dragged.emit(self.mapToParent(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was, self._pressed = self.dragging, None
        self._put_down()
        if was:
            self.dropped.emit(self.mapToParent(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.opened.emit()

    def _put_down(self) -> None:
        self.dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def give_up(self) -> None:
        """Let the recommendation fall back where it was."""
        if self.dragging:
            self._pressed = None
            self._put_down()
            self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if key == Qt.Key.Key_Escape and self.dragging:
            self.give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif key in (*arrows, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.pressed_key.emit(int(key), alt)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.raise_()
        self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, level = self.palette_worn, self.face.level
        colours = colours_of(level, palette)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(QColor(palette.focus if focused else colours.hatch), 2 if focused else 1)
        if level in ("hypothesis", "not_enough_data") and not focused:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.fill or palette.surface))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 6, 6)
        size, pad = scaled(_ICON), scaled(_PAD)
        bare = self.width() < size + 4 * pad
        x = (self.width() - size) / 2 if bare else pad + 1
        paint_icon(painter, icon_of(level), colour=colours.ink, x=x, y=(self.height() - size) / 2, size=size)
        if not bare:
            painter.setFont(_type())
            painter.setPen(QColor(palette.ink if not colours.fill else colours.ink))
            room = area.adjusted(size + 2 * pad, 0, -pad, 0)
            metrics = QFontMetricsF(painter.font())
            text = " ".join(self.face.text.split())
            lines = max(1, int(area.height() // metrics.lineSpacing()))
            words = wrap(text, room.width(), width_of=metrics.horizontalAdvance, most=lines)
            place = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(room, place, "\n".join(words))
        painter.end()
