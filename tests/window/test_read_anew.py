"""A file that is read anew begins with all that was said of it; what is gone is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.recipe import begin_with
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.words import lost_words
from tests.window.survey_answers import column, say_directions, write_answers
from tests.window.test_survey_draft import CHOICES, a_scale_in_words, by_keys


def without_one(draft: Draft) -> None:
    draft.give_role(column(draft, "Доставка"), "ignored")
    draft.waves = "file"


def by_a_telephone(draft: Draft) -> None:
    draft.give_role(column(draft, "Ваше имя"), "respondent")
    draft.duplicates = "keep"


def asked_and_matched(draft: Draft) -> None:
    draft.asked = {"ces2": "Оплатить было легко?", "csat": ""}
    draft.standing = Standing(("Новые клиенты",))
    draft.same = {"новые": "Новые клиенты", "постоянные": ""}


def begun_with(draft: Draft, answers: Path) -> Draft:
    """Return another look at a file, begun with what was said in a draft."""
    again = Draft(recognise(answers, stages=["Оплата", "Доставка"]), standing=draft.standing)
    begin_with(again, draft.mapping(), folder=answers.parent)
    return again


@pytest.mark.parametrize(
    "choose", [*CHOICES, without_one, by_a_telephone, asked_and_matched], ids=lambda one: one.__name__
)
def test_all_that_was_said_is_said_again(tmp_path: Path, choose: Callable[[Draft], None]) -> None:
    answers = write_answers(tmp_path)
    (tmp_path / "список.csv").write_text("Карта,Группа\nК001,Свои\n", encoding="utf-8")
    draft = Draft(recognise(answers, stages=["Оплата", "Доставка"]))
    say_directions(draft)
    choose(draft)
    assert draft.missing() == []
    again = begun_with(draft, answers)
    assert (again.missing(), again.fault(), again.lost) == ([], None, [])
    assert parse_mapping(again.mapping()) == parse_mapping(draft.mapping())
    assert by_keys(read_survey(answers, again.mapping())) == by_keys(read_survey(answers, draft.mapping()))


LONG = """
segment = {value = "Everybody"}
metric = {value = "ces2"}
stage = {value = "Payment"}
stages = ["Search", "Payment"]
asked = {ces2 = "It was easy to pay."}
wave = {value = "2026 autumn"}
duplicates = "keep"
"""


def test_a_mapping_that_people_wrote_is_kept_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("when,score\n" + "\n".join(f"2026-09-0{n},{n}" for n in range(1, 8)), encoding="utf-8")
    draft = Draft(recognise(path, 'score = "score"'))
    begin_with(draft, LONG + 'score = "score"\ndate = "when"\n', folder=tmp_path)
    assert (draft.missing(), draft.lost) == ([], [])
    said = parse_mapping(LONG + 'score = "score"\ndate = "when"\n')
    assert parse_mapping(draft.mapping()) == said


def test_seasons_of_waves_that_a_column_names_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("segment,metric,score,wave\nNew,nps,9,One\nNew,nps,3,Two\n", encoding="utf-8")
    recipe = '[[wave]]\nname = "One"\nseason = "autumn"\n'
    draft = Draft(recognise(path))
    begin_with(draft, recipe, folder=tmp_path)
    waves = {wave.name: wave.season for wave in read_survey(path, draft.mapping()).waves}
    assert waves == {"One": "autumn", "Two": ""}


def test_what_a_file_has_no_more_is_told_and_what_was_found_holds(tmp_path: Path) -> None:
    answers = write_answers(tmp_path)
    draft = Draft(recognise(answers, stages=["Оплата", "Доставка"]))
    say_directions(draft)
    a_scale_in_words(draft)
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("Тип клиента", "Сегмент").replace("Груб ли курьер?", "Грубость"), "utf-8")
    again = begun_with(draft, answers)
    assert again.lost == [("column", ("Тип клиента", "segment")), ("column", ("Груб ли курьер?", "question"))]
    assert "“Тип клиента”" in lost_words(*again.lost[0])
    told = again.column_of("segment")
    assert told is not None
    assert told.header == "Сегмент"
    assert again.missing() == []
    assert len(again.questions) == 3


def test_rules_about_a_column_that_is_gone_tell_nothing_but_can_be_looked_at(tmp_path: Path) -> None:
    answers = write_answers(tmp_path)
    recipe = '[[segment]]\nname = "A"\nwhen = {column = "Регион", equals = "Север"}'
    draft = Draft(recognise(answers, stages=["Оплата", "Доставка"]))
    begin_with(draft, recipe, folder=tmp_path)
    assert draft.lost == [("rules", ("Регион",))]
    assert draft.segments == "column"
    assert [rule.segment for rule in draft.rules] == ["A"]


@pytest.mark.parametrize(
    ("recipe", "lost"),
    [
        ('respondents = {file = "gone.csv", id = "A", segment = "B"}', ("list", ("gone.csv",))),
        ('segment = "Тип клиента"\nsegments = {"Новые" = "Ушедшие"}', ("segment", ("Ушедшие",))),
        (
            '[[question]]\ncolumn = "Порекомендуете ли вы нас?"\nmetric = "delight"',
            ("metric", ("delight", "Порекомендуете ли вы нас?")),
        ),
    ],
)
def test_what_else_cannot_be_said_any_more_is_told(
    tmp_path: Path, recipe: str, lost: tuple[str, tuple[str, ...]]
) -> None:
    draft = Draft(recognise(write_answers(tmp_path)), standing=Standing(("Новые",)))
    begin_with(draft, recipe, folder=tmp_path)
    assert draft.lost == [lost]
    assert all(fact in lost_words(*lost) for fact in lost[1])


def test_a_mapping_that_is_none_says_nothing(tmp_path: Path) -> None:
    draft = Draft(recognise(write_answers(tmp_path)))
    before = draft.mapping()
    for recipe in ("select * from answers", 'sheet = "x"\n[database]\nurl = "y"', ""):
        begin_with(draft, recipe, folder=tmp_path)
    assert (draft.mapping(), draft.lost) == (before, [])
