"""What cannot be used is refused in one clear sentence."""

import re
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping, read_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.wording.left_out import LEFT_OUT
from cjm_studio.wording.problems import problem_words
from cjm_studio.wording.problems.surveys import SENTENCES
from tests.survey import hostile
from tests.survey.files import read_text, write_text

CODE = Path(__file__).parents[2] / "cjm_studio"
HEAD = "segment,stage,metric,score\n"


def refusal(folder: Path, text: str | bytes, mapping: str = "") -> str:
    return hostile.refusal(write_text(folder / "answers.csv", text), mapping)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "survey_empty"),
        ("\n\n", "survey_empty"),
        (b"\xef\xbb\xbf", "survey_empty"),
        (";;;\n;;;\n", "survey_empty"),
        (HEAD, "survey_only_header"),
        ("1,2026-01-01,new,pay\n2,2026-01-01,new,pay\n", "no_header"),
        ("a;b\nx;y\n", "header_unknown"),
        (bytes(range(256)) * 50, "survey_no_table"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "survey_no_table"),
        (b"%PDF-1.7 text", "survey_no_table"),
        (b"PK\x03\x04 no workbook", "workbook_unreadable"),
        (HEAD + 'new,"pay,nps,7\nnew,pay,nps,7\nnew,pay,nps,7\n', "quote_open"),
        ("segment,stage,metric,score,оценка\na,b,nps,1,2\n", "field_twice"),
        ("segment,stage,score\na,b,1\n", "field_missing"),
        (HEAD + "new,pay,CES,1\n", "which_ces"),
        (HEAD + "new,pay,fame,1\n", "metrics_unknown"),
        (HEAD + "".join(f"r{n},pay,nps,1\n" for n in range(201)), "too_many_names"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str | bytes, problem: str) -> None:
    assert refusal(tmp_path, text) == problem


@pytest.mark.parametrize(
    ("mapping", "problem"),
    [
        ('segment = "Тип"', "column_missing"),
        ('respondent = "id"', "column_missing"),
        ("segmnt = 1", "mapping_wrong"),
        ("= 1", "mapping_not_toml"),
        ('layout = "wide"', "mapping_wide_without_questions"),
        ('score = {value = "7"}', "mapping_wrong"),
        ('date = {value = "весной"}', "date_unreadable"),
        ('metric = {value = "fame"}', "mapping_metric"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_refused(tmp_path: Path, mapping: str, problem: str) -> None:
    assert refusal(tmp_path, HEAD + "new,pay,nps,7\n", mapping) == problem


def test_two_columns_of_one_name_are_no_column(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a,a,segment,metric\n1,2,x,nps\n", 'score = "a"') == "column_twice"


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        read_text(tmp_path, HEAD + "new,pay,nps,7\n", 'segment = "Тип"')
    assert "“Тип”" in problem_words(refused.value, "en")
    assert "segment | stage | metric | score" in problem_words(refused.value, "ru")


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for path, problem in ((tmp_path / "no.csv", "survey_missing"), (tmp_path, "file_is_folder")):
        with pytest.raises(BadInput, match=problem):
            read_survey(path)
    for path, problem in ((tmp_path / "no.toml", "mapping_missing"), (tmp_path, "mapping_unreadable")):
        with pytest.raises(BadInput, match=problem):
            read_mapping(path)


def test_a_mapping_is_utf8_with_or_without_a_mark(tmp_path: Path) -> None:
    path = write_text(tmp_path / "m.toml", 'segment = "Тип"'.encode("utf-8-sig"))
    assert parse_mapping(read_mapping(path)).segment == "Тип"
    with pytest.raises(BadInput, match="mapping_not_utf8"):
        read_mapping(write_text(path, 'segment = "Тип"'.encode("cp1251")))


def test_every_refusal_and_every_reason_has_its_words() -> None:
    folders = ("survey", "operations/import_survey.py", "cli/survey.py")
    files = [
        file for name in folders for file in [CODE / name, *(CODE / name).glob("*.py")] if file.is_file()
    ]
    raised = {key for file in files for key in re.findall(r'BadInput\(\s*"(\w+)"', file.read_text("utf-8"))}
    assert raised - set(SENTENCES) == {"file_is_folder", "file_unreadable"}
    judged = (CODE / "survey/judge.py").read_text("utf-8") + (CODE / "survey/answers.py").read_text("utf-8")
    reasons = set(re.findall(r'return "(\w+)"', judged)) | {
        "no_metric",
        "empty",
        "not_applicable",
        "dont_know",
    }
    assert reasons <= set(LEFT_OUT)


def test_a_file_with_a_comment_in_the_place_of_a_name_is_refused_before_it_fills_the_memory(
    tmp_path: Path,
) -> None:
    text = HEAD + "".join(f"comment number {n},pay,nps,7\n" for n in range(500_001))
    assert refusal(tmp_path, text) == "survey_too_fine"
