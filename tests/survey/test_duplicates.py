"""The same answer twice: which of them counts, and that the other is told."""

from pathlib import Path

import pytest

from tests.survey.files import counted, left_out, read_text

HEADER = "respondent,date,segment,stage,metric,score\n"
TWICE = (
    HEADER
    + "r1,2026-09-03 10:00,New,Pay,nps,9\n"
    + "R1 ,2026-09-01,New,pay,nps,8\n"
    + "r1,2026-09-04,New,Pay,nps,не знаю\n"
    + "r1,2026-09-02,New,Find,nps,6\n"
    + "r2,2026-09-02,New,Pay,nps,7\n"
    + ",2026-09-02,New,Pay,nps,5\n"
    + ",2026-09-02,New,Pay,nps,5\n"
)


def scores(folder: Path, mapping: str = "", text: str = TWICE) -> tuple[dict[int, int], tuple[int, ...]]:
    """Return the answers that count, and the rows of those that were given twice."""
    file = read_text(folder, text, mapping)
    found: dict[int, int] = {}
    for (*_, score), people in counted(file).items():
        found[score] = found.get(score, 0) + people
    return found, left_out(file).get("duplicate", (0, ()))[1]


@pytest.mark.parametrize(
    ("mapping", "found", "rows"),
    [
        ("", {9: 1, 6: 1, 7: 1, 5: 2}, (3,)),
        ('duplicates = "last"', {9: 1, 6: 1, 7: 1, 5: 2}, (3,)),
        ('duplicates = "first"', {8: 1, 6: 1, 7: 1, 5: 2}, (2,)),
        ('duplicates = "keep"', {9: 1, 8: 1, 6: 1, 7: 1, 5: 2}, ()),
        ('same_answer = "day"', {9: 1, 8: 1, 6: 1, 7: 1, 5: 2}, ()),
        ('same_answer = "row"', {9: 1, 8: 1, 6: 1, 7: 1, 5: 1}, (7,)),
    ],
)
def test_of_equal_answers_one_counts(
    tmp_path: Path, mapping: str, found: dict[int, int], rows: tuple[int, ...]
) -> None:
    assert scores(tmp_path, mapping) == (found, rows)


def test_waves_are_apart(tmp_path: Path) -> None:
    text = HEADER + "r1,2026-09-03,New,Pay,nps,9\nr1,2026-12-03,New,Pay,nps,8\nr1,2026-12-04,New,Pay,nps,7\n"
    assert scores(tmp_path, 'waves = "quarter"', text) == ({9: 1, 7: 1}, (3,))


def test_wide_rows_are_told_apart_question_by_question(tmp_path: Path) -> None:
    text = "ID,Segment,Pay,Find\n1,A,7,3\n1,A,,5\n2,A,6,6\n3,A,6,6\n"
    mapping = (
        'respondent = "ID"\n[[question]]\ncolumn = "Pay"\nstage = "Pay"\nmetric = "nps"\n'
        '[[question]]\ncolumn = "Find"\nstage = "Find"\nmetric = "nps"\n'
    )
    file = read_text(tmp_path, text, mapping)
    assert left_out(file) == {"empty": (1, (3,)), "duplicate": (1, (2,))}
    assert {(key[1], key[-1]): people for key, people in counted(file).items()} == {
        ("Pay", 7): 1,
        ("Pay", 6): 2,
        ("Find", 5): 1,
        ("Find", 6): 2,
    }


def test_a_column_that_tells_nobody_apart_loses_no_answers(tmp_path: Path) -> None:
    text = HEADER + "".join(f"anonymous,2026-09-0{day},New,Pay,nps,{day}\n" for day in range(1, 9))
    file = read_text(tmp_path, text)
    assert file.accepted == 8
    assert [note.key for note in file.notes] == ["nobody_told_apart"]
    assert read_text(tmp_path, text, 'duplicates = "last"').accepted == 1


def test_equal_rows_of_unknown_people_count_and_are_told(tmp_path: Path) -> None:
    row = "2026-09-03 10:00:07,New,Pay,nps,9\n"
    text = HEADER.removeprefix("respondent,") + row + row + "2026-09-03 10:01:00,New,Pay,nps,9\n"
    file = read_text(tmp_path, text)
    assert (file.accepted, [(note.key, note.facts) for note in file.notes]) == (
        3,
        [("repeated_rows", {"count": 1})],
    )
    assert left_out(read_text(tmp_path, text, 'duplicates = "first"')) == {"duplicate": (1, (3,))}
    assert read_text(tmp_path, text.replace(" 10:00:07", "").replace(" 10:01:00", "")).notes == ()


def test_a_person_who_comes_back_after_many_others_is_found(tmp_path: Path) -> None:
    others = "".join(f"p{number},2026-09-03,New,Pay,nps,5\n" for number in range(3000))
    first, again = "Late,2026-09-01,New,Pay,nps,9\n", " LATE,2026-09-02,new,pay ,nps,8\n"
    file = read_text(tmp_path, HEADER + first + others + again)
    assert left_out(file) == {"duplicate": (1, (2,))}
    file = read_text(tmp_path, HEADER + first + others + again.replace("pay", "Find"))
    assert left_out(file) == {}
