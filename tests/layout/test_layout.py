from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.curve import monotone_bends, runs
from cjm_studio.layout.grid import COLUMN, GAP, PADDING, SMALLEST_ROW, Grid, Slot
from cjm_studio.layout.wrap import clipped, wrap
from cjm_studio.model.ids import PlaceId, RecordId, RowId, StageId

A, B = (StageId(RecordId(name)) for name in "ab")
R, S = (RowId(RecordId(name)) for name in "rs")


def at(name: str) -> PlaceId:
    return PlaceId(RecordId(name))


def letters(text: str) -> float:
    return float(len(text))


def test_text_is_broken_at_words_and_long_words_are_cut() -> None:
    assert wrap("код приходит поздно", 12, width_of=letters) == ["код приходит", "поздно"]
    assert wrap("abcdefgh ij", 4, width_of=letters) == ["abcd", "efgh", "ij"]
    assert wrap("a\n\nb", 9, width_of=letters) == ["a", "", "b"]
    assert wrap("", 9, width_of=letters) == [""]


@given(st.text(alphabet="ab cд\n", max_size=60), st.integers(1, 12))
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width, width_of=letters)
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_clipped_text_says_that_it_goes_on() -> None:
    assert clipped("Получение", 5, width_of=letters) == "Полу…"
    assert clipped("Оплата", 6, width_of=letters) == "Оплата"


def grid_of(heights: dict[tuple[StageId, RowId], list[float]]) -> Grid:
    grid = Grid([A, B], [(R, None), (S, None)])
    for (stage, row), cards in heights.items():
        grid.set_cell(stage, row, cards=[(at(f"{stage}{row}{n}"), h) for n, h in enumerate(cards)], lead=0.0)
    grid.settle()
    return grid


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    grid = grid_of({(A, R): [40, 40], (B, R): [40]})
    assert grid.band(R).height == 80 + GAP + 2 * PADDING
    assert grid.band(S).y == grid.band(R).bottom
    assert grid.band(S).height == SMALLEST_ROW


def test_cards_stand_under_each_other_and_are_found_where_they_stand() -> None:
    grid = grid_of({(B, S): [30, 50]})
    second = grid.card(at("bs1"))
    assert second is not None
    assert second.y == grid.band(S).y + PADDING + 30 + GAP
    assert grid.cell_at(second.x, second.y) == (B, S)
    found = dict(grid.cards_between(second.x, second.y + 1, right=second.right, bottom=second.bottom))
    assert list(found) == ["bs1"]


def test_a_drop_counts_the_cards_above_the_point() -> None:
    grid = grid_of({(A, R): [40, 40]})
    assert grid.slot_at(10, 1) == Slot(A, R, 0)
    assert grid.slot_at(10, PADDING + 41) == Slot(A, R, 1)
    assert grid.slot_at(10, grid.band(R).height - 1) == Slot(A, R, 2)
    assert grid.slot_at(COLUMN * 2 + 1, 5) is None


def test_a_card_that_moved_is_found_in_its_new_cell_only() -> None:
    grid = grid_of({(A, R): [40]})
    grid.set_cell(B, R, cards=[(at("ar0"), 40.0)], lead=0.0)
    grid.set_cell(A, R, cards=[], lead=0.0)
    grid.settle([R])
    assert grid.cell_of(at("ar0")) == (B, R)


@given(st.lists(st.floats(-2, 2), min_size=2, max_size=9))
def test_the_curve_never_overshoots_its_points(values: list[float]) -> None:
    points = [(float(i), y) for i, y in enumerate(values)]
    start = points[0]
    for a, b, end in monotone_bends(points):
        for step in range(11):
            t = step / 10
            y = (
                (1 - t) ** 3 * start[1]
                + 3 * (1 - t) ** 2 * t * a[1]
                + 3 * (1 - t) * t**2 * b[1]
                + t**3 * end[1]
            )
            assert min(start[1], end[1]) - 1e-9 <= y <= max(start[1], end[1]) + 1e-9
        start = end


def test_a_curve_has_gaps_where_nothing_was_recorded() -> None:
    assert runs([1.0, None, 0.0, 2.0, None]) == [[0], [2, 3]]
