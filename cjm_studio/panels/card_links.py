"""What a card is linked to, each link with its words and a button that takes it away."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_of
from cjm_studio.look.icons import icon
from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.model.ids import CardId, LinkId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.operations.links import remove_link
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import CARD_KINDS, LINK_KINDS, term


class CardLinks(QWidget):
    """The list of a card's links; hidden while there are none."""

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

    def show_card(self, card: CardId) -> None:
        """Show the links of a card."""
        words = list(link_words(self._session.document, card, self._session.language))
        self._caption.setText(translate("Inspector", "Links").upper())
        self.setVisible(bool(words))
        if words == self._shown:
            return
        self._shown = words
        for line in self._lines:
            line.deleteLater()
        self._lines = [self._line(link, text) for link, text in words]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, link: LinkId, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(text)
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
    """Yield a card's links in words, as "violates expectation “An answer in a day”", but for its channel."""
    for link in document.naming(Link, card):
        if link.kind == "via":
            continue
        verb = term(LINK_KINDS, link.kind, language=language)
        if link.origin == card:
            yield link.id, f"{verb} {_name(document, link.target, language)}"
        else:
            yield link.id, f"{_name(document, link.origin, language)} {verb} …"


def where_it_stands(document: Document, card: CardId) -> list[str]:
    """Return the places of a card, as "New customers · Payment"."""
    words = []
    for place in places_of(document, card):
        stage = document.get(Stage, place.stage)
        segment = document.get(Segment, document.get(Journey, stage.journey).segment)
        words.append(f"{segment.name} · {stage.name}")
    return words


def _name(document: Document, id_: RecordId, language: Language) -> str:
    match document.records.get(id_):
        case Card() as card:
            return f"{term(CARD_KINDS, card.kind, language=language)} {quoted(card.text)}"
        case Source() | Channel() | Stage() as record:
            return quoted(record.name)
        case _:
            return str(id_)
