"""Two states of one project: what came, went, changed and moved, by id and in words."""

import time
from typing import Any

import msgspec
import pytest

from cjm_studio.comparison.difference import Difference, counts
from cjm_studio.comparison.order import moved_among
from cjm_studio.comparison.projects import project_differences
from cjm_studio.comparison.telling import Sides, told
from cjm_studio.document.change import Change, removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.map import Card, Journey, Place, Row, Segment, Stage
from cjm_studio.model.metrics import Limit, Reading, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence, with_evidence
from cjm_studio.wording.difference_words import sort_names, summary
from tests.builders import ProjectBuilder, shop

NAMES = {"ru": sort_names("states", "ru", first="", second="")}


def measured() -> Document:
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document


def edited(*changes: Change) -> Document:
    document = measured()
    for change in changes:
        document.apply(change, ChangeSource.USER)
    return document


def said(found: list[Difference], language: Any = "en") -> list[str]:
    words = [told(one, Sides(first="may.cjm", second="june.cjm"), language) for one in found]
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in words]


def record(document: Document, kind: Any, name: str) -> Any:
    return next(r for r in document.all(kind) if name in (getattr(r, "name", ""), getattr(r, "text", "")))


def test_a_project_does_not_differ_from_itself() -> None:
    assert project_differences(measured(), measured()) == []
    assert summary(counts([]), "ru", names=NAMES["ru"]) == "Отличий нет"


def test_every_field_that_was_edited_is_told_with_both_values() -> None:
    before = measured()
    card = record(before, Card, "The code comes too late")
    after = edited(updating(card, severity=2, text="The code never comes"))
    found = project_differences(before, after)
    assert said(found) == [
        "Pain: text: “The code comes too late” → “The code never comes”",
        "Pain “The code never comes”: severity: high → medium",
    ]
    assert {(one.kind, one.what, one.id, one.stage_name) for one in found} == {
        ("changed", "card", card.id, "Payment")
    }


def test_emotions_are_a_kind_of_their_own() -> None:
    before = measured()
    card = record(before, Card, "«Ну сколько можно!»")
    (found,) = project_differences(before, edited(updating(card, emotion=1)))
    assert (found.what, found.before, found.after) == ("emotion", -2, 1)
    assert said([found], "ru") == ["Эмоция «„Ну сколько можно!“»: эмоция: очень плохо → хорошо"]


def test_a_removed_stage_says_how_many_cards_stood_there_and_the_cards_are_told_too() -> None:
    before = measured()
    stage = record(before, Stage, "Search")
    found = project_differences(before, edited(removing(stage)))
    words = said(found)
    assert "Removed: stage “Search” (1 card)" in words
    assert "Removed: action “Looks for a gift”" in words
    assert not any("answers" in one for one in words)  # they went with their stage
    assert not any(one.what == "link" for one in found)  # so did its links


def test_what_was_added_is_the_same_seen_from_the_other_side() -> None:
    before = measured()
    after = edited(removing(record(before, Stage, "Search")))
    there, back = project_differences(before, after), project_differences(after, before)
    assert counts(there)["removed"] == counts(back)["added"]


def test_a_card_that_stands_elsewhere_has_moved() -> None:
    before = measured()
    card, stage = record(before, Card, "Looks for a gift"), record(before, Stage, "Choice")
    (place,) = before.naming(Place, card.id)
    (found,) = project_differences(before, edited(updating(place, stage=stage.id)))
    assert (found.kind, found.stage) == ("moved", stage.id)
    assert said([found]) == ["Action “Looks for a gift”: from “Search” to “Choice”"]


def test_a_second_place_of_a_card_is_no_move() -> None:
    before = measured()
    card = record(before, Card, "The code comes too late")
    place = next(p for p in before.naming(Place, card.id) if before.get(Stage, p.stage).name == "Order")
    found = project_differences(before, edited(removing(place)))
    assert said(found) == ["Pain “The code comes too late” no longer stands at “Order”"]


def test_only_what_left_its_order_has_moved() -> None:
    assert moved_among("abcde", "abdec") == ["c"]
    assert moved_among("abc", "xabcy") == []
    assert sorted(moved_among("abc", "cba")) in (["a", "b"], ["a", "c"], ["b", "c"])


def test_a_stage_in_another_turn_is_told_by_what_it_stands_after() -> None:
    before = measured()
    found = project_differences(before, edited(updating(record(before, Stage, "Search"), order=2.5)))
    assert said(found) == ["Stage “Search” now stands after “Choice”"]


def test_new_answers_are_told_with_n_interval_and_level() -> None:
    before = measured()
    stage = record(before, Stage, "Search")
    (reading,) = before.naming(Reading, stage.id)
    worse = updating(reading, counts=((2, 50), (6, 30), (7, 26)))
    after = edited()
    after.apply(with_evidence(after, worse), ChangeSource.USER)
    found = [one for one in project_differences(before, after) if one.stage == stage.id]
    assert [one.what for one in found] == ["level", "barrier"]
    figures = "CES 2.0, 2025 spring: share in trouble: 7% (3–16%), n = 60 → 47% (38–57%), n = 106"
    assert said(found) == [
        f"{figures}; level: no serious barrier → critical barrier",
        "Added: barrier “Search”",
    ]


def test_fewer_than_five_new_answers_are_not_told_in_numbers() -> None:
    before = measured()
    (reading,) = before.naming(Reading, record(before, Stage, "Search").id)
    (found,) = project_differences(before, edited(updating(reading, counts=((3, 6), (6, 30), (7, 26)))))
    assert found.before.figure.hidden
    assert found.after.figure.hidden
    assert said([found]) == [
        (
            "CES 2.0, 2025 spring: fewer than 5 answers came or went: figures are not shown; "
            "level: no serious barrier"
        )
    ]


def test_a_new_wave_is_one_difference_with_its_cells() -> None:
    project = shop()
    before = project.document()
    wave = project.add(Wave, name="2026 spring", start="2026-05-01")
    source = next(r for r in project.records if isinstance(r, Source))
    for stage in ("Search", "Payment"):
        project.answers("ces2", stage=stage, wave=wave, source=source, counts={1: 20, 7: 20})
    found = project_differences(before, project.document())
    assert said(found) == ["Added: wave “2026 spring” (2 cells)"]
    assert said(found, "ru") == ["Добавлено: волна «2026 spring» (2 ячейки)"]


def test_limits_are_told_in_per_cent() -> None:
    before = measured()
    limit = next(iter(before.all(Limit)))
    found = project_differences(before, edited(updating(limit, value=0.1)))
    assert said(found) == ["Limit “CES 2.0”: value: 25% → 10%"]


def test_the_order_of_the_differences_is_that_of_the_maps() -> None:
    before = measured()
    changes = [
        updating(record(before, Stage, "Order"), goal="x"),
        updating(record(before, Stage, "Payment"), goal="x"),
        updating(record(before, Stage, "Search"), goal="x"),
        updating(record(before, Source, "Survey of May"), bias="x"),
    ]
    found = project_differences(before, edited(*changes))
    assert [one.stage_name for one in found] == ["", "Search", "Payment", "Order"]


@pytest.mark.parametrize("kind", [Segment, Journey, Stage, Row, Card, Place, Source, Wave, Limit, Reading])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_whatever_is_removed_can_be_told(kind: Any, language: str) -> None:
    before = measured()
    assert before.all(kind)
    for gone in list(before.all(kind)):
        after = edited(removing(gone))
        for found in (project_differences(before, after), project_differences(after, before)):
            assert all(said(found, language))
            assert all("{" not in words for words in said(found, language))


def test_twenty_thousand_cards_are_compared_at_once() -> None:
    project = ProjectBuilder("Big")
    project.journey("All", *[f"Stage {turn}" for turn in range(20)])
    columns = [r for r in project.records if isinstance(r, Stage)]
    row = next(r for r in project.records if isinstance(r, Row) and r.kind == "pains")
    for turn in range(20_000):
        card = project.add(Card, kind="pain", text=f"Card {turn}")
        project.add(Place, card=card.id, stage=columns[turn % 20].id, row=row.id, order=float(turn))
    before = project.document()
    after = Document(
        msgspec.structs.replace(r, text="New") if isinstance(r, Card) and r.id.endswith("7") else r
        for r in project.records
    )
    start = time.perf_counter()
    assert len(project_differences(before, after)) == 2_000
    assert time.perf_counter() - start < 2
