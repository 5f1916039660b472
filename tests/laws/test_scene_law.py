"""The scene shows exactly the document, whatever is done to it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from tests.builders import shop
from tests.random_hand import do_something
from tests.scene_laws import differences_of
from tests.showing import opened, shown

NUMBER = st.integers(0, 99)
DEEDS = st.lists(st.tuples(NUMBER, st.tuples(NUMBER, NUMBER, NUMBER)), min_size=1, max_size=25)


@settings(max_examples=25)
@given(deeds=DEEDS)
def test_the_scene_shows_exactly_the_document(
    qtbot: QtBot, deeds: list[tuple[int, tuple[int, int, int]]]
) -> None:
    with opened(shop().records, language="ru") as session:
        view = shown(MapView(session, theme="light"), qtbot, width=1000, height=700)
        for what, numbers in deeds:
            do_something(view, what, numbers)
        assert differences_of(view) == []
        view.close()
