"""Cards that are moved: in the order in which they were chosen, each in all places where it stands."""

from itertools import pairwise

from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import places_in
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Row
from cjm_studio.model.metrics import Source
from cjm_studio.operations.cards import move_cards
from tests.builders import ProjectBuilder


def test_places_of_one_card_that_move_together_take_it_to_the_kind_of_their_row() -> None:
    project = ProjectBuilder()
    project.journey("New clients", "Search", "Payment")
    late = project.card("The code comes late", stage="Search", row="pains")
    again = project.place(late, stage="Payment", row="pains")
    other = project.card("No address", stage="Search", row="pains")
    hope = project.card("Is remembered", stage="Search", row="expectations")
    project.link("violates", late, hope)
    project.link("supported_by", late, project.add(Source, name="Calls"))
    document = project.document()
    before = dict(document.records)
    actions = next(row for row in document.all(Row) if row.kind == "actions")
    moving = [place.id for place in document.all(Place) if place.card in (late.id, other.id)]

    applied = document.apply(
        move_cards(document, moving, stage=again.stage, row=actions.id, index=0), ChangeSource.USER
    )

    assert {document.get(Card, card.id).kind for card in (late, other)} == {"action"}
    assert [place.id for place in places_in(document, again.stage, actions.id)] == moving
    assert {link.kind for link in document.naming(Link, late.id)} == {"supported_by"}
    assert applied is not None
    document.apply(applied.change.inverse(), ChangeSource.USER)
    assert dict(document.records) == before


def test_thousands_of_cards_keep_the_order_in_which_they_were_chosen() -> None:
    project = ProjectBuilder()
    project.journey("New clients", "Search", "Payment")
    for number in range(2000):
        project.card(f"Pain {number}", stage="Search", row="pains")
    document = project.document()
    chosen = [place.id for place in document.all(Place)][::-1]
    row = next(iter(document.all(Place))).row
    document.apply(
        move_cards(document, chosen, stage=project.named("Payment").id, row=row, index=0), ChangeSource.USER
    )
    standing = places_in(document, project.named("Payment").id, row)
    assert [place.id for place in standing] == chosen
    assert all(one.order < other.order for one, other in pairwise(standing))
