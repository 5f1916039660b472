"""Agreeing a limit: what share of customers in trouble is still accepted, for a metric or for one stage."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit, evidence_at, stages
from cjm_studio.look.fonts import scaled
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import MetricId, RecordId, StageId, new_id
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit, Metric
from cjm_studio.operations.limits import agree_limit as plan_limit
from cjm_studio.operations.limits import forget_limit, limits_agreed
from cjm_studio.session.session import Session
from cjm_studio.window.chosen import chosen_stage
from cjm_studio.window.form import Form
from cjm_studio.window.limits_list import LimitsList, stage_name, stages_with_limits
from cjm_studio.wording.metric_names import metric_name

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


class LimitDialog(Form):
    """Asks for a metric, what it holds for, the share and who agreed to it."""

    def __init__(self, window: "MainWindow", session: Session, metric: MetricId | None = None) -> None:
        title, accept = translate("Limit", "Agree a limit"), translate("Limit", "Agree")
        super().__init__(window, title, accept=accept, width=scaled(580))
        self._session, self._author = session, window.settings.author
        self.words(translate("Limit", "What share of customers in trouble would you still accept?"), "strong")
        self.metric_choice = self.field(translate("Limit", "Metric"), QComboBox())
        for one in _metrics(session.document):
            self.metric_choice.addItem(metric_name(one, session.language), one)
        self.stage = self.field(translate("Limit", "Holds for"), QComboBox())
        self._chosen = chosen_stage(session)
        self.share = self.field(
            translate("Limit", "Acceptable share, in per cent"),
            QLineEdit(),
            help_=translate(
                "Limit",
                "Empty: no limit is agreed. Each stage is then held against the segment's other stages: "
                "the share of customers in trouble there plus 10 points.",
            ),
        )
        self.share.setValidator(QDoubleValidator(0, 100, 1, self.share))
        self.share.setMaximumWidth(self.share.fontMetrics().averageCharWidth() * 14)
        self.by = self.field(translate("Limit", "Agreed by"), QLineEdit())
        self._list_limits()
        asked = session.document.get(Metric, metric) if metric else _asked_at(session, self._chosen)
        at = self.metric_choice.findData(asked)
        self.metric_choice.setCurrentIndex(max(0, at))
        self.metric_choice.activated.connect(self._show_metric)
        self.stage.activated.connect(self._show_standing)
        self.share.textChanged.connect(self._allow)
        self._show_metric()

    def _list_limits(self) -> None:
        self.column.addSpacing(8)
        self._listed = self.words(translate("Limit", "Agreed so far").upper(), "caption")
        self.limits = LimitsList(self._session.language)
        self.limits.setAccessibleName(translate("Limit", "Agreed so far"))
        self.limits.picked.connect(self._pick)
        self.column.addWidget(self.limits)
        self.remove = QPushButton(translate("Limit", "Remove this limit"))
        set_role(self.remove, "link")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_metric(self) -> None:
        """Offer the stages that a limit may be for, and list what is agreed by this metric."""
        document, metric = self._session.document, self.metric_choice.currentData()
        known = metric.id in document
        own = stages_with_limits(document, metric.id) if known else []
        self.stage.clear()
        self.stage.addItem(translate("Limit", "All stages"), None)
        words = translate("Limit", "Only the stage “%1”")
        shown = stages(document, self._session.journey) if self._session.journey else []
        for stage in dict.fromkeys((self._chosen, *own, *(one.id for one in shown))):
            if stage is not None:
                name = (
                    document.get(Stage, stage).name if stage == self._chosen else stage_name(document, stage)
                )
                self.stage.addItem(words.replace("%1", name), stage)
        if known:
            self.limits.show_metric(document, metric.id)
        self.limits.setVisible(known and self.limits.topLevelItemCount() > 0)
        self._listed.setVisible(self.limits.isVisibleTo(self))
        self._show_standing()
        if self.isVisible():
            self.fit()

    def _pick(self, stage: StageId | None) -> None:
        self.stage.setCurrentIndex(self.stage.findData(stage))
        self._show_standing()

    def _show_standing(self) -> None:
        """Show what is agreed already."""
        document, metric = self._session.document, self.metric_choice.currentData()
        limit = _standing(document, metric, self.stage.currentData())
        self.share.setText(QLocale().toString(round(limit.value * 100, 1)) if limit else "")
        self.by.setText(self._author or (limit.by if limit else ""))
        self.remove.setVisible(self._own() is not None)
        self._allow()

    def _own(self) -> Limit | None:
        """The limit agreed for exactly what is chosen."""
        document, metric = self._session.document, self.metric_choice.currentData()
        agreed = limits_agreed(document, metric.id, self.stage.currentData()) if metric.id in document else []
        return agreed[0] if agreed else None

    def _allow(self) -> None:
        """What is not a share cannot be agreed."""
        self.accept_button.setEnabled(not self.share.text().strip() or self.share.hasAcceptableInput())

    def _remove(self) -> None:
        self.share.clear()
        self.accept()

    def plan(self) -> Change:
        """Return the change that the user asks for; the same share again changes nothing."""
        share, understood = QLocale().toDouble(self.share.text())
        value = min(1.0, share / 100) if understood and self.share.text() else None
        own, by = self._own(), self.by.text().strip()
        if own is not None and own.value == value and not self.by.isModified():
            return Change()
        metric, stage = self.metric_choice.currentData(), self.stage.currentData()
        return plan(self._session.document, metric, value, stage=stage, by=by)


def plan(
    document: Document, metric: Metric, value: float | None, *, stage: StageId | None, by: str
) -> Change:
    """Plan a limit, or that there is none; a metric that the project has not yet comes with it."""
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    if metric.id in document:
        if value is None:
            return forget_limit(document, metric.id, stage=stage)
        return plan_limit(document, metric.id, value, stage=stage, by=by, at=today)
    if value is None:
        return Change()
    limit = Limit(id=RecordId(new_id("limit")), metric=metric.id, value=value, stage=stage, by=by, at=today)
    return adding(metric, limit).named("agree_limit", metric.name)


def agree_limit(window: "MainWindow", metric: MetricId | None = None) -> None:
    """Ask for a limit, by this metric or by the one that gives the chosen stage its level, and agree it."""
    session = window.session
    if session is None:
        return
    dialog = LimitDialog(window, session, metric)
    if dialog.exec():
        session.do(dialog.plan())


def _metrics(document: Document) -> list[Metric]:
    """The primary metrics of the project, then the built-in ones that it does not have yet."""
    own = [metric for metric in document.all(Metric) if metric.primary]
    known = {metric.key for metric in document.all(Metric)}
    return own + [metric for metric in BUILT_IN_METRICS.values() if metric.key not in known]


def _asked_at(session: Session, stage: StageId | None) -> Metric | None:
    """The metric that gives the chosen stage its level."""
    found = evidence_at(session.document, stage, session.wave) if stage and session.wave else []
    worst = max(found, key=lambda row: LEVELS.index(row.level), default=None)
    return session.document.get(Metric, worst.metric) if worst else None


def _standing(document: Document, metric: Metric, stage: StageId | None) -> Limit | None:
    if metric.id not in document:
        return None
    if stage is not None:
        return agreed_limit(document, metric.id, stage)
    return next((x for x in document.all(Limit) if x.metric == metric.id and x.stage is None), None)
