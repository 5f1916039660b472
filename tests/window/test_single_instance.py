"""A second start hands its files to the window that is there, and never waits for one that hangs."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cjm_studio.window.arrivals import take_visit
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.single_instance import door, hand_over, listen


@pytest.fixture(autouse=True)
def own_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def second_start() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as threads:
        yield threads


def started(threads: ThreadPoolExecutor, qtbot: QtBot, *paths: Path) -> bool:
    """Hand files over as another process would, while this one answers."""
    told: Future[bool] = threads.submit(hand_over, paths)
    qtbot.waitUntil(told.done)
    return told.result()


@pytest.fixture
def server(window: MainWindow) -> Iterator[QLocalServer]:
    made = listen(window, partial(take_visit, window))
    assert made is not None
    yield made
    made.close()


def test_a_file_is_handed_to_the_window_that_is_there(
    window: MainWindow, server: QLocalServer, second_start: ThreadPoolExecutor, shop_file: Path, qtbot: QtBot
) -> None:
    window.showMinimized()
    assert started(second_start, qtbot, shop_file)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session is not None
    assert window.session.file.path == shop_file
    assert not window.isMinimized()


def test_a_start_without_files_only_brings_the_window_to_the_front(
    opened: MainWindow, server: QLocalServer, second_start: ThreadPoolExecutor, qtbot: QtBot
) -> None:
    session = opened.session
    assert started(second_start, qtbot)
    assert opened.session is session


def test_while_a_question_stands_open_the_second_start_opens_a_window_of_its_own(
    window: MainWindow, server: QLocalServer, second_start: ThreadPoolExecutor, shop_file: Path, qtbot: QtBot
) -> None:
    box = QMessageBox(window)
    box.open()
    assert not started(second_start, qtbot, shop_file)
    assert started(second_start, qtbot)
    box.done(0)
    assert window.session is None


def test_only_one_window_listens_and_only_its_user_may_speak(
    window: MainWindow, server: QLocalServer, second_start: ThreadPoolExecutor, qtbot: QtBot
) -> None:
    assert listen(window, lambda paths: True) is None
    assert door().stat().st_mode & 0o077 == 0


def test_nobody_there_means_a_window_of_its_own(shop_file: Path) -> None:
    assert not hand_over([shop_file])


def test_what_a_crash_left_in_the_way_is_taken_over(window: MainWindow) -> None:
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(str(door()))
    assert door().exists()
    assert not hand_over([])
    server = listen(window, lambda paths: True)
    assert server is not None
    server.close()


def test_a_window_that_hangs_holds_nobody_up_and_hears_of_no_file(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(door()))
        hanging.listen()
        start = time.monotonic()
        assert not hand_over([tmp_path / "a.cjm"])
        assert time.monotonic() - start < 1
        assert hanging.accept()[0].recv(1) == b""


def test_what_is_no_start_of_this_program_is_turned_away(
    window: MainWindow, server: QLocalServer, second_start: ThreadPoolExecutor, qtbot: QtBot
) -> None:
    def speak() -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(door()))
            line.sendall(b"[nonsense}\n")
            return line.makefile("rb").read()

    told = second_start.submit(speak)
    qtbot.waitUntil(told.done)
    assert told.result() == b"ready\n"
    assert window.session is None


@pytest.mark.parametrize("word", ["%F", "карта «как есть».cjm", "odd\udce9.cjm"])
def test_names_arrive_as_they_are(
    window: MainWindow, second_start: ThreadPoolExecutor, qtbot: QtBot, word: str
) -> None:
    heard: list[Path] = []

    def take(paths: list[Path]) -> bool:
        heard.extend(paths)
        return True

    server = listen(window, take)
    assert started(second_start, qtbot, Path(word))
    assert heard == [Path.cwd() / word]
    assert server is not None
    server.close()


def test_the_system_opens_a_file_by_an_event(tmp_path: Path) -> None:
    code = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from cjm_studio.app import Application
app = Application([])
told = []
app.file_wanted.connect(lambda: told.append(app.wanted[-1]))
app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/a/b.cjm")))
print(*told)
"""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert run.stdout == b"/a/b.cjm\n"
