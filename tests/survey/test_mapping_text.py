"""A recognised file written out as a mapping, and read by it."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.survey.answered import with_answers
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.mapping_text import mapping_text
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import Recognised
from tests.survey.files import counted, write_csv
from tests.survey.tool_files import FILES, write_tool

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
QUESTIONS = st.sampled_from(
    [
        "How likely are you to recommend us?",
        "CSAT",
        "CES 2.0",
        "Оплата: CES 2.0",
        "Rate us (1-5)",
        "Удалось оплатить?",
    ]
)
ANSWERS = st.sampled_from(
    [*"0123456789", "10", "", "yes", "нет", "Very satisfied", "Легко", "не знаю", "a\nb"]
)


@pytest.mark.parametrize("tool", FILES)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_was_recognised_is_read_by_its_mapping(tmp_path: Path, tool: str, language: str) -> None:
    path = write_tool(tmp_path, tool)
    found = recognise(path)
    text = mapping_text(found, language="ru" if language == "ru" else "en")
    mapping = parse_mapping(text)
    assert mapping.shape == tool
    assert [asked.column for asked in mapping.question] == [
        column.header for column in found.columns if column.question and not column.asked
    ]
    file = read_survey(path, text)
    counted(file)
    assert file.recipe == text
    again = recognise(path, text)
    assert [column.header for column in again.columns if column.why.key == "mapping_says"] == [
        column.header
        for column in found.columns
        if (column.question and not column.asked)
        or column.role in ("segment", "date", "respondent", "channel", "wave", "weight")
    ]


@settings(max_examples=40, deadline=None)
@given(
    headers=st.lists(st.tuples(WORDS, st.none() | QUESTIONS), min_size=1, max_size=5),
    rows=st.lists(st.lists(ANSWERS, min_size=5, max_size=5), min_size=1, max_size=8),
)
def test_any_table_is_recognised_and_each_of_its_answers_accounted_for(
    headers: list[tuple[str, str | None]], rows: list[list[str]]
) -> None:
    header = ["segment", *(f"{word} {question}" if question else word for word, question in headers)]
    with TemporaryDirectory() as folder:
        path = write_csv(Path(folder) / "a.csv", [header, *(["new", *row][: len(header)] for row in rows)])
        found = recognise(path)
        text = mapping_text(found)
        mapping = parse_mapping(text)
        if mapping.question:
            file = read_survey(path, text)
            counted(file)
            assert file.rows == len(mapping.question) * file.file_rows


def test_what_people_answer_completes_the_mapping(tmp_path: Path) -> None:
    rows = [
        ("segment", "How easy was it to pay?", "How satisfied with payment?"),
        ("new", 1, 10),
        ("new", 7, 3),
    ]
    path = write_csv(tmp_path / "a.csv", rows)
    found = recognise(path)
    assert [note.key for note in found.unsaid] == [
        *("ask_direction", "ask_stage", "ask_metric", "ask_direction", "ask_stage"),
    ]
    assert parse_mapping(mapping_text(found)).question == ()
    easy = with_answers(found.columns[1], direction="higher_is_worse", stage="Pay")
    satisfied = with_answers(
        found.columns[2], direction="higher_is_better", stage="Pay", good=(9, 10), trouble=(1, 2)
    )
    said: Recognised = replace(found, columns=(found.columns[0], easy, satisfied))
    assert said.sure
    file = read_survey(path, mapping_text(said))
    # On the file's own scale 1 is the easiest: the metric's scale runs the other way.
    assert {(one.metric, one.score) for one in file.counts} == {
        *(("ces2", 7), ("ces2", 1), ("csat_1_10_2_2", 10), ("csat_1_10_2_2", 3)),
    }
    own = next(metric for metric in file.metrics if metric.key == "csat_1_10_2_2")
    assert (own.good, own.trouble, own.direction) == ((9, 10), (1, 2), "higher_is_better")


def test_a_text_that_would_break_toml_is_written_safely(tmp_path: Path) -> None:
    nasty = 'NPS "quoted" \\ # ] = \t\N{NEXT LINE}\N{LINE SEPARATOR}'
    path = write_csv(tmp_path / "a.csv", [("segment", nasty), ("new", 9), ("new", 0)])
    found = recognise(path)
    assert read_survey(path, mapping_text(found)).accepted == 2
    assert read_survey(path).accepted == 2
