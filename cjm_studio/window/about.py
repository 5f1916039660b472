"""What the program is: its version, what it runs on, and the licences of what it is made of."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QListWidget, QPlainTextEdit

from cjm_studio import __version__
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.form import Form
from cjm_studio.window.licences import parts

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


class AboutDialog(Form):
    """Says what the program is and under which terms it is given."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Help", "About CJM Studio"), width=520)
        self.heading(f"CJM Studio {__version__}")
        self.words(translate("Help", "Customer journey maps tied to survey answers."), "quiet")
        self.column.addSpacing(8)
        self.words(
            translate(
                "Help",
                "Free software under the MIT licence. It works without the internet: "
                "nothing leaves your computer.",
            ),
            "",
        )
        self.words(
            translate(
                "Help",
                "It uses Qt %1 through PySide6 under the GNU LGPL, version 3, unchanged and linked "
                "dynamically; you may put another build of these libraries in their place. "
                "Their source is at qt.io.",
            ).replace("%1", qVersion()),
            "",
        )
        self.words(versions())
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.licences = self.buttons.addButton(translate("Help", "&Licences…"), role)
        self.licences.clicked.connect(lambda: LicencesDialog(window).exec())
        self.copy = self.buttons.addButton(translate("Help", "Copy &versions"), role)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))


class LicencesDialog(Form):
    """Lists what the program is made of, with the whole text of each licence."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Help", "Licences"), width=940)
        self._parts = parts()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Help", "Parts of the program"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Help", "Text of the licence"))
        for part in self._parts:
            words = " ".join(word for word in (part.name, part.version) if word)
            self.list.addItem(f"{words}  ·  {part.licence}")
        set_role(self.list, "framed")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        self.text.setMinimumHeight(420)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.column.addLayout(row, 1)
        self._first = self.list
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._parts[row].text())


def versions() -> str:
    """Return what the program runs on, as it is wanted in a report of trouble."""
    python = f"Python {platform.python_version()}"
    return " · ".join((f"CJM Studio {__version__}", f"Qt {qVersion()}", python, platform.system()))
