"""The filters of the find bar: what cards and stages have to be."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cjm_studio.document.queries import channels
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.kinds import CARD_KINDS
from cjm_studio.model.map import Card, Stage
from cjm_studio.panels.filter_button import FilterButton
from cjm_studio.panels.flow import Flow
from cjm_studio.session.finding import Finding, owners_of
from cjm_studio.session.session import Session
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.terms import CARD_KINDS as KIND_NAMES
from cjm_studio.wording.terms import GRADES, SEVERITIES, Terms, term

Options = Mapping[object, str]


class FindFilters(QWidget):
    """One button for each kind of mark, and one that clears them all."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.buttons = {group: FilterButton() for group in _GROUPS}
        self.clear = QPushButton()
        set_role(self.clear, "link")
        row = Flow(self, gap=4)
        for button in (*self.buttons.values(), self.clear):
            row.addWidget(button)
        for button in self.buttons.values():
            button.changed.connect(self.changed)
        self.clear.clicked.connect(self._clear)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def finding(self, text: str) -> Finding:
        """Return what is looked for: a text and the marks that are ticked."""
        return Finding(text, **{group: button.chosen for group, button in self.buttons.items()})  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Offer what the project has, in the language that is spoken now."""
        for group, button in self.buttons.items():
            name, options = _GROUPS[group]
            button.offer(translate("Find", name), options(self._session))
        self.clear.setText(translate("Find", "Clear"))
        self.clear.setToolTip(translate("Find", "Clear all filters"))
        self.clear.setEnabled(any(button.chosen for button in self.buttons.values()))

    def _clear(self) -> None:
        for button in self.buttons.values():
            button.choose()
        self.setFocus()  # this button is disabled now
        self.changed.emit()


def _kinds(session: Session) -> Options:
    present = {card.kind for card in session.document.all(Card)}
    return _named(KIND_NAMES, [kind for kind in CARD_KINDS if kind in present], session)


def _channels(session: Session) -> Options:
    return {channel.id: channel.name for channel in channels(session.document)}


def _levels(session: Session) -> Options:
    found = ("critical", "barrier", "watch", "not_enough_data")
    return {level: level_words(level, session.language) for level in found}


def _owners(session: Session) -> Options:
    document = session.document
    names = {name for stage in document.all(Stage) for name in owners_of(document, stage)}
    return {name: name for name in sorted(names, key=str.casefold)}


def _named(terms: Terms, keys: list[str], session: Session) -> dict[object, str]:
    return {key: sentence_case(term(terms, key, language=session.language)) for key in keys}


def _severities(session: Session) -> Options:
    return {int(str(key)): word for key, word in _named(SEVERITIES, ["3", "2", "1"], session).items()}


_GROUPS: dict[str, tuple[str, Callable[[Session], Options]]] = {
    "kinds": (QT_TRANSLATE_NOOP("Find", "Card"), _kinds),
    "channels": (QT_TRANSLATE_NOOP("Find", "Channel"), _channels),
    "levels": (QT_TRANSLATE_NOOP("Find", "Level"), _levels),
    "grades": (
        QT_TRANSLATE_NOOP("Find", "Evidence"),
        lambda session: _named(GRADES, ["fact", "opinion", "assumption", ""], session),
    ),
    "severities": (QT_TRANSLATE_NOOP("Find", "Severity"), _severities),
    "owners": (QT_TRANSLATE_NOOP("Find", "Owner"), _owners),
}
