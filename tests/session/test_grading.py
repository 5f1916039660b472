"""Badges say what to bear in mind of what a card or a stage rests on; coverage counts what has a source."""

import pytest

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import PlaceId, RecordId, WaveId
from cjm_studio.model.map import Card, Journey, Place, Row, Stage
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.journeys import edit_journey
from cjm_studio.operations.sources import add_source, edit_source, remove_source, support
from cjm_studio.session.grading import Badge, badges_of, coverage
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.title import rests_line
from cjm_studio.wording.cadence import before, months_of
from tests.builders import ProjectBuilder, shop

TODAY = "2025-09-01"


def project(**source: object) -> tuple[ProjectBuilder, Card]:
    """A journey with one graded card that one source supports, and a spring wave."""
    made = ProjectBuilder()
    made.journey("Clients", "Payment")
    made.add(Wave, name="spring", start="2025-04-01", end="2025-05-31", season="spring")
    card = made.card("No code", stage="Payment", row="pains", grade="fact")
    fields = {"name": "Talks", "date": "2025-05-05", **source}
    made.link("supported_by", card, made.add(Source, **fields))
    return made, card


def keys(
    document: Document, card: Card | Stage, *, wave: str | None = "wave-1", today: str = TODAY
) -> list[str]:
    shown = None if wave is None else WaveId(wave)  # type: ignore[arg-type]
    return [badge.key for badge in badges_of(document, card.id, today=today, wave=shown)]


def test_a_fact_without_a_source_says_so_and_an_opinion_need_not() -> None:
    made = ProjectBuilder()
    made.journey("Clients", "Payment")
    fact = made.card("No code", stage="Payment", row="pains", grade="fact")
    opinion = made.card("It is slow", stage="Payment", row="pains", grade="opinion")
    document = made.document()
    assert keys(document, fact, wave=None) == ["no_source"]
    assert keys(document, opinion, wave=None) == []


def test_one_source_is_a_single_source_and_two_are_not() -> None:
    made, card = project()
    assert badges_of(made.document(), card.id, today=TODAY, wave=None) == (Badge("single_source", "Talks"),)
    made.link("supported_by", card, made.add(Source, name="Reviews", date="2025-06-01"))
    assert keys(made.document(), card) == []


def test_a_barrier_rests_on_what_was_asked_at_its_stage_and_on_what_it_is_linked_to() -> None:
    made = shop()
    barrier = made.add(Barrier)
    made.add(BarrierCell, barrier=barrier.id, segment="segment-1", stage="stage-3", metric="metric-ces2")
    found = badges_of(made.document(), barrier.id, today=TODAY, wave=WaveId(RecordId("wave-1")))
    assert found == (Badge("single_source", "Survey of May"),)
    made.link("supported_by", barrier, made.add(Source, name="Talks", date="2025-06-01"))
    assert badges_of(made.document(), barrier.id, today=TODAY, wave=WaveId(RecordId("wave-1"))) == ()


def test_internal_sources_alone_are_told_and_one_from_outside_is_enough() -> None:
    made, card = project(internal=True)
    assert "internal_only" in keys(made.document(), card)
    made.link("supported_by", card, made.add(Source, name="Reviews", date="2025-06-01"))
    assert "internal_only" not in keys(made.document(), card)


@pytest.mark.parametrize(
    ("date", "cadence", "stale"),
    [
        ("2024-09-01", "", False),
        ("2024-08-31", "", True),
        ("2024", "", False),  # its last day is not a year ago
        ("2023", "", True),
        ("some day", "", False),
        ("2025-05-05", "quarterly", True),
        ("2025-05-05", "раз в полгода", False),
        ("2024-08-31", "every 3 years", True),  # a year is too long, whatever is agreed
    ],
)
def test_what_is_older_than_a_year_or_than_the_review_is_stale(date: str, cadence: str, stale: bool) -> None:
    made, card = project(date=date)
    journey = next(record for record in made.records if isinstance(record, Journey))
    document = made.document()
    document.apply(edit_journey(document, journey.id, cadence=cadence), ChangeSource.USER)
    assert ("stale" in keys(document, card)) is stale


def test_the_newest_source_keeps_a_card_fresh() -> None:
    made, card = project(date="2020-01-01")
    made.link("supported_by", card, made.add(Source, name="Reviews", date="2025-06-01"))
    assert "stale" not in keys(made.document(), card)


def test_a_source_of_another_season_than_the_wave_that_is_shown_is_told() -> None:
    made, card = project()
    autumn = made.add(Wave, name="autumn", start="2025-09-01", end="2025-10-31", season="autumn")
    document = made.document()
    assert "other_season" not in keys(document, card)
    assert "other_season" in keys(document, card, wave=autumn.id)
    made, card = project(date="2025-02-01")  # of no wave: its season is not known
    assert "other_season" not in keys(made.document(), card)


def disagreeing(first: dict[int, int], second: dict[int, int]) -> tuple[Document, Card, Stage]:
    """A card that two surveys support, which both asked about its stage."""
    made, card = project()
    wave = next(record for record in made.records if isinstance(record, Wave))
    talks = next(record for record in made.records if isinstance(record, Source))
    panel = made.add(Source, name="Panel", date="2025-05-10")
    made.link("supported_by", card, panel)
    made.answers("ces2", stage="Payment", wave=wave, source=talks, counts=first)
    made.answers("ces2", stage="Payment", wave=wave, source=panel, counts=second)
    return made.document(), card, made.named("Payment")


def test_sources_disagree_when_their_shares_in_trouble_differ_clearly() -> None:
    document, card, stage = disagreeing({1: 30, 7: 10}, {1: 8, 7: 32})
    found = badges_of(document, card.id, today=TODAY, wave=WaveId("wave-1"))  # type: ignore[arg-type]
    assert found[0] == Badge("sources_disagree", "Talks / Panel")
    assert keys(document, stage) == ["sources_disagree"]


@pytest.mark.parametrize(
    ("first", "second"),
    [({1: 20, 7: 20}, {1: 16, 7: 24}), ({1: 9}, {7: 40})],  # within chance; fewer than ten answers
)
def test_sources_agree_until_the_difference_is_clear(first: dict[int, int], second: dict[int, int]) -> None:
    document, card, _ = disagreeing(first, second)
    assert "sources_disagree" not in keys(document, card)


def test_weighted_answers_count_with_what_they_are_worth() -> None:
    made, card = project()
    wave = next(record for record in made.records if isinstance(record, Wave))
    talks = next(record for record in made.records if isinstance(record, Source))
    panel = made.add(Source, name="Panel", date="2025-05-10")
    made.link("supported_by", card, panel)
    counts = {1: 30, 7: 10}
    heavy = ((1, 30.0, 2000.0), (7, 10.0, 500.0))  # few of them carry nearly all the weight
    for source, weights in ((talks, heavy), (panel, ())):
        asked = {7: 30, 1: 10} if source is panel else counts
        made.answers("ces2", stage="Payment", wave=wave, source=source, counts=asked, weights=weights)
    assert "sources_disagree" not in keys(made.document(), card)


def test_a_stage_rests_on_the_answers_about_it() -> None:
    document = shop().document()
    payment = next(stage for stage in document.all(Stage) if stage.name == "Payment")
    choice = next(stage for stage in document.all(Stage) if stage.name == "Choice")
    assert keys(document, payment) == ["single_source"]
    assert keys(document, choice) == []


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("quarterly", 3),
        ("every 2 months", 2),
        ("half-yearly", 6),
        ("twice a year", 6),
        ("Ежеквартально", 3),
        ("раз в год", 12),
        ("2 раза в год", 6),
        ("when we meet", None),
        ("", None),
    ],
)
def test_how_often_a_map_is_reviewed_is_understood(words: str, months: int | None) -> None:
    assert months_of(words) == months


def test_a_month_ago_is_a_day_that_there_was() -> None:
    assert before("2025-03-31", months=1) == "2025-02-28"
    assert before("2025-01-15", months=2) == "2024-11-15"


def test_coverage_counts_each_card_once() -> None:
    document = shop().document()
    journey = next(iter(document.all(Journey)))
    found = coverage(document, journey.id)
    assert (found.whole.cards, found.whole.sourced) == (5, 1)
    assert found.grades == {"": 4, "fact": 1}
    pains = next(row for row in document.all(Row) if (row.kind, row.journey) == ("pains", journey.id))
    payment = next(stage for stage in document.all(Stage) if stage.name == "Payment")
    assert found.rows[pains.id] == (1, 1)
    assert found.stages[payment.id] == (3, 1)
    line = "On what the map rests: 1 fact, 4 not graded; 1 of 5 cards has a source"
    assert rests_line(document, journey.id, language="en") == line
    assert rests_line(document, journey.id, language="ru").endswith("источник есть у 1 карточки из 5")


def changes(document: Document) -> list[Change]:
    """Edits each of which alters what the pain of the shop rests on."""
    survey = next(iter(document.all(Source)))
    pain = next(card for card in document.all(Card) if card.kind == "pain")
    more = add_source(document, "Talks")
    talks = next(iter(more.added.values()))
    assert isinstance(talks, Source)
    plus = Document([*document, talks])
    return [
        edit_source(document, survey.id, internal=True),
        more.then(support(plus, [pain.id], source=talks.id)),
        remove_source(document, survey.id),
    ]


@pytest.mark.parametrize("turn", range(3))
def test_a_map_shows_new_badges_as_soon_as_its_sources_change(turn: int) -> None:
    document = shop().document()
    journey = next(iter(document.all(Journey)))
    content = MapContent(document, journey.id, wave=next(iter(document.all(Wave))).id, language="en")
    pain = next(card for card in document.all(Card) if card.kind == "pain")
    place = next(p.id for p in document.naming(Place, pain.id) if p.stage in content.stages)
    before_ = content.face(place).badges
    changed = document.apply(changes(document)[turn], ChangeSource.USER)
    assert changed is not None
    touched = content.touch(changed)
    assert PlaceId(place) in touched.places
    assert content.face(place).badges != before_
