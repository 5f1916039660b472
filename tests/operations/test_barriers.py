"""Pains and concerns that are taken for barriers."""

import pytest

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import rows
from cjm_studio.model.ids import JourneyId, PlaceId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Row
from cjm_studio.operations.barriers import HYPOTHESIS, toggle_barriers
from cjm_studio.operations.links import add_link
from cjm_studio.operations.rows import edit_row, remove_row
from tests.builders import ProjectBuilder

USER = ChangeSource.USER
JOURNEY = JourneyId(RecordId("journey-1"))


@pytest.fixture
def document() -> Document:
    """A map without a row of barriers, with two pains of one stage and an action."""
    project = ProjectBuilder()
    project.journey("New clients", "Payment")
    project.card("No code", stage="Payment", row="pains")
    project.card("Code comes late", stage="Payment", row="pains")
    project.card("Pays", stage="Payment", row="actions")
    document = project.document()
    for row in barrier_rows(document):
        document.apply(remove_row(document, row.id), USER)
    return document


def barrier_rows(document: Document) -> list[Row]:
    return [row for row in rows(document, JOURNEY) if row.kind == "barriers"]


def toggle(document: Document, *texts: str) -> str:
    """Mark cards by their texts as a person does, and return the name of the step."""
    places: list[PlaceId] = []
    for place in document.all(Place):
        card = document.get(Card, place.card)
        if card.text in texts and card.kind != HYPOTHESIS:
            places.append(place.id)
    change = toggle_barriers(document, places)
    document.apply(change, USER)
    return change.label


def hypotheses(document: Document) -> list[str]:
    return [card.text for card in document.all(Card) if card.kind == HYPOTHESIS]


def test_several_pains_are_marked_at_once_in_one_new_row(document: Document) -> None:
    assert toggle(document, "No code", "Code comes late", "Pays") == "mark_barrier"
    assert hypotheses(document) == ["No code", "Code comes late"]
    (row,) = barrier_rows(document)
    turns = [place.order for place in document.all(Place) if place.row == row.id]
    assert len(set(turns)) == 2


def test_marked_once_more_they_are_no_barriers(document: Document) -> None:
    toggle(document, "No code", "Code comes late")
    assert toggle(document, "No code", "Code comes late") == "unmark_barrier"
    assert hypotheses(document) == []
    assert not document.all(Link)


def test_a_hypothesis_stays_while_another_card_points_to_it(document: Document) -> None:
    toggle(document, "No code")
    hypothesis = next(card.id for card in document.all(Card) if card.kind == HYPOTHESIS)
    other = next(card.id for card in document.all(Card) if card.text == "Code comes late")
    document.apply(add_link(document, "points_to", origin=other, target=hypothesis), USER)
    toggle(document, "No code")
    assert hypotheses(document) == ["No code"]
    toggle(document, "Code comes late")
    assert hypotheses(document) == []


def test_a_hidden_row_of_barriers_is_shown_again(document: Document) -> None:
    toggle(document, "No code")
    (row,) = barrier_rows(document)
    document.apply(edit_row(document, row.id, hidden=True), USER)
    toggle(document, "Code comes late")
    assert [row.hidden for row in barrier_rows(document)] == [False]


def test_cards_of_other_kinds_mark_no_barrier(document: Document) -> None:
    assert not toggle(document, "Pays")
    assert hypotheses(document) == []
