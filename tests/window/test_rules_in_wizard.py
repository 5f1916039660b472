"""The outline of rules in the wizard: made by keyboard alone, counted while it is written."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.rules import Condition, Group, Rule
from cjm_studio.window.survey_wizard.rules_table import RulesTable
from cjm_studio.window.survey_wizard.rules_text import segment_rules_text
from cjm_studio.window.survey_wizard.wizard import SurveyWizard
from tests.window.survey_answers import say_directions, walk


def to_rules(wizard: SurveyWizard) -> RulesTable:
    """Go to the page of segments and choose rules there."""
    say_directions(wizard.draft)
    wizard._show(wizard.groups)
    wizard.groups.way.show_key("rules")
    wizard.groups.way.activated.emit(0)
    return wizard.groups.rules.table


def press(wizard: SurveyWizard, key: Qt.Key, *, alt: bool = False) -> None:
    """Press a key where the keyboard is."""
    field = wizard.focusWidget()
    assert field is not None
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(field, key, held)


def say_here(wizard: SurveyWizard, column: str, value: str) -> None:
    """Say a condition in the line that the keyboard is in."""
    rules = wizard.groups.rules.table
    row, _ = rules.at
    box = rules.field(row, 1)
    assert isinstance(box, Choice)
    box.show_key(column)
    box.activated.emit(0)
    line = rules.field(row, 3)
    assert isinstance(line, QLineEdit)
    line.setText(value)


def test_nested_rules_are_made_by_keyboard_alone(wizard: SurveyWizard) -> None:
    rules = to_rules(wizard)
    name = rules.field(0, 0)
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.setText("Ранние")
    press(wizard, Qt.Key.Key_Return)
    say_here(wizard, "Тип клиента", "Новые")
    press(wizard, Qt.Key.Key_Return)
    say_here(wizard, "Заказов", "1")
    press(wizard, Qt.Key.Key_Right, alt=True)
    press(wizard, Qt.Key.Key_Return)
    say_here(wizard, "Карта", "К001")
    press(wizard, Qt.Key.Key_Up, alt=True)
    assert "\n".join(segment_rules_text(wizard.draft.rules)).endswith(
        'when = {all = [{column = "Тип клиента", equals = "Новые"}, '
        '{any = [{column = "Карта", equals = "К001"}, {column = "Заказов", equals = 1}]}]}'
    )
    press(wizard, Qt.Key.Key_Left, alt=True)
    press(wizard, Qt.Key.Key_Delete)
    assert isinstance(wizard.focusWidget(), Choice)
    assert len(rules.lines()) == 4
    assert wizard.page is wizard.groups
    assert wizard.next_button.isEnabled()


def test_delete_in_a_field_with_text_is_the_fields_own(wizard: SurveyWizard) -> None:
    rules = to_rules(wizard)
    rules.more.click()
    say_here(wizard, "Заказов", "12")
    value = rules.field(rules.at[0], 3)
    assert isinstance(value, QLineEdit)
    value.setFocus()
    value.setCursorPosition(0)
    lines = len(rules.lines())
    press(wizard, Qt.Key.Key_Delete)
    assert (value.text(), len(rules.lines())) == ("2", lines)


def test_respondents_of_each_segment_are_counted_while_rules_are_written(
    wizard: SurveyWizard, answers: Path, qtbot: QtBot
) -> None:
    wizard.draft.rules = [
        Rule(
            segment="Мало",
            parts=[Group("any", [Condition("Заказов", "max", "1"), Condition("Карта", "empty")])],
        ),
        Rule(segment="Никто", parts=[Condition("Заказов", "min", "9")]),
    ]
    rules = to_rules(wizard)

    def sizes() -> list[str]:
        cells = [rules.table.item(row, 4) for row in range(rules.table.rowCount())]
        return [cell.text() for cell in cells if cell is not None]

    assert sizes() == ["", ""]
    qtbot.waitUntil(lambda: sizes() == ["14", "0"])
    assert wizard.groups.rules.outside.text() == "In no segment: 14 of 28 (50\N{NO-BREAK SPACE}%)."
    value = rules.field(2, 3)
    assert isinstance(value, QLineEdit)
    value.setText("")
    assert sizes() == ["", ""]
    value.setText("0")
    qtbot.waitUntil(lambda: sizes() == ["7", "0"])
    file = read_survey(answers, wizard.draft.mapping())
    assert {one.segment for one in file.counts} == {"Мало"}
    assert sum(one.people for one in file.counts) == 7 * len(wizard.draft.questions)


def test_a_column_that_the_file_does_not_have_is_told_beside_the_rules(
    wizard: SurveyWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "m.toml"
    path.write_text('[[segment]]\nname = "A"\nwhen = {column = "Регион", equals = "Север"}', encoding="utf-8")
    to_rules(wizard)
    wizard.groups.rules.take_rules(path)
    column = wizard.groups.rules.table.field(1, 1)
    assert isinstance(column, Choice)
    assert column.currentText() == "Регион"
    qtbot.waitUntil(lambda: "Регион" in wizard.groups.rules.outside.text())


def test_lines_that_are_out_of_sight_come_before_the_buttons(wizard: SurveyWizard) -> None:
    wizard.draft.rules = [Rule(segment=f"S{n}", parts=[Condition("Карта", "filled")]) for n in range(20)]
    rules = to_rules(wizard)
    wizard.resize(900, 400)
    QApplication.processEvents()
    met = walk(wizard)
    last = rules.field(39, 2)
    assert last is not None
    assert met.index(last) < met.index(rules.more)
    assert met[0] is wizard.groups.way
