"""Files of survey tools: known by themselves, read without a mapping where nothing has to be asked."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import Recognised
from tests.survey.files import counted, left_out, write_csv, write_workbook
from tests.survey.tool_files import FILES, QUALTRICS, SURVEYMONKEY, write_tool


def roles(found: Recognised) -> dict[str, str]:
    return {column.header: column.role for column in found.columns}


def questions(found: Recognised) -> dict[str, tuple[str, str, str]]:
    return {
        column.header: (column.question.stage, column.question.metric, column.question.direction)
        for column in found.columns
        if column.question
    }


@pytest.mark.parametrize("tool", FILES)
def test_every_tool_is_known_by_its_header(tmp_path: Path, tool: str) -> None:
    found = recognise(write_tool(tmp_path, tool))
    assert found.shape == tool
    assert found.why.key == f"shape_{tool}"
    assert found.wide
    assert [column.role for column in found.columns].count("date") == 1


@pytest.mark.parametrize("tool", [tool for tool in FILES if tool not in ("typeform", "limesurvey")])
def test_a_file_of_which_nothing_has_to_be_asked_is_read_without_a_mapping(tmp_path: Path, tool: str) -> None:
    path = write_tool(tmp_path, tool)
    file = read_survey(path)
    counted(file)
    assert recognise(path).sure
    assert file.recipe.count("[[question]]") == len(questions(recognise(path)))
    assert file.rows == 24 * len(questions(recognise(path)))
    assert file.waves[0].name == "2026Q1"


def test_qualtrics_has_three_rows_of_header_and_trial_answers_are_told(tmp_path: Path) -> None:
    path = write_tool(tmp_path, "qualtrics")
    found = recognise(path)
    assert found.header_rows == 3
    assert questions(found) == {
        "Q1": ("", "nps", "higher_is_better"),
        "Q2_1": ("Payment", "ces2", "higher_is_better"),
        "Q2_2": ("Delivery", "ces2", "higher_is_better"),
    }
    assert roles(found) | {"Q3_1": "ignored", "IPAddress": "personal", "RecordedDate": "date"} == roles(found)
    asked = found.columns[6].question
    assert asked is not None
    assert asked.text == "How likely are you to recommend us to a friend ?"
    assert [note.key for note in found.notes] == ["trials_left_out"]
    assert left_out(read_survey(path)) == {"trial": (6, (4, 5))}


def test_qualtrics_with_two_rows_and_in_its_older_form(tmp_path: Path) -> None:
    two = [QUALTRICS[0], QUALTRICS[1], *QUALTRICS[3:]]
    assert read_survey(write_csv(tmp_path / "two.csv", two)).accepted == 3 * 22
    old_names = tuple(f"V{number}" for number in range(1, 7))
    inner = ("StartDate", "EndDate", "Status", "IPAddress", "RecordedDate", "ResponseID")
    second = ("ResponseID", "EndDate", "Status", "IPAddress", "RecordedDate", "StartDate")
    assert len(inner) == len(second)
    old = [
        (*old_names, *QUALTRICS[0][6:]),
        (*second, *QUALTRICS[1][6:]),
        *((row[5], *row[1:5], row[0], *row[6:]) for row in QUALTRICS[3:]),
    ]
    path = write_csv(tmp_path / "old.csv", old, encoding="utf-8-sig")
    found = recognise(path)
    assert (found.shape, found.header_rows) == ("qualtrics", 2)
    assert roles(found)["ResponseID"] == "respondent"
    assert left_out(read_survey(path)) == {"trial": (6, (3, 4))}


def test_surveymonkey_carries_its_question_over_blank_cells(tmp_path: Path) -> None:
    path = write_tool(tmp_path, "surveymonkey")
    found = recognise(path)
    step = "How satisfied were you with each step?"
    assert questions(found) == {
        f"{step} [Search]": ("Search", "csat", "higher_is_better"),
        f"{step} [Payment]": ("Payment", "csat", "higher_is_better"),
        f"{step} [Delivery]": ("Delivery", "csat", "higher_is_better"),
        str(SURVEYMONKEY[0][-1]): ("", "nps", "higher_is_better"),
    }
    assert roles(found)["Which channels do you use? [Site]"] == "ignored"
    assert left_out(read_survey(path)) == {"empty": (4, (8, 14, 20, 26))}


def test_surveymonkey_with_one_row_of_header(tmp_path: Path) -> None:
    header = [f"{above or step}{' - ' + below if below else ''}" for above, below, step in _one_row()]
    path = write_csv(tmp_path / "one.csv", [header, *SURVEYMONKEY[2:]])
    found = recognise(path)
    assert (found.shape, found.header_rows) == ("surveymonkey", 1)
    assert questions(found)[header[-1]][1] == "nps"


def _one_row() -> list[tuple[str, str, str]]:
    rows = []
    step = ""
    for above, below in zip(SURVEYMONKEY[0], SURVEYMONKEY[1], strict=True):
        step = str(above) or step
        rows.append((str(above), "" if below == "Response" else str(below), step))
    return rows


def test_a_matrix_of_google_forms_is_a_question_at_each_stage(tmp_path: Path) -> None:
    path = write_tool(tmp_path, "google_forms")
    stages = ("Поиск и выбор товара", "Оплата заказа", "Получение")
    found = recognise(path, stages=stages)
    assert [stage for stage, metric, _ in questions(found).values() if metric == "ces2"] == [*stages[:2]]
    assert roles(found)["Адрес электронной почты"] == "personal"
    assert roles(found)["Какие каналы вы использовали?"] == "ignored"
    note = next(note for note in found.notes if note.key == "text_in_ratings")
    assert note.facts == {"column": "Порекомендуете ли вы нас? (0–10)", "count": 1}
    assert left_out(read_survey(path, stages=stages)) == {"not_a_number": (1, (11,))}


def test_typeform_has_a_column_an_option(tmp_path: Path) -> None:
    path = write_tool(tmp_path, "typeform")
    found = recognise(path, stages=("Search", "Payment"))
    assert roles(found)["Site"] == roles(found)["Other"] == "ignored"
    assert roles(found)["Network ID"] == "personal"
    assert next(iter(questions(found).values())) == ("Payment", "ces2", "higher_is_better")
    file = read_survey(path, stages=("Search", "Payment"))
    assert (file.accepted, file.stages) == (48, ("Payment",))
    with pytest.raises(BadInput, match="survey_needs_mapping"):
        read_survey(path)  # nobody knows the stage


def test_what_limesurvey_ticks_is_no_rating_and_an_open_direction_is_asked(tmp_path: Path) -> None:
    found = recognise(write_tool(tmp_path, "limesurvey"))
    assert roles(found)["Q2[SQ001]"] == "ignored"
    assert questions(found)["NPS"] == ("", "nps", "higher_is_better")
    assert {note.key for note in found.unsaid} <= {"ask_direction", "ask_stage"}


def test_a_mapping_may_say_the_shape_and_leave_the_rest_to_be_recognised(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv", [("when", *YANDEX[1:]) for YANDEX in [list(_yandex()[0])]] + _yandex()[1:]
    )
    assert recognise(path).shape == "plain"
    assert recognise(path, 'shape = "yandex_forms"').shape == "yandex_forms"
    file = read_survey(path, 'shape = "yandex_forms"\nsegment = {value = "All"}')
    assert (file.segments, file.accepted) == (("All",), 72)
    assert 'shape = "yandex_forms"' in file.recipe


def test_what_a_mapping_leaves_open_is_recognised(tmp_path: Path) -> None:
    path = write_tool(tmp_path, "yandex_forms")
    for shape in ("plain", "qualtrics"):
        file = read_survey(path, f'shape = "{shape}"')
        assert (file.segments, file.accepted) == (("Старый", "Новый"), 72)


@pytest.mark.parametrize(("tool", "rows"), [("qualtrics", 3), ("surveymonkey", 2), ("google_forms", 1)])
def test_a_header_alone_is_refused(tmp_path: Path, tool: str, rows: int) -> None:
    with pytest.raises(BadInput, match="survey_only_header"):
        read_survey(write_csv(tmp_path / "a.csv", FILES[tool][:rows]))


def test_workbooks_and_other_encodings_have_the_same_shapes(tmp_path: Path) -> None:
    workbook = write_workbook(tmp_path / "a.xlsx", [[str(cell) for cell in row] for row in QUALTRICS])
    assert left_out(read_survey(workbook)) == {"trial": (6, (4, 5))}
    old = write_csv(tmp_path / "a.csv", FILES["yandex_forms"], encoding="cp1251", delimiter=";")
    assert read_survey(old).accepted == 72
    wide = write_csv(tmp_path / "b.csv", QUALTRICS, encoding="utf-16", delimiter="\t")
    assert left_out(read_survey(wide)) == {"trial": (6, (4, 5))}


def _yandex() -> list[tuple[object, ...]]:
    return [tuple(row) for row in FILES["yandex_forms"]]


def test_a_long_file_stays_what_it_was(tmp_path: Path) -> None:
    rows = [("timestamp", "segment", "stage", "metric", "score"), ("2026-03-05", "new", "pay", "nps", "9")]
    path = write_csv(tmp_path / "a.csv", rows)
    found = recognise(path)
    assert (found.shape, found.wide, found.sure) == ("plain", False, True)
    assert roles(found) == {
        "timestamp": "date", "segment": "segment", "stage": "stage", "metric": "metric", "score": "score"
    }  # fmt: skip
    assert read_survey(path).recipe == ""
