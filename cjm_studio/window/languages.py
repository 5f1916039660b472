"""The language that the window speaks: our texts, Qt's own, numbers and dates."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

import cjm_studio
from cjm_studio.window.settings import LanguageChoice
from cjm_studio.wording.language import Language

FOLDER = Path(cjm_studio.__file__).parent / "i18n"
_LOCALES: dict[Language, QLocale.Language] = {
    "en": QLocale.Language.English,
    "ru": QLocale.Language.Russian,
}


def language_of(choice: LanguageChoice) -> Language:
    """Return the language that a choice means: the system's, English if that is neither of ours."""
    if choice != "system":
        return choice
    return "ru" if QLocale.system().language() is QLocale.Language.Russian else "en"


class Translators(QObject):
    """The translations that are installed; Qt tells every widget when they change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Let the whole application speak a language."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        QLocale.setDefault(QLocale(_LOCALES[language]))
        # Ours is installed last, so it is asked first.
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            self._translator(f"qtbase_{language}", qt),
            self._translator(f"qt_{language}", str(FOLDER)),  # what Qt's lacks
            self._translator(f"cjm_{language}", str(FOLDER)),
        ]

    def _translator(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
        return translator
