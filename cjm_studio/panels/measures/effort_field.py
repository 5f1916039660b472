"""The field of effort and effect: recommendations in its cells, the others in the tray beside."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import Palette
from cjm_studio.model.ids import CardId
from cjm_studio.panels.measures.chip import Chip, chip_height, most_height
from cjm_studio.panels.measures.field_painting import FieldWords, paint_field
from cjm_studio.panels.measures.ground import STEPS, Ground, spread
from cjm_studio.session.recommendation_faces import RecommendationFace

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class EffortField(QWidget):
    """Tells what is wanted of a recommendation; it changes nothing itself."""

    estimated = Signal(str, int, int)  # card, effort, effect
    forgotten = Signal(str)  # card: it goes back to the tray
    opened = Signal(str)  # card
    reached = Signal(str)  # card

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[CardId, Chip] = {}
        self.words = FieldWords()
        self._palette: Palette = tokens()
        self._target: tuple[int, int] | None = None  # the cell that a drop would choose
        self._over_tray = False
        self._ground = Ground(600, 400, line=16, side=16)

    def sizeHint(self) -> QSize:
        return QSize(scaled(760), scaled(520))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(420), scaled(300))

    @property
    def ground(self) -> Ground:
        """Where things stand now."""
        return self._ground

    def show_faces(self, faces: Sequence[RecommendationFace], words: FieldWords, palette: Palette) -> None:
        """Show these recommendations, in the order in which Tab walks them."""
        self.words, self._palette = words, palette
        known = {face.id for face in faces}
        for id_ in [id_ for id_ in self.chips if id_ not in known]:
            gone = self.chips.pop(id_)
            gone.hide()
            gone.deleteLater()
        for face in faces:
            if face.id not in self.chips:
                self.chips[face.id] = self._chip(face)
            self.chips[face.id].show_face(face, palette)
        self.chips = {face.id: self.chips[face.id] for face in faces}
        chips = list(self.chips.values())
        for before, after in pairwise(chips):
            QWidget.setTabOrder(before, after)
        if chips and self.focusProxy() not in chips:
            self.setFocusProxy(chips[0])
        self.lay_out()

    def _chip(self, face: RecommendationFace) -> Chip:
        chip, id_ = Chip(face, self), face.id
        chip.opened.connect(lambda: self.opened.emit(id_))
        chip.reached.connect(lambda: self._on_reached(id_))
        chip.dragged.connect(self._preview)
        chip.dropped.connect(lambda at: self._drop(id_, at))
        chip.given_up.connect(self._settle)
        chip.pressed_key.connect(lambda key, alt: self._on_key(id_, Qt.Key(key), alt=alt))
        chip.show()
        return chip

    def lay_out(self) -> None:
        """Put every recommendation into its cell, side by side with those of the same estimate."""
        line = QFontMetricsF(panel_font(12)).lineSpacing()
        self._ground = Ground(self.width(), self.height(), line=line, side=scaled(18))
        cells: dict[tuple[int, int] | None, list[Chip]] = {}
        for chip in self.chips.values():
            cells.setdefault(chip.face.at, []).append(chip)
        for at, chips in cells.items():
            area = self._ground.cell(*at) if at else self._ground.tray.adjusted(8, 4.6 * line, -8, -6)
            places = spread(len(chips), area, high=chip_height(), most=most_height())
            for chip, place in zip(chips, places, strict=True):
                if not chip.dragging:
                    chip.setGeometry(place.toRect())
        self.update()

    def _on_reached(self, id_: CardId) -> None:
        self.setFocusProxy(self.chips[id_])  # coming back leads to where the keyboard was
        self.reached.emit(id_)

    def _preview(self, at: QPointF) -> None:
        target, over = self._ground.at(at), self._ground.tray.contains(at)
        if (target, over) != (self._target, self._over_tray):
            self._target, self._over_tray = target, over
            self.update()

    def _settle(self) -> None:
        self._target, self._over_tray = None, False
        self.lay_out()

    def _drop(self, id_: CardId, at: QPointF) -> None:
        target, over = self._ground.at(at), self._ground.tray.contains(at)
        self._settle()
        if target is not None:
            self.estimated.emit(id_, *target)
        elif over:
            self.forgotten.emit(id_)

    def _on_key(self, id_: CardId, key: Qt.Key, *, alt: bool) -> None:
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit(id_)
        elif alt:
            self._shift(id_, *_ARROWS[key])
        else:
            self._walk(self.chips[id_], *_ARROWS[key])

    def _shift(self, id_: CardId, right: int, up: int) -> None:
        """From the tray the first step leads to the middle of the field."""
        at = self.chips[id_].face.at
        if at is None:
            self.estimated.emit(id_, (STEPS + 1) // 2, (STEPS + 1) // 2)
            return
        effort, effect = (min(STEPS, max(1, value)) for value in (at[0] + right, at[1] + up))
        if (effort, effect) != at:
            self.estimated.emit(id_, effort, effect)

    def _walk(self, chip: Chip, right: int, up: int) -> None:
        """Go to the nearest recommendation on that side."""
        here, best = QRectF(chip.geometry()).center(), None
        for other in self.chips.values():
            away = QRectF(other.geometry()).center() - here
            ahead = away.x() * right - away.y() * up
            beside = abs(away.y() if right else away.x())
            if other is not chip and ahead > 1 and (best is None or ahead + 2 * beside < best[0]):
                best = (ahead + 2 * beside, other)
        if best is not None:
            best[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_field(
            painter, self._ground, self.words, self._palette, target=self._target, tray=self._over_tray
        )
        painter.end()
