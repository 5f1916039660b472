"""The last page: waves and their season, answers given twice, and what is not imported."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from cjm_studio.look.speech import quoted, translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.form import Form
from cjm_studio.window.survey_wizard.page import Page
from cjm_studio.window.survey_wizard.waves_table import WavesTable
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import SEASONS, term


class WavesPage(Page):
    """Asks for the rest and says what will be left out."""

    asks = frozenset({"wave", "ranges"})

    def __init__(self, draft: Draft, *, language: Language) -> None:
        super().__init__(draft)
        self._language: Language = language
        self.waves, self.wave, self.ranges = (
            Choice(),
            QLineEdit(draft.wave),
            WavesTable(draft, seasons=self.seasons()),
        )
        self.season = Choice([("", translate("Wizard", "none")), *self.seasons()])
        self.duplicates, self.same = Choice(_duplicates()), Choice(_same())
        self.personal = QLabel()
        self.personal.setWordWrap(True)
        set_role(self.personal, "quiet")
        self.save = QPushButton(translate("Wizard", "Save these answers as a &mapping…"))
        self.save.setStyleSheet("padding-left: 0;")  # level with what stands above
        set_role(self.save, "link")
        self.form = Form()
        self.form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        self.form.add(translate("Wizard", "&Waves"), self.waves)
        self.form.add(translate("Wizard", "Name of the wa&ve"), self.wave)
        self.form.addRow(self.ranges)
        self.form.add(translate("Wizard", "Sea&son of the waves"), self.season)
        self.form.add(translate("Wizard", "Who a&nswered twice"), self.duplicates)
        self.form.add(translate("Wizard", "&Twice means"), self.same)
        self.column.addLayout(self.form)
        self.column.addWidget(self.personal)
        self.column.addStretch(1)
        self.column.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignLeft)
        self.wave.textChanged.connect(self._say)
        for box in (self.waves, self.season, self.duplicates, self.same):
            box.activated.connect(self._say)
        self.ranges.changed.connect(self.changed)

    @property
    def title(self) -> str:
        return translate("Wizard", "Waves and answers given twice")

    def seasons(self) -> list[tuple[str, str]]:
        """Return the seasons by key, in the language of the window."""
        return [(key, sentence_case(term(SEASONS, key, language=self._language))) for key in SEASONS]

    def refresh(self) -> None:
        """Ask only for what the pages before have left open."""
        draft = self.draft
        self.waves.offer(_waves(draft))
        self.waves.show_key(draft.waves)
        self.season.show_key(draft.season)
        self.duplicates.show_key(draft.duplicates)
        self.same.show_key(draft.same_answer)
        self.personal.setText("\n".join(self._personal_words()))
        self.personal.setVisible(bool(self.personal.text()))
        self.ranges.refresh()
        self._say()

    def _personal_words(self) -> list[str]:
        dropped = ", ".join(quoted(column.header) for column in self.draft.personal)
        words = []
        if dropped:
            words.append(
                translate("Wizard", "Not imported, for it says who somebody is: %1.").replace("%1", dropped)
            )
        person = self.draft.column_of("respondent")
        if person is None:
            words.append(
                translate(
                    "Wizard",
                    "No column tells respondents apart: as usual nothing is dropped, and rows that are equal "
                    "in every cell are told after the import.",
                )
            )
        else:
            words.append(
                translate("Wizard", "People are told apart by “%1”; it is kept nowhere.").replace(
                    "%1", person.header
                )
            )
        return words

    def _say(self) -> None:
        draft = self.draft
        draft.wave, draft.waves = self.wave.text(), self.waves.currentData()
        draft.season = self.season.key
        draft.duplicates, draft.same_answer = self.duplicates.currentData(), self.same.currentData()
        self.form.setRowVisible(self.wave, draft.waves == "one")
        self.form.setRowVisible(self.ranges, draft.waves == "ranges")
        self.same.setEnabled(draft.duplicates != "keep")
        if draft.waves == "ranges" and not draft.ranges:
            self.ranges.add()
        self.changed.emit()


def _waves(draft: Draft) -> list[tuple[str, str]]:
    """Return the ways to tell waves; those by date only where a column holds dates."""
    ways = []
    if draft.column_of("wave") is not None:
        ways.append(("column", translate("Wizard", "As the column says")))
    if draft.column_of("date") is not None:
        ways += [
            ("last", translate("Wizard", "One wave: the quarter of the last answer")),
            ("quarter", translate("Wizard", "By date: a quarter is a wave")),
            ("month", translate("Wizard", "By date: a month is a wave")),
            ("ranges", translate("Wizard", "By date: waves that I name")),
        ]
    return [
        *ways,
        ("file", translate("Wizard", "One wave, named like the file")),
        ("one", translate("Wizard", "One wave, named below")),
    ]


def _duplicates() -> list[tuple[str, str]]:
    return [
        ("", translate("Wizard", "As usual: the last answer of a respondent counts")),
        ("last", translate("Wizard", "The last answer counts, even if most are repeats")),
        ("first", translate("Wizard", "The first answer counts")),
        ("keep", translate("Wizard", "All answers count")),
    ]


def _same() -> list[tuple[str, str]]:
    return [
        ("", translate("Wizard", "the same respondent, question and wave")),
        ("day", translate("Wizard", "the same respondent, question and day")),
        ("row", translate("Wizard", "all cells of the row are equal")),
    ]
