"""Rubbish is looked for by the window's thread alone."""

import gc
import weakref
from collections.abc import Iterator
from threading import Thread

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cjm_studio.look.rubbish import Rubbish


class Ring:
    """Stands in a ring with itself: only a look for rubbish disposes of it."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def rubbish(qapp: QObject) -> Iterator[Rubbish]:
    made = Rubbish(qapp)
    yield made
    shiboken6.delete(made)
    assert gc.isenabled()


def test_another_thread_disposes_of_nothing_and_the_window_does(rubbish: Rubbish, qtbot: QtBot) -> None:
    gone = weakref.ref(Ring())

    def work() -> None:
        kept = [[number] for number in range(100_000)]  # Python would have looked a hundred times
        assert len(kept) == 100_000

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert gone() is not None
    kept = [[number] for number in range(10_000)]
    qtbot.waitUntil(lambda: gone() is None, timeout=3000)
    assert kept
