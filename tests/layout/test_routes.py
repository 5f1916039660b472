"""The ways of links: they end at their cards, keep to the gutters, bend little and lie side by side."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.grid import COLUMN, Box, Grid
from cjm_studio.layout.nearest import closest, nearest
from cjm_studio.layout.routes import Point, Route, route, routes, stacked
from cjm_studio.model.ids import PlaceId, RecordId, RowId, StageId

Heights = list[list[list[float]]]  # of the cards of each cell, row by row

heights = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(
            st.lists(st.floats(38, 160), max_size=4),
            min_size=columns,
            max_size=columns,
        ),
        min_size=1,
        max_size=4,
    )
)


def grid_of(cells: Heights) -> tuple[Grid, list[PlaceId]]:
    stages = [StageId(RecordId(f"s{n}")) for n in range(len(cells[0]))]
    rows = [RowId(RecordId(f"r{n}")) for n in range(len(cells))]
    grid = Grid(stages, [(row, None) for row in rows])
    places: list[PlaceId] = []
    for row, line in zip(rows, cells, strict=True):
        for stage, cards in zip(stages, line, strict=True):
            here = [(PlaceId(RecordId(f"{stage}{row}{n}")), height) for n, height in enumerate(cards)]
            grid.set_cell(stage, row, cards=here, lead=0)
            places += [place for place, _ in here]
    grid.settle()
    return grid, places


def box_of(grid: Grid, place: PlaceId) -> Box:
    box = grid.card(place)
    assert box is not None
    return box


def crosses(a: Point, b: Point, box: Box) -> bool:
    left, right = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    return left < box.right and right > box.x and top < box.bottom and bottom > box.y


def is_on_edge(point: Point, box: Box) -> bool:
    return point[0] in (box.x, box.right) and box.y < point[1] < box.bottom


@given(heights)
def test_ways_end_on_the_edges_of_their_cards_and_cross_none(cells: Heights) -> None:
    grid, places = grid_of(cells)
    joins = [(a, b) for a, b in combinations(places, 2)] + [(b, a) for a, b in combinations(places, 2)]
    boxes = [box_of(grid, place) for place in places]
    for (origin, target), way in zip(joins, routes(grid, joins), strict=True):
        assert way is not None
        assert is_on_edge(way.points[0], box_of(grid, origin))
        assert is_on_edge(way.points[-1], box_of(grid, target))
        assert len(way.points) - 2 <= 4
        for a, b in pairwise(way.points):
            assert a[0] == b[0] or a[1] == b[1]
            assert not any(crosses(a, b, box) for box in boxes)


def shape(cells: Heights, origin: str, target: str) -> Route:
    grid, _ = grid_of(cells)
    way = route(grid, PlaceId(RecordId(origin)), PlaceId(RecordId(target)))
    assert way is not None
    return way


SQUARE: Heights = [[[50.0, 50.0] for _ in range(4)] for _ in range(3)]


@pytest.mark.parametrize(
    ("origin", "target", "bends"),
    [
        ("s0r00", "s0r01", 2),  # one cell
        ("s1r00", "s1r20", 2),  # one column
        ("s0r00", "s1r00", 0),  # neighbours at one height
        ("s0r00", "s1r20", 2),
        ("s0r00", "s3r00", 4),  # far
        ("s3r20", "s0r00", 4),  # backwards
        ("s2r10", "s1r11", 2),
    ],
)
def test_a_way_bends_no_more_than_it_must(origin: str, target: str, bends: int) -> None:
    assert len(shape(SQUARE, origin, target).points) - 2 == bends


def test_a_way_between_far_columns_runs_between_two_rows() -> None:
    points = shape(SQUARE, "s0r00", "s3r10").points
    grid, _ = grid_of(SQUARE)
    line = grid.band(RowId(RecordId("r1"))).y
    assert points[2][1] == points[3][1] == line
    assert points[2][0] == COLUMN
    assert points[3][0] == 3 * COLUMN


def test_neighbours_of_nearly_one_height_are_joined_by_a_straight_line() -> None:
    points = shape([[[50.0], [68.0]]], "s0r00", "s1r00").points
    assert len(points) == 2
    assert points[0][1] == points[1][1]


def test_ways_that_share_a_gutter_lie_side_by_side() -> None:
    grid, _ = grid_of(SQUARE)
    joins = [(PlaceId(RecordId(f"s0r0{n}")), PlaceId(RecordId(f"s1r2{n}"))) for n in (0, 1)]
    first, second = routes(grid, joins)
    assert first is not None
    assert second is not None
    assert abs(first.points[1][0] - second.points[1][0]) >= 4


def test_several_ends_at_one_card_are_spread_along_its_side() -> None:
    grid, _ = grid_of(SQUARE)
    joins = [(PlaceId(RecordId("s0r00")), PlaceId(RecordId(f"s1r{n}0"))) for n in range(3)]
    ends = [way.points[0][1] for way in routes(grid, joins) if way]
    assert len(set(ends)) == 3
    assert ends == sorted(ends)  # in the order of the other ends, so that they do not cross


def test_the_same_links_always_take_the_same_ways() -> None:
    grid, places = grid_of(SQUARE)
    joins = list(combinations(places, 2))
    assert routes(grid, joins) == routes(grid, joins)


def test_a_card_that_is_not_on_the_map_has_no_way() -> None:
    grid, places = grid_of(SQUARE)
    nowhere = PlaceId(RecordId("nowhere"))
    assert route(grid, places[0], nowhere) is None
    ways = routes(grid, [(nowhere, places[0]), (places[0], places[1])])
    assert ways[0] is None
    assert ways[1] is not None


class CountingGrid(Grid):
    """A grid that counts how many cards it was asked for."""

    asked = 0

    def card(self, card: PlaceId) -> Box | None:
        self.asked += 1
        return super().card(card)


def test_a_way_asks_for_its_two_cards_alone() -> None:
    stages = [StageId(RecordId(f"s{n}")) for n in range(30)]
    row = RowId(RecordId("r"))
    grid = CountingGrid(stages, [(row, None)])
    for stage in stages:
        cards = [(PlaceId(RecordId(f"{stage}-{n}")), 40.0) for n in range(20)]
        grid.set_cell(stage, row, cards=cards, lead=0)
    grid.settle()
    assert route(grid, PlaceId(RecordId("s0-0")), PlaceId(RecordId("s29-3")))
    assert grid.asked == 2


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)).map(lambda span: (min(span), max(span)))))
def test_arcs_over_one_another_never_share_a_lane(spans: list[tuple[float, float]]) -> None:
    lanes = stacked(spans)
    for (a, one), (b, other) in combinations(zip(spans, lanes, strict=True), 2):
        assert one != other or a[1] < b[0] or b[1] < a[0]


def test_an_arrow_leads_to_the_nearest_card_that_way() -> None:
    boxes = {"up": Box(0, -100, 10, 10), "right": Box(90, 5, 10, 10), "far": Box(300, 0, 10, 10)}
    start = Box(0, 0, 10, 10)
    assert nearest(boxes, start, "right") == "right"
    assert nearest(boxes, start, "up") == "up"
    assert nearest(boxes, start, "left") is None
    assert nearest(boxes, boxes["right"], "right") == "far"
    assert closest(boxes, start) == "right"
    assert closest({}, start) is None
