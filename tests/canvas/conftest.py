from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from tests.builders import shop
from tests.gestures import Hand
from tests.showing import opened, shown


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MapView]:
    with opened(shop().records) as session:
        made = shown(MapView(session, theme="light"), qtbot, width=1300, height=1000)
        yield made
        made.close_session()


@pytest.fixture
def hand(view: MapView) -> Hand:
    return Hand(view)
