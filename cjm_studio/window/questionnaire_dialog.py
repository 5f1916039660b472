"""The questions of the journey that is shown, written to a file for any survey tool."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog

from cjm_studio.look.speech import translate
from cjm_studio.window.form import Form

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_METRICS = ("ces2", "ces1", "csat", "completion")
_OVERALL = ("nps", "csat")


class QuestionnaireDialog(Form):
    """Asks what is asked, in which language, and for which tool."""

    def __init__(self, window: "MainWindow") -> None:
        title = translate("Questionnaire", "Make a questionnaire")
        super().__init__(window, title, accept=translate("Questionnaire", "Save…"), width=480)
        self.heading(title)
        self.words(
            translate(
                "Questionnaire",
                "One question for each stage of the journey, the same in every wave. Answers that come back "
                "under these questions find their stages by themselves.",
            )
        )
        self.stage_metric = self.field(translate("Questionnaire", "Question about a stage"), QComboBox())
        names = (
            translate("Questionnaire", "How easy it was (CES 2.0, 1 to 7)"),
            translate("Questionnaire", "How much effort it took (CES, 1 to 5)"),
            translate("Questionnaire", "How satisfied people are (CSAT, 1 to 5)"),
            translate("Questionnaire", "Whether they managed it (yes or no)"),
        )
        for key, name in zip(_METRICS, names, strict=True):
            self.stage_metric.addItem(name, key)
        self.overall = [QCheckBox("NPS"), QCheckBox("CSAT")]
        self.overall[0].setChecked(True)
        whole, first = translate("Questionnaire", "About the journey as a whole"), self.overall[0]
        self.field(whole, first)
        for box in self.overall:
            box.setAccessibleName(f"{whole}: {box.text()}")
            self.column.addWidget(box)
        self.language = self.field(translate("Questionnaire", "Language"), QComboBox())
        for key, name in (("ru", "Русский"), ("en", "English")):
            self.language.addItem(name, key)
        self.kind = self.field(translate("Questionnaire", "For"), QComboBox())
        for ending, name in (
            (".txt", translate("Questionnaire", "Any tool: text to paste")),
            (".xlsx", translate("Questionnaire", "Excel, with a sheet for the answers")),
            (".csv", translate("Questionnaire", "A table, CSV")),
            (".tsv", translate("Questionnaire", "LimeSurvey, to import")),
        ):
            self.kind.addItem(name, ending)


def make_questionnaire(window: "MainWindow") -> None:
    """Ask what is asked and write it; a mapping that reads the answers back is laid beside it."""
    from cjm_studio.document.queries import project

    session = window.session
    if session is None or session.journey is None:
        return
    dialog = QuestionnaireDialog(window)
    dialog.language.setCurrentIndex(dialog.language.findData(project(session.document).language))
    if dialog.exec():
        ending = dialog.kind.currentData()
        name = f"{translate('Questionnaire', 'questionnaire')}{ending}"
        folder = session.file.path.parent if session.file.path else Path.home()
        chosen, _ = QFileDialog.getSaveFileName(window, dialog.windowTitle(), str(folder / name))
        if chosen:
            path = Path(chosen)
            write(window, dialog, path if path.suffix.lower() == ending else Path(f"{path}{ending}"))
    dialog.deleteLater()


def write(window: "MainWindow", dialog: QuestionnaireDialog, path: Path) -> None:
    """Write the questionnaire that was asked for, and say where it is."""
    from cjm_studio.exchange.questionnaire import mapping_of, questionnaire, write_questionnaire
    from cjm_studio.storage.whole_file import whole_file

    session, desk = window.session, window.desk
    if session is None or session.journey is None or desk is None:
        return
    overall = [key for key, box in zip(_OVERALL, dialog.overall, strict=True) if box.isChecked()]
    asked = questionnaire(
        session.document,
        session.journey,
        language=dialog.language.currentData(),
        metric=dialog.stage_metric.currentData(),
        overall=overall,
    )
    with whole_file(path) as unfinished:
        write_questionnaire(asked, unfinished)
    mapping = path.with_suffix(".mapping.toml")
    with whole_file(mapping) as unfinished:
        unfinished.write_text(mapping_of(asked), encoding="utf-8")

    def words() -> str:
        said = translate("Questionnaire", "The questionnaire is in %1, the mapping of its answers beside it.")
        return said.replace("%1", str(path))

    look = (
        lambda: translate("Questionnaire", "Open"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )
    desk.page.bars.show_bar("questionnaire", words, offers=[look])
