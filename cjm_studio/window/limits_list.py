"""The limits agreed for a metric: what each holds for, who agreed it when, and what held before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import MetricId, StageId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Limit, LimitBefore
from cjm_studio.operations.limits import limits_agreed
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import percent

_STAGE = Qt.ItemDataRole.UserRole
_LINES = 5  # seen at once
_WORDS = (0, 2)  # columns whose words may be long


class LimitsList(QTreeWidget):
    """Shows the limits of one metric, that of all stages first; what held before stands below each."""

    picked = Signal(object)  # StageId, or None for all stages

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        set_role(self, "framed")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHeaderLabels(
            [
                translate("Limit", "Holds for"),
                translate("Limit", "Limit"),
                translate("Limit", "Agreed by"),
                translate("Limit", "When"),
            ]
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in _WORDS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._pick)

    def show_metric(self, document: Document, metric: MetricId) -> None:
        """Show what is agreed for a metric."""
        self.blockSignals(True)
        self.clear()
        for stage in (None, *stages_with_limits(document, metric)):
            for limit in limits_agreed(document, metric, stage)[:1]:
                name = stage_name(document, stage) if stage else translate("Limit", "All stages")
                self._add(name, limit, stage)
        self.expandAll()
        self.clearSelection()
        self.blockSignals(False)
        self.setVisible(self.topLevelItemCount() > 0)
        row = self.fontMetrics().height() + 12
        self.setFixedHeight(row * (1 + min(_LINES, max(2, self._count()))))

    def _count(self) -> int:
        tops = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return sum(1 + top.childCount() for top in tops if top)

    def _add(self, name: str, limit: Limit, stage: StageId | None) -> None:
        item = QTreeWidgetItem(self._line(name, limit))
        item.setData(0, _STAGE, stage)
        lines = [item]
        for before in reversed(limit.earlier):
            line = QTreeWidgetItem(self._line(translate("Limit", "before"), before))
            line.setData(0, _STAGE, stage)
            item.addChild(line)
            lines.append(line)
        for line in lines:
            for column in _WORDS:
                line.setToolTip(column, line.text(column))
        self.addTopLevelItem(item)

    def _line(self, name: str, limit: Limit | LimitBefore) -> list[str]:
        share = percent(limit.value, self._language, digits=0 if limit.value * 100 % 1 < 1e-9 else 1)
        return [name, share, limit.by, day_words(limit.at, self._language)]

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(0, _STAGE))


def stages_with_limits(document: Document, metric: MetricId) -> list[StageId]:
    """Return the stages that have a limit of their own by a metric, as they stand on the maps."""
    own = {limit.stage for limit in document.naming(Limit, metric) if limit.stage is not None}
    return [
        stage.id
        for segment in segments(document)
        for journey in journeys(document, segment.id)
        for stage in stages(document, journey.id)
        if stage.id in own
    ]


def stage_name(document: Document, stage: StageId) -> str:
    """Return the name of a stage with its segment's."""
    record = document.get(Stage, stage)
    journey = document.get(Journey, record.journey)
    return f"{record.name} · {document.get(Segment, journey.segment).name}"
