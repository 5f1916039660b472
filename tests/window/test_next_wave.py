"""The next wave of a survey, in a file of another name, begins with what was said of the one before."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from cjm_studio.document.document import Document
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.metrics import Source
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.recognise import recognise
from cjm_studio.survey.recognised import ColumnGuess, Recognised
from cjm_studio.window.read_before import standing_for
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.next_wave import wave_before
from cjm_studio.window.survey_wizard.recipe import begin_with
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wave_lines import WaveLine
from cjm_studio.window.survey_wizard.words import lost_words
from tests.window.survey_answers import column, say_directions
from tests.window.test_survey_draft import by_day, first_answers, months, rules
from tests.window.test_survey_reading import write

STAGES = ["Оплата", "Доставка"]


def next_to(draft: Draft, answers: Path, *, like: str = "wave1.csv") -> Draft:
    """Return a look at a file begun with what was said of another wave in a draft."""
    standing = replace(draft.standing, recipe=draft.mapping(), like=like)
    again = Draft(recognise(answers, stages=STAGES), standing=standing)
    begin_with(again, standing.recipe, folder=answers.parent)
    return again


@pytest.fixture
def draft(answers: Path) -> Draft:
    made = Draft(recognise(answers, stages=STAGES))
    say_directions(made)
    return made


def question(draft: Draft, number: int) -> ColumnGuess:
    return next(one for one in draft.questions if one.number == number)


def source(file: str, recipe: str, *, came: str = "2026-01-01", date: str = "") -> Source:
    return Source(
        id=SourceId(RecordId(f"{file}{came}{date}")),
        name=file,
        file=file,
        sha256="0",
        recipe=recipe,
        imported=came,
        date=date,
    )


def holding(*sources: Source) -> Document:
    return Document(sources)


def test_directions_scales_and_stages_need_not_be_said_again(draft: Draft, answers: Path) -> None:
    number = column(draft, "Доставка")
    draft.ask(number, direction="higher_is_worse", stage="Курьер")
    again = next_to(draft, answers)
    assert (again.missing(), again.lost) == ([], [])
    assert parse_mapping(again.mapping()) == parse_mapping(draft.mapping())
    assert {one.number for one in again.questions if again.taken.holds(one)} == set(again.taken.questions)
    again.ask(number, stage="Доставка", channel="Сайт")
    assert again.taken.holds(question(again, number))
    again.ask(number, direction="higher_is_better", labels=())
    assert not again.taken.holds(question(again, number))


def test_what_belongs_to_one_wave_does_not_come_along(draft: Draft, answers: Path) -> None:
    draft.waves, draft.wave, draft.season = "one", "Осень 2026", "autumn"
    again = next_to(draft, answers)
    assert (again.waves, again.wave, again.season) == ("last", "", "")
    draft.waves, draft.ranges = "ranges", [WaveLine("Начало", "2026-09-01", "2026-09-10", "autumn")]
    again = next_to(draft, answers)
    assert (again.waves, again.ranges, again.tagged, again.lost) == ("last", [], [], [])


@pytest.mark.parametrize("waves", ["month", "quarter", "file"])
def test_rules_that_hold_for_any_wave_come_along(draft: Draft, answers: Path, waves: str) -> None:
    draft.waves = waves  # type: ignore[assignment]
    assert next_to(draft, answers).waves == waves


def test_how_people_are_told_apart_and_rules_of_segments_come_along(draft: Draft, answers: Path) -> None:
    for choose in (first_answers, by_day, months, rules):
        choose(draft)
    again = next_to(draft, answers)
    assert (again.duplicates, again.same_answer, again.waves) == ("last", "day", "month")
    assert parse_mapping(again.mapping()).segment_rules == parse_mapping(draft.mapping()).segment_rules
    assert again.missing() == []


def test_a_new_column_is_recognised_and_one_that_was_left_out_stays_out(
    draft: Draft, answers: Path, tmp_path: Path
) -> None:
    draft.give_role(column(draft, "Порекомендуете"), "ignored")
    lines = answers.read_text(encoding="utf-8").splitlines()
    new = [
        lines[0] + ",Возврат: вы довольны? (1-5)",
        *(f"{line},{1 + n % 5}" for n, line in enumerate(lines[1:])),
    ]
    again = next_to(draft, write(tmp_path / "wave2.csv", new))
    assert again.missing() == ["stage", "direction"]
    open_ = [one.header for one in again.questions if one.number not in again.taken.questions]
    assert open_ == ["Возврат: вы довольны? (1-5)"]
    left = next(one for one in again.recognised.columns if one.header.startswith("Порекомендуете"))
    assert left.role == "ignored"


def test_a_stage_or_a_segment_that_the_project_has_no_more_is_told_and_not_made_again(
    draft: Draft, answers: Path
) -> None:
    number = column(draft, "Порекомендуете")
    draft.ask(number, stage="Прощание")
    draft.segments = "one"
    draft.name_segment("Покупатели")
    draft.standing = Standing(segments=("Клиенты",), stages=("Оплата", "Доставка", "Расставание"))
    again = next_to(draft, answers)
    assert again.lost == [("stage", ("Прощание",)), ("segment", ("Покупатели",))]
    assert all(lost[1][0] in lost_words(*lost) for lost in again.lost)
    assert again.missing() == ["stage"]
    assert [one.number for one in again.questions if one.asks_stage] == [number]
    again.ask(number, stage="Расставание")
    assert again.missing() == []


def test_the_latest_file_whose_questions_all_stand_in_the_header_is_taken(
    draft: Draft, answers: Path
) -> None:
    found, recipe = recognise(answers, stages=STAGES), draft.mapping()
    older, newer = source("wave1.csv", recipe), source("wave2.csv", recipe, came="2026-02-01")
    strange = source("x.csv", recipe.replace("Порекомендуете", "Похвалите"), came="2026-03-01")
    no_form = source("y.csv", 'score = "Заказов"\nmetric = {value = "nps"}', came="2026-03-02")
    tool = source("z.csv", 'shape = "qualtrics"\n' + recipe, came="2026-03-03")
    query = source("q", recipe + '\n\n[database]\nurl = "a"\nquery = "b"\n', came="2026-03-04")
    written = source("hand.csv", "[[question]\n" + recipe, came="2026-03-05")
    document = holding(newer, older, strange, no_form, tool, query, written)
    standing = standing_for(document, "wave3.csv", found=found)
    assert (standing.like, standing.recipe) == ("wave2.csv", recipe)
    assert standing_for(
        holding(strange, no_form, tool, query, written), "wave3.csv", found=found
    ) == Standing(bare=True)


def test_of_files_that_came_on_one_day_that_with_the_latest_answers_is_taken(
    draft: Draft, answers: Path
) -> None:
    found, recipe = recognise(answers, stages=STAGES), draft.mapping()
    files = [source(f"{day}.csv", recipe, date=f"2026-01-{day}") for day in ("10", "30", "20")]
    assert standing_for(holding(*files), "wave3.csv", found=found).like == "30.csv"


def test_a_file_of_the_same_name_is_read_as_that_one(draft: Draft, answers: Path) -> None:
    found, recipe = recognise(answers, stages=STAGES), draft.mapping()
    own, newer = source("a.csv", "# hers\n" + recipe), source("wave2.csv", recipe, came="2026-02-01")
    standing = standing_for(holding(own, newer), "a.csv", found=found)
    assert (standing.like, standing.recipe) == ("", own.recipe)


def test_mappings_that_people_wrote_in_another_form_are_understood_too(answers: Path) -> None:
    found = recognise(answers, stages=STAGES)
    header = "порекомендуете  ли вы нас?"
    for recipe in (
        f"[[question]]\n  metric = 'nps' # said\n  column='{header}'",
        f'question = [{{column = "{header}", metric = "nps"}}]',
        f'[[question]]\nmetric = "nps"\n"column" = "{header}"',
    ):
        assert wave_before([source("a.csv", recipe)], found) is not None
        assert wave_before([source("a.csv", recipe.replace("ли вы", "ли они"))], found) is None


def test_two_hundred_sources_are_compared_in_a_moment(tmp_path: Path) -> None:
    names = [f"Step {n}: how satisfied were you with it? (1-5)" for n in range(100)]
    lines = [",".join(names), *(",".join(str(1 + (n + row) % 5) for n in range(100)) for row in range(30))]
    found: Recognised = recognise(write(tmp_path / "a.csv", lines))
    asked = [f'[[question]]\ncolumn = "{name}"\nstage = "Step"\nmetric = "csat"\n' for name in names]
    recipes = [
        f'wave = {{value = "{n}"}}\n'
        + "\n".join(asked)
        + f'\n[[question]]\ncolumn = "Gone {n}"\nmetric = "csat"\n'
        for n in range(200)
    ]
    sources = [source(f"{n}.csv", recipe) for n, recipe in enumerate(recipes)]
    took = []
    for _ in range(5):
        start = perf_counter()
        assert wave_before(sources, found) is None
        took.append(perf_counter() - start)
    assert min(took) < 0.05  # a hundredth on a machine that does nothing else
