"""How people were asked, said in the wizard: what it begins from, and what the source keeps."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.cli.main import run
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Source
from cjm_studio.storage.resting_file import read
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.asked import header_question, texts_asked, wordings
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping
from tests.window.survey_answers import column, say_directions, walk
from tests.window.test_survey_draft import a_scale_in_words

PAY = "Оплата: насколько легко было оплатить?"


def field(wizard: SurveyWizard, row: int) -> Choice:
    box = wizard.questions.asked.table.field(row, 1)
    assert isinstance(box, Choice)
    return box


@pytest.mark.parametrize(
    ("key", "texts", "question"),
    [
        (
            "csat",
            ["How satisfied are you? [Payment]", "How satisfied are you? [Delivery]"],
            "How satisfied are you?",
        ),
        ("csat", ["Payment: are you satisfied?", "Delivery: are you satisfied?"], "Are you satisfied?"),
        ("csat", ["Payment: are you satisfied?", "Delivery: did you like it?"], ""),
        ("csat", ["Payment: are you satisfied?", "Are you satisfied?"], ""),
        ("nps", ["NPS"], ""),
        ("nps", ["Please rate your recommendation"], "Please rate your recommendation"),
        ("ces2", ["Payment: the company made it easy for me to get this done"], ""),  # as usual
        ("nps", [], ""),
    ],
)
def test_a_header_is_the_question_where_all_columns_of_a_metric_ask_it(
    key: str, texts: list[str], question: str
) -> None:
    assert header_question(key, texts) == question


def test_the_page_offers_the_headers_and_keeps_what_is_typed(wizard: SurveyWizard, qtbot: QtBot) -> None:
    say_directions(wizard.draft)
    wizard.next()
    assert field(wizard, 0).currentText() == "as usual"
    assert field(wizard, 0).findText(PAY) > 0
    field(wizard, 0).setEditText("Оплатить было  легко?")
    assert wizard.draft.asked == {"ces2": "Оплатить было легко?"}
    why = wizard.questions.asked.table.item(0, 2)
    assert why is not None
    assert why.text() == "Said by hand"
    field(wizard, 1).setFocus()
    QTest.keyClick(field(wizard, 1), Qt.Key.Key_Down)  # the list begins with the usual question
    said = texts_asked(wizard.draft)
    assert said.keys() == {"ces2", "csat"}
    assert said["csat"] == field(wizard, 1).itemText(1)


def test_tab_comes_to_the_questions_after_the_scales(wizard: SurveyWizard) -> None:
    say_directions(wizard.draft)
    wizard.next()
    fields = [field(wizard, row) for row in range(3)]
    last = wizard.questions.table.field(2, 5)
    assert last is not None
    QApplication.processEvents()
    met = walk(wizard)
    assert [one for one in met if one in fields] == fields
    assert met.index(fields[-1]) < met.index(wizard.next_button)
    assert met.index(last) < met.index(fields[0])


def test_what_was_asked_before_stands_though_the_header_reads_otherwise(answers: Path) -> None:
    draft = Draft(
        recognise(answers, stages=["Оплата"]), standing=Standing(asked={"ces2": "Легко?", "nps": ""})
    )
    say_directions(draft)
    said = {one.key: (one.text, one.origin) for one in wordings(draft)}
    assert said["ces2"] == ("Легко?", "before")
    assert said["nps"] == ("", "before")
    assert said["csat"] == ("", "usual")
    assert PAY in next(one.offers for one in wordings(draft) if one.key == "ces2")
    assert "nps" not in texts_asked(draft)


def test_a_long_file_says_how_its_metrics_were_asked(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("segment,metric,score\nNew,CES 2.0,6\nNew,NPS,9\nNew,joy,1\n", encoding="utf-8")
    wizard = SurveyWizard(
        None, recognise(path), language="en", metrics=list(BUILT_IN_METRICS.values()), stages=[], channels=[]
    )
    qtbot.addWidget(wizard)
    wizard.show()
    assert wizard.finish.isEnabled()
    wizard.next()
    assert wizard.page is wizard.questions
    assert not wizard.questions.table.isVisible()
    field(wizard, 1).setEditText("Would you recommend us?")
    assert 'asked = {"nps" = "Would you recommend us?"}' in wizard.draft.mapping()


def test_the_source_keeps_what_was_said_when_the_command_reads_by_the_saved_mapping(
    wizard: SurveyWizard, answers: Path, tmp_path: Path, state: Path
) -> None:
    draft = wizard.draft
    say_directions(draft)
    a_scale_in_words(draft)
    draft.asked |= {"csat": "Как вам доставка?", "ces2": PAY}
    save_mapping(draft, tmp_path / "m.toml")
    project = tmp_path / "new.cjm"
    assert run(["survey", str(project), str(answers), "--mapping", str(tmp_path / "m.toml")]) == 0
    document = read(project)
    (source,) = document.all(Source)
    (own,) = (metric for metric in document.all(Metric) if metric.key not in BUILT_IN_METRICS)
    asked = {"ces2": PAY, "csat": "Как вам доставка?"}
    assert dict(source.questions) == asked | {own.key: "Груб ли курьер?"}
    assert own.question == "Груб ли курьер?"


def test_a_metric_that_no_question_has_any_more_is_not_asked_about(wizard: SurveyWizard) -> None:
    say_directions(wizard.draft)
    wizard.next()
    wizard.draft.give_role(column(wizard.draft, "Доставка"), "ignored")
    wizard.questions.refresh()
    assert [one.key for one in wordings(wizard.draft)] == ["ces2", "nps"]
    assert wizard.questions.asked.table.rowCount() == 2
