"""Agreeing a limit: what share of customers in trouble is still accepted, for a metric or for one stage."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QLineEdit

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import RecordId, StageId, new_id
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Limit, Metric
from cjm_studio.operations.limits import agree_limit as plan_limit
from cjm_studio.operations.limits import forget_limit
from cjm_studio.session.session import Session
from cjm_studio.window.chosen import chosen_stage
from cjm_studio.window.form import Form
from cjm_studio.wording.metric_names import metric_name

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


class LimitDialog(Form):
    """Asks for a metric, what it holds for, the share and who agreed to it."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window, translate("Limit", "Agree a limit"), accept=translate("Limit", "Agree"))
        self._session = session
        self.words(translate("Limit", "What share of customers in trouble would you still accept?"), "strong")
        self.metric_choice = self.field(translate("Limit", "Metric"), QComboBox())
        for metric in _metrics(session.document):
            self.metric_choice.addItem(metric_name(metric, session.language), metric)
        self.stage = self.field(translate("Limit", "Holds for"), QComboBox())
        self.stage.addItem(translate("Limit", "All stages"), None)
        stage = chosen_stage(session)
        if stage is not None:
            words = translate("Limit", "Only the stage “%1”")
            self.stage.addItem(words.replace("%1", session.document.get(Stage, stage).name), stage)
        self.share = self.field(
            translate("Limit", "Acceptable share, in per cent"),
            QLineEdit(),
            help_=translate("Limit", "Empty: no limit is agreed; stages are compared with each other."),
        )
        self.share.setValidator(QDoubleValidator(0, 100, 1, self.share))
        self.share.setMaximumWidth(120)
        self.by = self.field(translate("Limit", "Agreed by"), QLineEdit())
        self.metric_choice.activated.connect(self._show_standing)
        self.stage.activated.connect(self._show_standing)
        self._show_standing()

    def _show_standing(self) -> None:
        """Show what is agreed already."""
        document, metric = self._session.document, self.metric_choice.currentData()
        limit = _standing(document, metric, self.stage.currentData())
        self.share.setText(QLocale().toString(round(limit.value * 100, 1)) if limit else "")
        self.by.setText(limit.by if limit else "")

    def plan(self) -> Change:
        """Return the change that the user asks for."""
        share, understood = QLocale().toDouble(self.share.text())
        value = min(1.0, share / 100) if understood and self.share.text() else None
        return plan(
            self._session.document,
            self.metric_choice.currentData(),
            value,
            stage=self.stage.currentData(),
            by=self.by.text().strip(),
        )


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


def agree_limit(window: "MainWindow") -> None:
    """Ask for a limit and agree it."""
    session = window.session
    if session is None:
        return
    dialog = LimitDialog(window, session)
    if dialog.exec():
        session.do(dialog.plan())


def _metrics(document: Document) -> list[Metric]:
    """The primary metrics of the project, then the built-in ones that it does not have yet."""
    own = [metric for metric in document.all(Metric) if metric.primary]
    known = {metric.key for metric in document.all(Metric)}
    return own + [metric for metric in BUILT_IN_METRICS.values() if metric.key not in known]


def _standing(document: Document, metric: Metric, stage: StageId | None) -> Limit | None:
    if metric.id not in document:
        return None
    if stage is not None:
        return agreed_limit(document, metric.id, stage)
    return next((x for x in document.all(Limit) if x.metric == metric.id and x.stage is None), None)
