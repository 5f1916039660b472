"""The docks stand at the next start where they stood at the last, and make room for a page of its own."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cjm_studio.window.main_window import MainWindow
from cjm_studio.wording.resources import sample_path

# Only a start of its own shows what the window makes of the layout that was kept.
START = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from cjm_studio import app
application = QApplication([])
window = app.make_window(application)
window.resize(1720, 1000)
window.show()
QTest.qWaitForWindowExposed(window)
app.begin(window, __import__("pathlib").Path(sys.argv[1]))
QTest.qWait(50)
print([dock.width() for dock in window.docks.values() if dock.isVisible()])
window.close()
"""


def widths(window: MainWindow) -> dict[str, int]:
    return {name: dock.width() for name, dock in window.docks.items() if dock.isVisible()}


def test_the_next_start_finds_the_docks_as_wide_as_they_were(tmp_path: Path) -> None:
    kept = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    first, second = (
        subprocess.run(
            [sys.executable, "-c", START, str(sample_path("bank.cjm"))],
            env=os.environ | kept,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout
        for _ in range(2)
    )
    assert first == second != ""


def test_the_room_of_the_inspector_goes_to_the_register(opened: MainWindow) -> None:
    QApplication.processEvents()
    before = widths(opened)
    assert opened.desk is not None
    opened.desk.page.show_view("register")
    QApplication.processEvents()
    assert widths(opened) == {"segments": before["segments"]}
    opened.desk.page.show_view("map")
    QApplication.processEvents()
    assert widths(opened) == before
