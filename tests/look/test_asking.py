"""Questions are answered in a thread, and only the one that was asked last."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QThreadPool
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cjm_studio.look.asking import Asking


@pytest.fixture
def asking(qtbot: QtBot) -> Asking:
    return Asking()


def finish() -> None:
    """Wait until no thread works any more and what they told has come."""
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()


def test_an_answer_is_worked_out_in_a_thread(asking: Asking, qtbot: QtBot) -> None:
    with qtbot.waitSignal(asking.done) as told:
        asking.ask("who", threading.get_ident)
    assert told.args is not None
    assert told.args[0] == "who"
    assert told.args[1] != threading.get_ident()
    assert asking.asked is None


def test_a_newer_question_and_a_drop_leave_the_older_one_without_an_answer(
    asking: Asking, qtbot: QtBot
) -> None:
    told: list[object] = []
    asking.done.connect(lambda asked, answer: told.append((asked, answer)))
    going_on = threading.Event()
    asking.ask("older", going_on.wait)
    asking.ask("newer", lambda: 2)
    going_on.set()
    finish()
    assert told == [("newer", 2)]
    asking.ask("dropped", lambda: 3)
    asking.drop()
    finish()
    assert told == [("newer", 2)]


def test_trouble_in_the_thread_is_told_in_the_window(asking: Asking, qtbot: QtBot) -> None:
    def fail() -> None:
        raise LookupError("what is missing")

    with capture_exceptions() as caught:
        asking.ask("what", fail)
        finish()
    assert [error for _, error, _ in caught if isinstance(error, LookupError)]
    assert asking.asked is None


def test_an_answer_that_comes_when_the_asker_is_gone_is_dropped(qtbot: QtBot) -> None:
    going_on = threading.Event()
    asking = Asking()
    asking.ask("late", going_on.wait)
    shiboken6.delete(asking)
    going_on.set()
    finish()
