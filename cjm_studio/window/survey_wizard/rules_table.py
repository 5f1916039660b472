"""Segments by rules, as an outline: a line a segment, its conditions and groups of them indented below it."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.survey.names import clean
from cjm_studio.window.survey_wizard import rule_moves
from cjm_studio.window.survey_wizard.cells import Choice, name_line, words_cell
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.indented import Indented
from cjm_studio.window.survey_wizard.lines_table import LinesTable
from cjm_studio.window.survey_wizard.rules import Condition, Group, Line, Part, Rule, lines_of
from cjm_studio.window.survey_wizard.rules_text import KINDS
from cjm_studio.window.survey_wizard.segment_sizes import Sizes
from cjm_studio.window.survey_wizard.words import kind_names, test_names
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count

_SEGMENT, _WHAT, _TEST, _VALUE, _SIZE = range(5)
_MOVES: dict[Qt.Key, Callable[[list[Rule], Part], bool]] = {  # with Alt held
    Qt.Key.Key_Up: partial(rule_moves.shift, step=-1),
    Qt.Key.Key_Down: partial(rule_moves.shift, step=1),
    Qt.Key.Key_Right: rule_moves.nest,
    Qt.Key.Key_Left: rule_moves.lift,
}


class RulesTable(LinesTable[Line]):
    """The outline of rules: Enter adds a line, Delete removes one, Alt and an arrow moves it."""

    def __init__(self, draft: Draft, *, language: Language) -> None:
        super().__init__(
            translate("Wizard", "Rules"),
            [
                (translate("Wizard", "Segment"), 18),
                (translate("Wizard", "Column"), 26),
                (translate("Wizard", "Condition"), 16),
                (translate("Wizard", "Value"), 20),
                ("", 11),
            ],
        )
        self._draft, self._language = draft, language
        self._sizes: Sizes = Counter()
        help_ = QLabel(
            translate(
                "Wizard",
                "Enter adds a line, Delete removes it. Alt and an arrow moves it, also into groups and out.",
            )
        )
        help_.setWordWrap(True)
        set_role(help_, "small")
        self.column.insertWidget(1, help_)
        self.more = self.add_button(translate("Wizard", "Add a cond&ition"), self._add_condition)
        self.grouped = self.add_button(translate("Wizard", "Add a &group"), self._add_group)
        self.segment = self.add_button(translate("Wizard", "A&dd a segment"), self._add_rule)
        self.fewer = self.add_button(translate("Wizard", "Rem&ove the line"), self._remove)
        for button in (self.more, self.grouped, self.segment, self.fewer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line it is of

    def lines(self) -> Sequence[Line]:
        return list(lines_of(self._draft.rules))

    def show_sizes(self, sizes: Sizes) -> None:
        """Tell how many are in each segment; nothing where nothing was counted."""
        self._sizes = sizes
        for row, line in enumerate(self.lines()):
            if isinstance(line.part, Rule):
                cell = words_cell(count(sizes[clean(line.part.segment)], self._language) if sizes else "")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, _SIZE, cell)

    def refresh(self) -> None:
        header = self.table.horizontalHeaderItem(_SIZE)
        if header is not None:
            wide = self._draft.recognised.wide
            header.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            header.setText(translate("Wizard", "Respondents") if wide else translate("Wizard", "Answers"))
        super().refresh()
        self.show_sizes(self._sizes)
        self.fewer.setEnabled(self.table.rowCount() > 2)

    def fields(self, row: int, line: Line) -> Sequence[QWidget | None]:
        part = line.part
        if isinstance(part, Rule):
            name = name_line(part.segment, self._draft.standing.segments)
            name.setPlaceholderText(translate("Wizard", "name"))

            def say() -> None:
                part.segment = name.text()
                self.changed.emit()

            name.textChanged.connect(say)
            return name, self._kind(part, line.depth)
        if isinstance(part, Group):
            return None, self._kind(part, line.depth)
        return None, *self._condition(part, line.depth)

    def _kind(self, group: Group, depth: int) -> QWidget:
        names = kind_names()
        kind = Choice([(key, names[key]) for key in KINDS])
        kind.show_key(group.kind)

        def say() -> None:
            group.kind = kind.currentData()
            self.changed.emit()

        kind.activated.connect(say)
        return Indented(kind, depth)

    def _condition(self, line: Condition, depth: int) -> list[QWidget]:
        columns = [c.header for c in self._draft.recognised.columns if c.role != "personal" and c.header]
        if line.column and line.column not in columns:
            columns.append(line.column)  # a mapping may name it
        column = Choice([("", translate("Wizard", "choose")), *((name, name) for name in columns)])
        column.show_key(line.column)
        test = Choice(list(test_names().items()))
        test.show_key(line.test)
        value = QLineEdit(line.value)

        def say() -> None:
            line.column, line.test, line.value = column.key, test.currentData(), value.text()
            value.setEnabled(line.has_value)
            self.changed.emit()

        value.textChanged.connect(say)
        column.activated.connect(say)
        test.activated.connect(say)
        value.setEnabled(line.has_value)
        return [Indented(column, depth), test, value]

    def pressed(self, field: QObject, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, here = event.key(), self._here
        typed = isinstance(field, QLineEdit) and bool(field.text())
        if held == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            if _MOVES[Qt.Key(key)](self._draft.rules, here):
                self._show(here, self.at[1])
        elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add_condition()
        elif not held and key == Qt.Key.Key_Delete and not typed:
            if not event.isAutoRepeat():  # a key that is held shall not clear the page
                self._remove()
        else:
            return False
        return True

    @property
    def _here(self) -> Part:
        """The line that the keyboard is in or was in last, else the last one."""
        lines = self.lines()
        return lines[min(self.at[0], len(lines) - 1)].part

    def _add_condition(self) -> None:
        self._show(rule_moves.add_condition(self._draft.rules, self._here), _WHAT)

    def _add_group(self) -> None:
        self._show(rule_moves.add_group(self._draft.rules, self._here), _WHAT)

    def _add_rule(self) -> None:
        self._show(rule_moves.add_rule(self._draft.rules, self._here), _SEGMENT)

    def _remove(self) -> None:
        if self.fewer.isEnabled():
            self._show(rule_moves.remove(self._draft.rules, self._here), self.at[1])

    def _show(self, part: Part, place: int) -> None:
        self.renew(next(row for row, line in enumerate(self.lines()) if line.part is part), place=place)
