"""The questions as a source asked them: a field for every metric that it feeds."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cjm_studio.document.document import Document
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric, Reading, Source
from cjm_studio.panels.fields import LineField, labelled
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name


class QuestionFields(QWidget):
    """Says how people were asked, where that is not what the metric says."""

    worded = Signal(str, str)  # a metric's key, and the text; none: as the metric says
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 14, 0, 0)
        self._column.setSpacing(4)
        self._caption = QLabel()
        self._caption.setWordWrap(True)
        set_role(self._caption, "caption")
        self._column.addWidget(self._caption)
        self.fields: dict[str, LineField] = {}
        self._labelled: dict[str, tuple[QWidget, QLabel]] = {}

    def show_questions(self, document: Document, source: Source, language: Language) -> None:
        """Show what a source asked by each of its metrics; a source without answers has none."""
        metrics = {reading.metric for reading in document.naming(Reading, source.id)}
        found = {metric.key: metric for metric in (document.get(Metric, one) for one in metrics)}
        said, caption = dict(source.questions), translate("Sources", "Questions as asked")
        self._caption.setText(caption.upper())
        for key in sorted({*found, *self.fields}):
            field = self._field(key)
            box, label = self._labelled[key]
            box.setVisible(key in found)
            if key in found:
                name = metric_name(found[key], language)
                label.setText(name)
                field.setAccessibleName(f"{caption}: {name}")
                text = said.get(key, "")
                field.setToolTip(plain_tip("\n".join(filter(None, (text, _tip())))))
                field.setPlaceholderText(found[key].question or translate("Sources", "As usual"))
                field.show_value(text)
        self.setVisible(bool(found))

    def _field(self, key: str) -> LineField:
        """Return the field of a metric, made when it is first needed."""
        if key not in self.fields:
            field = LineField()
            self._labelled[key] = labelled(field, gap=4, above=4)
            self._column.addWidget(self._labelled[key][0])
            field.edited.connect(partial(self.worded.emit, key))
            field.left.connect(self.left)
            self.fields[key] = field
        return self.fields[key]


def _tip() -> str:
    return translate("Sources", "Waves that were asked in other words are not compared.")
