"""Columns that a survey tool made of others, and questions that would be counted as one."""

import time
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import ColumnGuess
from tests.survey.files import counted, read_text, write_csv

GROUPS = {score: "Promoter" if score > 8 else "Passive" if score > 6 else "Detractor" for score in range(11)}
SATISFIED = "Payment: how satisfied were you? (1 = very dissatisfied, 5 = very satisfied)"


def guesses(folder: Path, header: list[str], rows: list[list[object]]) -> list[ColumnGuess]:
    return list(recognise(write_csv(folder / "answers.csv", [header, *rows])).columns)


@pytest.mark.parametrize("header", ["How likely are you to recommend us?", "Response"])
def test_groups_of_promoters_are_no_second_question_and_prove_which_column_is_nps(
    tmp_path: Path, header: str
) -> None:
    rows: list[list[object]] = [["New", GROUPS[n % 11], n % 11] for n in range(33)]
    path = write_csv(tmp_path / "nps.csv", [["Segment", "Rating group", header], *rows])
    columns = recognise(path).columns
    assert [column.role for column in columns] == ["segment", "ignored", "question"]
    assert columns[1].why.key == "groups_of"
    file = read_survey(path)
    assert counted(file) == {("New", None, None, "nps", "nps", score): 3 for score in range(11)}


def test_groups_that_no_column_bears_out_are_answers(tmp_path: Path) -> None:
    rows: list[list[object]] = [["New", GROUPS[n % 11], 10 - n % 11] for n in range(33)]
    columns = guesses(tmp_path, ["Segment", "Would you recommend us?", "Boxes"], rows)
    assert columns[1].role == "question"
    assert columns[2].role == "ignored"


@pytest.mark.parametrize("before", ["Points - ", "Feedback - ", "Баллы - ", "Количество баллов — "])
def test_points_of_a_quiz_are_no_ratings(tmp_path: Path, before: str) -> None:
    rows: list[list[object]] = [["New", 1 + n % 5, 1 + n % 3] for n in range(20)]
    columns = guesses(tmp_path, ["Segment", SATISFIED, before + SATISFIED], rows)
    assert [(column.role, column.why.key) for column in columns[1:]] == [
        ("question", "metric_words"),
        ("ignored", "points_of"),
    ]


def test_two_questions_for_one_place_that_people_answered_both_are_asked_apart(tmp_path: Path) -> None:
    text = "Segment,Recommend our bank?,Recommend our app?\n"
    text += "".join(f"New,{n % 11},{(n * 3) % 11}\n" for n in range(30))
    with pytest.raises(BadInput) as told:
        read_text(tmp_path, text)
    assert told.value.key == "survey_needs_mapping"
    found = recognise(tmp_path / "answers.csv")
    assert [[note.key for note in column.asked] for column in found.columns[1:]] == [["ask_stage"]] * 2
    assert "same_question" in {note.key for note in found.notes}


def test_a_question_that_each_person_was_asked_in_one_of_two_columns_is_one(tmp_path: Path) -> None:
    text = "Segment,Recommend us? (site),Recommend us? (app)\n"
    text += "".join(f"New,{n % 11},\nNew,,{n % 11}\n" for n in range(30))
    assert read_text(tmp_path, text).accepted == 60


def test_a_copy_of_a_question_is_not_counted_twice(tmp_path: Path) -> None:
    text = "Segment,Would you recommend us?,NPS\n" + "".join(f"New,{n % 11},{n % 11}\n" for n in range(30))
    file = read_text(tmp_path, text)
    assert file.rows == file.accepted == 30
    assert recognise(tmp_path / "answers.csv").columns[2].why.key == "copy_of"


def test_a_column_of_metrics_makes_a_table_long_whatever_it_is_called(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["New", "Pay", *(("NPS", n % 11), ("CSAT", 1 + n % 5))[n % 2]] for n in range(30)
    ]
    columns = guesses(tmp_path, ["Client type", "Journey stage", "KPI", "Score value"], rows)
    assert [column.role for column in columns] == ["segment", "stage", "metric", "score"]


def test_a_rating_with_a_column_for_each_answer_is_refused_with_what_to_do(tmp_path: Path) -> None:
    options = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
    header = ["Segment", *(f"How satisfied were you? [{option}]" for option in options)]
    rows = [
        ["New", *(option if n % 5 == place else "" for place, option in enumerate(options))]
        for n in range(30)
    ]
    found = recognise(write_csv(tmp_path / "spread.csv", [header, *rows]))
    assert not found.wide
    assert [note.key for note in found.asked] == ["ask_condensed", "ask_questions"]


def test_hundreds_of_groups_beside_hundreds_of_scores_take_no_time(tmp_path: Path) -> None:
    header = [f"group {n // 2}" if n % 2 else f"score {n // 2}" for n in range(400)]
    scores = [[(row * column) % 11 for column in range(200)] for row in range(400)]
    rows = [[cell for score in line for cell in (score, GROUPS[score])] for line in scores]
    start = time.perf_counter()
    columns = guesses(tmp_path, header, [list(row) for row in rows])
    assert time.perf_counter() - start < 10
    assert all(column.why.key == "groups_of" for column in columns[3:20:2])
