"""Barriers of the register that a stage or a card has besides what was measured, each with its button."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cjm_studio.look.theme import set_role
from cjm_studio.panels.in_register import InRegister
from cjm_studio.session.barrier_facts import BarrierFact
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought


class BarriersList(QWidget):
    """A caption and under it the barriers; without any it is not seen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(4)
        self.caption = QLabel()
        set_role(self.caption, "caption")
        self.caption.setWordWrap(True)
        self._column.addWidget(self.caption)
        self.lines: list[InRegister] = []

    def show_facts(
        self, facts: Sequence[BarrierFact], *, caption: str, today: str, offer: Sought | None = None
    ) -> None:
        """Show these barriers; without any, what can be opened as one."""
        shown: list[BarrierFact | None] = list(facts) or ([None] if offer is not None else [])
        self.setVisible(bool(shown))
        self.caption.setText(caption.upper())
        while len(self.lines) < len(shown):
            self.lines.append(InRegister())
            self.lines[-1].wanted.connect(self._session.sought.tell)
            self._column.addWidget(self.lines[-1])
        language = self._session.language
        for turn, line in enumerate(self.lines):
            line.setVisible(turn < len(shown))
            if turn < len(shown):
                fact = shown[turn]
                sought = Sought(fact.barrier) if fact is not None else offer
                assert sought is not None
                line.show_fact(sought, fact, language=language, today=today, named=True)
