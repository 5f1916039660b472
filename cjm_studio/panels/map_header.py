"""The header above the map: whose journey this is, what for, and how it does as a whole."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.document.queries import counts_of, referring
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import SegmentId, WaveId
from cjm_studio.model.map import Journey, Segment
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.panels.panel import Panel
from cjm_studio.session.faces import FigureFace
from cjm_studio.session.figure_faces import figure_face
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import MAP_KINDS, term

translate = QCoreApplication.translate


class MapHeader(Panel):
    """Shows the journey's name, goal and own metrics."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = QLabel()
        set_role(self.name, "title")
        self.goal = QLabel()
        for label in (self.name, self.goal):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        self._shown: list[FigureFace] = []
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.name)
        words.addWidget(self.goal)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 12)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addLayout(self._figures)

    def refresh(self) -> None:
        document, language = self.session.document, self.session.language
        if self.session.journey is None:
            self.hide()
            return
        journey = document.get(Journey, self.session.journey)
        segment = document.get(Segment, journey.segment)
        self.name.setText(" · ".join(part for part in (journey.name, segment.name) if part))
        self._show_goal(journey)
        faces = journey_figures(document, segment.id, wave=self.session.wave, language=language)
        if faces != self._shown:
            self._shown = faces
            self._show_figures(faces)

    def _show_goal(self, journey: Journey) -> None:
        parts = [
            translate("Header", "Goal: %1").replace("%1", journey.goal)
            if journey.goal
            else translate("Header", "No goal is set for this journey"),
            translate("Header", "decision by %1").replace("%1", journey.deadline) if journey.deadline else "",
            term(MAP_KINDS, journey.map_kind, language=self.session.language),
        ]
        self.goal.setText(" · ".join(part for part in parts if part))
        self.goal.setToolTip(self.goal.text())
        set_role(self.goal, "small" if journey.goal else "warning")

    def _show_figures(self, faces: list[FigureFace]) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for face in faces:
            self._figures.addWidget(_figure(face))


def journey_figures(
    document: Document, segment: SegmentId, *, wave: WaveId | None, language: Language
) -> list[FigureFace]:
    """Return the metrics that were asked of a segment's journey as a whole, in one wave."""
    from cjm_studio.statistics.figures import figure_of

    found: dict[str, list[Reading]] = {}
    for reading in referring(document, Reading, segment):
        if reading.stage is None and reading.wave == wave:
            found.setdefault(reading.metric, []).append(reading)
    faces = []
    for readings in found.values():
        metric = document.get(Metric, readings[0].metric)
        figure = figure_of(metric, counts_of(readings))
        if figure is not None:
            faces.append(figure_face(metric, figure, language=language))
    return faces


def wave_name(document: Document, wave: WaveId | None) -> str:
    """Return the name of a wave."""
    return "" if wave is None else document.get(Wave, wave).name


def _figure(face: FigureFace) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    value = QLabel(f"{face.metric} {face.value}")
    set_role(value, "strong")
    details = QLabel(", ".join(part for part in (face.interval, face.n) if part))
    set_role(details, "small")
    column.addWidget(value)
    column.addWidget(details)
    widget.setAccessibleName(f"{value.text()}, {details.text()}")
    return widget
