"""A long sitting: the window lives through a hundred thousand repaints, edits and undos."""

import gc
import random
import tracemalloc
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop
from tests.random_hand import do_something
from tests.scene_laws import differences_of
from tests.showing import opened, shown


def sit(qtbot: QtBot, steps: int) -> None:
    chance = random.Random(20261122)
    with opened(shop().records) as session:
        view = shown(MapView(session, theme="light"), qtbot, width=1200, height=800)
        for step in range(steps):
            if step % 4 == 0:
                a, b, c = (chance.randrange(99) for _ in range(3))
                do_something(view, chance.randrange(99), (a, b, c))
            view.canvas.viewport().repaint()
            if step % 1000 == 0:
                assert differences_of(view) == []
        assert differences_of(view) == []


def test_a_short_sitting(qtbot: QtBot) -> None:
    sit(qtbot, 400)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_repaints_edits_and_undos(qtbot: QtBot) -> None:
    sit(qtbot, 100_000)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.no_qt_log  # pytest would keep every message of Qt
def test_ten_thousand_edits_taken_back_leave_no_more_in_memory(qtbot: QtBot, tmp_path: Path) -> None:
    chance = random.Random(7)
    with ProjectFile.create(shop().records, tmp_path / "shop.cjm") as file:
        view = MapView(Session(file, language="en"), theme="light")
        shown(view, qtbot, width=1200, height=800)
        held = []
        tracemalloc.start()
        for tenth in range(10):
            for edit in range(1000):
                a, b, c = (chance.randrange(99) for _ in range(3))
                do_something(view, chance.randrange(14), (a, b, c))
                if edit % 20 == 19:
                    view.canvas.viewport().repaint()
                    while view.session.history.done:
                        view.session.undo()
            file.publish()  # else what was not saved is kept to be merged
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
            assert differences_of(view) == [], tenth
        tracemalloc.stop()
        # Painted cards, hatches and widths of words are kept up to a bound that is reached slowly.
        assert max(held) < held[0] + 3_000_000
        view.close_session()
