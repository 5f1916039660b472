"""Waves by the dates of answers: one line a wave, with its first and last day."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.rules import WaveLine

_LINES = 4  # that are seen without scrolling


class WavesTable(QWidget):
    """Lines of a wave, its days and its season; lines are added and removed below."""

    changed = Signal()

    def __init__(self, draft: Draft, *, seasons: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._draft, self._seasons = draft, seasons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.table = FieldsTable(
            translate("Wizard", "Waves"),
            [
                (translate("Wizard", "Wave"), 20),
                (translate("Wizard", "From"), 13),
                (translate("Wizard", "To"), 13),
                (translate("Wizard", "Season"), 13),
            ],
            lines=1,
        )
        self.table.show_lines(_LINES)
        column.addWidget(self.table)
        buttons = QHBoxLayout()
        self.more = QPushButton(translate("Wizard", "Add a wav&e"))
        self.fewer = QPushButton(translate("Wizard", "Remove the last wave"))
        for button in (self.more, self.fewer):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.more.clicked.connect(self.add)
        self.fewer.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Show the waves that were said."""
        self.table.setRowCount(0)
        for line in self._draft.ranges:
            self._show(line)
        self.fewer.setEnabled(len(self._draft.ranges) > 1)

    def add(self) -> None:
        """Add a wave, the keyboard in its name."""
        self._draft.ranges.append(WaveLine())
        self.refresh()
        first = self.table.cellWidget(self.table.rowCount() - 1, 0)
        if first is not None:
            first.setFocus()
        self.changed.emit()

    def _remove(self) -> None:
        self._draft.ranges.pop()
        self.refresh()
        self.changed.emit()

    def _show(self, line: WaveLine) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        name, first, last = QLineEdit(line.name), QLineEdit(line.first), QLineEdit(line.last)
        first.setPlaceholderText("2026-09-01")
        last.setPlaceholderText("2026-11-30")
        season = Choice([("", translate("Wizard", "none")), *self._seasons])
        season.show_key(line.season)
        for place, field in enumerate((name, first, last, season)):
            header = self.table.horizontalHeaderItem(place)
            field.setAccessibleName(f"{header.text() if header else ''} {row + 1}")
            self.table.setCellWidget(row, place, field)

        def say() -> None:
            line.name, line.first, line.last = name.text(), first.text(), last.text()
            line.season = season.key
            self.changed.emit()

        for field in (name, first, last):
            field.textChanged.connect(say)
        season.activated.connect(say)
