"""What a crash leaves behind: a report kept on this computer, and a bar that tells of it at the next start.

A report says where in the program's code it ended and on what it ran. It holds no text of any map: no values,
no messages of errors, and nothing is sent.
"""

import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cjm_studio.look.speech import translate
from cjm_studio.window.bars import Bars, Offer
from cjm_studio.window.form import Form
from cjm_studio.window.trouble import TRACES

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_REPORTS = "crash-*.txt"
_KEPT = 5


def write_trace(folder: Path, error: BaseException) -> None:
    """Write down where an error came from that ended the program; its message may hold texts of a map."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / TRACES).open("a", encoding="utf-8") as file:
        file.write(f"{type(error).__name__}\n{frames}\n")


def collect(folder: Path) -> Path | None:
    """Make a report of what the last crash left and return it; None if there was no crash."""
    from cjm_studio.window.about import versions

    traces = folder / TRACES
    text = traces.read_text(encoding="utf-8", errors="replace").strip() if traces.is_file() else ""
    if not text:
        return None
    ended = datetime.fromtimestamp(traces.stat().st_mtime)
    report = folder / f"crash-{ended:%Y-%m-%d-%H%M%S}.txt"
    report.write_text(f"{versions()}\n{ended:%Y-%m-%d %H:%M:%S}\n\n{text}\n", encoding="utf-8")
    traces.write_text("", encoding="utf-8")  # not removed: another window may have it open
    for old in sorted(folder.glob(_REPORTS))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return report


def show_bar(window: "MainWindow", folder: Path) -> Bars | None:
    """Tell above the page that the program crashed last time, if it did."""
    report = collect(folder)
    if report is None:
        return None
    bars = _bars_above(window)
    _tell(window, bars, report)
    return bars


def _tell(window: "MainWindow", bars: Bars, report: Path) -> None:
    def words() -> str:
        said = translate(
            "Crash",
            "The program ended unexpectedly last time. A report is kept at %1. "
            "It holds no text of your maps, and nothing is sent.",
        )
        return said.replace("%1", str(report))

    def show() -> None:
        CrashDialog(window, report).exec()
        _tell(window, bars, report)  # what was only looked at is still there

    def copy() -> None:
        QGuiApplication.clipboard().setText(report.read_text(encoding="utf-8"))
        _tell(window, bars, report)

    offers: list[Offer] = [
        (lambda: translate("Crash", "Show"), show),
        (lambda: translate("Crash", "Copy"), copy),
        (lambda: translate("Crash", "Delete"), lambda: report.unlink(missing_ok=True)),
    ]
    bars.show_bar("crash", words, offers=offers)


def _bars_above(window: "MainWindow") -> Bars:
    """Make room for a bar that stands above the start page as well as above a map."""
    place, bars = QWidget(), Bars()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bars)
    window.takeCentralWidget()
    column.addWidget(window.pages, 1)
    window.setCentralWidget(place)
    return bars


class CrashDialog(Form):
    """The report as it is written."""

    def __init__(self, window: "MainWindow", report: Path) -> None:
        super().__init__(window, translate("Crash", "Report of the crash"), width=720)
        self.words(str(report))
        self.text = QPlainTextEdit(report.read_text(encoding="utf-8"))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Crash", "Report of the crash"))
        self.text.setMinimumHeight(320)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.column.addWidget(self.text, 1)
        self._first = self.text
