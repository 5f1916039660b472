"""Project properties: its name and language, where it is kept, what it holds."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from cjm_studio.document.queries import project
from cjm_studio.look.speech import translate
from cjm_studio.model.map import Card, Journey, Segment
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.operations.cells import answers_shown
from cjm_studio.operations.journeys import edit_project
from cjm_studio.session.session import Session
from cjm_studio.window.form import Form
from cjm_studio.wording.letters import sentence_case

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


class PropertiesDialog(Form):
    """Edits the project's own record."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(
            window, translate("Properties", "Project properties"), accept=translate("Form", "Apply")
        )
        record = project(session.document)
        self.name = self.field(translate("Properties", "Name"), QLineEdit(record.name))
        self.language = self.field(translate("Properties", "Language of the map"), QComboBox())
        for key, word in (("ru", "Русский"), ("en", "English")):
            self.language.addItem(word, key)
        self.language.setCurrentIndex(self.language.findData(record.language))
        self.column.addSpacing(10)
        path = session.file.path
        self.words(str(path) if path else translate("Properties", "Not in a file yet"))
        self.words(contents_words(session))


def contents_words(session: Session) -> str:
    """Return how much the project holds."""
    document = session.document
    counted = (
        (translate("Properties", "segments: %1"), Segment),
        (translate("Properties", "journeys: %1"), Journey),
        (translate("Properties", "cards: %1"), Card),
        (translate("Properties", "sources: %1"), Source),
        (translate("Properties", "waves: %1"), Wave),
    )
    words = [text.replace("%1", str(len(document.all(kind)))) for text, kind in counted]
    answers = translate("Properties", "answers: %1").replace("%1", str(answers_shown(document)))
    words.append(answers)
    return sentence_case(", ".join(words))


def show_properties(window: "MainWindow") -> None:
    """Show the properties and apply what was changed."""
    session = window.session
    if session is None:
        return
    dialog = PropertiesDialog(window, session)
    if dialog.exec():
        name, language = dialog.name.text().strip(), dialog.language.currentData()
        session.do(edit_project(session.document, name=name, language=language))
