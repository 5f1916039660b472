"""The inspector: everything about what is selected on the map; nothing selected, about the journey."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cjm_studio.document.document import Changed
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.map import Place
from cjm_studio.panels.card_pane import CardPane
from cjm_studio.panels.cards_pane import CardsPane
from cjm_studio.panels.journey_pane import JourneyPane
from cjm_studio.panels.pane import Pane
from cjm_studio.panels.panel import Panel
from cjm_studio.panels.row_pane import RowPane
from cjm_studio.panels.scrolled import Scrolled
from cjm_studio.panels.stage_pane import StagePane
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session

P = TypeVar("P", bound=Pane)


class Inspector(Panel):
    """Shows one pane at a time; a pane is made when it is first wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: object = None
        self._panes = QStackedWidget()
        set_role(self._panes, "surface")
        self._scroll = Scrolled(self._panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    @cached_property
    def journey(self) -> JourneyPane:
        """What is shown when nothing is selected."""
        return self._added(JourneyPane(self.session))

    @cached_property
    def stage(self) -> StagePane:
        """What is shown of a stage, or of a cell in it."""
        return self._added(StagePane(self.session))

    @cached_property
    def row(self) -> RowPane:
        """What is shown of a row."""
        return self._added(RowPane(self.session))

    @cached_property
    def card(self) -> CardPane:
        """What is shown of a card."""
        return self._added(CardPane(self.session))

    @cached_property
    def cards(self) -> CardsPane:
        """What is shown of several cards."""
        return self._added(CardsPane(self.session))

    def _added(self, pane: P) -> P:
        pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._panes.addWidget(pane)
        return pane

    def follows(self, selection: Selection) -> bool:
        return True

    def concerns(self, changed: Changed) -> bool:
        return True

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""
        pane = self._panes.currentWidget()
        return pane if isinstance(pane, Pane) else self.journey

    def refresh(self) -> None:
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self.setMinimumWidth(scaled(260))
        selection = self.session.selection.still_in(self.session.document)
        if self.session.journey is None:
            self._panes.hide()
            return
        self._panes.show()
        if len(selection.cards) > 1:
            self._show(self.cards, selection.cards)
            self.cards.show_cards(selection.cards)
        elif selection.card is not None:
            card = self.session.document.get(Place, selection.card).card
            self._show(self.card, card)
            self.card.show_card(card)
        elif selection.stage is not None:
            self._show(self.stage, selection.stage)
            self.stage.show_stage(selection.stage)
        elif selection.row is not None:
            self._show(self.row, selection.row)
            self.row.show_row(selection.row)
        else:
            self._show(self.journey, self.session.journey)
            self.journey.show_journey(self.session.journey)

    def _show(self, pane: Pane, what: object) -> None:
        """Only the pane that is shown asks for room; a new record is read from its top."""
        if self._shown != what:
            self._shown = what
            self._scroll.verticalScrollBar().setValue(0)
        policy = QSizePolicy.Policy
        self.pane.setSizePolicy(policy.Ignored, policy.Ignored)
        pane.setSizePolicy(policy.Preferred, policy.Preferred)
        self._panes.setCurrentWidget(pane)

    def focus_first(self) -> bool:
        self.pane.setFocus()
        return self.pane.focusNextChild()
