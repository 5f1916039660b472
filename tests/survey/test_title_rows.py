"""Tables as people have them: a title above, a header of two rows, a line of totals, a cover sheet."""

from pathlib import Path

import pytest
import xlsxwriter

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from tests.survey.files import counted, left_out, read_text, write_workbook

LONG: list[tuple[object, ...]] = [("segment", "stage", "metric", "score", "date")]
LONG += [("New", "Pay", "csat", 1 + n % 5, "12.09.2026") for n in range(20)]
TITLES = [("Survey of customers", "", "", "", ""), ("", "", "", "", "")]
TOTALS = ("Total", "", "", 3.2, "")
GROUPS = ("Client", "", "Payment", "", "Overall")
NAMES = (
    "ID",
    "Segment",
    "Satisfaction (1-5)",
    "Easy? (1 - very hard, 7 - very easy)",
    "Recommend us? (0-10)",
)
PEOPLE = [(n, ("New", "Old")[n % 2], 1 + n % 5, 1 + n % 7, n % 11) for n in range(30)]


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.csv"])
def test_a_title_above_and_totals_below_are_no_answers(tmp_path: Path, name: str) -> None:
    file = read_survey(write_workbook(tmp_path / name, [*TITLES, *LONG, TOTALS]))
    assert (file.rows, file.accepted) == (21, 20)
    assert left_out(file) == {"no_metric": (1, (24,))}
    assert [(note.key, note.facts) for note in file.notes] == [("title_rows", {"count": 1, "row": 3})]


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.csv"])
def test_groups_above_the_names_of_columns_are_joined_to_them(tmp_path: Path, name: str) -> None:
    path = write_workbook(tmp_path / name, [*TITLES, GROUPS, NAMES, *PEOPLE])
    found = recognise(path)
    assert [column.header for column in found.columns] == [
        "Client: ID",
        "Segment",
        "Payment: Satisfaction (1-5)",
        "Payment: Easy? (1 - very hard, 7 - very easy)",
        "Overall: Recommend us? (0-10)",
    ]
    stages = [column.question.stage for column in found.columns if column.question]
    assert stages == ["Payment", "Payment", ""]
    assert {"title_rows", "group_row"} <= {note.key for note in found.notes}


def test_what_is_read_by_a_mapping_has_the_same_header(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "answers.xlsx", [*TITLES, GROUPS, NAMES, *PEOPLE])
    mapping = '[[question]]\ncolumn = "Payment: Satisfaction (1-5)"\nstage = "Pay"\nmetric = "csat"\n'
    file = read_survey(path, mapping)
    assert file.accepted == file.rows == 30
    assert {stage for _, stage, *_ in counted(file)} == {"Pay"}


def test_a_usual_header_stays_the_header(tmp_path: Path) -> None:
    file = read_text(tmp_path, "segment,metric,score\nnew,nps,7\n")
    assert file.notes == ()
    answers_in_words = "segment,,\nNew,Good,Bad\nOld,Good,Bad\nNew,Bad,Good\n"
    path = tmp_path / "words.csv"
    path.write_text(answers_in_words, encoding="utf-8")
    assert recognise(path).header[0] == "segment"


def test_a_cover_sheet_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "cover.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("About").write_row(0, 0, ["Answers of September"])
        sheet = book.add_worksheet("Answers")
        for number, row in enumerate(LONG):
            sheet.write_row(number, 0, row)
    assert read_survey(path).accepted == 20


@pytest.mark.parametrize(
    ("header", "stage"),
    [
        ("Поиск. Насколько вы удовлетворены? (1-5)", "Поиск"),
        ("Поиск — насколько вы удовлетворены? (1-5)", "Поиск"),
        ("Удовлетворённость: поиск товара (1-5)", ""),
        ("Удовлетворённость: поиск товара", "Поиск товара"),
        ("Насколько легко это было? (1 — очень сложно, 7 — очень легко)", ""),
        ("В целом: насколько вы удовлетворены? (1-5)", ""),
    ],
)
def test_a_stage_stands_before_a_mark_or_after_the_name_of_a_metric(
    tmp_path: Path, header: str, stage: str
) -> None:
    path = tmp_path / "answers.csv"
    lines = ["Сегмент;" + header, *(f"Новые;{1 + n % 5}" for n in range(30))]
    path.write_text("\n".join(lines), encoding="utf-8")
    asked = recognise(path).columns[1].question
    assert asked is not None
    assert asked.stage == stage


def test_the_name_that_a_question_gives_its_stage_is_kept_to_be_offered(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    lines = ["Сегмент;Поиск: вы довольны? (1-5)", *(f"Новые;{1 + n % 5}" for n in range(30))]
    path.write_text("\n".join(lines), encoding="utf-8")
    asked = recognise(path, stages=["До покупки"]).columns[1].question
    assert asked is not None
    assert (asked.stage, asked.named) == ("", "Поиск")


def test_words_in_a_column_whose_header_says_its_scale_do_not_hide_it(tmp_path: Path) -> None:
    answers = ["1", "2", "3", "4", "5", "5!!", "very bad, I waited"]
    lines = ["segment,How satisfied were you with paying? (1-5)"]
    lines += [f'New,"{answers[n % 7]}"' for n in range(70)]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = recognise(path)
    assert found.columns[1].role == "question"
    assert "text_in_ratings" in {note.key for note in found.notes}


def test_an_empty_column_of_answers_and_a_database_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        read_text(tmp_path, "segment,Payment: how satisfied were you? (1-5)\nNew,\nNew,\n")
    assert told.value.key == "survey_columns_empty"
    with pytest.raises(BadInput) as told:
        read_text(tmp_path, b"SQLite format 3\0" + bytes(100))
    assert told.value.key == "survey_is_database"


def test_a_header_merged_over_two_rows_is_one_and_its_question_has_rows(tmp_path: Path) -> None:
    asks = "Насколько легко (1 - очень трудно, 7 - очень легко)"
    groups = ("№", "Сегмент", "Дата", asks, asks)  # as cells that are merged read
    names = ("№", "Сегмент", "Дата", "Регистрация", "Оплата")
    people = [(n, ("Новые", "Старые")[n % 2], 46000 + n, 1 + n % 7, 7 - n % 7) for n in range(30)]
    path = write_workbook(tmp_path / "answers.xlsx", [groups, names, *people])
    file = read_survey(path)
    assert (file.file_rows, file.accepted, file.stages) == (30, 60, ("Регистрация", "Оплата"))
    assert [wave.start for wave in file.waves] == ["2025-12-09"]  # a bare number of a day is a date


def test_titles_do_not_hide_the_delimiter(tmp_path: Path) -> None:
    text = "Отчёт по опросу\nза январь\n\nКлиент;Дата;Оплата: CSAT;NPS\n"
    file = read_text(tmp_path, text + "Новый;05.03.2026;4,0;9,0\n" * 5, 'segment = "Клиент"\n')
    assert (file.delimiter, file.accepted) == (";", 10)


@pytest.mark.parametrize(
    ("headers", "stages"),
    [
        (("Rate the following - Delivery", "Rate the following - Support"), ["Delivery", "Support"]),
        (("Please rate your visit >> Desk", "Please rate your visit >> Till"), ["Desk", "Till"]),
        (("Оцените от 1 до 5: Заказ", "Оцените от 1 до 5: Курьер"), ["Заказ", "Курьер"]),
        (("answers.Payment: CSAT", "answers.Delivery: CSAT"), ["Payment", "Delivery"]),
        (("sat_app: Satisfaction: app", "sat_pay: Satisfaction: pay"), ["App", "Pay"]),
        (("*Payment*: satisfied?", "*Delivery*: satisfied?"), ["Payment", "Delivery"]),
    ],
)
def test_stages_are_found_as_tools_write_them(
    tmp_path: Path, headers: tuple[str, str], stages: list[str]
) -> None:
    path = tmp_path / "answers.csv"
    lines = [";".join(("Segment", *headers)), *(f"New;{1 + n % 5};{5 - n % 5}" for n in range(30))]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [one.question.stage for one in recognise(path).columns if one.question] == stages
