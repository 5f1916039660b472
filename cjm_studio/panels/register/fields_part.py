"""The fields of one barrier that people fill: its words, owner, units, cause, days, importance."""

from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QWidget

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.look.theme import set_role
from cjm_studio.model.ids import BarrierId
from cjm_studio.operations.register_edits import edit_barriers
from cjm_studio.panels.fields import ChoiceField, LineField, TextField, labelled
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.editing import cause_choices, importance_choices
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import DAY_FORM, read_day, short_day

_COLUMNS = 12  # so finely can the room be shared between two fields


class FieldsPart(QWidget):
    """Two columns of fields under the words of the customer."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self.id: BarrierId | None = None
        self._labels: list[tuple[QLabel, str, QWidget]] = []
        self.name, self.owner, self.units = TextField(), LineField(), LineField()
        self.due, self.review = LineField(), LineField()
        self.cause, self.importance = ChoiceField(), ChoiceField()
        self.problem = QLabel()
        set_role(self.name, "name")
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.owner.setCompleter(completer)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(0)  # the columns are narrow; boxes keep their distance
        grid.setVerticalSpacing(8)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        self._put(grid, QT_TRANSLATE_NOOP("Register", "In the customer's words"), self.name, (0, 0, 1, 12))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Owner"), self.owner, (1, 0, 1, 6))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Responsible units"), self.units, (1, 6, 1, 6))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Due"), self.due, (2, 0, 1, 6))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Next review"), self.review, (2, 6, 1, 6))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Cause"), self.cause, (3, 0, 1, 7))
        self._put(grid, QT_TRANSLATE_NOOP("Register", "Importance"), self.importance, (3, 7, 1, 5))
        set_role(self.problem, "warning")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        grid.addWidget(self.problem, 4, 0, 1, _COLUMNS)

    def _put(self, grid: QGridLayout, source: str, field: QWidget, at: tuple[int, int, int, int]) -> None:
        box, label = labelled(field, gap=3, left=10 if at[1] else 0)
        field.setMinimumWidth(40)
        grid.addWidget(box, *at)
        self._labels.append((label, source, field))

    def _connect(self) -> None:
        for field, edit in (
            (self.owner, lambda text: self._edit(owner=text)),
            (self.units, lambda text: self._edit(units=_units(text))),
            (self.due, lambda text: self._edit(due=read_day(text))),
            (self.review, lambda text: self._edit(review=read_day(text))),
        ):
            field.edited.connect(edit)
            field.left.connect(self._end_step)
        self.name.edited.connect(lambda text: self._edit(name=text))
        self.name.left.connect(self._end_step)
        self.cause.chosen.connect(lambda value: self._edit(cause=value))
        self.importance.chosen.connect(lambda value: self._edit(importance=value))

    def _end_step(self) -> None:
        """Let the next edit be a step of its own."""
        self._acting.session.history.close_step()

    def commit(self) -> None:
        """Apply what is being typed."""
        for field in (self.name, self.owner, self.units, self.due, self.review):
            field.commit()

    def show_row(self, row: RegisterRow, owners: list[str]) -> None:
        """Show the fields of a barrier; what was typed for the one before is applied first."""
        if self.id != row.id:
            self.commit()
            self.id = row.id
            self._tell("")
        record, language = row.barrier, row.language
        for label, source, field in self._labels:
            label.setText(translate("Register", source))
            field.setAccessibleName(label.text())
        if self._known.stringList() != owners:
            self._known.setStringList(owners)
        self.name.show_value(record.name)
        self.name.setPlaceholderText(", ".join(row.stages))
        self.owner.show_value(record.owner)
        self.units.show_value(", ".join(record.units))
        self.due.show_value(short_day(record.due, language))
        self.review.show_value(short_day(record.review, language))
        for field in (self.due, self.review):
            field.setPlaceholderText(DAY_FORM[language])
        self.cause.offer(cause_choices(language), record.cause)
        self.importance.offer(importance_choices(), record.importance)

    def _edit(self, **fields: Any) -> None:
        id_, document = self.id, self._acting.session.document
        if id_ is not None and id_ in document:
            joins = f"{id_}.{'.'.join(fields)}"
            self._acting.do(lambda: edit_barriers(document, [id_], **fields), joins=joins, tell=self._tell)

    def _tell(self, said: str) -> None:
        """Say what is wrong with a value, under the fields."""
        self.problem.setText(said)
        self.problem.setVisible(bool(said))


def _units(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
