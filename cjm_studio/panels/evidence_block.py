"""Why a stage has its level by one metric: sentence, interval, reasons, cautions, what would change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.exchange.explanation import Explanation
from cjm_studio.exchange.explanation_table import explanation_text
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.metrics import Metric
from cjm_studio.panels.bullets import Bullets
from cjm_studio.panels.evidence_faces import history_points, interval_face, others_words
from cjm_studio.panels.history_plot import HistoryPlot
from cjm_studio.panels.in_register import InRegister
from cjm_studio.panels.interval_bar import IntervalBar
from cjm_studio.session.barrier_facts import BarrierFact
from cjm_studio.session.sought import Sought
from cjm_studio.statistics.barrier_life import PROVEN
from cjm_studio.wording.evidence_explained import HEADINGS, changes_words, needed_words
from cjm_studio.wording.evidence_words import cautions_words, counts_words, reasons_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import percent


class EvidenceBlock(QWidget):
    """Tells one evaluation of the barrier rule, and then what would change it."""

    limit_wanted = Signal(str)  # the metric by which a limit is to be agreed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(6)
        self.metric_name = _words(column, "strong")
        self.counts = _words(column)
        self.agree = _link(column)
        self.bar = IntervalBar()
        column.addWidget(self.bar)
        self.others = _words(column, "small")
        self.register = InRegister()
        column.addWidget(self.register)
        self._captions: dict[str, QLabel] = {}
        self.reasons = self._list(column, "why")
        self.cautions = self._list(column, "care", role="quiet")
        self.changes = self._list(column, "changes")
        self.needed = self._list(column, "needed")
        self._captions["history"] = _words(column, "caption", above=8)
        self.history = HistoryPlot()
        column.addWidget(self.history)
        self.copy = _link(column)
        self.copy.clicked.connect(self._copy)
        self.agree.clicked.connect(self._agree)
        self._told: tuple[Document, Evidence, Explanation, Language] | None = None

    def show_evidence(
        self, document: Document, evidence: Evidence, *, language: Language, named: bool
    ) -> None:
        """Show an evaluation; `named` says which metric it is of, where there are several."""
        metric = document.get(Metric, evidence.metric)
        self.metric_name.setText(sentence_case(metric_name(metric, language)))
        self.metric_name.setVisible(named)
        self.counts.setText(counts_words(evidence, language, metric=metric))
        self._show_list("why", self.reasons, reasons_words(evidence, language), language)
        self._show_list("care", self.cautions, cautions_words(evidence, language), language)
        points = history_points(document, evidence, language)
        self._captions["history"].setText(HEADINGS["history"][language].upper())
        self._captions["history"].setVisible(len(points) > 1)
        limit = points[0].limit if points else None
        self.history.show_points(points, limit_words="" if limit is None else percent(limit, language))
        self.agree.setText(translate("Inspector", "Agree a limit…"))
        self.agree.setVisible(evidence.limit is None or evidence.limit.origin != "agreed")
        self.copy.setText(translate("Inspector", "Copy as text"))
        self.copy.setVisible(not evidence.hidden)
        if self._told is None or self._told[:2] != (document, evidence) or self._told[3] != language:
            self.explain(document, evidence, Explanation(), language=language)

    def show_register(
        self, evidence: Evidence, fact: BarrierFact | None, *, language: Language, today: str
    ) -> None:
        """Show what the register says of it, or offer to open what is a barrier."""
        self.register.setVisible(fact is not None or evidence.level in PROVEN)
        sought = Sought(evidence.stage, evidence.metric)
        self.register.show_fact(sought, fact, language=language, today=today)

    def explain(
        self, document: Document, evidence: Evidence, explanation: Explanation, *, language: Language
    ) -> None:
        """Show what would change the evaluation, and the segment's other stages beside it."""
        self._told = (document, evidence, explanation, language)
        self.bar.show_face(interval_face(document, evidence, explanation.others, language=language))
        others = others_words(document, explanation.others, language)
        self.others.setText(f"○ {others}")  # as they are drawn on the line
        self.others.setVisible(bool(others))
        self._show_list(
            "changes", self.changes, changes_words(evidence, explanation.changes, language), language
        )
        needed = needed_words(evidence, explanation.needed, language)
        self._show_list("needed", self.needed, [needed] if needed else [], language)

    def _agree(self) -> None:
        if self._told is not None:
            self.limit_wanted.emit(self._told[1].metric)

    def _copy(self) -> None:
        if self._told is not None:
            document, evidence, explanation, language = self._told
            words = explanation_text(document, evidence, explanation, language=language)
            QGuiApplication.clipboard().setText(words)

    def _list(self, column: QVBoxLayout, heading: str, *, role: str = "") -> Bullets:
        self._captions[heading] = _words(column, "caption", above=8)
        bullets = Bullets(role)
        column.addWidget(bullets)
        return bullets

    def _show_list(self, heading: str, bullets: Bullets, told: list[str], language: Language) -> None:
        self._captions[heading].setText(HEADINGS[heading][language].upper())
        self._captions[heading].setVisible(bool(told))
        bullets.show_sentences(told)


def _words(column: QVBoxLayout, role: str = "", *, above: int = 0) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    label.setContentsMargins(0, above, 0, 0)
    column.addWidget(label)
    return label


def _link(column: QVBoxLayout) -> QPushButton:
    button = QPushButton()
    set_role(button, "link")
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return button
