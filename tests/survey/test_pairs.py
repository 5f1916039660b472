"""Answers of the same people come together side by side, whichever way the file is written."""

from pathlib import Path

import numpy as np
import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.drivers import Asked, Imported, Pairs, read_pairs
from tests.survey.answers_of_people import (
    HEAD,
    STAGES,
    WIDE,
    long_file,
    long_rows,
    people,
    wide_file,
)
from tests.survey.files import write_csv

ASKED = (Asked("", "nps"), *(Asked(stage, "ces2") for stage in ("Payment", "Return", "Search")))


def sides(pair: Pairs) -> list[tuple[float, ...]]:
    """The rows as people said them: stages in their order, then NPS; in no order of people."""
    order = [pair.asked.index(Asked(stage, "ces2")) for stage in STAGES]
    return sorted(map(tuple, pair.values[:, [*order, pair.asked.index(ASKED[0])]].tolist()))


@pytest.mark.parametrize("wide", [False, True])
def test_each_person_is_a_row_in_long_files_and_in_wide_ones(tmp_path: Path, wide: bool) -> None:
    path = tmp_path / "a.csv"
    (pair,) = read_pairs(wide_file(path), WIDE) if wide else read_pairs(long_file(path))
    assert (pair.segment, pair.asked, pair.weights) == ("New", ASKED, None)
    assert sides(pair) == sorted(people(150))


def test_segments_and_waves_stand_apart_and_what_was_not_answered_is_a_gap(tmp_path: Path) -> None:
    rows = [HEAD, *long_rows(people(3)), *long_rows(people(2), segment="Old", wave="W2")]
    found = read_pairs(write_csv(tmp_path / "a.csv", [row for row in rows if row[:5:4] != ("New-1", "nps")]))
    assert [(pair.segment, pair.wave, pair.values.shape) for pair in found] == [
        ("New", "W1", (3, 4)),
        ("Old", "W2", (2, 4)),
    ]
    assert np.isnan(found[0].values).sum() == 1


def test_what_is_left_out_of_the_counts_is_left_out_here(tmp_path: Path) -> None:
    twice = [("New-0", "2026-03-06", "New", "Search", "ces2", 1, "W1")]
    strange = [("New-1", "2026-03-06", "New", "Search", "ces2", "often", "W1")]
    rows = [HEAD, *long_rows([(7, 7, 7, 10), (7, 7, 7, 10)]), *twice, *strange]
    (pair,) = read_pairs(write_csv(tmp_path / "a.csv", rows))
    assert sides(pair) == [(1, 7, 7, 10), (7, 7, 7, 10)]


def test_weights_go_with_their_people(tmp_path: Path) -> None:
    rows = [(*row, "2,5" if row[0] == "New-0" else "1") for row in long_rows(people(2))]
    file = write_csv(tmp_path / "a.csv", [(*HEAD, "w"), *rows])
    (pair,) = read_pairs(file, 'weight = "w"')
    assert pair.weights is not None
    assert sorted(pair.weights.tolist()) == [1, 2.5]


def test_nobody_can_be_found_again_in_what_is_held(tmp_path: Path) -> None:
    (pair,) = read_pairs(long_file(tmp_path / "a.csv", 20))
    assert "New-" not in repr(pair)


def test_a_file_is_read_as_it_was_imported_known_by_its_content_or_its_name(tmp_path: Path) -> None:
    path = wide_file(tmp_path / "a.csv", 5)
    known = Imported("a.csv", "another", WIDE, "Spring")
    (pair,) = read_pairs(path, imported=[Imported("b.csv", "other", "", None), known])
    assert (pair.wave, pair.values.shape) == ("Spring", (5, 4))
    (given,) = read_pairs(path, imported=[known], wave="Autumn")
    assert given.wave == "Autumn"


def test_a_long_file_that_tells_nobody_apart_is_refused(tmp_path: Path) -> None:
    rows = [HEAD[1:], *(row[1:] for row in long_rows(people(4)))]
    with pytest.raises(BadInput, match="drivers_nobody_told_apart"):
        read_pairs(write_csv(tmp_path / "a.csv", rows))


def test_a_file_is_not_read_as_a_database_of_its_name_was(tmp_path: Path) -> None:
    recipe = '\n\n[database]\nurl = "postgresql://host/a.csv"\nquery = "select 1"\n'
    (pair,) = read_pairs(long_file(tmp_path / "a.csv", 20), imported=[Imported("a.csv", "x", recipe, None)])
    assert len(pair.values) == 20
