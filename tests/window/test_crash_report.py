"""After a crash the next start tells of a report that stays on this computer and holds no text of a map."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from cjm_studio.window.bars import Bars
from cjm_studio.window.crash_report import collect, show_bar, write_trace
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.trouble import TRACES, Trouble, log
from tests.window.conftest import Answering


def crash(folder: Path) -> None:
    """Let a process die of a fault with the watch over trouble in place."""
    code = """
import faulthandler, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from cjm_studio.window.trouble import Trouble
app = QCoreApplication([])
secret = "Платит картой"
trouble = Trouble(app, Path(sys.argv[1]))
stop = trouble.catch()
faulthandler._sigabrt()
"""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, env=environment, check=False
    )
    assert ended.returncode < 0


def test_a_crash_is_told_at_the_next_start_and_only_once(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    crash(tmp_path)
    bars = show_bar(window, tmp_path)
    assert bars is not None
    assert bars.standing() == ["crash"]
    qtbot.waitUntil(lambda: bars.isVisible() and window.pages.isVisible())
    (report,) = tmp_path.glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "Fatal Python error" in text
    assert "CJM Studio" in text
    assert "Платит" not in text
    assert show_bar(window, tmp_path) is None


def test_the_report_is_shown_copied_and_deleted(
    window: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    (tmp_path / TRACES).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    bars = show_bar(window, tmp_path)
    assert bars is not None
    (report,) = tmp_path.glob("crash-*.txt")
    shown: list[str] = []
    answer("Close", lambda dialog: shown.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText()))
    bars.button("crash", 0).click()
    bars.button("crash", 1).click()
    assert shown == [QGuiApplication.clipboard().text()] == [report.read_text(encoding="utf-8")]
    bars.button("crash", 2).click()
    assert not report.exists()
    assert isinstance(bars, Bars)
    assert bars.standing() == []


def test_an_error_that_ended_the_program_is_kept_without_its_message(tmp_path: Path) -> None:
    try:
        raise ValueError("Платит картой")
    except ValueError as error:
        write_trace(tmp_path, error)
    report = collect(tmp_path)
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_crash_report.py" in text
    assert "Платит картой\n" not in text.replace('raise ValueError("Платит картой")', "")


def test_a_program_that_ended_well_leaves_nothing(window: MainWindow, tmp_path: Path) -> None:
    trouble = Trouble(window, tmp_path)
    trouble.catch()()
    assert collect(tmp_path) is None
    assert collect(tmp_path / "nowhere") is None


def test_the_last_five_reports_are_kept(tmp_path: Path) -> None:
    for year in range(2000, 2008):
        (tmp_path / f"crash-{year}-01-01-000000.txt").touch()
    (tmp_path / TRACES).write_text("x", encoding="utf-8")
    newest = collect(tmp_path)
    kept = sorted(tmp_path.glob("crash-*.txt"))
    assert len(kept) == 5
    assert kept[-1] == newest


def test_the_log_is_cut_into_a_few_files_of_one_size(window: MainWindow, tmp_path: Path) -> None:
    trouble = Trouble(window, tmp_path)
    stop = trouble.catch()
    trouble.handler.maxBytes = 1000
    for number in range(200):
        log.warning("line %d of a long story", number)
    stop()
    files = sorted(path.name for path in tmp_path.glob("cjm-studio.log*"))
    assert files == ["cjm-studio.log", "cjm-studio.log.1", "cjm-studio.log.2", "cjm-studio.log.3"]
    assert all((tmp_path / name).stat().st_size <= 1000 for name in files)


def test_what_fails_while_things_are_cleared_away_is_written_and_not_told(
    window: MainWindow, tmp_path: Path
) -> None:
    class Stubborn:
        def __del__(self) -> None:
            raise OSError("does not let go")

    told: list[str] = []
    trouble = Trouble(window, tmp_path)
    trouble.happened.connect(lambda what, details: told.append(what))
    stop = trouble.catch()
    del_me = Stubborn()
    del del_me
    stop()
    assert told == []
    assert "does not let go" in (tmp_path / "cjm-studio.log").read_text(encoding="utf-8")
