"""Settings: language, theme and autosave; what is changed here holds at once."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from cjm_studio.look.speech import translate
from cjm_studio.window.form import Form
from cjm_studio.window.settings import LANGUAGES, THEMES

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


_ANEW = 2  # the result of a dialog that has to be shown again


class SettingsDialog(Form):
    """Shows the settings and applies each as it is changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Settings", "Settings"))
        self._window = window
        settings = window.settings
        self.language = self.field(translate("Settings", "Language"), QComboBox())
        self.theme = self.field(translate("Settings", "Theme"), QComboBox())
        for name, box, keys in (("language", self.language, LANGUAGES), ("theme", self.theme, THEMES)):
            for key in keys:
                box.addItem(_choices()[key], key)
            box.setCurrentIndex(box.findData(getattr(settings, name)))
        self.autosave = QCheckBox(translate("Settings", "Save by itself when I pause"))
        self.autosave.setChecked(settings.autosave)
        self.column.addSpacing(12)
        self.column.addWidget(self.autosave)
        self.seconds = self.field(
            translate("Settings", "Length of the pause, in seconds"),
            QLineEdit(str(settings.autosave_seconds)),
        )
        self.seconds.setValidator(QIntValidator(5, 3600, self.seconds))
        self.seconds.setMaximumWidth(120)
        self.words(
            translate(
                "Settings",
                "Every change is kept at once even without this; saving puts it into your file. "
                "A map that has no file yet is saved only by you.",
            )
        )
        self.language.activated.connect(self._set_language)
        self.theme.activated.connect(lambda: window.wear(self.theme.currentData()))
        self.autosave.toggled.connect(self._set_autosave)
        self.seconds.editingFinished.connect(self._set_seconds)

    def _set_language(self) -> None:
        """The words of this dialog stay as they are, so it is shown anew."""
        before = self._window.language
        self._window.speak(self.language.currentData())
        if self._window.language != before:
            self.done(_ANEW)

    def _set_seconds(self) -> None:
        self._window.settings.autosave_seconds = int(self.seconds.text())

    def _set_autosave(self, on: bool) -> None:
        self._window.settings.autosave = on
        self.seconds.setEnabled(on)


def _choices() -> dict[str, str]:
    return {
        "system": translate("Settings", "As the system"),
        "ru": "Русский",
        "en": "English",
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
    }


def show_settings(window: "MainWindow") -> None:
    """Show the settings; asked for another language, the dialog is shown anew in it."""
    while SettingsDialog(window).exec() == _ANEW:
        pass
