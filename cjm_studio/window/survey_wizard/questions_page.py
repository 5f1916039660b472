"""The page of a wide file's questions: what each is about, and which end of its scale is the good one."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from cjm_studio.look.speech import plain_tip, quoted, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable, LineButton, words_cell
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.scale_dialog import ScaleDialog
from cjm_studio.window.survey_wizard.scales import beginning, example, has_scale, on_metric
from cjm_studio.window.survey_wizard.words import set_words, span
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import percent

_STAGE, _METRIC, _SCALE, _ENDS, _CHANNEL = range(1, 6)


class QuestionsPage(Page):
    """One line for each question: its stage, metric, scale and channel, and what its highest answer means."""

    asks = frozenset({"stage", "scale", "direction"})

    def __init__(
        self,
        draft: Draft,
        *,
        language: Language,
        metrics: Sequence[Metric],
        stages: Sequence[str],
        channels: Sequence[str],
    ) -> None:
        super().__init__(draft)
        self._language = language
        self._metrics = {metric.key: metric for metric in metrics}
        self._stages, self._channels = stages, channels
        self._last = -1  # the question of which a direction was said last
        self.table = FieldsTable(
            self.title,
            [
                (translate("Wizard", "Question"), 20),
                (translate("Wizard", "Stage"), 17),
                (translate("Wizard", "Metric"), 14),
                (translate("Wizard", "Scale"), 13),
                (translate("Wizard", "The highest answer means"), 18),
                (translate("Wizard", "Channel"), 12),
            ],
        )
        self.column.addWidget(self.table, 1)
        self.same = QPushButton()
        set_role(self.same, "link")
        self.same.hide()
        self.same.clicked.connect(self._say_same)
        self.column.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def title(self) -> str:
        return translate("Wizard", "What the questions ask")

    @property
    def words(self) -> str:
        return translate(
            "Wizard", "Which end of a scale is the good one is never guessed: look at the example."
        )

    def refresh(self) -> None:
        """Show the questions that the page before has left."""
        self.same.hide()
        self.table.setRowCount(0)
        for column in self.draft.questions:
            row = self.table.rowCount()
            self.table.insertRow(row)
            self._fill(row, column)

    def first_open(self) -> QWidget | None:
        """Return the field of the first question of which something is not said."""
        for row, column in enumerate(self.draft.questions):
            asked = column.question
            if any(note.key == "ask_stage" for note in column.asked):
                return self.table.cellWidget(row, _STAGE)
            if asked is not None and not asked.metric and not has_scale(asked):
                return self.table.cellWidget(row, _SCALE)
            if asked is not None and not asked.direction:
                return self.table.cellWidget(row, _ENDS)
        return None

    def _fill(self, row: int, column: ColumnGuess) -> None:
        question = column.question
        if question is None:
            return
        tip = f"{question.text}\n{' · '.join(column.examples)}"
        self.table.setItem(row, 0, words_cell(question.text, tip=tip))
        self._put(row, _STAGE, self._stage_box(column, question))
        fits = [(m.key, m.name) for m in self._metrics.values() if self._fits(column, m)]
        metric = Choice([("", translate("Wizard", "a scale of its own")), *fits])
        metric.show_key(question.metric)
        metric.activated.connect(lambda: self._choose_metric(row, column.number, metric.key))
        self._put(row, _METRIC, metric)
        self._put(row, _SCALE, self._scale_button(row, column, question))
        ends = Choice(self._ends(question, column.answers))
        ends.show_key(question.direction)
        ends.activated.connect(lambda: self._choose_end(row, column.number, ends.key))
        self._put(row, _ENDS, ends)
        names = [(name, name) for name in dict.fromkeys((*self._channels, *_said(self.draft, "channel")))]
        channel = Choice([("", translate("Wizard", "none")), *names])
        channel.setEditable(True)
        channel.show_key(question.channel)
        channel.currentTextChanged.connect(lambda: self._say(column.number, channel=_value(channel)))
        self._put(row, _CHANNEL, channel)

    def _put(self, row: int, place: int, field: QWidget) -> None:
        header, about = self.table.horizontalHeaderItem(place), self.table.item(row, 0)
        field.setAccessibleName(f"{header.text() if header else ''}: {about.text() if about else ''}")
        self.table.setCellWidget(row, place, field)

    def _fits(self, column: ColumnGuess, metric: Metric) -> bool:
        return on_metric(self.draft.scale_of(column), metric) is not None

    def _stage_box(self, column: ColumnGuess, question: QuestionGuess) -> Choice:
        alike = [name for name, _ in question.stages]
        names = dict.fromkeys((*alike, *self._stages, *_said(self.draft, "stage")))
        box = Choice([("", translate("Wizard", "the journey as a whole")), *((n, n) for n in names)])
        box.setEditable(True)
        box.show_key(question.stage)
        likeness = ", ".join(
            f"{quoted(name)} {percent(share, self._language)}" for name, share in question.stages
        )
        if likeness:
            box.setToolTip(translate("Wizard", "Alike: %1").replace("%1", likeness))
        line = box.lineEdit()
        if any(note.key == "ask_stage" for note in column.asked) and line is not None:
            box.setCurrentIndex(-1)
            line.setPlaceholderText(translate("Wizard", "choose or type"))
        box.activated.connect(lambda: self._say(column.number, stage=_value(box)))
        box.editTextChanged.connect(
            lambda text: self._say(column.number, stage=_value(box)) if text else None
        )
        return box

    def _scale_button(self, row: int, column: ColumnGuess, question: QuestionGuess) -> QPushButton:
        button = LineButton(self._scale_words(question))
        button.setEnabled(not question.metric)
        button.clicked.connect(partial(self._ask_scale, row, column.number))
        button.setToolTip(plain_tip(button.text()))
        return button

    def _scale_words(self, question: QuestionGuess) -> str:
        if not has_scale(question):
            return translate("Wizard", "Say…")
        ends = span(question.minimum or 0, question.maximum or 0)
        if question.metric:
            return ends
        return f"{ends}: {set_words(beginning(question))}" if question.direction else f"{ends}…"

    def _ends(self, question: QuestionGuess, answers: Sequence[str]) -> list[tuple[str, str]]:
        highest = example(question, answers)
        before = (
            ""
            if highest is None
            else f"{quoted(highest[0]) if highest[0] != str(highest[1]) else highest[0]}: "
        )
        return [
            ("", before + translate("Wizard", "choose")),
            ("higher_is_better", before + translate("Wizard", "good")),
            ("higher_is_worse", before + translate("Wizard", "bad")),
        ]

    def _say(self, number: int, **said: object) -> None:
        self.draft.ask(number, **said)
        self.changed.emit()

    def _again(self, row: int, number: int) -> None:
        """Show a line anew, the keyboard where it was."""
        place = next((p for p in range(1, 6) if self._holds_focus(row, p)), -1)
        self._fill(row, next(one for one in self.draft.questions if one.number == number))
        field = self.table.cellWidget(row, place) if place >= 0 else None
        if field is not None:
            field.setFocus()
        self.changed.emit()

    def _holds_focus(self, row: int, place: int) -> bool:
        field = self.table.cellWidget(row, place)
        return field is not None and field.hasFocus()

    def _choose_metric(self, row: int, number: int, key: str) -> None:
        self.draft.put_on(number, self._metrics.get(key))
        self._again(row, number)

    def _choose_end(self, row: int, number: int, direction: str) -> None:
        # Sets that were said for the other direction say nothing of this one.
        self.draft.ask(number, direction=direction, good=(), trouble=())
        self._last = number
        others = len(self.draft.like(number)) if direction else 0
        words = translate("Wizard", "Say the same of the other questions on this scale: %1")
        self.same.setText(words.replace("%1", str(others)))
        self.same.setVisible(bool(others))
        self._again(row, number)

    def _say_same(self) -> None:
        said = next(one.question for one in self.draft.questions if one.number == self._last)
        for other in self.draft.like(self._last):
            self.draft.ask(other.number, direction=said.direction if said else "")
        self.refresh()
        self.changed.emit()

    def _ask_scale(self, row: int, number: int) -> None:
        column = next(one for one in self.draft.questions if one.number == number)
        assert column.question is not None
        dialog = ScaleDialog(self, column)
        if dialog.exec():
            scale = dialog.scale()
            good, trouble = scale.sets
            self.draft.ask(
                number,
                scale=scale.name,
                minimum=scale.minimum,
                maximum=scale.maximum,
                direction=scale.direction,
                labels=scale.labels,
                good=good,
                trouble=trouble,
            )
            self._again(row, number)
        dialog.deleteLater()


def _said(draft: Draft, field: str) -> Iterable[str]:
    """Return the names that were said of other questions."""
    said = (getattr(column.question, field) for column in draft.questions)
    return [name for name in said if name]


def _value(box: Choice) -> str:
    """What is chosen, or typed where nothing of that name stands in the list."""
    found = box.findText(box.currentText())
    return str(box.itemData(found) or "") if found >= 0 else box.currentText().strip()
