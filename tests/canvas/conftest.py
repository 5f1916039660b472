from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile
from tests.builders import shop
from tests.gestures import Hand


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MapView]:
    with ProjectFile.create(shop().records) as file:
        made = MapView(Session(file, language="en"), theme="light")
        qtbot.addWidget(made)
        made.resize(1300, 1000)
        made.show()
        qtbot.waitExposed(made)
        yield made
        made.close_session()


@pytest.fixture
def hand(view: MapView) -> Hand:
    return Hand(view)
