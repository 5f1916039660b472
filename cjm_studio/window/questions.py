"""Questions and messages in our own words, as Qt's own Russian buttons say other things."""

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import Language


class Answer(Enum):
    """What the user wants done with changes that are not saved."""

    SAVE = auto()
    DO_NOT_SAVE = auto()
    CANCEL = auto()


def ask_to_save(parent: QWidget, name: str) -> Answer:
    """Ask what to do with unsaved changes before a project is closed."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Questions", "Save the changes?"))
    loss = translate("Questions", "If you do not save, your last changes will be lost.")
    box.setInformativeText(f"{name}\n\n{loss}")
    role = QMessageBox.ButtonRole
    save = box.addButton(translate("Questions", "&Save"), role.AcceptRole)
    leave = box.addButton(translate("Questions", "&Don't save"), role.DestructiveRole)
    cancel = box.addButton(translate("Questions", "&Cancel"), role.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    answers: dict[object, Answer] = {save: Answer.SAVE, leave: Answer.DO_NOT_SAVE}
    return answers.get(box.clickedButton(), Answer.CANCEL)


def ask_to_replace(parent: QWidget, names: str) -> bool | None:
    """Ask whether new answers take the place of older ones of the same file; None: neither."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Questions", "Answers of “%1” are in the project already.").replace("%1", names))
    box.setInformativeText(
        translate("Questions", "Replacing counts nobody twice; adding is right for answers of other people.")
    )
    role = QMessageBox.ButtonRole
    replace = box.addButton(translate("Questions", "&Replace"), role.AcceptRole)
    add = box.addButton(translate("Questions", "&Add"), role.ActionRole)
    cancel = box.addButton(translate("Questions", "&Cancel"), role.RejectRole)
    box.setDefaultButton(replace)
    box.setEscapeButton(cancel)
    box.exec()
    answers: dict[object, bool] = {replace: True, add: False}
    return answers.get(box.clickedButton())


def ask_to_go_back(parent: QWidget) -> bool:
    """Ask whether everything that is not in the file shall be given up."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Questions", "Go back to the file?"))
    box.setInformativeText(
        translate("Questions", "Everything that is not saved in it will be lost, and cannot be brought back.")
    )
    back = box.addButton(translate("Questions", "&Go back"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("Questions", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is back


def ask_to_read_only(parent: QWidget, name: str) -> bool:
    """Ask whether a file that is open elsewhere shall be looked at."""
    box = QMessageBox(parent)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Questions", "“%1” is open in another window.").replace("%1", name))
    box.setInformativeText(
        translate("Questions", "You can open a copy to read. Changes in it can be saved under another name.")
    )
    read = box.addButton(translate("Questions", "&Open a copy"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Questions", "&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is read


def tell_problem(parent: QWidget, problem: BadInput, language: Language) -> None:
    """Say what is wrong with what was given, where, and what to do."""
    from cjm_studio.wording.problems import problem_words

    try:
        words = problem_words(problem, language)
    except KeyError:  # a key without a sentence must not hide the problem
        words = f"{problem.key}: {problem.facts}"
    tell(parent, words)


def tell(parent: QWidget, words: str) -> None:
    """Say something that the user has to know before going on."""
    box = QMessageBox(parent)
    box.setWindowTitle("CJM Studio")
    box.setText(words)
    box.addButton(translate("Questions", "&Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell_trouble(parent: QWidget | None, what: str, *, details: str) -> None:
    """Say that the program has failed at something, with details that can be copied and sent."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("CJM Studio")
    box.setText(translate("Questions", "Something went wrong, and the last action may not have been done."))
    box.setInformativeText(
        translate(
            "Questions",
            "Your work is safe: every change is stored at once. Please go on; if it happens again, "
            "save, start the program anew and send the details to its authors.",
        )
    )
    box.setDetailedText(f"{what}\n\n{details}")
    copy = box.addButton(translate("Questions", "&Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(translate("Questions", "&Go on"), QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.disconnect()  # copying does not close the message
    copy.clicked.connect(lambda: _to_clipboard(f"{what}\n\n{details}"))
    box.exec()


def _to_clipboard(text: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)
