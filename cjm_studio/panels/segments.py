"""The panel of segments: whose journey is looked at, how many barriers each has, on what the map rests."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.document.queries import journeys, segments
from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.panels.levels import barrier_count, level_counts, worst
from cjm_studio.panels.panel import Panel
from cjm_studio.panels.segment_list import SegmentLine, SegmentList
from cjm_studio.session.grade_count import GradeCount
from cjm_studio.session.session import Session
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.terms import GRADES, term

_GRADES = ("fact", "opinion", "assumption", "")


class Segments(Panel):
    """Lists the segments and counts the evidence of the map that is shown."""

    add_wanted = Signal()
    context_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.list = SegmentList()
        self.add = QPushButton()
        set_role(self.add, "link")
        self._heading = _caption()
        self._heading.setBuddy(self.list)
        self._evidence = _caption()
        self._count = GradeCount(session.document)
        self._grades = [(QLabel(), QLabel()) for _ in _GRADES]
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._choose())
        self.add.clicked.connect(self.add_wanted)
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 16)
        column.setSpacing(4)
        for caption in (self._heading, self._evidence):
            caption.setContentsMargins(9, 0, 0, 4)
            caption.setWordWrap(True)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(20)
        column.addWidget(self._evidence)
        grid = QGridLayout()
        grid.setContentsMargins(10, 0, 20, 0)
        grid.setVerticalSpacing(11)
        grid.setColumnStretch(0, 1)
        for number, (name, count) in enumerate(self._grades):
            name.setBuddy(count)
            grid.addWidget(name, number, 0)
            grid.addWidget(count, number, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        column.addStretch(1)

    def _on_changed(self, changed: Changed) -> None:
        self._count.follow(changed)
        super()._on_changed(changed)

    def refresh(self) -> None:
        self.setMinimumWidth(scaled(200))
        language = self.session.language
        self._heading.setText(translate("Segments", "Segments").upper())
        self.list.setAccessibleName(translate("Segments", "Segments"))
        self.add.setText(translate("Segments", "Add segment"))
        palette = tokens()
        self.add.setIcon(icon("plus", colour=palette.focus, pale=palette.ink_3))
        self.list.show_lines(self._lines(), self.session.journey)
        self._evidence.setText(translate("Segments", "Evidence of the cards").upper())
        counts = self._count.of(self.session.journey)
        for (name, count), grade in zip(self._grades, _GRADES, strict=True):
            name.setText(sentence_case(term(GRADES, grade, language=language)))
            count.setText(str(counts[grade]))
            count.setAccessibleName(name.text())

    def _lines(self) -> list[SegmentLine]:
        document = self.session.document
        lines = []
        for segment in segments(document):
            own = journeys(document, segment.id)
            if not own:
                lines.append(SegmentLine(segment.id, None, segment.name, None, "", segment.name))
            for journey in own:
                name = f"{segment.name} · {journey.name}" if len(own) > 1 else segment.name
                levels = level_counts(document, journey.id, self.session.wave)
                measured = bool(levels)
                count = barrier_count(levels) if measured else None
                # A badge without barriers stays plain, whatever is watched.
                level = worst(levels) if count else ""
                spoken = self._spoken(name, levels)
                lines.append(SegmentLine(segment.id, journey.id, name, count, level, spoken))
        return lines

    def _spoken(self, name: str, levels: Counter[str]) -> str:
        language = self.session.language
        if not levels:
            return translate("Segments", "%1: nothing measured").replace("%1", name)
        order = ("critical", "barrier", "watch", "not_enough_data", "none")
        found = [
            f"{level_words(level, language).lower()} {levels[level]}" for level in order if levels[level]
        ]
        return f"{name}: {', '.join(found)}"

    def _choose(self) -> None:
        line = self.list.line()
        if line is not None and line.journey is not None:
            self.session.show_journey(line.journey)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_wanted.emit(event.globalPos())


def _caption() -> QLabel:
    label = QLabel()
    set_role(label, "caption")
    return label
