"""Settings: how the program looks and speaks, who works with it, when it saves; all holds at once."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from cjm_studio.look.motion import keep_calm
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import wear
from cjm_studio.window.form import Form
from cjm_studio.window.settings import LANGUAGES, SIZES, THEMES

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


_ANEW = 2  # the result of a dialog that has to be shown again


class SettingsDialog(Form):
    """Shows the settings and applies each as it is changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Settings", "Settings"))
        self._window = window
        self._add_look()
        self._add_saving()
        self.author = self.field(
            translate("Settings", "Your name"),
            QLineEdit(window.settings.author),
            help_=translate("Settings", "It stands beside your changes in the history of a map."),
        )
        self.author.editingFinished.connect(self._set_author)

    def _add_look(self) -> None:
        settings = self._window.settings
        self.language = self.field(translate("Settings", "Language"), QComboBox())
        self.theme = self.field(translate("Settings", "Theme"), QComboBox())
        for name, box, keys in (("language", self.language, LANGUAGES), ("theme", self.theme, THEMES)):
            for key in keys:
                box.addItem(_choices()[key], key)
            box.setCurrentIndex(box.findData(getattr(settings, name)))
        self.points = self.field(translate("Settings", "Size of letters"), QComboBox())
        for points in SIZES:
            self.points.addItem(translate("Settings", "%1 pt").replace("%1", str(points)), points)
        self.points.setCurrentIndex(self.points.findData(settings.points))
        self.calm = QCheckBox(translate("Settings", "Less motion: nothing moves or blinks by itself"))
        self.calm.setChecked(settings.calm)
        self.column.addSpacing(10)
        self.column.addWidget(self.calm)
        self.language.activated.connect(self._set_language)
        self.theme.activated.connect(lambda: self._window.wear(self.theme.currentData()))
        self.points.activated.connect(self._set_points)
        self.calm.toggled.connect(self._set_calm)

    def _add_saving(self) -> None:
        settings = self._window.settings
        self.autosave = QCheckBox(translate("Settings", "Save by itself when I pause"))
        self.autosave.setChecked(settings.autosave)
        self.column.addSpacing(2)
        self.column.addWidget(self.autosave)
        self.seconds = self.field(
            translate("Settings", "Length of the pause, in seconds"),
            QLineEdit(str(settings.autosave_seconds)),
            help_=translate(
                "Settings",
                "Every change is kept at once even without this; saving puts it into your file. "
                "A map that has no file yet is saved only by you.",
            ),
        )
        self.seconds.setValidator(QIntValidator(5, 3600, self.seconds))
        self.seconds.setEnabled(settings.autosave)
        self.autosave.toggled.connect(self._set_autosave)
        self.seconds.editingFinished.connect(self._set_seconds)

    def _set_language(self) -> None:
        """The words of this dialog stay as they are, so it is shown anew."""
        before = self._window.language
        self._window.speak(self.language.currentData())
        if self._window.language != before:
            self.done(_ANEW)

    def _set_points(self) -> None:
        """Widgets that measured their type once do so again with a fresh theme."""
        self._window.settings.points = self.points.currentData()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wear(app, self._window.theme, points=self.points.currentData())
        self._window.dress(self._window.theme)
        self.fit()

    def _set_calm(self, calm: bool) -> None:
        self._window.settings.calm = calm
        keep_calm(self._window, calm)

    def _set_author(self) -> None:
        self._window.settings.author = self.author.text().strip()
        if self._window.session is not None:
            self._window.session.file.sign(self._window.settings.author)

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
        "contrast": translate("Settings", "High contrast"),
    }


def show_settings(window: "MainWindow") -> None:
    """Show the settings; asked for another language, the dialog is shown anew in it."""
    while SettingsDialog(window).exec() == _ANEW:
        pass
