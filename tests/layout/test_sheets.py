"""A map is cut into sheets between stages and rows only, and nothing is lost or told twice."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.sheets import runs, sheets

SIZES = st.lists(st.floats(1, 500), min_size=1, max_size=30)
ROOM = st.floats(100, 2000)


def test_what_fits_one_sheet_is_not_cut() -> None:
    (tile,) = sheets([248.0] * 4, [100.0, 200.0], room=(1000.0, 300.0))
    assert (tile.number, tile.total) == (1, 1)
    assert (tile.stages, tile.rows) == (range(4), range(2))


def test_sheets_are_counted_along_the_journey_first() -> None:
    tiles = sheets([248.0] * 7, [100.0] * 4, room=(1000.0, 250.0))
    assert [(tile.number, tile.stages, tile.rows) for tile in tiles] == [
        (1, range(4), range(2)),
        (2, range(4, 7), range(2)),
        (3, range(4), range(2, 4)),
        (4, range(4, 7), range(2, 4)),
    ]
    assert {tile.total for tile in tiles} == {4}


def test_the_last_sheet_is_not_left_with_a_lonely_stage() -> None:
    assert runs([248.0] * 9, 1000.0) == [range(3), range(3, 6), range(6, 9)]


def test_a_row_higher_than_the_paper_has_a_sheet_of_its_own() -> None:
    assert runs([100.0, 900.0, 100.0], 300.0) == [range(1), range(1, 2), range(2, 3)]


def test_a_map_without_stages_is_one_sheet() -> None:
    (tile,) = sheets([], [], room=(10.0, 10.0))
    assert (tile.stages, tile.rows) == (range(0), range(0))


@given(sizes=SIZES, room=ROOM)
def test_every_stage_stands_on_one_sheet_and_no_sheet_is_overfull(sizes: list[float], room: float) -> None:
    found = runs(sizes, room)
    assert list(chain(*found)) == list(range(len(sizes)))
    assert all(found)
    assert all(len(run) == 1 or sum(sizes[n] for n in run) <= room + 0.01 for run in found)


@given(sizes=SIZES, room=ROOM)
def test_no_fewer_sheets_would_do(sizes: list[float], room: float) -> None:
    """Filling each sheet as far as it goes is known to need the fewest."""
    needed, used = 1, 0.0
    for size in (min(size, room) for size in sizes):
        if used and used + size > room + 1e-6:
            needed, used = needed + 1, 0.0
        used += size
    assert len(runs(sizes, room)) == needed
