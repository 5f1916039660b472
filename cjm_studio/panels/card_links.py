"""What a card is linked to, each link with its words and a button that takes it away; and further links."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_of
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.ids import CardId, LinkId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.register import Barrier
from cjm_studio.model.schema import kind_name
from cjm_studio.operations.links import remove_link
from cjm_studio.panels.link_adder import LinkAdder
from cjm_studio.session.barrier_facts import barrier_title
from cjm_studio.session.card_words import value_word
from cjm_studio.session.link_targets import ways_of
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import CARD_KINDS, LINK_KINDS, LINK_TARGETS, Terms, term


class CardLinks(QWidget):
    """The list of a card's links, and what adds one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._caption = QLabel()
        set_role(self._caption, "caption")
        self._column.addWidget(self._caption)
        self._shown: list[tuple[LinkId, str]] = []
        self._lines: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._column.addLayout(self._list)
        self.button = QPushButton()
        set_role(self.button, "link")
        self.button.clicked.connect(self._begin)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.adder: LinkAdder | None = None  # made when it is first asked for
        self._card: CardId | None = None

    def show_card(self, card: CardId) -> None:
        """Show the links of a card."""
        words = list(link_words(self._session.document, card, self._session.language))
        self._caption.setText(translate("Inspector", "Links").upper())
        self.button.setText(translate("Inspector", "Add link…"))
        self.button.setVisible(bool(ways_of(self._session.document.get(Card, card))))
        self._caption.setVisible(bool(words) or not self.button.isHidden())
        if card != self._card:
            self._card = card
            if self.adder is not None:
                self.adder.hide()
        elif self.adder is not None and self.adder.isVisible():
            self.adder.show_card(card)
        if words == self._shown:
            return
        self._shown = words
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(link, text) for link, text in words]
        for line in self._lines:
            self._list.addWidget(line)

    def _begin(self) -> None:
        """Open the fields of a new link, or close them."""
        if self._card is None:
            return
        if self.adder is None:
            self.adder = LinkAdder(self._session)
            self.adder.closed.connect(self.button.setFocus)
            self._column.addWidget(self.adder)
            QWidget.setTabOrder(self.button, self.adder.ways)
            QWidget.setTabOrder(self.adder.ways, self.adder.search)
        if self.adder.isVisible():
            self.adder.close_up()
            return
        self.adder.show_card(self._card, anew=True)
        self.adder.show()
        self.adder.search.setFocus()

    def _line(self, link: LinkId, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        button = QToolButton()
        palette = tokens()
        button.setIcon(icon("x", colour=palette.ink_3, pale=palette.grid_strong))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = translate("Inspector", "Remove the link: %1").replace("%1", text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self._remove(link))
        row.addWidget(label, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _remove(self, link: LinkId) -> None:
        if link in self._session.document:
            self._session.do(remove_link(self._session.document, link))


def link_words(document: Document, card: CardId, language: Language) -> Iterator[tuple[LinkId, str]]:
    """Yield a card's links in words, as "violates expectation “A quick answer”", but for a sole channel."""
    links = document.naming(Link, card)
    channels = sum(link.kind == "via" for link in links)
    for link in links:
        if link.kind == "via" and channels == 1:
            continue  # it has a field of its own
        verb = term(LINK_KINDS, link.kind, language=language)
        if link.origin == card:
            yield link.id, f"{verb} {_name(document, link.target, LINK_TARGETS, language=language)}"
        else:
            yield link.id, f"{_name(document, link.origin, CARD_KINDS, language=language)} {verb} …"


def where_it_stands(document: Document, card: CardId) -> list[str]:
    """Return the places of a card, as "New customers · Payment"."""
    words = []
    for place in places_of(document, card):
        stage = document.get(Stage, place.stage)
        segment = document.get(Segment, document.get(Journey, stage.journey).segment)
        words.append(f"{segment.name} · {stage.name}")
    return words


def _name(document: Document, id_: RecordId, kinds: Terms, *, language: Language) -> str:
    match document.records.get(id_):
        case Card() as card:
            kind = term(kinds, card.kind, language=language)
            words = card.text or (value_word(card, language) if card.kind == "emotion" else "")
            return f"{kind} {quoted(words)}" if words else kind
        case Barrier() as record:
            kind = term(kinds, "barrier", language=language)
            return f"{kind} {quoted(barrier_title(document, record.id))}"
        case Source() | Channel() | Stage() as record:
            kind = kind_name(type(record))
            return f"{term(kinds, kind, language=language)} {quoted(record.name)}"
        case _:
            return str(id_)
