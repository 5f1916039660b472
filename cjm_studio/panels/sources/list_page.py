"""All sources of the project: found by typing, opened, linked to what is chosen on the map."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cjm_studio.look.icons import icon
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.ids import SourceId
from cjm_studio.model.map import Card
from cjm_studio.model.metrics import Source
from cjm_studio.model.register import Barrier
from cjm_studio.operations.sources import supported
from cjm_studio.panels.register.page_part import link_button
from cjm_studio.panels.sources.source_list import SourceLine, SourceList
from cjm_studio.session.session import Session
from cjm_studio.session.source_uses import source_facts, supportable
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import SOURCE_KINDS, term


class ListPage(QWidget):
    """Lists the sources; Enter opens the one that is marked."""

    opened = Signal(str)
    add_wanted = Signal()
    link_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.heading = QLabel()
        set_role(self.heading, "caption")
        self.heading.setContentsMargins(9, 0, 0, 4)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = SourceList()
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(9, 4, 9, 4)
        set_role(self.nothing, "quiet")
        self.add = QPushButton()
        set_role(self.add, "link")
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._open())
        self.list.currentRowChanged.connect(lambda _: self._offer_link())
        self.add.clicked.connect(self.add_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 10, 10)
        column.setSpacing(6)
        for widget in (self.heading, self.search):
            column.addWidget(widget)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        self.link = link_button(column, lambda: self.link_wanted.emit(self.list.chosen or ""))

    def refresh(self) -> None:
        """Show the sources that hold what is sought."""
        document, palette = self._session.document, tokens()
        self.heading.setText(translate("Sources", "Sources").upper())
        self.search.setPlaceholderText(translate("Sources", "Find a source"))
        self.search.setAccessibleName(translate("Sources", "Find a source"))
        self.list.setAccessibleName(translate("Sources", "Sources"))
        self.add.setText(translate("Sources", "Add source"))
        self.add.setIcon(icon("plus", colour=palette.focus, pale=palette.ink_3))
        known = sorted(document.all(Source), key=lambda source: source.name.casefold())
        sought = self.search.text().casefold().split()
        lines = [self._line(source) for source in known]
        shown = [line for line in lines if all(word in line.spoken.casefold() for word in sought)]
        self.list.show_lines(shown)
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            translate("Sources", "Nothing found.")
            if known
            else translate(
                "Sources",
                "No sources yet. Add interviews, reviews, research: whatever your cards are known from.",
            )
        )
        self._offer_link()

    def _offer_link(self) -> None:
        records = supportable(self._session.document, self._session.selection)
        self.link.setText(
            translate("Sources", "Link to the chosen stage")
            if records and not self._session.selection.cards
            else translate("Sources", "Link to the chosen cards")
        )
        self.link.setEnabled(bool(records) and self.list.chosen is not None)
        words = translate("Sources", "Choose cards on the map first, or drag the source onto a card.")
        self.link.setToolTip(plain_tip(self.link.text()) if records else words)

    def _line(self, source: Source) -> SourceLine:
        document, language = self._session.document, self._session.language
        kind = sentence_case(term(SOURCE_KINDS, source.kind, language=language))
        uses = [document[record] for record in supported(document, source.id)]
        cards = sum(isinstance(record, Card) for record in uses)
        barriers = sum(isinstance(record, Barrier) for record in uses)
        facts = source_facts(source, language=language)
        used = translate("Sources", "supports cards: %1").replace("%1", str(cards))
        also = translate("Sources", "supports barriers: %1").replace("%1", str(barriers)) if barriers else ""
        spoken = ", ".join(part for part in (source.name, kind, " · ".join(facts), used, also) if part)
        return SourceLine(source.id, source.name, kind, facts, cards + barriers, spoken)

    def _open(self) -> None:
        if self.list.chosen is not None:
            self.opened.emit(self.list.chosen)

    def choose(self, source: SourceId) -> None:
        """Put the mark on a source."""
        self.list.choose(source)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the list while one types, Enter opens."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open()
                return True
        return super().eventFilter(watched, event)
