"""The last page: segment, wave and duplicates where no column tells, and what is not imported."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPushButton, QWizardPage

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.words import missing_words


class OptionsPage(QWizardPage):
    """Asks for the rest and says what will be left out."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.setTitle(translate("Wizard", "Segments, waves, duplicates"))
        self.segment, self.wave = QLineEdit(draft.segment), QLineEdit(draft.wave)
        self.waves, self.duplicates = QComboBox(), QComboBox()
        for key, name in (
            ("column", translate("Wizard", "As the column says")),
            ("quarter", translate("Wizard", "By date: a quarter is a wave")),
            ("month", translate("Wizard", "By date: a month is a wave")),
            ("file", translate("Wizard", "This file is a wave")),
            ("one", translate("Wizard", "All of it is the wave named below")),
        ):
            self.waves.addItem(name, key)
        for key, name in (
            ("", translate("Wizard", "The last answer of a person in a wave counts")),
            ("first", translate("Wizard", "The first answer of a person in a wave counts")),
            ("keep", translate("Wizard", "Every row counts")),
        ):
            self.duplicates.addItem(name, key)
        self.personal, self.needed = QLabel(), QLabel()
        self.personal.setWordWrap(True)
        self.needed.setWordWrap(True)
        set_role(self.personal, "small")
        set_role(self.needed, "warning")
        self.save = QPushButton(translate("Wizard", "Save these answers as a mapping…"))
        set_role(self.save, "link")
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(translate("Wizard", "Segment of all answers"), self.segment)
        form.addRow(translate("Wizard", "Waves"), self.waves)
        form.addRow(translate("Wizard", "Name of the wave"), self.wave)
        form.addRow(translate("Wizard", "Who answered twice"), self.duplicates)
        form.addRow(self.personal)
        form.addRow(self.needed)
        form.addRow(self.save)
        self.segment.textChanged.connect(self._changed)
        self.wave.textChanged.connect(self._changed)
        self.waves.activated.connect(self._changed)
        self.duplicates.activated.connect(self._changed)

    def initializePage(self) -> None:
        """Ask only for what the pages before have left open."""
        draft = self._draft
        self.segment.setEnabled(draft.column_of("segment") is None)
        self.waves.setCurrentIndex(self.waves.findData(draft.waves))
        self.duplicates.setCurrentIndex(max(0, self.duplicates.findData(draft.duplicates)))
        dropped = ", ".join(column.header for column in draft.personal)
        words = translate("Wizard", "Not imported, for it says who somebody is: %1.").replace("%1", dropped)
        self.personal.setText(words if dropped else "")
        self.personal.setVisible(bool(dropped))
        self._changed()

    def _changed(self) -> None:
        draft = self._draft
        draft.name_segment(self.segment.text())
        draft.wave = self.wave.text()
        draft.waves = self.waves.currentData()
        draft.duplicates = self.duplicates.currentData()
        self.wave.setEnabled(draft.waves == "one")
        missing = missing_words()
        self.needed.setText("\n".join(missing[key] for key in draft.missing()))
        self.completeChanged.emit()

    def isComplete(self) -> bool:
        return not self._draft.missing() and (self._draft.waves != "one" or bool(self._draft.wave.strip()))
