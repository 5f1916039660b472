"""Code books: the labels of an SPSS file, and codes that LimeSurvey writes for answers."""

from pathlib import Path

import pandas as pd
import pyreadstat
import pytest

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from tests.survey.files import counted, left_out, write_csv

STAGES = ("Оплата", "Доставка")


@pytest.fixture
def spss(tmp_path: Path) -> Path:
    rows = range(40)
    table = pd.DataFrame(
        {
            "seg": [float(row % 2 + 1) for row in rows],
            "q1": [float(row % 11) for row in rows],
            "q2": [float(row % 7 + 1) for row in rows],
            "q3": [99.0 if row == 4 else float(row % 5 + 1) for row in rows],
        }
    )
    easy = (
        "Очень легко",
        "Легко",
        "Скорее легко",
        "Ни легко, ни трудно",
        "Скорее трудно",
        "Трудно",
        "Очень трудно",
    )
    path = tmp_path / "answers.sav"
    pyreadstat.write_sav(
        table,
        str(path),
        column_labels=[
            *(
                "Сегмент",
                "Насколько вероятно, что вы порекомендуете нас?",
                "Насколько легко было оплатить заказ?",
            ),
            "Насколько вы довольны доставкой?",
        ],
        variable_value_labels={
            "seg": {1.0: "Новые", 2.0: "Старые"},
            "q2": {float(number): word for number, word in enumerate(easy, 1)},
            "q3": {1.0: "Совсем не доволен", 5.0: "Полностью доволен", 99.0: "Затрудняюсь ответить"},
        },
    )
    return path


def test_labels_tell_the_direction_and_what_is_no_answer(spss: Path) -> None:
    found = recognise(spss, stages=STAGES)
    assert (found.shape, found.sure) == ("spss", True)
    file = read_survey(spss, stages=STAGES)
    assert left_out(file)["dont_know"][0] == 1
    assert file.stages == STAGES
    easiest = sum(people for key, people in counted(file).items() if key[3] == "ces2" and key[5] == 7)
    assert easiest == sum(row % 7 == 0 for row in range(40))  # the file's 1 is "very easy"


def test_labels_of_a_mapping_speak_of_the_numbers_behind_the_words(spss: Path) -> None:
    mapping = """
    segment = "Сегмент"
    [[question]]
    column = "Насколько легко было оплатить заказ?"
    stage = "Оплата"
    metric = "completion"
    labels = {"Очень легко" = 1, "Легко" = 1, "Очень трудно" = 0}
    """
    file = read_survey(spss, mapping)
    assert {(key[5], people) for key, people in counted(file).items()} == {(1, 6), (0, 2), (0, 3)}
    assert left_out(file)["out_of_scale"][0] == 40 - file.accepted


def test_codes_of_answers_are_asked_about(tmp_path: Path) -> None:
    header = (
        "id",
        "submitdate",
        "lastpage",
        "segment",
        "G1Q01[SQ001]. Steps [Payment]",
        "G1Q01[SQ002]. Steps [Delivery]",
    )
    rows = [(row, "2026-03-05 10:00", 1, "new", f"A{row % 5 + 1}", f"A{row % 3 + 1}") for row in range(20)]
    found = recognise(write_csv(tmp_path / "a.csv", [header, *rows]))
    asked = found.columns[4].question
    assert asked is not None
    assert (found.shape, asked.stage, asked.direction) == ("limesurvey", "Payment", "")
    assert dict(asked.labels) == {f"A{number}": number for number in range(1, 6)}
    assert {note.key for note in found.unsaid} == {"ask_metric", "ask_direction"}
