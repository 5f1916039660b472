"""The monthly pack from the window: asked for in a dialog, written beside the project, found by one click."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files
from cjm_studio.window.deeds import DEEDS
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.pack_dialog import PackDialog
from cjm_studio.window.pack_writing import PackAsked, write_pack
from tests.exchange.pack_projects import fates


@pytest.fixture
def shown(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a project of four waves open."""
    path = tmp_path / "shop.cjm"
    ProjectFile.create(fates(), path).close()
    files.open_path(window, path)
    return window


def dialog_of(window: MainWindow) -> PackDialog:
    assert window.session is not None
    return PackDialog(window, window.session)


def test_the_dialog_begins_with_what_is_asked_most(shown: MainWindow) -> None:
    asked = dialog_of(shown).asked()
    assert asked == PackAsked(ending=".pdf", language="en", today="2026-04-30")


def test_the_day_the_period_and_the_segments_are_the_users(shown: MainWindow) -> None:
    dialog = dialog_of(shown)
    assert [dialog.since.itemText(at) for at in range(dialog.since.count())] == [
        *("Wave 3", "Wave 2", "Wave 1"),
        "the beginning",
    ]
    dialog.since.setCurrentIndex(1)
    dialog.day.setDate(QDate(2026, 6, 1))
    dialog.segments.item(0).setCheckState(Qt.CheckState.Unchecked)
    asked = dialog.asked()
    assert (asked.today, asked.since, asked.only) == ("2026-06-01", "wave-2", ("segment-2",))


def test_a_pack_of_no_segment_is_not_offered(shown: MainWindow) -> None:
    dialog = dialog_of(shown)
    for at in range(dialog.segments.count()):
        dialog.segments.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.accept_button.isEnabled()
    dialog.segments.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.accept_button.isEnabled()


@pytest.mark.parametrize("ending", [".pdf", ".pptx", ".xlsx", ".html"])
def test_the_window_writes_what_the_command_line_writes(
    shown: MainWindow, tmp_path: Path, ending: str
) -> None:
    from cjm_studio.cli.main import run

    ours, theirs = tmp_path / f"window{ending}", tmp_path / f"line{ending}"
    assert write_pack(shown, PackAsked(ending=ending, language="ru", today="2026-04-30"), ours)
    assert run(["pack", str(tmp_path / "shop.cjm"), str(theirs), "--language", "ru"]) == 0
    assert ours.read_bytes() == theirs.read_bytes()


def test_the_command_leads_to_the_file_and_its_folder(
    shown: MainWindow, tmp_path: Path, answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "pack"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, PackDialog)
        dialog.form.setCurrentIndex(dialog.form.findData(".html"))

    answer("Save…", fill)  # type: ignore[operator]
    DEEDS["pack"](shown)
    assert out.with_name("pack.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert shown.desk is not None
    offered = {button.text() for button in shown.desk.page.bars.findChildren(QPushButton)}
    assert {"Open", "Open the folder"} <= offered
