"""The questions of a journey, and how their answers find their way back."""

import csv
from pathlib import Path

import pytest

from cjm_studio.document.document import Document
from cjm_studio.exchange.questionnaire import Questionnaire, mapping_of, questionnaire, write_questionnaire
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Journey
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.storage.whole_file import whole_file
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.wording.language import Language
from cjm_studio.wording.questions import ANSWERS, LANGUAGES, parse_question
from tests.builders import shop


@pytest.fixture
def document() -> Document:
    return shop().document()


def asked_of(document: Document, language: Language = "ru") -> Questionnaire:
    journey = next(iter(document.all(Journey))).id
    return questionnaire(document, journey, language=language, overall=("nps", "csat"))


def test_every_stage_is_asked_about_once_and_then_the_journey(document: Document) -> None:
    asked = asked_of(document)
    assert [(item.metric, item.stage) for item in asked.items][-2:] == [("nps", ""), ("csat", "")]
    assert len({item.text for item in asked.items}) == len(asked.items)
    assert all(item.stage for item in asked.items[:-2])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_known_again_whatever_a_tool_does_to_its_case(
    document: Document, language: Language
) -> None:
    for item in asked_of(document, language).items:
        for text in (item.text, item.text.upper(), f"  {item.text} *", item.text.replace(" ", "\n", 1)):
            found = parse_question(text)
            assert found is not None
            assert (found.metric, found.stage.casefold()) == (item.metric, item.stage.casefold())
    assert parse_question("How old are you?") is None


def test_the_answers_stand_on_the_scale_of_their_metric() -> None:
    for key, words in ANSWERS.items():
        metric = BUILT_IN_METRICS[key]
        for language in LANGUAGES:
            assert len(words[language]) == metric.maximum - metric.minimum + 1


def test_answers_under_the_questions_come_back_by_the_mapping(document: Document, tmp_path: Path) -> None:
    asked = asked_of(document)
    answers = tmp_path / "answers.csv"
    with answers.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["Сегмент", *(item.text for item in asked.items)])
        for turn in range(6):
            writer.writerow(["Новые клиенты", *(item.answers[turn % 5][0] for item in asked.items)])
    parse_mapping(mapping_of(asked))
    file = read_survey(answers, mapping_of(asked), wave="Осень")
    assert file.accepted == file.rows == 6 * len(asked.items)
    assert {count.stage for count in file.counts} == {item.stage or None for item in asked.items}
    assert {metric.key for metric in file.metrics} == {"ces2", "nps", "csat"}


@pytest.mark.parametrize("ending", ["txt", "csv", "xlsx", "tsv"])
def test_every_kind_of_file_holds_every_question(document: Document, tmp_path: Path, ending: str) -> None:
    asked, path = asked_of(document), tmp_path / f"анкета.{ending}"
    write_questionnaire(asked, path)
    if ending == "xlsx":
        from python_calamine import CalamineWorkbook

        book = CalamineWorkbook.from_path(path)
        rows = book.get_sheet_by_index(0).to_python()
        assert [row[1] for row in rows[1:]] == [item.text for item in asked.items]
        assert book.get_sheet_by_index(1).to_python()[0][1:] == [item.text for item in asked.items]
    else:
        text = path.read_text(encoding="utf-8-sig")
        assert all(item.text in text for item in asked.items)


def test_limesurvey_gets_a_question_and_its_answers_line_by_line(document: Document, tmp_path: Path) -> None:
    asked, path = asked_of(document, "en"), tmp_path / "survey.tsv"
    write_questionnaire(asked, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    questions = [row for row in rows if row["class"] == "Q"]
    assert [row["name"] for row in questions] == [item.code for item in asked.items]
    assert all(row["name"].isalnum() and len(row["name"]) <= 20 for row in questions)
    assert sum(row["class"] == "A" for row in rows) == sum(len(item.answers) for item in asked.items)


def test_what_cannot_be_asked_or_written_is_said(document: Document, tmp_path: Path) -> None:
    journey = next(iter(document.all(Journey))).id
    with pytest.raises(BadInput, match="questionnaire_metric"):
        questionnaire(document, journey, language="en", metric="nps")
    with pytest.raises(BadInput, match="questionnaire_kind"):
        write_questionnaire(asked_of(document), tmp_path / "survey.doc")
    with pytest.raises(BadInput) as said, whole_file(tmp_path / "survey.doc") as unfinished:
        write_questionnaire(asked_of(document), unfinished)
    assert said.value.facts["path"] == "survey.doc"


def test_the_mapping_says_how_segments_are_told_where_no_column_is_headed_so(document: Document) -> None:
    text = mapping_of(asked_of(document))
    hint = next(line for line in text.splitlines() if line.startswith("# segment = {"))
    assert parse_mapping(text.replace(hint, hint.removeprefix("# "))).segment is not None
