"""The register view: every barrier as a line, and the page of the one that the keyboard is on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import (
    Barrier,
    BarrierCell,
    DriverResult,
    Experiment,
    Hypothesis,
    LogEntry,
    Mechanic,
)
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.bar import RegisterBar
from cjm_studio.panels.register.barrier_page import BarrierPage
from cjm_studio.panels.register.chips import Chips
from cjm_studio.panels.register.chosen_columns import ChosenColumns
from cjm_studio.panels.register.counted import counted_words
from cjm_studio.panels.register.deeds import RegisterDeeds
from cjm_studio.panels.register.empty import EmptyRegister
from cjm_studio.panels.register.halves import Halves
from cjm_studio.panels.register.keeping import Keeping
from cjm_studio.panels.register.register_table import RegisterTable
from cjm_studio.panels.register.saved_views import SavedViews
from cjm_studio.panels.view import View
from cjm_studio.session.register_look import RegisterLook
from cjm_studio.session.register_sheet import RegisterSheet
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session

_SEEN: tuple[type[Record], ...] = (
    *(Barrier, BarrierCell, LogEntry, Evidence, Wave, Stage, Segment, Metric, DriverResult),
    *(Hypothesis, Experiment, Mechanic, Link, Card, Source, Journey),
)
_AT_ONCE = 100  # rows made ready in one go: a few milliseconds


class RegisterView(View):
    """The bar, the chips, the table and the page; what is looked at stays while away."""

    whole_project = True

    def __init__(
        self,
        session: Session,
        keeping: Keeping,
        *,
        now: Callable[[], datetime] = datetime.now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.acting = Acting(session, keeping, now)
        self.sheet = RegisterSheet(session.document)
        self.look = RegisterLook()
        self._closed: set[str] = set()
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._on_idle)
        self._page_old = False  # what stands on the page beside the line may have changed
        self.bar, self.chips = RegisterBar(), Chips()
        self.table = RegisterTable(language=lambda: session.language, owners=lambda: self.sheet.owners)
        self.page = BarrierPage(self.acting)
        self.empty = EmptyRegister()
        self.counted, self.said = QLabel(), QLabel()
        self.views, self.columns = SavedViews(self, keeping), ChosenColumns(self, keeping)
        self.deeds = RegisterDeeds(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.counted, "small")
        set_role(self.said, "warning")
        for label in (self.counted, self.said):
            label.hide()
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.split = Halves(self.table, self.page)
        self._full = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.setSpacing(8)
        for widget in (self.bar, self.chips, self.counted, self.said):
            head.addWidget(widget)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.split, 1)
        pages = QVBoxLayout(self)  # stacked ones would ask for the height that they like, not for the least
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(self._full)
        pages.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.bar.found.connect(lambda text: self.show_look(replace(self.look, text=text)))
        self.bar.search.returnPressed.connect(self.table.setFocus)
        self.bar.grouped.connect(lambda group: self.show_look(replace(self.look, group=group)))
        self.bar.export_wanted.connect(self.deeds.export)
        for new in (self.bar.new_wanted, self.empty.new_wanted):
            new.connect(self.deeds.add)
        self.empty.propose_wanted.connect(self.deeds.propose)
        self.chips.changed.connect(lambda: self.show_look(self.chips.apply(self.look)))
        self.chips.clear.clicked.connect(self.clear_filters)
        self.acting.told.connect(self.tell)
        self.acting.noted.connect(lambda words: self.tell(words, role="quiet"))
        self.page.wanted.connect(self.wanted)
        self.page.answered.connect(self.table.setFocus)
        self.page.trend_wanted.connect(self.trend_wanted)
        table, deeds = self.table, self.deeds
        table.reached.connect(self._on_reached)
        table.opened.connect(self.page.take_keyboard)
        table.find_wanted.connect(self.seek)
        table.folded.connect(self._fold)
        table.sorted_by.connect(self._sort)
        table.remove_wanted.connect(deeds.remove)
        table.step_wanted.connect(deeds.step)
        table.dropped.connect(deeds.place)
        table.entries_model.written.connect(deeds.write)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        self.views.connect()
        self.columns.connect()

    def follows(self, selection: Selection) -> bool:
        return False

    def concerns(self, changed: Changed) -> bool:
        """Lines are worked out anew only for what can be seen in them."""
        change, document = changed.change, self.session.document
        records = [*change.added.values(), *change.removed.values()]
        records += [document[id_] for id_ in change.updated if id_ in document]
        if not any(isinstance(record, _SEEN) for record in records):
            return False
        self.sheet.follow(change)
        return True

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._page_old = True
        self.tell("")
        language = self.session.language
        self.setAccessibleName(translate("Register", "Barrier register"))
        self.table.setAccessibleName(translate("Register", "Barriers"))
        self.bar.retranslate(language)
        self.sheet.read(language=language, today=self.acting.today)
        self._full.setVisible(bool(self.sheet.rows))
        self.empty.setHidden(bool(self.sheet.rows))
        self.empty.retranslate(proposable=self.deeds.proposable())
        self.setFocusProxy(self.table if self.sheet.rows else self.empty)
        self._show()
        self._idle.start()

    def _on_idle(self) -> None:
        """Make ready for filters and sorting while nobody waits."""
        if self.sheet.warm(_AT_ONCE) or not self.isVisible():
            self._idle.stop()

    def show_look(self, look: RegisterLook) -> None:
        """Look at the register in another way."""
        if look != self.look:
            self.look = look
            self._show()

    def _show(self) -> None:
        me, language = self.acting.me, self.session.language
        shown = self.sheet.show(self.look, me=me, closed=self._closed)
        self.chips.show_look(self.look, counts=shown.counts, options=shown.options, me=me, language=language)
        self.bar.show_group(self.look.group)
        if self.bar.search.text() != self.look.text:
            self.bar.search.setText(self.look.text)
        self.views.show()
        self.table.show_entries(shown.entries, language)
        self._divide()
        self.table.show_sorting(self.look.sort, falling=self.look.falling)
        told = counted_words(self.sheet, self.look, len(shown.rows))
        self.counted.setText(told)
        self.counted.setVisible(bool(told))

    def clear_filters(self) -> None:
        """Show all barriers; grouping and order stay."""
        look = RegisterLook(group=self.look.group, sort=self.look.sort, falling=self.look.falling)
        self.show_look(look)
        self.table.setFocus()

    def show_barrier(self, id_: BarrierId) -> None:
        """Put the keyboard on a barrier, whatever is filtered now."""
        if id_ not in self.table.shown():
            self._closed.clear()
            self.clear_filters()
        self.table.choose(id_)

    def tell(self, words: str, role: str = "warning") -> None:
        """Say what is wrong with what was just done, or what came of it; the next change takes it away."""
        set_role(self.said, role)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def seek(self) -> None:
        """Put the keyboard on the field that filters."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def edit_chosen(self) -> None:
        self.table.edit(self.table.currentIndex())

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self.touch()

    def finish_writing(self) -> None:
        self.page.commit()

    def _on_reached(self, id_: BarrierId | None) -> None:
        row = self.sheet.row(id_)
        if row is None or row is not self.page.row or self._page_old:
            self._page_old = False
            self.page.setVisible(row is not None)
            self.page.show_row(row, self.sheet.owners)

    def _fold(self, key: str) -> None:
        self._closed ^= {key}
        self._show()

    def _sort(self, column: str) -> None:
        """A column sorts rising, then falling, then the register's own order is back."""
        if self.look.sort != column:
            look = replace(self.look, sort=column, falling=column in ("level", "priority", "trend", "age"))
        elif self.look.falling == (column in ("level", "priority", "trend", "age")):
            look = replace(self.look, falling=not self.look.falling)
        else:
            look = replace(self.look, sort="", falling=False)
        self.show_look(look)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        self.deeds.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        rect = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        main, whole = self.table.widths.main_room()
        self.split.share(self.size(), main=main, whole=whole)

    def event(self, event: QEvent) -> bool:
        """Ctrl+F filters the register, wherever in it the keyboard is."""
        find = QKeySequence.StandardKey.Find
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(find):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find):
            self.seek()
        elif event.key() == Qt.Key.Key_Down and self.bar.search.hasFocus():
            self.table.setFocus()  # what was found
        elif event.key() == Qt.Key.Key_Escape and not self.table.hasFocus() and self.sheet.rows:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
