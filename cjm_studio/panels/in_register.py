"""What the register says of a barrier beside what it is about, and the button that leads to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.session.barrier_facts import BarrierFact
from cjm_studio.session.sought import Sought
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.owner_words import said


class InRegister(QWidget):
    """Tells the state of one barrier; without one it offers to open it."""

    wanted = Signal(object)  # Sought

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sought: Sought | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        self.title, self.state, self.lack = _words(column), _words(column), _words(column)
        set_role(self.title, "strong")
        set_role(self.lack, "warning")
        self.button = QPushButton()
        set_role(self.button, "link")
        self.button.clicked.connect(self._lead)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_fact(
        self, sought: Sought, fact: BarrierFact | None, *, language: Language, today: str, named: bool = False
    ) -> None:
        """Show what the register says; `named` gives the words of the barrier, where nothing else does."""
        self._sought = Sought(fact.barrier) if fact is not None else sought
        self.title.setText(fact.title if fact is not None and named else "")
        self.title.setVisible(bool(self.title.text()))
        if fact is None:
            self.state.setText(translate("Inspector", "Not in the register yet."))
        else:
            state = fact.words(language, today=today, lack=False)
            self.state.setText(state if named else said("in_register", language, state))
        lacks = fact is not None and not fact.owner and fact.status != "closed"
        self.lack.setText(sentence_case(said("no_owner", language)) if lacks else "")
        self.lack.setVisible(lacks)
        if fact is None:
            self.button.setText(translate("Inspector", "Open in the register"))
        else:
            self.button.setText(translate("Inspector", "Show in the register"))
        told = fact.title if fact is not None else ""
        self.button.setAccessibleName(f"{self.button.text()}: {told}" if told else self.button.text())

    def _lead(self) -> None:
        if self._sought is not None:
            self.wanted.emit(self._sought)


def _words(column: QVBoxLayout) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # people may write angle brackets
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    column.addWidget(label)
    return label
