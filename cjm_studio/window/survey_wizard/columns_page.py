"""The first page: what the file is, a look at it, and what each column holds."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.survey.recognised import ColumnGuess, Recognised, Role
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable, words_cell
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.words import (
    as_in,
    like_words,
    lost_words,
    question_words,
    role_names,
    shape_names,
)
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.recognition import recognition_words

_EXAMPLES = 3
_NOTES = 2
_LOST = 4
_ROLE, _WHY = 2, 3  # the places of what a column holds and of the reason
LookAgain = Callable[[str, str], Recognised | None]  # (sheet, shape): None when it cannot be read so


class ColumnsPage(Page):
    """One line for each column: its header, some answers, what it seems to be and why."""

    asks = frozenset({"score"})
    begun_otherwise = Signal()  # from what was recognised alone, or from what was said of another wave again

    def __init__(
        self, draft: Draft, *, language: Language, sheets: Sequence[str] = (), again: LookAgain | None = None
    ) -> None:
        super().__init__(draft)
        self._language, self._again = language, again
        self._found: dict[int, Role] = {}  # what each column was recognised as
        self.sheet = Choice([(name, name) for name in sheets])
        self.shape = Choice(list(shape_names().items()))
        self.column.addLayout(self._file_line(bool(sheets)))
        self.like, self.turn = QLabel(), QPushButton()  # what came along from another wave
        self.like.setWordWrap(True)
        self.turn.setAutoDefault(False)
        self.turn.clicked.connect(self.begun_otherwise)
        self.column.addLayout(self._like_line())
        self.lost = QLabel()  # what was said before and holds no more
        self.lost.setWordWrap(True)
        set_role(self.lost, "warning")
        self.column.addWidget(self.lost)
        self.table = FieldsTable(
            translate("Wizard", "What the columns hold"),
            [
                (translate("Wizard", "Column"), 20),
                (translate("Wizard", "Answers, for example"), 20),
                (translate("Wizard", "What it holds"), 22),
                (translate("Wizard", "Why"), 20),
            ],
        )
        self.table.filled.connect(self.fields_made)
        self.column.addWidget(self.table, 1)
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        set_role(self.notes, "quiet")
        self.column.addWidget(self.notes)
        self.sheet.activated.connect(lambda: self._look_again(""))
        self.shape.activated.connect(lambda: self._look_again(self.shape.key))
        self._show()

    @property
    def title(self) -> str:
        return translate("Wizard", "What the columns hold")

    @property
    def words(self) -> str:
        found = self.draft.recognised
        reason = recognition_words(found.why.key, found.why.facts, language=self._language)
        columns = translate("Wizard", "Columns: %1.").replace("%1", str(len(found.columns)))
        return f"{found.file}. {sentence_case(reason)}. {columns}"

    def refresh(self) -> None:
        """Show what later pages have said of columns."""
        for row, column in enumerate(self.draft.recognised.columns):
            box = self.table.cellWidget(row, _ROLE)
            if isinstance(box, Choice):
                box.show_key(column.role)
            self.table.setItem(row, _WHY, words_cell(self._why(column)))
        self._say_notes()

    def _file_line(self, several: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, field, shown in (
            (translate("Wizard", "&Table"), self.sheet, several),
            (translate("Wizard", "&Written by"), self.shape, self._again is not None),
        ):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            for widget in (label, field):
                widget.setVisible(shown)
                line.addWidget(widget)
            line.addSpacing(12 if shown else 0)
        line.addStretch(1)
        return line

    def _like_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.like, 1)
        line.addWidget(self.turn)
        return line

    def _say_like(self) -> None:
        """Tell that the columns are those of another wave, and whether what was said of it holds."""
        draft = self.draft
        file, holds = draft.standing.like, bool(draft.taken.file)
        unsaid = [one.header for one in draft.questions if one.number not in draft.taken.questions]
        self.like.setText(like_words(file, holds=holds, unsaid=unsaid) if file else "")
        again = translate("Wizard", "Recognise &anew")
        self.turn.setText(again if holds else translate("Wizard", "T&ake over what was said"))
        for widget in (self.like, self.turn):
            widget.setVisible(bool(file))

    def _show(self) -> None:
        found = self.draft.recognised
        self.shape.show_key("plain" if self.draft.plain else found.shape)
        self.sheet.show_key(self.draft.sheet)
        self._found = {column.number: column.role for column in found.columns}
        self.table.fill_lines(len(found.columns), self._fill)
        for row, column in enumerate(found.columns):
            self._describe(row, column)
        self._say_notes()

    def _say_notes(self) -> None:
        """Tell what was remarked, and first that no column tells segments, where one may."""
        self._say_like()
        found, draft = self.draft.recognised, self.draft
        notes = [recognition_words(n.key, n.facts, language=self._language) for n in found.notes]
        may_tell = any(column.why.key == "attribute" for column in draft.attributes)
        if may_tell and draft.segment and draft.segments == "one":
            words = translate("Wizard", "No column tells segments: all answers are those of “%1”.")
            notes.insert(0, words.replace("%1", draft.segment))
        more = f" (+{len(notes) - _NOTES})" if len(notes) > _NOTES else ""
        self.notes.setText("\n".join(notes[:_NOTES]) + more)
        self.notes.setToolTip(plain_tip("\n".join(notes)) if more else "")
        self.notes.setVisible(bool(notes))
        told = [lost_words(*lost) for lost in draft.lost]
        more = f" (+{len(told) - _LOST})" if len(told) > _LOST else ""
        self.lost.setText("\n".join(told[:_LOST]) + more)
        self.lost.setToolTip(plain_tip("\n".join(told)) if more else "")
        self.lost.setVisible(bool(told))

    def _describe(self, row: int, column: ColumnGuess) -> None:
        examples = " · ".join(column.examples[:_EXAMPLES])
        self.table.setItem(row, 0, words_cell(question_words(column.header), tip=column.header))
        for place, text in ((1, examples), (_WHY, self._why(column))):
            self.table.setItem(row, place, words_cell(text))

    def _why(self, column: ColumnGuess) -> str:
        if column.role != self._found.get(column.number, column.role):
            return translate("Wizard", "Said by hand")
        taken = self.draft.taken
        if column.number in taken.questions or (taken.file and column.number in self.draft.laid):
            return as_in(taken.file)
        if column.number in self.draft.laid:
            return translate("Wizard", "As the time before")
        if column.role == "segment" and column.why.key == "attribute":
            return translate("Wizard", "Its words are segments of the project")
        return sentence_case(recognition_words(column.why.key, column.why.facts, language=self._language))

    def _fill(self, row: int) -> None:
        """Make the field of a line."""
        column = self.draft.recognised.columns[row]
        names = [(str(role), name) for role, name in role_names().items()]
        box = Choice(names, name=translate("Wizard", "What it holds") + f": {column.header}")
        box.show_key(column.role)
        box.activated.connect(
            lambda _, number=column.number, box=box: self._choose(number, box.currentData())
        )
        self.table.setCellWidget(row, _ROLE, box)

    def _choose(self, number: int, role: Role) -> None:
        self.draft.give_role(number, role)
        self.refresh()
        self.changed.emit()

    def _look_again(self, shape: str) -> None:
        """Recognise the file anew, as another sheet or another tool's; what was said of columns is gone."""
        found = self._again(self.sheet.key, shape) if self._again is not None else None
        if found is not None:
            if self.draft.standing.like:  # another table asks something else
                self.draft.standing = replace(self.draft.standing, recipe="", like="")
            self.draft.look_at(found, self.sheet.key, plain=shape == "plain")
        self._show()
        self.changed.emit()
