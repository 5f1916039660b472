"""The dock of sources: the list of all, or one of them with its fields."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QInputDialog, QStackedWidget, QVBoxLayout, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.map import Journey
from cjm_studio.model.metrics import Source
from cjm_studio.operations.sources import add_source, merge_sources, remove_source, support, withdraw
from cjm_studio.panels.panel import Panel
from cjm_studio.panels.scrolled import Scrolled
from cjm_studio.panels.sources.list_page import ListPage
from cjm_studio.panels.sources.source_page import SourcePage
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.session.source_uses import supportable


class SourcesPanel(Panel):
    """Shows where everything is known from."""

    wanted = Signal(str)  # a place, stage or journey is to be shown on the map
    refused = Signal(object)  # BadInput: why something cannot be done

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.page, self.one = ListPage(session), SourcePage(session)
        set_role(self.one, "surface")
        self._scroll = Scrolled(self.one)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setFocusProxy(self.page.list)
        self._connect()

    def _connect(self) -> None:
        self.page.opened.connect(self.open)
        self.page.add_wanted.connect(self.add)
        self.page.link_wanted.connect(self.link)
        self.one.closed.connect(self.close_source)
        self.one.wanted.connect(self._show)
        self.one.link_wanted.connect(self.link)
        self.one.support_wanted.connect(self._support)
        self.one.withdraw_wanted.connect(self._withdraw)
        self.one.merge_wanted.connect(self._merge)
        self.one.remove_wanted.connect(self.remove)

    def follows(self, selection: Selection) -> bool:
        return True

    def concerns(self, changed: Changed) -> bool:
        return True

    def refresh(self) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(scaled(220), self.one.minimumSizeHint().width() + bar))
        self.setWindowTitle(translate("Sources", "Sources"))
        known = self.one.source if self._pages.currentWidget() is self._scroll else None
        if known is not None and known in self.session.document:
            self.one.show_source(known)
            self.one.link.setEnabled(bool(supportable(self.session.document, self.session.selection)))
            return
        self._pages.setCurrentWidget(self.page)
        self.setFocusProxy(self.page.list)
        self.page.refresh()

    def open(self, source: str) -> None:
        """Show one source with its fields."""
        self.one.source = SourceId(RecordId(source))
        self._pages.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)
        self.setFocusProxy(self.one.name)
        self.touch()
        self.one.name.setFocus()

    def close_source(self) -> None:
        """Show the list again, with the mark on the source that was open."""
        shown = self.one.source
        self._pages.setCurrentWidget(self.page)
        self.setFocusProxy(self.page.list)
        self.touch()
        if shown is not None:
            self.page.choose(shown)
        self.page.list.setFocus()

    def add(self) -> None:
        """Make a new source and let its name be written over at once."""
        document, words = self.session.document, translate("Sources", "New source")
        change = add_source(document, words, kind="client_interviews")
        self.session.do(change)
        self.open(next(iter(change.added)))
        QTimer.singleShot(0, self.one.name, self.one.name.selectAll)

    def link(self, source: str) -> None:
        """Let a source support what is chosen on the map."""
        records = supportable(self.session.document, self.session.selection)
        if records and source in self.session.document:
            self.session.do(support(self.session.document, records, source=SourceId(RecordId(source))))

    def _show(self, id_: str) -> None:
        """A journey is looked at; a card or a stage is found on its map."""
        record = self.session.document.records.get(RecordId(id_))
        if isinstance(record, Journey):
            self.session.show_journey(record.id)
        else:
            self.wanted.emit(id_)

    def _support(self, record: str, source: str) -> None:
        change = support(self.session.document, [RecordId(record)], source=SourceId(RecordId(source)))
        self.session.do(change)

    def _withdraw(self, record: str, source: str) -> None:
        change = withdraw(self.session.document, [RecordId(record)], source=SourceId(RecordId(source)))
        self.session.do(change)

    def _merge(self, source: str) -> None:
        """Ask which other source is the same one, and make this one of both."""
        document = self.session.document
        kept = SourceId(RecordId(source))
        others = [other for other in document.all(Source) if other.id != kept]
        others.sort(key=lambda other: other.name.casefold())
        if not others:
            return
        name, chosen = QInputDialog.getItem(
            self,
            translate("Sources", "Merge sources"),
            translate("Sources", "Which one is the same source? It goes into “%1”.").replace(
                "%1", document.get(Source, kept).name
            ),
            [other.name for other in others],
            0,
            False,
        )
        if chosen:
            other = next(other for other in others if other.name == name)
            try:
                self.session.do(merge_sources(document, [other.id], into=kept))
            except BadInput as problem:
                self.refused.emit(problem)

    def remove(self, source: str) -> None:
        """Remove a source, and with it what hangs on it."""
        if source in self.session.document:
            self.session.do(remove_source(self.session.document, SourceId(RecordId(source))))
            self.page.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from a source to the list, and from there to the map."""
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self._scroll:
            self.close_source()
        else:
            super().keyPressEvent(event)
