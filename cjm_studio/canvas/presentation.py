"""The presentation: the journey stage by stage over the whole screen, led by keys alone or by the mouse."""

from time import monotonic

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from cjm_studio.canvas.slide import HIGH, WIDE, Easel, Slide
from cjm_studio.canvas.slide_barriers import barrier_slides
from cjm_studio.canvas.slide_foot import paint_foot, paint_keys
from cjm_studio.canvas.slide_overview import overview_slides
from cjm_studio.canvas.slide_stage import stage_slides
from cjm_studio.canvas.style import colour
from cjm_studio.look.speech import translate
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import StageId
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.session import Session
from cjm_studio.session.title import title_of

_KEYS_SHOWN = 3000  # milliseconds
_ONE_NUMBER = 0.8  # seconds within which digits are read as one number
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)
# The letters of both keyboard layouts.
_BLACK, _HELP = {"b", ".", "и", "ю"}, {"h", "?", "р", ","}


class Presentation(QWidget):
    """Shows one slide at a time: the journey as a whole, its stages, its barriers."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        *,
        theme: ThemeName,
        stage: StageId | None = None,
        known: MapContent | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with a stage; how cards look may be known from the map."""
        super().__init__(parent, Qt.WindowType.Window)
        self._session, self._theme = session, theme
        self.slides: list[Slide] = []
        self.number = 0
        self.black = False
        self._typed, self._typed_at = "", 0.0
        self._turned = 0
        self._keys = QTimer(self, singleShot=True, interval=_KEYS_SHOWN)
        self._keys.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Presentation", "Presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        session.changed.listen(self._on_changed)
        session.shown.listen(self._on_changed)
        self._listens = True
        self._prepare(known)
        self.show_slide(self.slide_of(stage) if stage is not None else 0)

    def _prepare(self, known: MapContent | None = None) -> None:
        session = self._session
        if session.journey is None:
            self.slides = []
            return
        content = MapContent(
            session.document, session.journey, wave=session.wave, language=session.language, before=known
        )
        title = title_of(session.document, session.journey, wave=session.wave, language=session.language)
        self.easel = Easel(content, title, theme=self._theme)
        self.slides = overview_slides(self.easel)
        for stage in content.stages:
            self.slides += stage_slides(self.easel, stage)
        self.slides += barrier_slides(self.easel)

    def _on_changed(self, _: object) -> None:
        """The project may change under a presentation; the stage that is shown stays."""
        stage = self.slides[self.number].stage if self.slides else None
        self._prepare()
        if not self.slides:
            self.close()
        elif stage in self.easel.content.stages and stage is not None:
            self.show_slide(self.slide_of(stage))
        else:
            self.show_slide(self.number)

    def slide_of(self, stage: StageId) -> int:
        """Return the number of the first slide of a stage."""
        return next((number for number, slide in enumerate(self.slides) if slide.stage == stage), 0)

    def show_slide(self, number: int) -> None:
        """Show a slide, the first or the last where the number leads beyond them."""
        self.number = max(0, min(len(self.slides) - 1, number))
        self.black = False
        if self.slides:
            self.setAccessibleName(self.slides[self.number].words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.black:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        if not self.slides:
            return
        painter.fillRect(self.rect(), colour(self.easel.palette.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / WIDE, self.height() / HIGH)
        painter.translate((self.width() - WIDE * scale) / 2, (self.height() - HIGH * scale) / 2)
        painter.scale(scale, scale)
        painter.save()
        self.slides[self.number].paint(painter)
        painter.restore()
        paint_foot(painter, self.easel, self.slides, number=self.number)
        if self._keys.isActive():
            paint_keys(painter, self.easel, QRectF(0, 0, WIDE, HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().casefold()
        self.setCursor(Qt.CursorShape.BlankCursor)
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _NEXT:
            self.show_slide(self.number + (0 if self.black else 1))
        elif key in _BACK:
            self.show_slide(self.number - (0 if self.black else 1))
        elif key == Qt.Key.Key_Home:
            self.show_slide(0)
        elif key == Qt.Key.Key_End:
            self.show_slide(len(self.slides) - 1)
        elif text.isdecimal():
            self._jump(text)
        elif text in _BLACK or key == Qt.Key.Key_B:
            self.black = not self.black
            self.update()
        elif text in _HELP or key in (Qt.Key.Key_H, Qt.Key.Key_F1):
            self._keys.start()
            self.update()
        else:
            super().keyPressEvent(event)

    def _jump(self, digit: str) -> None:
        """Go to a stage by its number, to the first slide by 0; digits typed quickly are one number."""
        stages = self.easel.content.stages
        soon = monotonic() - self._typed_at < _ONE_NUMBER
        both = self._typed + digit if soon else digit
        self._typed = both if int(both) <= len(stages) else digit
        self._typed_at = monotonic()
        wanted = int(self._typed)
        if wanted <= len(stages):
            self.show_slide(self.slide_of(stages[wanted - 1]) if wanted else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        steps = {Qt.MouseButton.LeftButton: 1, Qt.MouseButton.RightButton: -1}
        step = 0 if self.black else steps.get(event.button(), 0)
        self.show_slide(self.number + step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / 120)  # a touchpad turns by less than a notch
        self._turned -= steps * 120
        if steps:
            self.show_slide(self.number - steps)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._listens:
            self._listens = False
            self._session.changed.leave(self._on_changed)
            self._session.shown.leave(self._on_changed)
            self.left.emit()
