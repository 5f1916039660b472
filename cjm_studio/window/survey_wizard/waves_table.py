"""Waves by the dates of answers: one line a wave, with its first and last day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.lines_table import LinesTable
from cjm_studio.window.survey_wizard.wave_lines import WaveLine


class WavesTable(LinesTable[WaveLine]):
    """Lines of a wave, its days and its season."""

    def __init__(self, draft: Draft, *, seasons: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            translate("Wizard", "Waves"),
            [
                (translate("Wizard", "Wave"), 20),
                (translate("Wizard", "From"), 13),
                (translate("Wizard", "To"), 13),
                (translate("Wizard", "Season"), 13),
            ],
        )
        self._draft, self._seasons = draft, seasons
        self.more = self.add_button(translate("Wizard", "Add a wav&e"), self.add)
        self.fewer = self.add_button(translate("Wizard", "Remove the last wave"), self._remove)

    def lines(self) -> Sequence[WaveLine]:
        return self._draft.ranges

    def refresh(self) -> None:
        super().refresh()
        self.fewer.setEnabled(len(self._draft.ranges) > 1)

    def add(self) -> None:
        """Add a wave, the keyboard in its name."""
        self._draft.ranges.append(WaveLine())
        self.renew(len(self._draft.ranges) - 1)

    def _remove(self) -> None:
        self._draft.ranges.pop()
        self.refresh()
        self.changed.emit()

    def fields(self, row: int, line: WaveLine) -> Sequence[QWidget]:
        name, first, last = QLineEdit(line.name), QLineEdit(line.first), QLineEdit(line.last)
        first.setPlaceholderText("2026-09-01")
        last.setPlaceholderText("2026-11-30")
        season = Choice([("", translate("Wizard", "none")), *self._seasons])
        season.show_key(line.season)

        def say() -> None:
            line.name, line.first, line.last = name.text(), first.text(), last.text()
            line.season = season.key
            self.changed.emit()

        for field in (name, first, last):
            field.textChanged.connect(say)
        season.activated.connect(say)
        return name, first, last, season
