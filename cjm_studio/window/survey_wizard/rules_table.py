"""Segments by rules: one line a condition; a line without a segment adds to the one above."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.rules import RuleLine

_LINES = 4  # that are seen without scrolling


class RulesTable(QWidget):
    """Lines of a segment, a column, a test and its value; lines are added and removed below."""

    changed = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = FieldsTable(
            translate("Wizard", "Rules"),
            [
                (translate("Wizard", "Segment"), 16),
                (translate("Wizard", "Column"), 20),
                (translate("Wizard", "Condition"), 18),
                (translate("Wizard", "Value"), 16),
            ],
            lines=1,
        )
        self.table.show_lines(_LINES)
        column.addWidget(self.table)
        help_ = QLabel(
            translate(
                "Wizard", "Without a segment, a line adds a condition to the one above: both must hold."
            )
        )
        help_.setWordWrap(True)
        set_role(help_, "small")
        column.addWidget(help_)
        buttons = QHBoxLayout()
        self.more = QPushButton(translate("Wizard", "Add a l&ine"))
        self.fewer = QPushButton(translate("Wizard", "Remove the last line"))
        for button in (self.more, self.fewer):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.more.clicked.connect(self.add)
        self.fewer.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Show the lines that were said."""
        self.table.setRowCount(0)
        for line in self._draft.rules:
            self._show(line)
        self.fewer.setEnabled(len(self._draft.rules) > 1)

    def add(self) -> None:
        """Add a line, the keyboard in it."""
        self._draft.rules.append(RuleLine())
        self.refresh()
        first = self.table.cellWidget(self.table.rowCount() - 1, 0)
        if first is not None:
            first.setFocus()
        self.changed.emit()

    def _remove(self) -> None:
        self._draft.rules.pop()
        self.refresh()
        self.changed.emit()

    def _show(self, line: RuleLine) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        segment, value = QLineEdit(line.segment), QLineEdit(line.value)
        segment.setPlaceholderText(translate("Wizard", "and") if row else translate("Wizard", "name"))
        columns = [c.header for c in self._draft.recognised.columns if c.role != "personal" and c.header]
        column = Choice([("", translate("Wizard", "choose")), *((name, name) for name in columns)])
        column.show_key(line.column)
        test = Choice(
            [
                ("equals", translate("Wizard", "is")),
                ("in", translate("Wizard", "is one of: a, b, c")),
                ("min", translate("Wizard", "is at least")),
                ("max", translate("Wizard", "is at most")),
                ("empty", translate("Wizard", "is empty")),
                ("filled", translate("Wizard", "is filled in")),
            ]
        )
        test.show_key(line.test)
        for place, field in enumerate((segment, column, test, value)):
            header = self.table.horizontalHeaderItem(place)
            field.setAccessibleName(f"{header.text() if header else ''} {row + 1}")
            self.table.setCellWidget(row, place, field)

        def say() -> None:
            line.segment, line.column = segment.text(), column.key
            line.test, line.value = test.currentData(), value.text()
            value.setEnabled(line.test not in ("empty", "filled"))
            self.changed.emit()

        segment.textChanged.connect(say)
        value.textChanged.connect(say)
        column.activated.connect(say)
        test.activated.connect(say)
        value.setEnabled(line.test not in ("empty", "filled"))
