"""About says the versions, and every licence can be read without the internet."""

import re
import tomllib
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from cjm_studio import __version__
from cjm_studio.window.about import AboutDialog, LicencesDialog, versions
from cjm_studio.window.licences import parts
from cjm_studio.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]


def test_every_dependency_is_there_with_its_licence_and_its_text() -> None:
    found = {part.name.lower(): part for part in parts()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for need in project["project"]["dependencies"]:
        name = re.split(r"[^\w-]", need)[0].lower()
        assert name in found or name == "pyside6-essentials", name
    assert {"cjm studio", "inter", "lucide"} <= set(found)
    assert [part.name for part in found.values() if not part.licence or len(part.text()) < 200] == []


def test_the_licence_of_qt_says_where_its_source_is() -> None:
    text = next(part for part in parts() if part.name.startswith("Qt")).text()
    assert "code.qt.io" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_the_versions_can_be_copied(window: MainWindow) -> None:
    dialog = AboutDialog(window)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == versions()
    assert f"CJM Studio {__version__}" in versions()


def test_a_part_is_chosen_and_its_licence_is_shown(window: MainWindow) -> None:
    dialog = LicencesDialog(window)
    assert "MIT License" in dialog.text.toPlainText()
    dialog.list.setCurrentRow(2)
    assert "SIL OPEN FONT LICENSE" in dialog.text.toPlainText()
