"""The fields of a new link: its kind, and a list of what the card can be linked with, searched by typing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import CardId
from cjm_studio.model.links import LINK_KINDS as KINDS
from cjm_studio.model.map import Card
from cjm_studio.operations.links import add_link
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.session.finding import folded
from cjm_studio.session.link_targets import Target, targets_of, ways_of
from cjm_studio.session.session import Session
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import CARD_KINDS, LINK_KINDS, LINK_TARGETS, term

_MOST = 60  # more are found by typing
_LINES = 5.5  # of the list that are seen; half a line says that it goes on

Way = tuple[str, bool]


class LinkAdder(QWidget):
    """Adds links to one card, one after another; Esc closes it."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._card: CardId | None = None
        self._targets: list[Target] = []
        self.ways = ChoiceField()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        set_role(self.list, "framed")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows walk it from the field
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        set_role(self.nothing, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        for widget in (self.ways, self.search, self.list, self.nothing):
            column.addWidget(widget)
        self.ways.chosen.connect(lambda _: self._find_targets())
        self.search.textChanged.connect(lambda _: self._fill())
        self.search.returnPressed.connect(self.add)
        self.list.itemClicked.connect(lambda _: self.add())
        self.search.installEventFilter(self)
        self.ways.installEventFilter(self)

    def show_card(self, card: CardId, *, anew: bool = False) -> None:
        """Offer what this card can be linked with."""
        self._card = card
        if anew:
            self.search.clear()
        self.ways.setAccessibleName(translate("Inspector", "Kind of link"))
        self.search.setAccessibleName(translate("Inspector", "What to link it with"))
        self.search.setPlaceholderText(translate("Inspector", "Find what to link it with"))
        self.list.setAccessibleName(translate("Inspector", "What can be linked"))
        ways = ways_of(self._session.document.get(Card, card))
        kept = self.ways.currentData()
        self.ways.offer(
            [(way, self._name(way)) for way in ways], kept if kept in ways and not anew else ways[0]
        )
        self._find_targets()

    def _name(self, way: Way) -> str:
        """Return what a kind of link says of the card, as "violates expectation" or "pain violates …"."""
        kind, ahead = way
        language = self._session.language
        verb = term(LINK_KINDS, kind, language=language)
        table = LINK_TARGETS if ahead else CARD_KINDS
        ends = [term(table, end, language=language) for end in KINDS[kind][1 if ahead else 0]]
        return f"{verb} {' / '.join(ends)}" if ahead else f"{sentence_case(' / '.join(ends))} {verb} …"

    def _find_targets(self) -> None:
        way: Way | None = self.ways.currentData()
        if self._card is None or way is None:
            return
        session = self._session
        self._targets = targets_of(
            session.document, self._card, way=way, journey=session.journey, language=session.language
        )
        self._fill()

    def _fill(self) -> None:
        sought = folded(self.search.text()).split()
        self.list.clear()
        for target in self._targets:
            text = f"{target.words}\n{target.where}" if target.where else target.words
            if all(word in folded(text) for word in sought):
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, target)
                item.setToolTip(plain_tip(text))
                self.list.addItem(item)
                if self.list.count() == _MOST:
                    break
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self.nothing.setText(
            translate("Inspector", "Nothing found.")
            if self._targets
            else translate("Inspector", "There is nothing left that this kind of link could lead to.")
        )
        line = max(self.list.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        self.list.setFixedHeight(round(line * min(self.list.count(), _LINES)) + 4)

    def add(self) -> None:
        """Make the link that is chosen in the list."""
        if self.list.currentRow() < 0:
            return
        fit = self.list.currentItem().data(Qt.ItemDataRole.UserRole).fit
        document = self._session.document
        if fit.origin in document and fit.target in document:
            self.search.clear()
            self._session.do(add_link(document, fit.kind, origin=fit.origin, target=fit.target))

    def close_up(self) -> None:
        """Close the fields and give the keyboard back."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the list while one types; Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_up()
                return True
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and watched is self.search and self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
        return super().eventFilter(watched, event)
