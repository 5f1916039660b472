import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import card_at, evidence_at, journeys, places_at, segments, stages, waves
from cjm_studio.exchange.outline import read_outline
from cjm_studio.model.evidence import HIDDEN_BELOW, Evidence
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.map import Card, Journey, Segment, Stage
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.statistics.barrier_rule import LEVEL_ORDER, Level
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.text_form import text
from cjm_studio.wording.resources import sample_path
from tools.build_samples import ALL, built
from tools.sample_surveys import write_surveys

LONGEST = 90
SAMPLES = ("shop", "bank")


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def document(sample: str) -> Document:
    return opened(sample)


def opened(sample: str) -> Document:
    with ProjectFile.open(sample_path(f"{sample}.cjm"), read_only=True) as project:
        return project.document


def columns(document: Document) -> Iterator[tuple[Journey, Stage]]:
    for segment in segments(document):
        for journey in journeys(document, segment.id):
            yield from ((journey, stage) for stage in stages(document, journey.id))


def test_a_sample_holds_the_map_of_its_outline(sample: str, document: Document) -> None:
    outline = Document(read_outline(sample_path(f"{sample}.toml")))
    for kind in (Card, Journey, Stage):
        assert len(document.all(kind)) == len(outline.all(kind))
    assert {card.text for card in document.all(Card)} == {card.text for card in outline.all(Card)}


def test_every_stage_has_actions_touchpoints_expectations_and_an_emotion(document: Document) -> None:
    for journey, stage in columns(document):
        kinds = {card_at(document, place).kind for place in places_at(document, stage.id)}
        assert {"action", "touchpoint", "expectation", "emotion"} <= kinds, (journey.name, stage.name)
        assert stage.goal
        assert stage.target_action
        assert stage.units


def test_every_journey_says_what_it_is_for(document: Document) -> None:
    for journey in document.all(Journey):
        assert journey.goal
        assert journey.goal_type
        assert journey.decision
        assert journey.deadline
        assert journey.owner


def test_no_text_is_longer_than_a_card_takes(document: Document) -> None:
    texts = [text for card in document.all(Card) for text in (card.text, card.quote)]
    assert [text for text in texts if len(text) > LONGEST] == []


def test_people_move_on_in_numbers_that_add_up(document: Document) -> None:
    for segment in segments(document):
        for journey in journeys(document, segment.id):
            path = stages(document, journey.id)
            for before, after in pairwise(path):
                if before.entered is not None and after.entered is not None:
                    assert before.entered - (before.left or 0) == after.entered, (journey.name, after.name)


def test_all_five_levels_stand_in_the_latest_waves_of_the_two_samples() -> None:
    found = set()
    for sample in SAMPLES:
        document = opened(sample)
        latest = waves(document)[-1]
        for _, stage in columns(document):
            found |= {evidence.level for evidence in evidence_at(document, stage.id, latest.id)}
    assert found == set(LEVELS)


def levels(document: Document, segment: str, stage: str) -> list[str]:
    """Return the worst level of one stage, wave by wave."""
    (at,) = (
        column
        for journey, column in columns(document)
        if column.name == stage and document.get(Segment, journey.segment).name == segment
    )
    return [
        max(
            (cast("Level", held.level) for held in evidence_at(document, at.id, wave.id)),
            key=LEVEL_ORDER.index,
        )
        for wave in waves(document)
    ]


def test_between_the_waves_one_barrier_goes_and_another_comes() -> None:
    shop, bank = opened("shop"), opened("bank")
    assert levels(shop, "Постоянные", "Поиск") == ["barrier", "none"]
    assert levels(shop, "Постоянные", "Доставка") == ["none", "barrier"]
    assert levels(shop, "Новые клиенты", "Оплата") == ["critical", "critical"]
    assert levels(bank, "Switchers", "First month") == ["barrier", "none"]
    assert levels(bank, "Students", "Approval") == ["none", "barrier"]


def test_some_groups_are_too_small_to_be_shown(document: Document) -> None:
    sizes = {evidence.n for evidence in document.all(Evidence)}
    assert min(sizes) < HIDDEN_BELOW
    assert sizes & set(range(HIDDEN_BELOW, 10))


def test_the_project_files_are_those_that_the_tool_builds() -> None:
    for recipe in ALL:
        fresh = built(recipe, surveys=sample_path("surveys"))
        assert list(text(fresh)) == list(text(opened(recipe.name)))


def test_the_survey_files_are_those_that_the_tool_draws(tmp_path: Path) -> None:
    write_surveys(tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == sample_path("surveys", path.name).read_bytes()


def test_both_waves_are_in_the_file_with_what_was_left_out(document: Document) -> None:
    assert len(waves(document)) == 2
    surveys = [source for source in document.all(Source) if source.file]
    assert len(surveys) == 2
    for source in surveys:
        assert source.rows == (source.accepted or 0) + sum(left.count for left in source.left_out)
        assert {left.reason for left in source.left_out} >= {"empty", "out_of_scale", "not_a_number"}
    asked = sum(people for reading in document.all(Reading) for _, people in reading.counts)
    assert asked == sum(source.accepted or 0 for source in surveys)


def test_no_respondent_is_in_the_file(sample: str) -> None:
    content = sample_path(f"{sample}.cjm").read_bytes()
    assert re.findall(rb"R-\d{5}", content) == []


def test_the_surveys_name_their_respondents_so_that_the_test_above_means_something(sample: str) -> None:
    for path in sorted(sample_path("surveys").glob(f"{sample}-*.csv")):
        assert re.search(rb"R-\d{5}", path.read_bytes())
    assert len(list(sample_path("surveys").glob("*.csv"))) == 4
