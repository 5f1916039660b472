"""The page of a wide file's questions: what each is about, and which end of its scale is the good one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from cjm_studio.look.speech import plain_tip, quoted, translate
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess
from cjm_studio.window.survey_wizard.asked_table import AskedTable
from cjm_studio.window.survey_wizard.cells import (
    Choice,
    FieldsTable,
    LineButton,
    names_model,
    typed,
    words_cell,
)
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.offer import Offer
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.scale_dialog import ScaleDialog
from cjm_studio.window.survey_wizard.scales import beginning, example, on_metric
from cjm_studio.window.survey_wizard.words import question_words, set_words, span, taken_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import percent

_EXAMPLE = 11  # letters of an answer that a direction is shown on
_STAGE, _METRIC, _SCALE, _ENDS, _CHANNEL, _WHY = range(1, 7)


class QuestionsPage(Page):
    """One line for each question: its stage, metric, scale and channel, and what its highest answer means."""

    asks = frozenset({"stage", "scale", "direction"})

    def __init__(
        self,
        draft: Draft,
        *,
        language: Language,
        stages: Sequence[str],
        channels: Sequence[str],
    ) -> None:
        super().__init__(draft)
        self._language = language
        self._metrics = draft.metrics
        self._stages, self._channels = stages, channels
        self._stage_names, self._channel_names = QStandardItemModel(), QStandardItemModel()
        self._shown: list[int] = []  # the numbers of the columns that have a line
        self.table = FieldsTable(
            self.title,
            [
                (translate("Wizard", "Question"), 22),
                (translate("Wizard", "Stage"), 18),
                (translate("Wizard", "Metric"), 13),
                (translate("Wizard", "Scale"), 18),
                (translate("Wizard", "The highest answer means"), 21),
                (translate("Wizard", "Channel"), 11),
                (translate("Wizard", "Why"), 14),
            ],
        )
        self.table.horizontalHeader().moveSection(_WHY, _CHANNEL)  # beside what it is about
        self.table.filled.connect(self.fields_made)
        self.column.addWidget(self.table, 1)
        self.same = Offer()
        self.same.taken.connect(self._renewed)
        self.column.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        self.asked = AskedTable(draft, language=language)
        self.asked.fields_made.connect(self.fields_made)
        self.asked.changed.connect(self.changed)
        self.column.addWidget(self.asked)
        self.column.addStretch(0)

    @property
    def title(self) -> str:
        return translate("Wizard", "What the questions ask")

    @property
    def words(self) -> str:
        if not self.draft.questions:
            return ""
        return translate(
            "Wizard", "Which end of a scale is the good one is never guessed: look at the example."
        )

    def refresh(self) -> None:
        """Show the questions that the page before has left."""
        self._offer_names()
        self.table.setVisible(bool(self.draft.questions))
        self.table.show_column(_WHY, bool(self.draft.taken.file))
        numbers = [column.number for column in self.draft.questions]
        if numbers != self._shown:
            self._shown = numbers
            whole, none = translate("Wizard", "the journey as a whole"), translate("Wizard", "none")
            stages = (*self._stages, *self.draft.said("stage"), *self.draft.said("named"))
            self._stage_names = names_model(whole, stages, self)
            self._channel_names = names_model(none, (*self._channels, *self.draft.said("channel")), self)
            self.table.fill_lines(len(numbers), self._fill)
            for row, column in enumerate(self.draft.questions):
                tip = f"{column.header}\n{' · '.join(column.examples)}"
                words = column.question.text if column.question else column.header
                self.table.setItem(row, 0, words_cell(question_words(words), tip=tip))
        self._renew()

    def first_open(self) -> QWidget | None:
        """Return the field of the first question of which something is not said."""
        for row, column in enumerate(self.draft.questions):
            asked = column.question
            if column.asks_stage:
                return self.table.field(row, _STAGE)
            if asked is not None and not asked.metric and not asked.has_scale:
                return self.table.field(row, _SCALE)
            if asked is not None and not asked.direction:
                return self.table.field(row, _ENDS)
        return None

    def _fill(self, row: int) -> None:
        """Make the fields of a line."""
        column = self.draft.questions[row]
        question = column.question
        if question is None:
            return
        number = column.number
        self._put(row, _STAGE, self._stage_box(column, question))
        fits = [one for one in self._metrics.values() if self._fits(column, one)]
        names = [(one.key, metric_name(one, self._language)) for one in fits]
        metric = Choice([("", translate("Wizard", "own scale")), *names])
        metric.activated.connect(lambda: self._choose_metric(number, metric.key))
        self._put(row, _METRIC, metric)
        scale = LineButton()
        scale.clicked.connect(partial(self._ask_scale, number))
        self._put(row, _SCALE, scale)
        ends = Choice()
        ends.activated.connect(lambda: self._choose_end(number, ends.key))
        self._put(row, _ENDS, ends)
        channel = Choice()
        channel.offer_names(self._channel_names)
        channel.show_key(question.channel)
        channel.currentTextChanged.connect(lambda: self._say(number, channel=typed(channel)))
        self._put(row, _CHANNEL, channel)
        self._renew_line(row, column)

    def _renew(self) -> None:
        """Show what was said in the lines that have fields."""
        for row, column in enumerate(self.draft.questions):
            self._renew_line(row, column)
        self.asked.refresh()

    def _renew_line(self, row: int, column: ColumnGuess) -> None:
        question = column.question
        self.table.setItem(row, _WHY, words_cell(taken_words(column, self.draft.taken)))
        stage, metric, scale, ends = (self.table.cellWidget(row, place) for place in range(1, 5))
        if question is None or not isinstance(stage, Choice) or not isinstance(metric, Choice):
            return
        metric.show_key(question.metric)
        if not column.asks_stage and typed(stage) != question.stage:
            with QSignalBlocker(stage):
                stage.setCurrentText(question.stage)
        if isinstance(scale, LineButton):
            scale.say(self._scale_words(question))
            scale.setEnabled(not question.metric)
        if isinstance(ends, Choice):
            self._show_ends(ends, column, question)

    def _show_ends(self, ends: Choice, column: ColumnGuess, question: QuestionGuess) -> None:
        choices = self._ends(question, column.answers)
        if [ends.itemText(place) for place in range(ends.count())] != [name for _, name in choices]:
            ends.offer(choices)
        ends.show_key(question.direction)
        highest = example(question, column.answers)
        ends.setToolTip(plain_tip(highest[0]) if highest else "")
        ends.setEnabled(highest is not None)

    def _put(self, row: int, place: int, field: QWidget) -> None:
        header, about = self.table.horizontalHeaderItem(place), self.table.item(row, 0)
        field.setAccessibleName(f"{header.text() if header else ''}: {about.text() if about else ''}")
        self.table.setCellWidget(row, place, field)

    def _fits(self, column: ColumnGuess, metric: Metric) -> bool:
        return on_metric(self.draft.scale_of(column), metric) is not None

    def _stage_box(self, column: ColumnGuess, question: QuestionGuess) -> Choice:
        box = Choice()
        box.offer_names(self._stage_names)
        box.show_key(question.stage)
        likeness = ", ".join(
            f"{quoted(name)} {percent(share, self._language)}" for name, share in question.stages
        )
        if likeness:
            box.setToolTip(translate("Wizard", "Alike: %1").replace("%1", likeness))
        line = box.lineEdit()
        if column.asks_stage and line is not None:
            box.setCurrentIndex(-1)
            line.setPlaceholderText(translate("Wizard", "choose or type"))
        box.activated.connect(lambda: self._say_stage(column.number, typed(box)))
        box.editTextChanged.connect(lambda text: self._say_stage(column.number, typed(box)) if text else None)
        return box

    def _scale_words(self, question: QuestionGuess) -> str:
        if not question.has_scale:
            return translate("Wizard", "Say…")
        ends = span(question.minimum or 0, question.maximum or 0)
        if question.metric:
            return ends
        return f"{ends}\n{set_words(beginning(question))}" if question.direction else f"{ends}…"

    def _ends(self, question: QuestionGuess, answers: Sequence[str]) -> list[tuple[str, str]]:
        highest = example(question, answers)
        before = ""
        if highest is not None:
            word, place = highest
            short = word if len(word) <= _EXAMPLE else word[: _EXAMPLE - 1].rstrip() + "…"
            before = f"{place}: " if word == str(place) else f"{quoted(short)}: "
        return [
            ("", before + translate("Wizard", "choose")),
            ("higher_is_better", before + translate("Wizard", "good")),
            ("higher_is_worse", before + translate("Wizard", "bad")),
        ]

    def _say(self, number: int, **said: object) -> None:
        self.draft.ask(number, **said)
        self.changed.emit()

    def _choose_metric(self, number: int, key: str) -> None:
        self.draft.put_on(number, self._metrics.get(key))
        self._renewed()

    def _choose_end(self, number: int, direction: str) -> None:
        # Sets that were said for the other direction say nothing of this one.
        self.draft.ask(number, direction=direction, good=(), trouble=())
        self._offer_same(number if direction else -1)
        self._renewed()

    def _renewed(self) -> None:
        self._renew()
        self.changed.emit()

    def _offer_same(self, number: int) -> None:
        """Offer to say of the questions on the same scale what was just said of one."""
        others = len(self.draft.like(number)) if number >= 0 else 0
        words = translate("Wizard", "&Say the same of the other questions on this scale: %1")
        self.same.offer(words, others, partial(self.draft.say_alike, number))

    def _offer_names(self) -> None:
        """Offer the stages that questions name themselves, if they are none of the project's."""
        open_ = {
            one.number: one.question.named
            for one in self.draft.questions
            if one.asks_stage and one.question is not None and one.question.named
        }
        words = translate("Wizard", "&Take the stages as the questions name them: %1")

        def say() -> None:
            for number, stage in open_.items():
                self.draft.ask(number, stage=stage)

        self.same.offer(words, len(open_), say)

    def _say_stage(self, number: int, stage: str) -> None:
        """Take a stage, and offer it for the questions that have none yet."""
        self._say(number, stage=stage)
        open_ = [one.number for one in self.draft.questions if one.asks_stage and one.number != number]
        words = translate("Wizard", "&The same stage for the other questions without one: %1")

        def say() -> None:
            for one in open_:
                self.draft.ask(one, stage=stage)

        self.same.offer(words, len(open_), say)

    def _ask_scale(self, number: int) -> None:
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
            self._offer_same(number)
            self._renewed()
        dialog.deleteLater()
