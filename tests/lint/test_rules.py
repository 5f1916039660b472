"""Every rule of the linter: what breaks it, and what does not."""

import pytest

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import journeys, segments
from cjm_studio.lint.finding import Finding
from cjm_studio.lint.report import lint_lines, lint_table
from cjm_studio.lint.rules import RULES, findings
from cjm_studio.lint.said import said
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.mending import mending
from cjm_studio.wording.lint_words import RULE_WORDS
from tests.builders import shop
from tests.lint.checking import TODAY, Checked, checked, path


def test_every_rule_has_its_words_in_both_languages() -> None:
    for language in ("en", "ru"):
        assert RULE_WORDS[language].keys() == RULES.keys()
        assert all(all(words[:4]) for words in RULE_WORDS[language].values())
    fixes = {key: bool(words.fix) for key, words in RULE_WORDS["en"].items()}
    assert fixes == {key: bool(words.fix) for key, words in RULE_WORDS["ru"].items()}


def test_a_journey_without_a_goal() -> None:
    assert checked(path(goal="")).broken("journey_no_goal") == ["Clients"]
    assert checked(path(goal="", goal_type="loyalty")).broken("journey_no_goal") == []


def test_a_stage_without_expectation_or_goal() -> None:
    project = path("Search", "Choice", "Use")
    project.card("Finds it at once", stage="Search", row="expectations")
    assert checked(project).broken("stage_no_expectation") == ["Choice · Clients", "Use · Clients"]
    project.add(Stage, journey=project.named("Use").journey, name="Return", order=9.0, goal="Come back")
    assert "Return · Clients" not in checked(project).broken("stage_no_expectation")


def test_only_the_happy_path() -> None:
    project = path()
    for text in ("Looks", "Compares", "Chooses"):
        project.card(text, stage="Search", row="actions")
    assert checked(project).broken("happy_path") == ["Clients"]
    project.card("Sad", stage="Search", row="emotions", emotion=-1)
    assert checked(project).broken("happy_path") == []


def test_an_empty_map_is_not_blamed_for_its_happiness() -> None:
    assert checked(path()).broken("happy_path") == []


@pytest.mark.parametrize(
    ("stages", "broken"),
    [
        (("Search", "Payment"), True),
        (("Поиск", "Оплата"), True),
        (("Search", "Payment", "Delivery"), False),
        (("Return", "Order"), False),
        (("Discover", "First use"), False),
    ],
)
def test_a_journey_that_ends_with_the_purchase(stages: tuple[str, ...], broken: bool) -> None:
    assert bool(checked(path(*stages)).broken("no_after_purchase")) is broken


def test_cards_that_stand_alone() -> None:
    project = path()
    expected = project.card("Quick", stage="Search", row="expectations")
    project.card("Lost", stage="Search", row="pains")
    tied = project.card("Slow", stage="Search", row="pains")
    project.card("Site", stage="Search", row="touchpoints")
    project.card("Looks", stage="Search", row="actions")
    project.link("violates", tied, expected)
    found = checked(project)
    texts = [said(found.document, f, language="en").what for f in found.found if f.rule == "orphan_card"]
    assert [text.split("”")[0] for text in texts] == ["Pain “Lost", "Touchpoint “Site"]


def test_facts_and_on_what_they_rest() -> None:
    project = path()
    survey, talk = project.add(Source, name="Survey"), project.add(Source, name="Staff", internal=True)
    bare, one, inside, two = (
        project.card(text, stage="Search", row="pains", grade="fact") for text in ("A", "B", "C", "D")
    )
    for card, source in ((one, survey), (inside, talk), (two, survey), (two, talk)):
        project.link("supported_by", card, source)
    known = {rule: checked(project).words(rule) for rule in RULES if checked(project).broken(rule)}
    assert known["fact_no_source"] == "“A” is called a fact, but has no source"
    assert known["card_single_source"] == "“B” rests on one source: Survey"
    assert known["card_internal_only"] == "“C” is called a fact, but only internal sources say so: Staff"
    assert bare.grade == "fact"
    assert len(checked(project).broken("card_single_source")) == 1


def test_a_journey_that_leads_to_the_next_order_does_not_end_with_a_purchase() -> None:
    assert checked(path("Choice", "Order")).broken("no_after_purchase") == ["Order · Clients"]
    assert checked(path("Choice", "Order again")).broken("no_after_purchase") == []
    assert checked(path("Выбор", "Следующий заказ")).broken("no_after_purchase") == []


def barriers(**fields: object) -> Checked:
    """A barrier that somebody has accepted, without data."""
    project = path()
    barrier = project.add(Barrier, **{"accepted": True, "origin": "hand", **fields})
    segment = project.records[1].id
    project.add(BarrierCell, barrier=barrier.id, segment=segment, stage=project.named("Choice").id)
    return checked(project)


def test_a_barrier_needs_an_owner_proof_a_hypothesis_and_a_date() -> None:
    found = barriers()
    for rule in ("no_owner", "no_evidence", "no_hypothesis", "no_due"):
        assert found.broken(f"barrier_{rule}") == ["Choice · Clients"]
    settled = barriers(owner="Anna", due="2025-09-01", review="2025-08-01", name="Slow")
    rules = {finding.rule for finding in settled.found}
    assert rules.isdisjoint({"barrier_no_owner", "barrier_no_due", "barrier_overdue", "barrier_review_due"})


def test_a_barrier_whose_days_have_passed() -> None:
    found = barriers(due="2025-06-01", review="2025-05-01", name="Slow code")
    assert found.broken("barrier_overdue") == ["Slow code · Choice · Clients"]
    assert found.words("barrier_overdue") == "Was to be removed by 1 June 2025"
    assert found.words("barrier_review_due") == "Was to be looked at again by 1 May 2025"


def test_a_barrier_that_is_only_proposed_is_asked_about_as_a_whole() -> None:
    found = barriers(accepted=False)
    assert found.broken("barrier_unaccepted") == ["Choice · Clients"]
    assert found.broken("barrier_no_owner") == []


def test_a_proved_barrier_that_the_register_does_not_know() -> None:
    document = shop().document()
    change = renew_evidence(document)
    kept = {id_: r for id_, r in change.added.items() if not isinstance(r, Barrier | BarrierCell)}
    from msgspec.structs import replace

    document.apply(replace(change, added=kept), ChangeSource.USER)
    found = checked(document)
    assert found.broken("barrier_unregistered") == ["Payment · New clients"]
    finding = next(f for f in found.found if f.rule == "barrier_unregistered")
    document.apply(mending(document, finding, today=TODAY), ChangeSource.USER)
    after = checked(document)
    assert after.broken("barrier_unregistered") == []
    assert after.broken("barrier_unaccepted") == ["Payment · New clients"]


@pytest.mark.parametrize("rule", ["fact_no_source", "happy_path", "no_after_purchase", "review_unrecorded"])
def test_what_is_mended_at_once_is_no_finding_any_more(rule: str) -> None:
    project = path("Search", "Payment", cadence="monthly")
    project.records = [r for r in project.records if getattr(r, "kind", "") != "pains"]
    for text in ("Looks", "Compares", "Pays"):
        project.card(text, stage="Search", row="actions", grade="fact" if text == "Pays" else "")
    document = project.document()
    finding = next(f for f in findings(document, today=TODAY) if f.rule == rule)
    change = mending(document, finding, today=TODAY)
    assert change.label
    document.apply(change, ChangeSource.USER)
    left = [f for f in findings(document, today=TODAY) if f.rule == rule]
    assert left == ([finding] if rule == "happy_path" else [])  # a row of pains has no pain in it yet
    assert rule != "happy_path" or not mending(document, finding, today=TODAY)


def test_what_people_must_do_themselves_is_only_opened() -> None:
    found = checked(path(goal=""))
    finding = next(f for f in found.found if f.rule == "journey_no_goal")
    assert not mending(found.document, finding, today=TODAY)
    gone = Finding("review_overdue", "medium", RecordId("gone"))
    assert not mending(found.document, gone, today=TODAY)


def test_the_gravest_comes_first_and_the_report_counts() -> None:
    document = shop().document()
    found = findings(document, today=TODAY)
    order = [("high", "medium", "low").index(finding.severity) for finding in found]
    assert order == sorted(order)
    rows = lint_table(document, found, language="en")["findings"]
    assert isinstance(rows, list)
    assert set(rows[0]) == {"rule", "severity", "id", "place", "text", "why", "mend"}
    assert all(row["id"] in document for row in rows)
    for language in ("en", "ru"):
        lines = list(lint_lines(document, found, language=language))
        assert not any("{" in line for line in lines)
    assert lines[-1].startswith("Исправить: ")
    assert list(lint_lines(document, [], language="en")) == ["Nothing to mend."]


def test_two_journeys_of_a_segment_are_told_apart() -> None:
    project = path(goal="", name="First order")
    segment = segments(project.document())[0]
    project.add(Journey, segment=segment.id, name="Second order", order=2.0)
    found = checked(project)
    assert found.broken("journey_no_goal") == ["Clients · First order", "Clients · Second order"]
    document = found.document
    first = journeys(document, segment.id)[0]
    document.apply(updating(first, goal="More"), ChangeSource.USER)
    assert checked(document).broken("journey_no_goal") == ["Clients · Second order"]
