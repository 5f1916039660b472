"""The wizard of the survey import: what is recognised is shown, the rest is asked for."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping

HEADERS = (
    "Отметка времени,Ваше имя,Тип клиента,Оплата: насколько легко было оплатить?,"
    "Доставка: насколько вы довольны?,Порекомендуете ли вы нас?"
)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "ответы.csv"
    rows = [
        f"2026-09-{day:02d} 10:00:00,Иван Петров,{'Новые' if day % 2 else 'Постоянные'},"
        f"{1 + day % 7},{1 + day % 5},{day % 11}"
        for day in range(1, 29)
    ]
    path.write_text("\n".join([HEADERS, *rows]), encoding="utf-8")
    return path


@pytest.fixture
def wizard(qtbot: QtBot, answers: Path) -> SurveyWizard:
    found = recognise(answers, stages=["Оплата", "Доставка"], segments=["Новые"])
    metrics = list(BUILT_IN_METRICS.values())
    made = SurveyWizard(
        None, found, language="ru", metrics=metrics, stages=["Оплата", "Доставка"], channels=["Сайт"]
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_imported_while_a_direction_is_not_said(wizard: SurveyWizard) -> None:
    wizard.next()
    assert "direction" in wizard.draft.missing()
    assert not wizard.questions.isComplete()
    for column in wizard.draft.questions:
        wizard.draft.ask(column.number, direction="higher_is_better")
    assert wizard.questions.isComplete()
    wizard.next()
    assert wizard.rest.isComplete()


def test_what_was_said_reads_the_file_with_every_row_accounted_for(
    wizard: SurveyWizard, answers: Path, tmp_path: Path
) -> None:
    for column in wizard.draft.questions:
        wizard.draft.ask(column.number, direction="higher_is_better")
    save_mapping(wizard.draft, tmp_path / "m.toml")
    mapping = (tmp_path / "m.toml").read_text(encoding="utf-8")
    parse_mapping(mapping)
    file = read_survey(answers, mapping)
    assert file.rows == file.accepted + sum(left.count for left in file.left_out)
    assert file.accepted == 28 * 3
    assert {metric.key for metric in file.metrics} == {"ces2", "csat", "nps"}
    assert "Иван" not in mapping


def test_a_role_that_one_column_can_have_leaves_the_other(wizard: SurveyWizard) -> None:
    draft = wizard.draft
    before = draft.column_of("segment")
    assert before is not None
    draft.give_role(1, "segment")
    after = draft.column_of("segment")
    assert after is not None
    assert after.number == 1
    assert draft.recognised.columns[before.number].role == "ignored"


def test_one_segment_and_one_wave_can_be_named_for_all(wizard: SurveyWizard, answers: Path) -> None:
    draft = wizard.draft
    column = draft.column_of("segment")
    assert column is not None
    draft.give_role(column.number, "ignored")
    assert "segment" in draft.missing()
    draft.name_segment("Все клиенты")
    draft.waves, draft.wave = "one", "Осень 2026"
    for question in draft.questions:
        draft.ask(question.number, direction="higher_is_better")
    file = read_survey(answers, draft.mapping())
    assert file.segments == ("Все клиенты",)
    assert [wave.name for wave in file.waves] == ["Осень 2026"]
