"""Why a stage has its level by one metric: sentence, interval, reasons, cautions, history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at, waves
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.metrics import Metric
from cjm_studio.panels.bullets import Bullets
from cjm_studio.panels.history_plot import HistoryPlot, WavePoint
from cjm_studio.panels.interval_bar import IntervalBar, IntervalFace
from cjm_studio.session.card_faces import sentence_case
from cjm_studio.wording.evidence_sentences import CAUTIONS
from cjm_studio.wording.evidence_words import evidence_words, share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import percent


class EvidenceBlock(QWidget):
    """Tells one evaluation of the barrier rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(6)
        self.metric_name = _words(column, "strong")
        self.counts = _words(column)
        self.bar = IntervalBar()
        column.addWidget(self.bar)
        self.reasons_caption = _words(column, "caption", above=8)
        self.reasons = Bullets()
        column.addWidget(self.reasons)
        self.cautions_caption = _words(column, "caption", above=8)
        self.cautions = Bullets("quiet")
        column.addWidget(self.cautions)
        self.history_caption = _words(column, "caption", above=8)
        self.history = HistoryPlot()
        column.addWidget(self.history)

    def show_evidence(
        self, document: Document, evidence: Evidence, *, language: Language, named: bool
    ) -> None:
        """Show an evaluation; `named` says which metric it is of, where there are several."""
        metric = document.get(Metric, evidence.metric)
        self.metric_name.setText(sentence_case(metric_name(metric, language)))
        self.metric_name.setVisible(named)
        first, *rest = evidence_words(evidence, language, metric=metric)
        known = sum(caution in CAUTIONS for caution in evidence.cautions) if not evidence.hidden else 0
        reasons, cautions = rest[: len(rest) - known], rest[len(rest) - known :]
        self.counts.setText(first)
        self.bar.show_face(_interval(evidence, language))
        _show_list(self.reasons_caption, self.reasons, translate("Inspector", "Why"), reasons)
        _show_list(self.cautions_caption, self.cautions, translate("Inspector", "With care"), cautions)
        points = history_points(document, evidence, language)
        self.history_caption.setText(translate("Inspector", "Over the waves").upper())
        self.history_caption.setVisible(len(points) > 1)
        limit = points[0].limit if points else None
        self.history.show_points(points, limit_words="" if limit is None else percent(limit, language))


def history_points(document: Document, evidence: Evidence, language: Language) -> list[WavePoint]:
    """Return what was found at the same stage by the same metric, wave by wave."""
    points = []
    for wave in waves(document):
        found = next(
            (row for row in evidence_at(document, evidence.stage, wave.id) if row.metric == evidence.metric),
            None,
        )
        if found is None:
            continue
        shown = not found.hidden and found.share is not None and found.ci95 is not None
        low, high = found.ci95 if shown and found.ci95 else (0.0, 0.0)
        words = f"{wave.name}: {share_line(found, language)}, {level_words(found.level, language).lower()}"
        points.append(
            WavePoint(
                name=wave.name,
                share=found.share if shown else None,
                low=low,
                high=high,
                limit=found.limit.value if found.limit else None,
                level=found.level,
                spoken=words,
                current=wave.id == evidence.wave,
            )
        )
    return points


def _interval(evidence: Evidence, language: Language) -> IntervalFace | None:
    if evidence.hidden or evidence.share is None or evidence.ci95 is None:
        return None
    limit = evidence.limit.value if evidence.limit else None
    limit_words = (
        translate("Inspector", "limit %1").replace("%1", percent(limit, language))
        if limit is not None
        else ""
    )
    spoken = ", ".join(part for part in (share_line(evidence, language), limit_words) if part)
    low, high = evidence.ci95
    share_words = percent(evidence.share, language)
    return IntervalFace(evidence.share, low, high, limit, share_words, limit_words, evidence.level, spoken)


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


def _show_list(caption: QLabel, bullets: Bullets, heading: str, sentences: list[str]) -> None:
    caption.setText(heading.upper())
    caption.setVisible(bool(sentences))
    bullets.show_sentences(sentences)
