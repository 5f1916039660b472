"""The wizard of the survey import: what is recognised is shown, the rest is asked for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.scale_dialog import ScaleDialog
from cjm_studio.window.survey_wizard.wave_lines import WaveLine
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping
from tests.window.survey_answers import RUDE, column, say_directions, walk


def test_nothing_is_imported_while_a_direction_is_not_said(wizard: SurveyWizard) -> None:
    wizard.next()
    assert "direction" in wizard.draft.missing()
    assert not wizard.questions.is_complete()
    assert not wizard.next_button.isEnabled()
    assert not wizard.finish.isEnabled()
    say_directions(wizard.draft)
    wizard.questions.changed.emit()
    assert wizard.finish.isEnabled()
    for _ in range(2):
        wizard.next()
    assert wizard.page is wizard.rest


def test_a_direction_is_shown_on_an_answer_and_said_for_all_questions_of_a_scale(
    wizard: SurveyWizard,
) -> None:
    wizard.draft.give_role(column(wizard.draft, "Заказов"), "question")
    wizard.next()
    ends = wizard.questions.table.field(0, 4)
    assert isinstance(ends, Choice)
    assert [ends.itemText(place) for place in range(3)] == ["7: choose", "7: good", "7: bad"]


def test_what_was_said_reads_the_file_with_every_row_accounted_for(
    wizard: SurveyWizard, answers: Path, tmp_path: Path
) -> None:
    say_directions(wizard.draft)
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


def test_the_first_page_says_that_no_column_tells_segments(wizard: SurveyWizard) -> None:
    page, draft = wizard.columns, wizard.draft
    told = draft.column_of("segment")
    assert told is not None
    assert "«Новые»" not in page.notes.text()
    draft.give_role(told.number, "ignored")
    draft.name_segment("Новые")
    page.refresh()
    assert "Новые" in page.notes.text()
    why = page.table.item(told.number, 3)
    assert why is not None
    assert why.text() in ("Said by hand", "Указано вручную")


def test_a_scale_asks_for_the_direction_and_for_both_sets(qtbot: QtBot, wizard: SurveyWizard) -> None:
    number = column(wizard.draft, "Груб")
    wizard.draft.give_role(number, "question")
    dialog = ScaleDialog(wizard, next(one for one in wizard.draft.questions if one.number == number))
    qtbot.addWidget(dialog)
    assert {word for word, _ in dialog.places} == set(RUDE)
    assert not dialog.accept_button.isEnabled()
    dialog.direction.show_key("higher_is_worse")
    dialog.direction.activated.emit(2)
    assert not dialog.accept_button.isEnabled()  # what the words stand for is not guessed
    for word, place in dialog.places:
        place.show_key(str(1 + RUDE.index(word)))
        place.activated.emit(0)
    assert dialog.accept_button.isEnabled()
    assert dialog.scale().sets == ((1,), (3,))
    dialog.trouble.show_key(dialog.good.key)
    dialog.trouble.activated.emit(0)
    assert not dialog.accept_button.isEnabled()


def test_a_metric_is_offered_only_where_the_answers_fit_it(wizard: SurveyWizard) -> None:
    wizard.next()
    metric = wizard.questions.table.field(0, 2)
    assert isinstance(metric, Choice)
    assert [metric.itemData(place) for place in range(metric.count())] == ["", "ces2"]


def test_a_fault_in_what_was_said_is_told_before_the_import(wizard: SurveyWizard) -> None:
    say_directions(wizard.draft)
    wizard.draft.waves = "ranges"
    wizard.draft.ranges = [WaveLine("A", "2026-09-01", "2026-09-20"), WaveLine("B", "2026-09-20")]
    for _ in range(3):
        wizard.next()
    assert "«A»" in wizard.needed.text()
    assert not wizard.finish.isEnabled()
    wizard.draft.ranges[1].first = "2026-09-21"
    wizard.rest.changed.emit()
    assert wizard.finish.isEnabled()


def test_tab_goes_through_a_page_line_by_line(wizard: SurveyWizard, qtbot: QtBot) -> None:
    wizard.next()
    QApplication.processEvents()
    page = wizard.questions
    page._choose_metric(wizard.draft.questions[0].number, "")  # the button of its scale can be pressed now
    QApplication.processEvents()
    table = page.table
    rows = range(table.rowCount())
    cells = [table.cellWidget(row, place) for row in rows for place in range(1, 6)]
    expected = [field for field in cells if field is not None and field.isEnabled()]
    met = [field for field in walk(wizard) if field in expected]
    assert met == expected
    assert walk(wizard)[-1] is wizard.back


def test_the_keyboard_begins_where_something_has_to_be_said(wizard: SurveyWizard) -> None:
    wizard.next()
    open_ = wizard.questions.first_open()
    assert isinstance(open_, QComboBox)
    assert open_ is wizard.focusWidget()


def test_enter_goes_through_the_pages_and_imports(wizard: SurveyWizard, qtbot: QtBot) -> None:
    say_directions(wizard.draft)
    wizard._check()
    pages = []
    with qtbot.waitSignal(wizard.accepted):
        for _ in range(4):
            pages.append(wizard.page)
            QTest.keyClick(wizard, Qt.Key.Key_Return)
    assert pages == [wizard.columns, wizard.questions, wizard.groups, wizard.rest]


def test_a_list_of_respondents_offers_its_columns(wizard: SurveyWizard, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("respondent id,segment,since\nК001,Свои,2020\nК002,Чужие,2021\n", encoding="utf-8")
    draft = wizard.draft
    draft.segments = "list"
    say_directions(draft)
    wizard.next()
    wizard.next()
    assert wizard.page is wizard.groups
    assert not wizard.next_button.isEnabled()
    wizard.groups.take_list(path)
    assert (draft.list_file, draft.list_id, draft.list_segment) == ("list.csv", "respondent id", "segment")
    person = wizard.groups.person
    person.show_key(str(column(draft, "Карта")))
    person.activated.emit(0)
    assert wizard.next_button.isEnabled()
    assert draft.fault() is None


def test_one_of_the_columns_that_may_tell_segments_is_chosen(wizard: SurveyWizard) -> None:
    draft = wizard.draft
    say_directions(draft)
    wizard.next()
    wizard.next()
    box = wizard.groups.from_column
    assert [box.itemText(place) for place in range(3)][1] == "Тип клиента"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert draft.missing() == ["segment"]
    box.show_key(str(column(draft, "Груб")))
    box.activated.emit(0)
    assert draft.missing() == []
    assert "Нет, совсем не груб" in wizard.groups.examples.text()


def test_a_stage_can_be_said_of_all_questions_that_have_none(wizard: SurveyWizard) -> None:
    draft = wizard.draft
    for header in ("Заказов", "Груб"):
        draft.give_role(column(draft, header), "question")
    wizard.next()
    row = next(n for n, one in enumerate(draft.questions) if one.header == "Заказов")
    box = wizard.questions.table.field(row, 1)
    assert isinstance(box, Choice)
    box.setEditText("Возврат")
    assert wizard.questions.same.isVisible()
    wizard.questions.same.click()
    assert {one.question.stage for one in draft.questions if one.question} == {
        *("Оплата", "Доставка", "", "Возврат"),
    }
    assert "stage" not in draft.missing()


def test_no_two_letters_of_a_page_are_the_same_with_alt(wizard: SurveyWizard) -> None:
    say_directions(wizard.draft)
    for page in wizard.steps:
        for way in ("column", "one", "rules", "list"):
            wizard.draft.segments = way
            wizard._show(page)
            shown: list[QLabel | QPushButton] = [*wizard.findChildren(QLabel)]
            shown += wizard.findChildren(QPushButton)
            texts = [one.text().replace("&&", "") for one in shown if one.isVisible()]
            letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
            assert letters
            assert len(letters) == len(set(letters)), (page.title, texts)


def test_fields_are_made_for_the_lines_in_sight_only(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    header = ["Сегмент", *(f"Шаг {n}: вы довольны? (1-5)" for n in range(120))]
    rows = [["Новые", *(str(1 + (n + person) % 5) for n in range(120))] for person in range(30)]
    path.write_text("\n".join(map(";".join, [header, *rows])), encoding="utf-8")
    found = recognise(path, stages=["Оплата"])
    metrics = list(BUILT_IN_METRICS.values())
    wizard = SurveyWizard(None, found, language="ru", metrics=metrics, stages=["Оплата"], channels=[])
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.next()
    table = wizard.questions.table
    qtbot.waitUntil(lambda: not table._soon.isActive())
    made = [row for row in range(120) if table.cellWidget(row, 1) is not None]
    assert 0 < len(made) < 60
    assert wizard.questions.same.isVisible()
    wizard.questions.same.click()  # the stages as the questions name them
    assert "stage" not in wizard.draft.missing()
    assert isinstance(table.field(119, 1), QComboBox)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: table.cellWidget(118, 1) is not None)
