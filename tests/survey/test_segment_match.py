"""Segments of a file matched with those of the project, by their names or as people say."""

import json
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.project_names import in_project_names
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.segment_match import match_segments

CLIENTS = ["New clients", "Loyal clients"]


@pytest.mark.parametrize(
    ("names", "segments", "expected"),
    [
        (["new  CLIENTS"], CLIENTS, [("New clients", "same")]),
        (["New", "Loyal"], CLIENTS, [("New clients", "alike"), ("Loyal clients", "alike")]),
        (["Новые", "Постояные"], ["Новые клиенты", "Постоянные клиенты"], None),
        (CLIENTS, ["Clients"], [("", "new"), ("", "new")]),  # both are as much like it
        (["New clients", "New"], ["New clients"], [("New clients", "same"), ("", "new")]),  # it is taken
        (["Not new"], ["New"], [("", "new")]),
        (["Не новые"], ["Новые"], [("", "new")]),
        (["Clients 2025"], ["Clients 2026"], [("", "new")]),
        (["VIP"], CLIENTS, [("", "new")]),
    ],
)
def test_a_segment_is_proposed_by_its_name_or_not_at_all(
    names: list[str], segments: list[str], expected: list[tuple[str, str]] | None
) -> None:
    found = match_segments(names, segments, said={})
    expected = [(segment, "alike") for segment in segments] if expected is None else expected
    assert [(one.segment, one.why) for one in found] == expected


def test_what_people_said_stands_and_takes_the_segment_from_the_others() -> None:
    found = match_segments(["New", "Fresh"], ["New clients"], said={"fresh": "New clients"})
    assert [(one.segment, one.why) for one in found] == [("", "new"), ("New clients", "said")]


def test_one_segment_here_and_one_there_without_answers_are_proposed_as_the_same() -> None:
    (found,) = match_segments(["Everybody"], ["Buyers"], said={}, bare=True)
    assert (found.segment, found.why, found.asks) == ("Buyers", "only", True)
    (apart,) = match_segments(["Everybody"], ["Buyers"], said={})
    assert (apart.segment, apart.why, apart.asks) == ("", "new", False)


def test_two_segments_that_are_one_in_the_project_are_counted_together(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("segment,metric,score,w\nNew,nps,9,2\nFresh,nps,9,1\nOld,nps,3,1\n", encoding="utf-8")
    mapping = 'weight = "w"\nsegments = {NEW = "New clients", "fresh" = "New clients"}\n'
    file = in_project_names(read_survey(path, mapping))
    assert file.segments == ("New clients", "Old")
    counts = {(one.segment, one.score): (one.people, one.weight, one.squares) for one in file.counts}
    assert counts == {("New clients", 9): (2, 3.0, 5.0), ("Old", 3): (1, 1.0, 1.0)}


def test_a_blank_name_among_the_matched_segments_is_refused() -> None:
    for said in ({"New": " "}, {"–": "New"}):
        (pair,) = said.items()
        with pytest.raises(BadInput) as problem:
            parse_mapping(f"segments = {{{json.dumps(pair[0])} = {json.dumps(pair[1])}}}")
        assert problem.value.key == "segment_match_nameless"
