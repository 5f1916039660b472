"""The wizard of the survey import: it ends in a mapping, which can be kept and used by the command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget, QWizard

from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.recognised import Recognised
from cjm_studio.window.survey_wizard.columns_page import ColumnsPage
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.options_page import OptionsPage
from cjm_studio.window.survey_wizard.questions_page import QuestionsPage
from cjm_studio.wording.language import Language

_COLUMNS, _QUESTIONS, _OPTIONS = range(3)


class SurveyWizard(QWizard):
    """Shows what a file was recognised as and asks for the rest."""

    def __init__(
        self,
        parent: QWidget | None,
        recognised: Recognised,
        *,
        language: Language,
        metrics: Sequence[Metric],
        stages: Sequence[str],
        channels: Sequence[str],
    ) -> None:
        super().__init__(parent)
        self.draft = Draft(recognised)
        self.setWindowTitle(translate("Wizard", "Import survey answers"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.columns = ColumnsPage(self.draft, language=language)
        self.questions = QuestionsPage(self.draft, metrics=metrics, stages=stages, channels=channels)
        self.rest = OptionsPage(self.draft)
        for number, page in (
            (_COLUMNS, self.columns),
            (_QUESTIONS, self.questions),
            (_OPTIONS, self.rest),
        ):
            self.setPage(number, page)
        for button, words in (
            (QWizard.WizardButton.BackButton, translate("Wizard", "Back")),
            (QWizard.WizardButton.NextButton, translate("Wizard", "Next")),
            (QWizard.WizardButton.FinishButton, translate("Wizard", "Import")),
            (QWizard.WizardButton.CancelButton, translate("Wizard", "Cancel")),
        ):
            self.setButtonText(button, words)
        self.rest.save.clicked.connect(self._save_mapping)
        self.resize(980, 620)

    def nextId(self) -> int:
        """A long file has no questions to be asked about one by one."""
        if self.currentId() == _COLUMNS and not self.draft.questions:
            return _OPTIONS
        return {_COLUMNS: _QUESTIONS, _QUESTIONS: _OPTIONS}.get(self.currentId(), -1)

    def _save_mapping(self) -> None:
        title = translate("Wizard", "Save the mapping")
        name = f"{Path(self.draft.recognised.file).stem}.mapping.toml"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), "TOML (*.toml)")
        if chosen:
            save_mapping(self.draft, Path(chosen))


def save_mapping(draft: Draft, path: Path) -> None:
    """Write the mapping for a later import; BadInput when it cannot be written."""
    from cjm_studio.storage.whole_file import whole_file

    try:
        with whole_file(path) as unfinished:
            unfinished.write_text(draft.mapping(), encoding="utf-8")
    except OSError as error:
        raise BadInput("system_refused", reason=error.strerror or error, where=f" ({path})") from error
