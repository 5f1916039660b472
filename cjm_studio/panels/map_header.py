"""The header above the map: whose journey this is, what for, and how it does as a whole."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import set_role
from cjm_studio.panels.panel import Panel
from cjm_studio.session.faces import FigureFace
from cjm_studio.session.session import Session
from cjm_studio.session.title import title_of

_LINES = 2  # of the goal


class _Lines(QLabel):
    """As many words as fit two lines leave the room to the map; the tooltip has the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        self._told = ""

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._told = words
        self.setAccessibleName(words)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._break()

    def _break(self) -> None:
        width_of = QFontMetricsF(self.font()).horizontalAdvance  # whole pixels would add up to less
        lines = wrap(self._told, self.width() - 1, width_of=width_of, most=_LINES)
        whole = " ".join(lines) == " ".join(self._told.split())
        self.setText("\n".join(lines))
        self.setToolTip("" if whole else plain_tip(self._told))


class MapHeader(Panel):
    """Shows the journey's name, goal and own metrics."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        set_role(self.name, "title")
        self.goal = _Lines()
        set_role(self.goal, "small")  # before it is seen: to dress a widget anew takes longer
        self.name.setWordWrap(True)
        for label in (self.name, self.goal):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(28)
        self._shown: tuple[FigureFace, ...] = ()
        self._widgets: list[QWidget] = []
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.name)
        words.addWidget(self.goal)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 12)
        row.setSpacing(28)
        row.addLayout(words, 1)
        row.addLayout(self._figures)

    def refresh(self) -> None:
        session = self.session
        if session.journey is None:
            return
        title = title_of(session.document, session.journey, wave=session.wave, language=session.language)
        self.name.setText(title.name)
        self.goal.show_words(title.goal)
        set_role(self.goal, "warning" if title.no_goal else "small")
        if title.figures != self._shown:
            self._shown = title.figures
            self._show_figures()

    def figures(self) -> list[str]:
        """Return the metrics as they are read aloud."""
        return [widget.accessibleName() for widget in self._widgets]

    def _show_figures(self) -> None:
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = [_figure(face) for face in self._shown]
        for widget in self._widgets:
            self._figures.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)


def _figure(face: FigureFace) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    value = QLabel(f"{face.metric}  {face.value}")
    set_role(value, "strong")
    details = QLabel(", ".join(part for part in (face.interval, face.n) if part))
    set_role(details, "small")
    column.addWidget(value)
    column.addWidget(details)
    widget.setAccessibleName(f"{face.metric} {face.value}, {details.text()}")
    return widget
