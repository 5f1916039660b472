"""The bar above the map that finds cards and stages, walks them and dims the others."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.document import Changed
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.ids import JourneyId, PlaceId
from cjm_studio.model.map import Journey, Place, Segment, Stage
from cjm_studio.panels.find_filters import FindFilters
from cjm_studio.panels.flow import Flow
from cjm_studio.panels.panel import Panel
from cjm_studio.session.finding import Finder, Hit
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


class Field(QLineEdit):
    """A line whose Enter walks on, and back with Shift."""

    walked = Signal(int)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 36, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.walked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(Panel):
    """Hidden until it is wanted; while it is seen, what does not fit is dimmed on the map."""

    wanted = Signal(str)  # the id of the place or stage to scroll to

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.hits: dict[JourneyId, list[Hit]] = {}
        self._finder = Finder(session.document, language=session.language)
        self._last: Hit | None = None
        self.field = Field()
        self.count = QLabel()
        self.previous, self.next, self.cross, self.funnel = (QToolButton() for _ in range(4))
        self.everywhere = QCheckBox()
        self.spread = QLabel()  # how many in which segment
        self.filters = FindFilters(session)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.count, "quiet")
        set_role(self.spread, "small")
        self.spread.setWordWrap(True)
        self.spread.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("888 / 888") + 8)
        set_role(self.funnel, "choice")
        self.funnel.setCheckable(True)
        self.funnel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        lines = Flow()  # where the bar is narrow, what is rarely wanted goes below the field
        lines.addWidget(_together(self.field, self.count, self.previous, self.next))
        lines.addWidget(_together(self.everywhere, self.funnel))
        row = QHBoxLayout()
        row.addLayout(lines, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 7, 12, 7)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.spread)
        column.addWidget(self.filters)
        self.filters.hide()
        self.setFocusProxy(self.field)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look_for)
        self.field.walked.connect(self.walk)
        self.next.clicked.connect(lambda: self.walk(1))
        self.previous.clicked.connect(lambda: self.walk(-1))
        self.everywhere.toggled.connect(self.touch)
        self.funnel.toggled.connect(self.filters.setVisible)
        self.filters.changed.connect(self.touch)
        self.cross.clicked.connect(self.put_away)

    def open(self) -> None:
        """Show the bar, the keyboard in its field."""
        self._appear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_filters(self) -> None:
        """Show the bar, the keyboard at its filters."""
        self._appear()
        self.funnel.setChecked(True)
        self.filters.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Hide the bar, light everything again and give the keyboard back; what was looked for is kept."""
        self.hide()
        self.session.light(None)
        self.left.emit()

    def walk(self, step: int) -> None:
        """Go to the next hit, or to the one before; after the last comes the first."""
        if not self.isVisible():
            self._appear()
        hits = self._all()
        if not hits:
            self.open()
            return
        here = self._here(hits)
        if here is None and self._last in hits:
            here = hits.index(self._last)
        turn = (0 if step > 0 else -1) if here is None else (here + step) % len(hits)
        self._go(hits[turn])

    def refresh(self) -> None:
        session = self.session
        self._retranslate()
        self.filters.refresh()
        finding = self.filters.finding(self.field.text())
        if self.everywhere.isChecked():
            self.hits = self._finder.find_everywhere(finding, wave=session.wave)
        elif session.journey is not None:
            self.hits = {session.journey: self._finder.find(session.journey, finding, wave=session.wave)}
        else:
            self.hits = {}
        records = session.document.records
        places = frozenset(PlaceId(hit) for hit in self._all() if isinstance(records[hit], Place))
        session.light(places if finding else None)
        self._show_count()
        self._show_spread()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _on_changed(self, changed: Changed) -> None:
        self._finder.touch(changed)
        super()._on_changed(changed)

    def _on_selected(self, selection: Selection) -> None:
        self._show_count()

    def _appear(self) -> None:
        self.show()
        self.touch()

    def _look_for(self) -> None:
        """Go to the first hit of the map that is shown, unless what is selected still fits."""
        self.touch()
        hits = self.hits.get(self.session.journey, []) if self.session.journey else []
        if hits and self.field.text().strip() and self._here(hits) is None:
            self._go(hits[0])

    def _go(self, hit: Hit) -> None:
        document = self.session.document
        record = document[hit]
        stage = record if isinstance(record, Stage) else document.get(Stage, document.get(Place, hit).stage)
        self._last = hit
        self.session.show_journey(stage.journey)
        chosen = Selection(stage=stage.id) if record is stage else Selection(cards=(PlaceId(hit),))
        self.session.select(chosen)
        self.wanted.emit(hit)

    def _all(self) -> list[Hit]:
        return [hit for hits in self.hits.values() for hit in hits]

    def _here(self, hits: list[Hit]) -> int | None:
        """Return the turn of what is selected among the hits."""
        chosen = self.session.selection
        selected = chosen.card or (chosen.stage if chosen.is_stage else None)
        return hits.index(selected) if selected in hits else None

    def _show_count(self) -> None:
        if not self.isVisible():
            return
        hits = self._all()
        here = self._here(hits)
        self.count.setText(self._count_words(len(hits), here))
        set_role(self.count, "quiet" if hits or not self.session.lit else "warning")
        for button in (self.previous, self.next):
            button.setEnabled(bool(hits))

    def _count_words(self, hits: int, here: int | None) -> str:
        finding = self.filters.finding(self.field.text())
        if not finding:
            return ""
        if not hits:
            filtered = translate("Find", "Nothing found with these filters")
            return filtered if finding.filters else translate("Find", "Nothing found")
        if here is None:
            return translate("Find", "Found: %1").replace("%1", str(hits))
        return translate("Find", "%1 of %2").replace("%1", str(here + 1)).replace("%2", str(hits))

    def _show_spread(self) -> None:
        document, words = self.session.document, []
        for journey, hits in self.hits.items():
            record = document.get(Journey, journey)
            segment = document.get(Segment, record.segment)
            several = len(document.naming(Journey, segment.id)) > 1 and record.name
            name = f"{segment.name}, {record.name}" if several else segment.name
            words.append(f"{name}: {len(hits)}")
        self.spread.setText(" · ".join(words))
        self.spread.setVisible(self.everywhere.isChecked() and bool(self._all()))

    def _retranslate(self) -> None:
        palette = tokens()
        if self._finder.language != self.session.language:
            self._finder = Finder(self.session.document, language=self.session.language)
        names = {
            self.field: translate("Find", "Find on the map"),
            self.previous: translate("Find", "Previous"),
            self.next: translate("Find", "Next"),
            self.cross: translate("Find", "Close (Esc)"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.field.setPlaceholderText(translate("Find", "Words of a card or a stage"))
        self.everywhere.setText(translate("Find", "In all segments"))
        on = self.filters.finding("").filters
        words = translate("Find", "Filters")
        words = f"{words}: {on}" if on else words
        self.funnel.setText(f" {words}")  # a little further from its icon
        self.funnel.setAccessibleName(words)
        icons = {
            self.previous: "chevron-up",
            self.next: "chevron-down",
            self.cross: "x",
            self.funnel: "filter",
        }
        for button, name in icons.items():
            button.setIcon(icon(name, colour=palette.ink_2, pale=palette.ink_3))


def _together(*widgets: QWidget) -> QWidget:
    """Return widgets side by side that stay in one line."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    return group
