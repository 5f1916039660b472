"""Trouble is written down and told; long work can be given up; a start on nothing ends on the start page."""

import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio import app
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.questions import tell_trouble
from cjm_studio.window.start_page import StartPage
from cjm_studio.window.trouble import Trouble
from tests.window.conftest import Answering


def test_what_nobody_caught_is_written_and_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    trouble = Trouble(window, tmp_path)
    told: list[str] = []
    trouble.happened.connect(lambda what, details: told.append(what))
    stop = trouble.catch()
    try:
        try:
            raise ZeroDivisionError("by accident")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        thread = threading.Thread(target=[].pop)
        thread.start()
        thread.join()
        QCoreApplication.sendPostedEvents()
        qWarning("a word of Qt")
    finally:
        stop()
    assert told == ["ZeroDivisionError: by accident", "IndexError: pop from empty list"]
    log = (tmp_path / "cjm-studio.log").read_text(encoding="utf-8")
    assert "by accident" in log
    assert "pop from empty list" in log
    assert "a word of Qt" in log


def test_the_message_of_trouble_can_be_copied_and_left(window: MainWindow, answer: Answering) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QAbstractButton

    def copy(dialog: QWidget) -> None:
        button = next(b for b in dialog.findChildren(QAbstractButton) if "Copy" in b.text())
        button.click()
        assert dialog.isVisible()

    answer("Go on", copy)
    tell_trouble(window, "ValueError: odd", details="Traceback ...")
    assert QGuiApplication.clipboard().text() == "ValueError: odd\n\nTraceback ..."


def test_work_in_a_thread_gives_its_result_or_its_error(window: MainWindow) -> None:
    main = threading.get_ident()
    assert do_in_thread(window, "…", do=lambda waiting: threading.get_ident()) != main

    def fail(waiting: Waiting) -> None:
        raise BadInput("file_missing", path="x")

    with pytest.raises(BadInput):
        do_in_thread(window, "…", do=fail)


def test_long_work_shows_progress_and_can_be_cancelled(window: MainWindow, answer: Answering) -> None:
    seen: list[QWidget] = []

    def work(waiting: Waiting) -> str:
        for step in range(1000):
            waiting.count(step, 1000)
            time.sleep(0.01)
        return "done"

    answer("Cancel", seen.append)
    with pytest.raises(Cancelled):
        do_in_thread(window, "Reading…", do=work)
    assert isinstance(seen[0], QProgressDialog)


def test_what_was_made_before_the_work_heard_of_the_cancel_is_done_away_with(
    window: MainWindow, answer: Answering
) -> None:
    cancelled, dropped = threading.Event(), list[str]()

    def work(waiting: Waiting) -> str:
        cancelled.wait(10)
        return "a file"

    def cancel(dialog: QWidget) -> None:
        assert isinstance(dialog, QProgressDialog)
        dialog.canceled.connect(cancelled.set)

    answer("Cancel", cancel)
    with pytest.raises(Cancelled):
        do_in_thread(window, "Opening…", do=work, drop=dropped.append)
    assert dropped == ["a file"]


def test_a_start_on_a_missing_file_tells_it_and_shows_the_start_page(
    window: MainWindow, answer: Answering, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from cjm_studio.window import trouble

    monkeypatch.setattr(trouble, "log_folder", lambda: tmp_path)
    answer("Close")
    app.begin(window, tmp_path / "nowhere.cjm")()
    assert isinstance(window.pages.currentWidget(), StartPage)
    assert window.session is None


def test_work_that_ends_as_our_patience_does_is_not_waited_for_twice(window: MainWindow) -> None:
    # The window is busy meanwhile, so that the end of the work and of our patience arrive together.
    QTimer.singleShot(0, window, lambda: time.sleep(0.7))
    assert do_in_thread(window, "Reading", do=lambda _: "done") == "done"
