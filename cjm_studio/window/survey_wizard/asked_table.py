"""How people were asked, metric by metric: a text that can be said, with those that it may have been."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.survey_wizard.asked import Wording, shown_names, wordings
from cjm_studio.window.survey_wizard.cells import Choice, FieldsTable, names_model, typed, words_cell
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.words import asked_words
from cjm_studio.wording.language import Language

_LINES = 3  # that are seen without scrolling
_TEXT, _WHY = 1, 2


class AskedTable(QWidget):
    """One line for each metric: waves are compared only where people were asked the same."""

    changed = Signal()
    fields_made = Signal()

    def __init__(self, draft: Draft, *, language: Language) -> None:
        super().__init__()
        self._draft, self._language = draft, language
        self._shown: list[tuple[str, str, tuple[str, ...]]] = []  # key, name and offers of each line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = QLabel(
            translate("Wizard", "How people were asked. Waves that were asked otherwise are not compared.")
        )
        self.words.setWordWrap(True)
        set_role(self.words, "quiet")
        column.addWidget(self.words)
        self.table = FieldsTable(
            translate("Wizard", "How people were asked"),
            [
                (translate("Wizard", "Metric"), 14),
                (translate("Wizard", "The question as it was asked"), 48),
                (translate("Wizard", "Why"), 24),
            ],
            lines=1,
        )
        self.table.filled.connect(self.fields_made)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Show the metrics that the questions have by now."""
        said, names = wordings(self._draft), shown_names(self._draft, self._language)
        shown = [(one.key, names.get(one.key, one.key), one.offers) for one in said]
        if shown != self._shown:
            self._shown = shown
            self.table.fill_lines(len(shown), self._fill)
            for row, (_, name, _) in enumerate(shown):
                self.table.setItem(row, 0, words_cell(name))
            self.table.show_lines(min(len(shown), _LINES))
            self.table.setMaximumHeight(self.table.minimumHeight())
        for row, one in enumerate(said):
            self._renew(row, one)
        self.setVisible(bool(said))

    def _fill(self, row: int) -> None:
        key, name, offers = self._shown[row]
        box = Choice(name=f"{translate('Wizard', 'The question as it was asked')}: {name}")
        box.offer_names(names_model(translate("Wizard", "as usual"), offers, box))
        self.table.setCellWidget(row, _TEXT, box)
        self._renew(row, wordings(self._draft)[row])
        box.activated.connect(lambda: self._say(key, typed(box)))
        box.editTextChanged.connect(lambda: self._say(key, typed(box)))

    def _renew(self, row: int, one: Wording) -> None:
        """Show a text, unless it is being typed."""
        box = self.table.cellWidget(row, _TEXT)
        if isinstance(box, Choice):
            if typed(box) != one.text or not box.currentText():
                with QSignalBlocker(box):
                    box.setCurrentIndex(box.findData(one.text))
                    box.setCurrentText(one.text or box.itemText(0))
                box.show_beginning()
            box.setToolTip(plain_tip(one.text))
        self._tell_why(row, one)

    def _tell_why(self, row: int, one: Wording) -> None:
        self.table.setItem(row, _WHY, words_cell(asked_words(one, self._draft.standing.asked.get(one.key))))

    def _say(self, key: str, text: str) -> None:
        """Take a text; the field is left to whoever types in it."""
        self._draft.asked[key] = " ".join(text.split())
        for row, one in enumerate(wordings(self._draft)):
            self._tell_why(row, one)
        self.changed.emit()
