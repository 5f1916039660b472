"""The second page of a wide file: what each question is about, and which end of its scale is the good one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.window.survey_wizard.draft import Draft


class QuestionsPage(QWizardPage):
    """One line for each question: its stage, metric and channel, and what its highest answer means."""

    def __init__(
        self, draft: Draft, *, metrics: Sequence[Metric], stages: Sequence[str], channels: Sequence[str]
    ) -> None:
        super().__init__()
        self._draft, self._metrics = draft, {metric.key: metric for metric in metrics}
        self._stages, self._channels = stages, channels
        self.setTitle(translate("Wizard", "What the questions ask"))
        self.setSubTitle(
            translate("Wizard", "Which end of a scale is the good one is never guessed: look at the example.")
        )
        self.table = QTableWidget(0, 5)
        self.table.setAccessibleName(self.title())
        self.table.setHorizontalHeaderLabels(
            [
                translate("Wizard", "Question"),
                translate("Wizard", "Stage"),
                translate("Wizard", "Metric"),
                translate("Wizard", "Channel"),
                translate("Wizard", "The highest answer means"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(3 * self.fontMetrics().lineSpacing() + 4)
        set_role(self.table, "framed")
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        QVBoxLayout(self).addWidget(self.table, 1)

    def initializePage(self) -> None:
        """Show the questions that the page before has left."""
        self.table.setRowCount(0)
        for column in self._draft.questions:
            self._add(column)

    def _add(self, column: ColumnGuess) -> None:
        question = column.question
        if question is None:
            return
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(question.text)
        item.setToolTip(plain_tip(f"{question.text}\n{' · '.join(column.examples)}"))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.table.setItem(row, 0, item)
        stage = self._box(
            row, 1, [("", translate("Wizard", "the journey as a whole")), *self._pairs(self._stages)]
        )
        stage.setEditable(True)
        metric = self._box(
            row,
            2,
            [
                ("", translate("Wizard", "a scale of its own")),
                *((m.key, m.name) for m in self._metrics.values()),
            ],
        )
        channel = self._box(row, 3, [("", translate("Wizard", "none")), *self._pairs(self._channels)])
        channel.setEditable(True)
        direction = self._box(row, 4, self._ends(question.maximum))
        for box, value in (
            (stage, question.stage),
            (metric, question.metric),
            (channel, question.channel),
            (direction, question.direction),
        ):
            _show(box, value)
        number = column.number
        stage.currentTextChanged.connect(lambda _: self._say(number, stage=_value(stage)))
        channel.currentTextChanged.connect(lambda _: self._say(number, channel=_value(channel)))
        direction.activated.connect(lambda _: self._say(number, direction=direction.currentData()))
        metric.activated.connect(lambda _: self._choose_metric(number, metric.currentData(), direction))

    @staticmethod
    def _pairs(names: Sequence[str]) -> list[tuple[str, str]]:
        return [(name, name) for name in names]

    def _ends(self, highest: int | None) -> list[tuple[str, str]]:
        example = "" if highest is None else f"{highest}: "
        return [
            ("", translate("Wizard", "choose")),
            ("higher_is_better", example + translate("Wizard", "good")),
            ("higher_is_worse", example + translate("Wizard", "bad")),
        ]

    def _box(self, row: int, place: int, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for key, name in choices:
            box.addItem(name, key)
        box.setMinimumContentsLength(max(8, *(len(name) for _, name in choices)))
        header = self.table.horizontalHeaderItem(place)
        first: QTableWidgetItem | QWidget | None = self.table.item(row, 0)
        about = first.text() if isinstance(first, QTableWidgetItem) else ""
        box.setAccessibleName(f"{header.text() if header is not None else ''}: {about}")
        self.table.setCellWidget(row, place, box)
        return box

    def _say(self, number: int, **said: object) -> None:
        self._draft.ask(number, **said)
        self.completeChanged.emit()

    def _choose_metric(self, number: int, key: str, direction: QComboBox) -> None:
        """A metric that is known says by itself which of its ends is the good one."""
        known = self._metrics.get(key)
        self._say(number, metric=key, **({"direction": known.direction} if known else {}))
        if known is not None:
            _show(direction, known.direction)

    def isComplete(self) -> bool:
        return not {"metric", "direction", "question"} & set(self._draft.missing())


def _show(box: QComboBox, value: str) -> None:
    found = box.findData(value)
    if found < 0 and value:
        box.addItem(value, value)
        found = box.count() - 1
    box.setCurrentIndex(max(0, found))


def _value(box: QComboBox) -> str:
    """What is chosen, or typed where nothing of that name stands in the list."""
    found = box.findText(box.currentText())
    return str(box.itemData(found) or "") if found >= 0 else box.currentText().strip()
