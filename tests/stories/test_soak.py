"""A long sitting: the window lives through a hundred thousand repaints, edits and undos."""

import random

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop
from tests.random_hand import do_something
from tests.scene_laws import differences_of


def sit(qtbot: QtBot, steps: int) -> None:
    chance = random.Random(20261122)
    with ProjectFile.create(shop().records) as file:
        view = MapView(Session(file, language="en"), theme="light")
        qtbot.addWidget(view)
        view.resize(1200, 800)
        with qtbot.waitExposed(view):
            view.show()
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
