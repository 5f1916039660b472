"""The wizard of the survey import: what is recognised is shown, the rest is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.cli.main import run
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Reading, Source, Wave
from cjm_studio.storage.resting_file import read
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.rules import RuleLine, WaveLine
from cjm_studio.window.survey_wizard.scale_dialog import ScaleDialog
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping

HEADERS = (
    "Отметка времени,Ваше имя,Тип клиента,Оплата: насколько легко было оплатить?,"
    "Доставка: насколько вы довольны?,Порекомендуете ли вы нас?,Заказов,Груб ли курьер?,Карта"
)
RUDE = ("Нет, совсем не груб", "Да, немного груб", "Да, очень груб")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "ответы.csv"
    rows = [
        f"2026-09-{day:02d} 10:00:00,Иван Петров,{'Новые' if day % 2 else 'Постоянные'},"
        f'{1 + day % 7},{1 + day % 5},{day % 11},{day % 4},"{RUDE[day % 3]}",К{day // 2:03}'
        for day in range(1, 29)
    ]
    path.write_text("\n".join([HEADERS, *rows]), encoding="utf-8")
    return path


@pytest.fixture
def wizard(qtbot: QtBot, answers: Path) -> SurveyWizard:
    found = recognise(answers, stages=["Оплата", "Доставка"], segments=["Новые"])
    made = SurveyWizard(
        None,
        found,
        language="ru",
        metrics=list(BUILT_IN_METRICS.values()),
        stages=["Оплата", "Доставка"],
        channels=["Сайт"],
        folder=answers.parent,
    )
    qtbot.addWidget(made)
    made.show()
    return made


def column(draft: Draft, header: str) -> int:
    return next(one.number for one in draft.recognised.columns if one.header.startswith(header))


def say_directions(draft: Draft) -> None:
    for question in draft.questions:
        draft.ask(question.number, direction="higher_is_better")


def by_names(project: Path) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return what a project counts, by names."""
    document = read(project)
    name = {one.id: one.name for kind in (Segment, Stage, Wave, Metric) for one in document.all(kind)}
    return {
        (
            name[reading.segment],
            name[reading.stage] if reading.stage else "",
            document.get(Metric, reading.metric).key,
            name[reading.wave],
            document.get(Wave, reading.wave).season,
        ): reading.counts
        for reading in document.all(Reading)
    }


def by_keys(file: SurveyFile) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    season = {wave.name: wave.season for wave in file.waves}
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for one in file.counts:
        cell = (one.segment, one.stage or "", one.metric, one.wave, season[one.wave])
        found.setdefault(cell, []).append((one.score, one.people))
    return {cell: tuple(sorted(counts)) for cell, counts in found.items()}


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
    ends = wizard.questions.table.cellWidget(0, 4)
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


def one_segment_and_wave(draft: Draft) -> None:
    draft.segments = "one"
    draft.name_segment("Все клиенты")
    draft.waves, draft.wave, draft.season = "one", "Осень 2026", "autumn"


def rules(draft: Draft) -> None:
    draft.segments = "rules"
    draft.rules = [
        RuleLine("Частые новые", "Заказов", "min", "2"),
        RuleLine("", "Тип клиента", "equals", "новые"),
        RuleLine("Редкие", "Заказов", "in", "0; 1"),
        RuleLine("Прочие", "Карта", "filled"),
    ]


def a_list(draft: Draft) -> None:
    draft.segments = "list"
    draft.list_file, draft.list_id, draft.list_segment = "список.csv", "Карта", "Группа"
    draft.give_role(column(draft, "Карта"), "respondent")


def named_waves(draft: Draft) -> None:
    draft.waves = "ranges"
    draft.ranges = [
        WaveLine("Начало", "2026-09-01", "2026-09-10", "autumn"),
        WaveLine("Остальное", "2026-09-11"),
    ]


def months(draft: Draft) -> None:
    draft.waves, draft.season = "month", "autumn"


def first_answers(draft: Draft) -> None:
    draft.give_role(column(draft, "Карта"), "respondent")
    draft.duplicates = "first"


def by_day(draft: Draft) -> None:
    draft.give_role(column(draft, "Карта"), "respondent")
    draft.duplicates, draft.same_answer = "last", "day"


def a_scale_in_words(draft: Draft) -> None:
    number = column(draft, "Груб")
    draft.give_role(number, "question")
    draft.ask(
        number,
        stage="Доставка",
        scale="Грубость",
        direction="higher_is_worse",
        labels=tuple((word, place) for place, word in enumerate(RUDE, 1)),
        minimum=1,
        maximum=3,
        good=(1,),
        trouble=(2, 3),
    )


def the_other_way_round(draft: Draft) -> None:
    draft.ask(column(draft, "Оплата"), direction="higher_is_worse")


def another_column(draft: Draft) -> None:
    draft.give_role(column(draft, "Груб"), "segment")
    draft.give_role(column(draft, "Заказов"), "weight")


CHOICES = [
    one_segment_and_wave,
    rules,
    a_list,
    named_waves,
    months,
    first_answers,
    by_day,
    a_scale_in_words,
    the_other_way_round,
    another_column,
]


@pytest.mark.parametrize("choose", CHOICES, ids=lambda one: one.__name__)
def test_every_choice_is_in_the_mapping_that_the_command_line_reads(
    wizard: SurveyWizard, answers: Path, tmp_path: Path, choose: Callable[[Draft], None], state: Path
) -> None:
    rows = [f"К{number:03},{'Свои' if number % 3 else 'Чужие'}" for number in range(14)]
    (tmp_path / "список.csv").write_text("\n".join(["Карта,Группа", *rows]), encoding="utf-8")
    draft = wizard.draft
    say_directions(draft)
    choose(draft)
    assert (draft.missing(), draft.fault()) == ([], None)
    file = read_survey(answers, draft.mapping())
    assert file.rows == file.accepted + sum(left.count for left in file.left_out)
    assert file.accepted
    save_mapping(draft, tmp_path / "m.toml")
    project = tmp_path / "new.cjm"
    assert run(["survey", str(project), str(answers), "--mapping", str(tmp_path / "m.toml")]) == 0
    assert by_names(project) == by_keys(file)
    (source,) = read(project).all(Source)
    assert (source.rows, source.accepted, source.left_out) == (file.rows, file.accepted, file.left_out)


def test_the_choices_tell_what_they_say(wizard: SurveyWizard, answers: Path) -> None:
    draft = wizard.draft
    say_directions(draft)
    rules(draft)
    named_waves(draft)
    a_scale_in_words(draft)
    file = read_survey(answers, draft.mapping())
    assert set(file.segments) == {"Частые новые", "Редкие", "Прочие"}
    assert {wave.name: wave.season for wave in file.waves} == {"Начало": "autumn", "Остальное": ""}
    (rude,) = (metric for metric in file.metrics if metric.key not in BUILT_IN_METRICS)
    assert (rude.name, rude.direction, rude.good, rude.trouble) == (
        *("Грубость", "higher_is_worse"),
        *((1,), (2, 3)),
    )


def test_a_wizard_that_nobody_corrects_reads_as_the_command_line_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"2026-0{1 + n % 6}-05,New,Pay,ces2,{1 + n % 7}" for n in range(40)]
    path.write_text("\n".join(["date,segment,stage,metric,score", *rows]), encoding="utf-8")
    draft = Draft(recognise(path))
    assert draft.missing() == []
    assert by_keys(read_survey(path, draft.mapping())) == by_keys(read_survey(path))


def test_a_scale_asks_for_the_direction_and_for_both_sets(qtbot: QtBot, wizard: SurveyWizard) -> None:
    number = column(wizard.draft, "Груб")
    wizard.draft.give_role(number, "question")
    dialog = ScaleDialog(wizard, next(one for one in wizard.draft.questions if one.number == number))
    qtbot.addWidget(dialog)
    assert {word for word, _ in dialog.places} == set(RUDE)
    assert not dialog.accept_button.isEnabled()
    dialog.direction.show_key("higher_is_worse")
    dialog.direction.activated.emit(2)
    assert dialog.accept_button.isEnabled()
    dialog.trouble.show_key(dialog.good.key)
    dialog.trouble.activated.emit(0)
    assert not dialog.accept_button.isEnabled()


def test_a_metric_is_offered_only_where_the_answers_fit_it(wizard: SurveyWizard) -> None:
    wizard.next()
    metric = wizard.questions.table.cellWidget(0, 2)
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


def walk(wizard: SurveyWizard) -> list[QWidget]:
    """Return what Tab comes by, from the page's first field round to it again."""
    wizard.order_tab()
    met: list[QWidget] = []
    field = wizard.cancel.nextInFocusChain()
    while field is not wizard.cancel:
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisible() and field.isEnabled():
            met.append(field)
        field = field.nextInFocusChain()
    return met


def test_tab_goes_through_a_page_line_by_line(wizard: SurveyWizard, qtbot: QtBot) -> None:
    wizard.next()
    QApplication.processEvents()
    page = wizard.questions
    page._choose_metric(0, wizard.draft.questions[0].number, "")  # its line is made anew
    QApplication.processEvents()
    table = page.table
    rows = range(table.rowCount())
    expected = [
        field
        for row in rows
        for place in range(1, 6)
        if (field := table.cellWidget(row, place)) and field.isEnabled()
    ]
    met = [field for field in walk(wizard) if field in expected]
    assert met == expected
    assert walk(wizard)[-1] is wizard.back


def test_the_keyboard_begins_where_something_has_to_be_said(wizard: SurveyWizard) -> None:
    wizard.next()
    open_ = wizard.questions.first_open()
    assert isinstance(open_, QComboBox)
    assert open_ is wizard.focusWidget()
