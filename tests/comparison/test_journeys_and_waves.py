"""Two journeys and two waves: which stages are the same, and what a test says of their figures."""

from typing import Any

from cjm_studio.comparison.difference import Difference
from cjm_studio.comparison.journeys import journey_differences
from cjm_studio.comparison.stage_pairs import stage_pairs
from cjm_studio.comparison.telling import Sides, told
from cjm_studio.comparison.waves import wave_differences
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import waves
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from tests.builders import ProjectBuilder
from tests.session.measured import bank

SIDES = Sides("journeys", "New", "Regular")


def two() -> tuple[ProjectBuilder, JourneyId, JourneyId]:
    """Two segments: Payment has its name in both, Choice and Basket have a card in common."""
    project = ProjectBuilder()
    new = project.journey("New", "Search", "Choice", "Payment")
    project.card("Too slow", stage="Payment", row="pains", severity=3)
    shared = project.card("Compares", stage="Choice", row="actions")
    project.card("Angry", stage="Payment", row="emotions", emotion=-2)
    regular = project.journey("Regular", "Basket", "payment ", "Delivery")
    project.place(shared, stage="Basket", row="actions")
    project.card("Too slow", stage="payment ", row="pains", severity=1)
    project.card("Calm", stage="payment ", row="emotions", emotion=1)
    return project, new.id, regular.id


def named(document: Document, stage: Any) -> str:
    return document.get(Stage, stage).name if stage else ""


def said(found: list[Difference], sides: Sides = SIDES, language: Any = "en") -> list[str]:
    words = [told(one, sides, language) for one in found]
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in words]


def test_stages_are_the_same_by_name_and_by_cards_and_say_how_sure_that_is() -> None:
    project, new, regular = two()
    document = project.document()
    pairs = stage_pairs(document, new, regular)
    assert [(named(document, p.first), named(document, p.second), p.sure, p.shared) for p in pairs] == [
        ("Search", "", "", 0),
        ("Choice", "Basket", "cards", 1),
        ("Payment", "payment ", "name", 0),
        ("", "Delivery", "", 0),
    ]


def test_a_name_says_more_than_a_card() -> None:
    project = ProjectBuilder()
    one = project.journey("A", "Search", "Pay")
    card = project.card("Waits", stage="Search", row="actions")
    two_ = project.journey("B", "Look", "Search ")
    project.place(card, stage="Look", row="actions")
    document = project.document()
    pairs = stage_pairs(document, one.id, two_.id)
    assert ("Search", "Search ", "name") in [
        (named(document, p.first), named(document, p.second), p.sure) for p in pairs
    ]


def test_two_segments_differ_in_stages_cards_and_emotions() -> None:
    project, new, regular = two()
    found = journey_differences(project.document(), new, regular)
    assert said(found) == [
        "Only in New: stage “Search”",
        "Stage “Basket”: name: “Choice” (New), “Basket” (Regular)",
        "Stage “payment”: name: “Payment” (New), “payment” (Regular)",
        "Emotion: mean of the cards: very bad (−2) (New), good (+1) (Regular)",
        "Only in Regular: emotion “Calm”",
        "Pain “Too slow”: severity: high (New), low (Regular)",
        "Only in New: emotion “Angry”",
        "Only in Regular: stage “Delivery”",
    ]


def test_the_card_that_stands_in_both_is_no_difference_but_another_stage_is() -> None:
    project = ProjectBuilder()
    one = project.journey("A", "Search", "Pay")
    card = project.card("Waits", stage="Search", row="actions")
    project.card("Knows", stage="Pay", row="actions")
    two_ = project.journey("B", "search", "PAY")
    project.place(card, stage="PAY", row="actions")
    found = [one for one in journey_differences(project.document(), one.id, two_.id) if one.what == "card"]
    sides = Sides("journeys", "A", "B")
    assert said(found, sides) == ["Action “Waits”: “Search” (A), “PAY” (B)", "Only in A: action “Knows”"]


def test_as_is_and_to_be_of_one_segment_are_two_journeys() -> None:
    project = ProjectBuilder()
    now = project.journey("New", "Search", "Pay")
    segment = now.segment
    plan = project.add(Journey, segment=segment, map_kind="to_be")
    project.add(Stage, journey=plan.id, name="Pay", order=1.0)
    found = journey_differences(project.document(), now.id, plan.id)
    assert said(found, Sides("journeys", "как есть", "как будет"), "ru") == [
        "Только «как есть»: этап «Search»"
    ]


def segments_measured() -> tuple[Document, JourneyId, JourneyId]:
    project = ProjectBuilder()
    one = project.journey("A", "Search", "Pay", "Wait")
    two_ = project.journey("B", "search", "pay", "wait")
    wave = project.add(Wave, name="Spring", start="2025-03-01")
    given: dict[str, Any] = {"wave": wave, "source": project.add(Source, name="Survey")}
    project.answers("ces2", stage="Search", counts={1: 10, 7: 190}, **given)
    project.answers("ces2", stage="search", counts={1: 120, 7: 80}, **given)
    project.answers("ces2", stage="Pay", counts={1: 20, 7: 480}, **given)
    project.answers("ces2", stage="pay", counts={1: 20, 7: 480}, **given)
    project.answers("ces2", stage="Wait", counts={1: 2, 7: 2}, **given)
    project.answers("ces2", stage="wait", counts={1: 20, 7: 20}, **given)
    project.add(Limit, metric=project.metric("ces2").id, value=0.25)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document, one.id, two_.id


def test_figures_of_two_segments_have_a_verdict_and_proved_alike_is_no_difference() -> None:
    document, one, two_ = segments_measured()
    found = [d for d in journey_differences(document, one, two_) if d.metric is not None]
    assert [(d.stage_name, d.what, d.verdict) for d in found] == [
        ("search", "level", "worse"),
        ("wait", "share", "few"),
    ]
    words = said(found, Sides("journeys", "A", "B"))
    assert words[0].startswith("CES 2.0: B clearly worse: +55 points (")
    assert "5% (3–9%), n = 200 (A), 60% (53–67%), n = 200 (B)" in words[0]


def test_a_small_group_is_told_nowhere() -> None:
    document, one, two_ = segments_measured()
    (wait,) = [d for d in journey_differences(document, one, two_) if d.stage_name == "wait" and d.metric]
    (words,) = said([wait], Sides("journeys", "A", "B"))
    assert "A group too small to be shown" in words
    assert "<5 (A)" in words
    assert "n = 4 " not in words
    assert wait.before.level == ""


def test_two_waves_are_told_as_change_noise_or_too_few_and_never_as_a_bare_difference() -> None:
    document = bank()
    spring, autumn = waves(document)
    found = wave_differences(document, spring.id, autumn.id)
    assert {one.stage_name: one.verdict for one in found} == {
        "Поиск": "noise",
        "Заявка": "worse",
        "Выдача": "few",
        "Платёж": "few",
    }
    assert all(one.apart is not None for one in found)
    words = {one.stage_name: told(one, Sides("waves", "Весна", "Осень"), "ru") for one in found}
    figures = words["Заявка"].replace("\N{NO-BREAK SPACE}", " ")
    assert figures.startswith("CES 2.0: Изменение к худшему: +30 п. п. (от ")
    assert "10 % (7–15 %), n = 200 → 40 % (33–47 %), n = 200" in figures
    assert words["Платёж"] == "CES 2.0: В одной из волн группа слишком мала для показа"


def test_what_was_asked_in_one_wave_only_is_so_told() -> None:
    project = ProjectBuilder()
    project.journey("A", "Search")
    first, last = (project.add(Wave, name=name, start=f"202{turn}-01-01") for turn, name in enumerate("AB"))
    source = project.add(Source, name="Survey")
    project.answers("csat", stage="Search", wave=last, source=source, counts={1: 10, 5: 30})
    document = project.document()
    (found,) = wave_differences(document, first.id, last.id)
    assert (found.kind, found.verdict) == ("added", "")
    assert said([found], Sides("waves", "A", "B")) == ["CSAT: asked in B only: 25% (14–40%), n = 40"]
