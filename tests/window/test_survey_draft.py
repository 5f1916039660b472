"""What people say in the wizard is in its mapping, and the command line reads the same by it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Reading, Source, Wave
from cjm_studio.storage.resting_file import read
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import QuestionGuess
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.rules import Condition, Group, Rule
from cjm_studio.window.survey_wizard.rules_text import KINDS
from cjm_studio.window.survey_wizard.wave_lines import WaveLine
from cjm_studio.window.survey_wizard.wizard import save_mapping
from tests.window.survey_answers import RUDE, column, say_directions, write_answers


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return write_answers(tmp_path)


@pytest.fixture
def draft(answers: Path) -> Draft:
    return Draft(recognise(answers, stages=["Оплата", "Доставка"], segments=["Новые"]))


def by_names(project: Path) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return what a project counts, by names."""
    document = read(project)
    name: dict[str, str] = {}
    for kind in (Segment, Stage, Wave):
        name |= {one.id: one.name for one in document.all(kind)}  # type: ignore[attr-defined]
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


def one_segment_and_wave(draft: Draft) -> None:
    draft.segments = "one"
    draft.name_segment("Все клиенты")
    draft.waves, draft.wave, draft.season = "one", "Осень 2026", "autumn"


def rules(draft: Draft) -> None:
    draft.segments = "rules"
    draft.rules = [
        Rule(
            segment="Частые новые",
            parts=[Condition("Заказов", "min", "2"), Condition("Тип клиента", "equals", "новые")],
        ),
        Rule(segment="Редкие", parts=[Condition("Заказов", "in", "0; 1")]),
        Rule(segment="Прочие", parts=[Condition("Карта", "filled")]),
    ]


def nested_rules(draft: Draft) -> None:
    draft.segments = "rules"
    new, one = Condition("Тип клиента", "equals", "новые"), Condition("Заказов", "max", "1")
    early = Condition("Карта", "in", "К001; К002; К003")
    draft.rules = [
        Rule(
            segment="Новые",
            parts=[new, Group("any", [one, Group(KINDS[-1], [early, Condition("Заказов", "min", "3")])])],
        ),
        Rule(segment="Любые", kind="any", parts=[early, one]),
        Rule(segment="Прочие", parts=[Condition("Карта", "filled")]),
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
    nested_rules,
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
    draft: Draft, answers: Path, tmp_path: Path, choose: Callable[[Draft], None], state: Path
) -> None:
    rows = [f"К{number:03},{'Свои' if number % 3 else 'Чужие'}" for number in range(14)]
    (tmp_path / "список.csv").write_text("\n".join(["Карта,Группа", *rows]), encoding="utf-8")
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


def test_the_choices_tell_what_they_say(draft: Draft, answers: Path) -> None:
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


def test_a_scale_of_two_answers_has_a_good_one_and_one_of_trouble(draft: Draft, answers: Path) -> None:
    say_directions(draft)
    number = column(draft, "Груб")
    draft.give_role(number, "question")
    labels = ((RUDE[0], 1), (RUDE[1], 2))
    draft.ask(number, stage="Доставка", direction="higher_is_worse", minimum=1, maximum=2, labels=labels)
    assert draft.fault() is None
    (own,) = (m for m in read_survey(answers, draft.mapping()).metrics if m.key not in BUILT_IN_METRICS)
    assert (own.good, own.trouble) == ((1,), (2,))


def test_the_name_of_a_scale_that_means_another_metric_is_told(draft: Draft) -> None:
    say_directions(draft)
    a_scale_in_words(draft)
    draft.ask(column(draft, "Груб"), scale="NPS")
    problem = draft.fault()
    assert problem is not None
    assert problem.key == "scale_word_taken"


def test_what_was_said_of_one_question_is_said_of_those_on_the_same_scale(draft: Draft) -> None:
    for header in ("Груб", "Заказов"):
        draft.give_role(column(draft, header), "question")
    number = column(draft, "Груб")
    a_scale_in_words(draft)
    assert [one.header for one in draft.like(number)] == []
    draft.recognised = replace(
        draft.recognised,
        columns=tuple(
            replace(one, answers=RUDE[:2], question=QuestionGuess(one.header))
            if "Заказов" in one.header
            else one
            for one in draft.recognised.columns
        ),
    )
    assert [one.header for one in draft.like(number)] == ["Заказов"]
    draft.say_alike(number)
    other = next(one.question for one in draft.questions if one.header == "Заказов")
    assert other is not None
    assert (other.scale, other.direction, other.good, dict(other.labels)[RUDE[1]]) == (
        *("Грубость", "higher_is_worse"),
        *((1,), 2),
    )


def test_a_question_of_ours_that_slips_hid_says_itself_what_it_is_about(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    asked = "Оплата: компания сделала так, что справиться с этим было легко"
    rows = [f"Новые,{answer},{answer}" for answer in ("1", "77", "5", "6 — Так", "7", "3")]
    path.write_text("\n".join([f'Сегмент,"{asked}",Оценка', *rows]), encoding="utf-8")
    draft = Draft(recognise(path, stages=["Оплата"]))
    number = column(draft, "Оплата")
    draft.give_role(number, "ignored")
    draft.give_role(number, "question")
    question = next(one for one in draft.questions if one.number == number).question
    assert question is not None
    assert (question.stage, question.metric, question.direction) == ("Оплата", "ces2", "higher_is_better")
    assert draft.missing() == []
