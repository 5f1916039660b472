"""Everything of one barrier: what is proposed, its fields, its life, what is done, its log and sources."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.links import Link
from cjm_studio.model.metrics import Source
from cjm_studio.operations.register_decisions import rebase, reopen_hypothesis
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.barrier_dialogs import ask_close, ask_place, ask_split
from cjm_studio.panels.register.decision_part import DecisionPart
from cjm_studio.panels.register.fields_part import FieldsPart
from cjm_studio.panels.register.life_block import LifeBlock
from cjm_studio.panels.register.log_part import LogPart
from cjm_studio.panels.register.measures_part import MeasuresPart
from cjm_studio.panels.register.page_part import Item, Items, Part, link_button, tab_stops, words
from cjm_studio.panels.scrolled import Scrolled
from cjm_studio.register.lives import Life
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.session.source_uses import source_line

_MOST = 12  # places that are told of a barrier


class BarrierPage(Scrolled):
    """Shows one barrier; its parts edit it."""

    wanted = Signal(str)  # a stage is to be shown on the map
    answered = Signal()  # the question of the rule, and the table may have the keyboard again
    trend_wanted = Signal(str, str)  # the stage and the metric whose trend is to be shown

    def __init__(self, acting: Acting) -> None:
        super().__init__()
        self._acting = acting
        self.row: RegisterRow | None = None
        self._stops: list[QWidget] = []
        self._inside = QWidget()
        set_role(self._inside, "surface")
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(18, 14, 18, 24)
        self._column.setSpacing(4)
        self.title = words(self._column, "title")
        self.where = words(self._column, "quiet")
        self._column.addSpacing(6)
        self.decision, self.fields = DecisionPart(acting), FieldsPart(acting)
        self._lives = Part()
        self.blocks = [self._block()]
        self.split, self.place, self.end = (
            link_button(self._column, do) for do in (self._split, self._place, self._end)
        )
        self.measures, self.log = MeasuresPart(acting), LogPart(acting)
        self._sources, self.source_items = Part(), Items()
        self._sources.column.addWidget(self.source_items)
        self.decision.answered.connect(self.answered)
        for part in (self.decision, self.fields, self._lives):
            self._column.addWidget(part)
        for button in (self.split, self.place, self.end):  # after the places they are about
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.measures, self.log, self._sources):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def show_row(self, row: RegisterRow | None, owners: list[str]) -> None:
        """Show a barrier, or nothing."""
        fresh = self.row is None or row is None or self.row.id != row.id
        self.row = row
        self._inside.setVisible(row is not None)
        if row is None:
            return
        self.setAccessibleName(row.title)
        self.title.setText(row.title)
        opened = translate("Register", "opened in %1").replace("%1", row.opened) if row.opened else ""
        status = "" if opened and row.line.status == "open" else row.status_told
        self.where.setText(" · ".join(filter(None, (row.where, status, opened))))
        self.decision.show_row(row)
        self.fields.show_row(row, owners)
        if fresh:
            self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._show_rest()
        else:  # the register is being opened: what stands below comes once it is seen
            QTimer.singleShot(0, self, self._show_rest)

    def _show_rest(self) -> None:
        row = self.row
        if row is not None:
            self._show_lives(row)
            self.measures.show_row(row)
            self.log.show_row(row)
            self._show_sources(row)
            self._order_keyboard()

    def _order_keyboard(self) -> None:
        """Let Tab go through the page as it is read."""
        stops = list(tab_stops(self._column))
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _block(self) -> LifeBlock:
        block = LifeBlock(self.wanted.emit)
        block.trend_wanted.connect(self.trend_wanted)
        block.rebase_wanted.connect(self._rebase)
        self._lives.column.addWidget(block)
        return block

    def _show_lives(self, row: RegisterRow) -> None:
        self._lives.head(translate("Register", "Life over the waves"))
        lives = row.line.lives[:_MOST]
        while len(self.blocks) < len(lives):
            self.blocks.append(self._block())
        for at, block in enumerate(self.blocks):
            block.setVisible(at < len(lives))
            if at < len(lives):
                block.show_life(self._acting.session.document, lives[at], row.language)

        self.split.setText(translate("Register", "Split the barrier…"))
        self.split.setVisible(len(row.line.lives) > 1)
        unmeasured = not any(life.waves for life in row.line.lives)
        self.place.setText(translate("Register", "One more place or metric…"))
        self.place.setVisible(unmeasured)
        self.end.setText(
            translate("Register", "Open it again")
            if row.line.status == "closed"
            else translate("Register", "Close the barrier hypothesis…")
        )
        self.end.setVisible(unmeasured and row.line.status in ("hypothesis", "closed"))

    def _rebase(self, life: Life) -> None:
        acting, document = self._acting, self._acting.session.document
        acting.do(lambda: rebase(document, life.cell.id, life.waves[-1].wave, by=acting.me, at=acting.at))

    def _split(self) -> None:
        if self.row is not None:
            ask_split(self, self._acting, self.row.id)

    def _place(self) -> None:
        if self.row is not None:
            ask_place(self, self._acting, self.row.id)

    def _end(self) -> None:
        row, acting = self.row, self._acting
        if row is None:
            return
        if row.line.status != "closed":
            ask_close(self, acting, row.id)
            return
        document = acting.session.document
        acting.do(lambda: reopen_hypothesis(document, row.id, by=acting.me, at=acting.at))

    def _show_sources(self, row: RegisterRow) -> None:
        self._sources.head(translate("Register", "Sources"))
        found = _sources(self._acting.session.document, row)
        self.source_items.show_items([Item(s.name, source_line(s, language=row.language)) for s in found])
        self._sources.setVisible(bool(found))

    def take_keyboard(self) -> None:
        """Put the keyboard where people are waited for: in the rule's question, else in the words."""
        first = self.fields.name if self.decision.isHidden() else self.decision.text
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(first)

    def commit(self) -> None:
        """Apply what is being typed."""
        self.fields.commit()


def _sources(document: Document, row: RegisterRow) -> list[Source]:
    """Return what a barrier rests on: what counted its answers, and what people say supports it."""
    ids = [id_ for life in row.line.lives for wave in life.waves for id_ in wave.evidence.sources]
    linked = [
        link.target
        for link in document.naming(Link, row.id)
        if link.kind == "supported_by" and link.origin == row.id
    ]
    found = (document.records.get(id_) for id_ in dict.fromkeys([*ids, *linked]))
    return [record for record in found if isinstance(record, Source)]
