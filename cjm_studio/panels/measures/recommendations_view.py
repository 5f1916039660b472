"""The view of recommendations: what each is thought to cost and to bring, put right by dragging."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.document.queries import segments
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import CardId, SegmentId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry
from cjm_studio.operations.estimates import estimate, forget_estimate
from cjm_studio.panels.filter_button import FilterButton
from cjm_studio.panels.flow import Flow
from cjm_studio.panels.level_key import LevelKey, LevelMark
from cjm_studio.panels.measures.chip import colours_of, icon_of
from cjm_studio.panels.measures.effort_field import EffortField
from cjm_studio.panels.measures.field_painting import FieldWords
from cjm_studio.panels.view import View
from cjm_studio.session.recommendation_faces import RecommendationFace, recommendation_faces
from cjm_studio.session.session import Session
from cjm_studio.wording.recommendation_words import QUADRANTS
from cjm_studio.wording.terms import term

_SEEN: tuple[type[Record], ...] = (
    *(Card, Link, Place, Stage, Segment, Barrier, BarrierCell, LogEntry, Evidence),
)


class RecommendationsView(View):
    """A filter, what the keyboard is on in full, and the field; all journeys together."""

    whole_project = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.faces: dict[CardId, RecommendationFace] = {}
        self._palette: Palette | None = None
        self.segments, self.field, self.key = FilterButton(), EffortField(), LevelKey()
        self.title, self.told, self.empty = QLabel(), QLabel(), QLabel()
        self.register = QPushButton()
        self._lay_out()
        self.segments.changed.connect(self.touch)
        self.field.estimated.connect(self._estimate)
        self.field.forgotten.connect(self._forget)
        self.field.opened.connect(self._open)
        self.field.reached.connect(self._tell)

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label, role in ((self.title, "strong"), (self.told, "small"), (self.empty, "quiet")):
            set_role(label, role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        full, head = QWidget(), QWidget()
        flow = Flow(head, gap=12)
        flow.addWidget(self.segments)
        flow.addWidget(self.key)
        column = QVBoxLayout(full)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(head)
        column.addWidget(self.field, 1)
        column.addWidget(self.told)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self._nothing())
        self.setFocusProxy(self.field)

    def _nothing(self) -> QWidget:
        """What is seen before there is a recommendation, and where one is written."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.empty)
        column.addWidget(self.register, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        set_role(self.register, "primary")
        self.register.clicked.connect(lambda: self.command_wanted.emit("view_register"))
        return page

    def concerns(self, changed: Changed) -> bool:
        """Only what can be seen here is worked out anew."""
        change, document = changed.change, self.session.document
        records = [*change.added.values(), *change.removed.values()]
        records += [document[id_] for id_ in change.updated if id_ in document]
        return any(isinstance(record, _SEEN) for record in records)

    def set_theme(self, theme: ThemeName) -> None:
        self._palette = PALETTES[theme]
        self.touch()

    def refresh(self) -> None:
        session, palette = self.session, self._palette or tokens()
        document, language = session.document, session.language
        title = translate("Recommendations", "Recommendations: effort and effect")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.segments.offer(
            translate("Recommendations", "Segments"), {one.id: one.name for one in segments(document)}
        )
        found = recommendation_faces(document, wave=session.wave, language=language)
        self.empty.setText(
            translate(
                "Recommendations",
                "There are no recommendations yet. Write them on the map, or on the page of a barrier "
                "in the register.",
            )
        )
        self.register.setText(translate("Recommendations", "Open the register"))
        self._pages.setCurrentIndex(0 if found else 1)
        self.setFocusProxy(self.field if found else self.register)
        chosen = {cast("SegmentId", one) for one in self.segments.chosen}
        shown = [face for face in found if not chosen or face.segments & chosen]
        self.faces = {face.id: face for face in shown}
        levels = {one.level: one.level_words for one in sorted(shown, key=lambda one: -one.rank)}
        marks = [
            LevelMark(words, icon_of(level), colours_of(level, palette)) for level, words in levels.items()
        ]
        self.key.show_levels(marks)
        self.field.show_faces(shown, self._words(shown), palette)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())  # so that the field stays
        self._tell()

    def _words(self, shown: list[RecommendationFace]) -> FieldWords:
        language = self.session.language
        waiting = sum(face.at is None for face in shown)
        named = {key: term(QUADRANTS, key, language=language) for key in QUADRANTS}
        return FieldWords(
            **named,
            effort=translate("Recommendations", "Effort"),
            effect=translate("Recommendations", "Effect"),
            little=translate("Recommendations", "little"),
            much=translate("Recommendations", "much"),
            tray=translate("Recommendations", "Not estimated: %1").replace("%1", str(waiting)),
            tray_hint=translate("Recommendations", "Drag into the field, or press Alt and an arrow"),
        )

    def _estimate(self, id_: CardId, effort: int, effect: int) -> None:
        session = self.session
        session.do(estimate(session.document, id_, effort=effort, effect=effect))

    def _forget(self, id_: CardId) -> None:
        self.session.do(forget_estimate(self.session.document, id_))

    def _open(self, id_: CardId) -> None:
        face = self.faces.get(id_)
        if face is not None and face.place is not None:
            self.wanted.emit(face.place)

    def _tell(self, id_: CardId | None = None) -> None:
        """Say in full what the keyboard is on."""
        here = next((chip.face.id for chip in self.field.chips.values() if chip.hasFocus()), None)
        face = next((found for one in (id_, here) if one and (found := self.faces.get(one))), None)
        self.told.setText(face.spoken if face else "\N{NO-BREAK SPACE}")
