"""What the rule proposes for a barrier, and the two answers to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import STATUSES
from cjm_studio.operations.register import accept_barriers, drop_barriers
from cjm_studio.operations.register_decisions import (
    confirm_statuses,
    decide_status,
    other_statuses,
    refuse_status,
)
from cjm_studio.panels.flow import Flow
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.page_part import words
from cjm_studio.register.lives import Life
from cjm_studio.session.register_rows import RegisterRow, wave_reason, where_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.terms import BARRIER_STATUSES, term

_NO_NEWS = ("no_proof_of_change", "not_enough_data")  # nothing to be refused


class DecisionPart(QFrame):
    """A framed question, there as long as nobody has answered it."""

    answered = Signal()

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self._row: RegisterRow | None = None
        set_role(self, "framed")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        self.question = words(column, "strong")
        self.reason = words(column, "quiet")
        self.text = QLineEdit()
        column.addWidget(self.text)
        self.problem = words(column, "warning")
        self.problem.hide()
        self.yes, self.no, self.drop = QPushButton(), QPushButton(), QPushButton()
        self.other = QPushButton()  # another status that the answers bear
        self.other.setMenu(QMenu(self.other))
        set_role(self.yes, "primary")
        answers = QWidget()
        row = Flow(answers, gap=8)
        for button in (self.yes, self.no, self.other, self.drop):
            button.setAutoDefault(True)  # Enter presses it too
            row.addWidget(button)
        column.addWidget(answers)
        self.text.returnPressed.connect(self.yes.setFocus)  # a comment alone answers nothing
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._refuse)
        self.drop.clicked.connect(self._drop)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_row(self, row: RegisterRow) -> None:
        """Ask about a barrier, or hide where nothing is left to be answered."""
        if self._row is None or self._row.id != row.id:
            self.text.clear()
            self._tell("")
        self._row = row
        waiting = self._waiting()
        fresh = not row.barrier.accepted
        self.setVisible(fresh or bool(waiting))
        if self.isHidden():
            return
        status = waiting[0].waves[-1].proposed if waiting else row.line.status
        said = term(BARRIER_STATUSES, status, language=row.language)
        asked = translate("Register", "The rule proposes: %1").replace("%1", said)
        if fresh and not waiting and status == "open":
            asked = translate("Register", "The rule proposes a new barrier")
        self.question.setText(asked)
        reason = wave_reason(waiting[0].waves[-1], row.language) if waiting else row.status_reason
        if len(row.line.lives) > 1 and waiting:
            reason = f"{self._where(waiting[0])}. {reason}"
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.yes.setText(translate("Register", "Confirm") if waiting else translate("Register", "Accept"))
        bad = status in ("worse", "regressed", "watch_again")
        self.no.setText(translate("Register", "Not so") if bad else translate("Register", "Not yet"))
        self.drop.setText(translate("Register", "Drop"))
        self.no.setVisible(bool(waiting) and status not in _NO_NEWS)
        self.drop.setVisible(fresh)
        self._offer_others(waiting, row.language)
        self.text.setPlaceholderText(translate("Register", "Comment or reason"))
        self.text.setAccessibleName(translate("Register", "Comment"))

    def _offer_others(self, waiting: list[Life], language: Language) -> None:
        """Offer what a person may say instead: as much good news as is proved, any bad news."""
        self.other.setText(translate("Register", "Another status"))
        menu = self.other.menu()
        menu.clear()
        others = other_statuses(waiting[0].waves[-1].proposed) if waiting else ()
        for status in others:
            word = term(BARRIER_STATUSES, status, language=language)
            menu.addAction(sentence_case(word), partial(self._decide, status))
        self.other.setVisible(bool(others))

    def _where(self, life: Life) -> str:
        document = self._acting.session.document
        metric = life.cell.metric
        named = metric_name(document.get(Metric, metric), self._acting.session.language) if metric else ""
        return " · ".join(filter(None, (where_words(document, life.cell), named)))

    def _decide(self, status: str) -> None:
        by, at, text, document = self._said()
        waiting = self._waiting()
        if waiting:
            cell, wave = waiting[0].cell.id, waiting[0].waves[-1].wave
            self._do(lambda: decide_status(document, cell, wave, status, by=by, at=at, text=text))

    def _waiting(self) -> list[Life]:
        """The lives whose last wave nobody has decided on, the worst news first."""
        row = self._row
        lives = [life for life in row.line.lives if life.waves] if row else []
        open_ones = [
            life for life in lives if life.waves[-1].decision is None and life.waves[-1].proposed in STATUSES
        ]
        news = [life for life in open_ones if len(life.waves) > 1 or life.waves[-1].proposed != "open"]
        return sorted(news, key=lambda life: STATUSES.index(life.waves[-1].proposed))

    def _confirm(self) -> None:
        by, at, text, document = self._said()
        cells = [life.cell.id for life in self._waiting()[:1]]
        if cells:
            self._do(lambda: confirm_statuses(document, cells, by=by, at=at, text=text))
        elif self._row is not None:
            barriers = [self._row.id]
            self._do(lambda: accept_barriers(document, barriers, by=by, at=at, text=text))

    def _refuse(self) -> None:
        by, at, text, document = self._said()
        waiting = self._waiting()
        if waiting:
            cell, wave = waiting[0].cell.id, waiting[0].waves[-1].wave
            self._do(lambda: refuse_status(document, cell, wave, by=by, at=at, text=text))

    def _drop(self) -> None:
        by, at, text, document = self._said()
        if self._row is not None:
            barriers = [self._row.id]
            self._do(lambda: drop_barriers(document, barriers, reason=text, by=by, at=at))

    def _said(self) -> tuple[str, str, str, Document]:
        acting = self._acting
        return acting.me, acting.at, self.text.text().strip(), acting.session.document

    def _tell(self, said: str) -> None:
        """Say what is wrong with an answer, beside it."""
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _do(self, plan: Callable[[], Change]) -> None:
        if self._acting.do(plan, tell=self._tell):
            self.text.clear()
            self.answered.emit()  # the buttons may be gone now, and the keyboard must not land in a name
        else:
            self.text.setFocus()
