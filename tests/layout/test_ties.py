"""Laws of the layout of ties: nothing overlaps, the middle stays, the same web always looks the same."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout.grid import Box
from cjm_studio.layout.ties import Group, Size, Ties, beside, lay_out

GUTTER = 120.0


@st.composite
def webs(draw: st.DrawFn) -> tuple[list[Group], dict[str, Size]]:
    """A record with groups on both sides, and further groups beside some of those nodes."""
    numbers = iter(range(1000))
    groups: list[Group] = []
    for side in (-1, 1):
        for _ in range(draw(st.integers(0, 3))):
            nodes = tuple(f"n{next(numbers)}" for _ in range(draw(st.integers(1, 4))))
            groups.append(Group("centre", side, nodes))
            for node in nodes:
                if draw(st.booleans()):
                    further = tuple(f"n{next(numbers)}" for _ in range(draw(st.integers(1, 3))))
                    groups.append(Group(node, side, further))
    names = ["centre", *(node for group in groups for node in group.nodes)]
    heights = st.sampled_from((30.0, 48.0, 90.0, 200.0))
    return groups, {name: (220.0 if name != "centre" else 260.0, draw(heights)) for name in names}


def overlap(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def laid_out(web: tuple[list[Group], dict[str, Size]]) -> Ties:
    return lay_out("centre", web[0], sizes=web[1], gutter=GUTTER)


@given(webs())
def test_no_node_lies_over_another(web: tuple[list[Group], dict[str, Size]]) -> None:
    boxes = laid_out(web).boxes
    assert set(boxes) == set(web[1])
    assert [pair for pair in combinations(boxes, 2) if overlap(boxes[pair[0]], boxes[pair[1]])] == []


@given(webs())
def test_the_chosen_record_stays_in_the_middle(web: tuple[list[Group], dict[str, Size]]) -> None:
    box = laid_out(web).boxes["centre"]
    assert (box.x + box.width / 2, box.y + box.height / 2) == (0.0, 0.0)


@given(webs())
def test_the_same_web_is_laid_out_the_same_way(web: tuple[list[Group], dict[str, Size]]) -> None:
    assert laid_out(web) == laid_out(web)


@given(webs())
def test_words_stand_in_the_gutter_and_not_over_each_other(web: tuple[list[Group], dict[str, Size]]) -> None:
    ties = laid_out(web)
    for group, (x, y) in zip(web[0], ties.knots, strict=True):
        parent = ties.boxes[group.parent]
        edge = parent.right if group.side > 0 else parent.x
        assert edge + group.side * GUTTER / 2 == x
        members = [ties.boxes[node] for node in group.nodes]
        assert min(box.y for box in members) <= y + 0.001
        assert max(box.bottom for box in members) >= y - 0.001
    for a, b in combinations(ties.knots, 2):
        assert a[0] != b[0] or abs(a[1] - b[1]) >= 24


def test_arrow_keys_lead_to_the_nearest_node_and_end_at_the_edge() -> None:
    groups = [Group("centre", 1, ("a", "b", "c")), Group("centre", -1, ("d",)), Group("b", 1, ("e",))]
    sizes = dict.fromkeys(("centre", *"abcde"), (200.0, 50.0))
    boxes = lay_out("centre", groups, sizes=sizes, gutter=GUTTER).boxes
    ways = {way: beside(boxes, "centre", way) for way in ("left", "right", "up", "down")}
    assert ways == {"left": "d", "right": "b", "up": "centre", "down": "centre"}
    assert beside(boxes, "b", "up") == "a"
    assert beside(boxes, "b", "down") == "c"
    assert beside(boxes, "b", "right") == "e"
    assert beside(boxes, "e", "right") == "e"
    assert beside(boxes, "d", "right") == "centre"
