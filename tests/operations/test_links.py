"""Links: which fit, made once, left behind when a card becomes something else; channels, branches, loops."""

from itertools import pairwise

import pytest

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import channels, stages
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId, LinkId, RecordId, StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Row, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.operations.cards import move_cards
from cjm_studio.operations.links import (
    add_branch,
    add_link,
    edit_link,
    joinable_kinds,
    kinds_between,
    put_channel,
    put_channels,
    put_new_channel,
    remove_link,
    unfitting_links,
)
from cjm_studio.operations.stages import move_stage, remove_stage
from cjm_studio.session.branches import branches_of
from tests.builders import ProjectBuilder, shop


@pytest.fixture
def document() -> Document:
    return shop().document()


def card(document: Document, text: str) -> Card:
    return next(found for found in document.all(Card) if found.text == text)


def stage(document: Document, name: str) -> Stage:
    return next(found for found in document.all(Stage) if found.name == name)


def links(document: Document, kind: str) -> set[tuple[str, str]]:
    return {(link.origin, link.target) for link in document.all(Link) if link.kind == kind}


def do(document: Document, change: Change) -> None:
    document.apply(change, ChangeSource.USER)


def test_a_link_is_found_whichever_card_one_begins_with() -> None:
    project = ProjectBuilder()
    project.journey("New clients", "Search")
    pain = project.card("No address", stage="Search", row="pains")
    hope = project.card("Is remembered", stage="Search", row="expectations")
    document = project.document()
    found = [("violates", pain.id, hope.id)]
    assert kinds_between(document, pain.id, hope.id) == kinds_between(document, hope.id, pain.id) == found
    do(document, add_link(document, "violates", origin=pain.id, target=hope.id))
    assert kinds_between(document, hope.id, pain.id) == []
    assert not add_link(document, "violates", origin=pain.id, target=hope.id)


def test_nothing_is_linked_with_itself_or_with_what_it_cannot_be(document: Document) -> None:
    pain, action = card(document, "The code comes too late"), card(document, "Looks for a gift")
    assert kinds_between(document, pain.id, pain.id) == []
    assert kinds_between(document, pain.id, action.id) == []
    for target in (pain, action):
        with pytest.raises(BadInput):
            add_link(document, "violates", origin=pain.id, target=target.id)


def test_which_kinds_of_cards_can_be_joined() -> None:
    assert joinable_kinds("pain") >= {"expectation", "emotion", "barrier_hypothesis", "recommendation"}
    assert "pain" not in joinable_kinds("pain")
    assert joinable_kinds("action") <= {"source"}


def test_every_card_can_be_supported_by_a_source(document: Document) -> None:
    source = next(iter(document.all(Source)))
    action = card(document, "Looks for a gift")
    assert [fit.kind for fit in kinds_between(document, action.id, source.id)] == ["supported_by"]


def test_a_card_that_becomes_another_kind_loses_what_no_longer_fits_in_the_same_step(
    document: Document,
) -> None:
    pain = card(document, "The code comes too late")
    place = next(p for p in document.all(Place) if p.card == pain.id)
    row = next(
        r
        for r in document.all(Row)
        if r.kind == "actions" and r.journey == document.get(Stage, place.stage).journey
    )
    before = dict(document.records)
    changed = document.apply(
        move_cards(document, [place.id], stage=place.stage, row=row.id, index=0), ChangeSource.USER
    )
    assert document.get(Card, pain.id).kind == "action"
    left = {link.kind for link in document.naming(Link, pain.id)}
    assert left == {"supported_by"}  # any card may be supported by a source
    assert changed is not None
    do(document, changed.change.inverse())
    assert dict(document.records) == before


def test_links_that_still_fit_stay(document: Document) -> None:
    pain = card(document, "The code comes too late")
    leaving = unfitting_links(document, pain.id, kind="concern").removed.values()
    assert {link.kind for link in leaving if isinstance(link, Link)} == {"violates"}


def test_a_touchpoint_goes_via_the_channels_that_are_chosen(document: Document) -> None:
    page, site = card(document, "Product page"), channels(document)[0]
    do(document, put_new_channel(document, page.id, name="App"))
    app = next(channel for channel in document.all(Channel) if channel.name == "App")
    assert links(document, "via") == {(page.id, app.id)}
    kept = document.links_between(page.id, app.id)[0]
    do(document, put_channels(document, page.id, [app.id, site.id]))
    assert links(document, "via") == {(page.id, app.id), (page.id, site.id)}
    assert kept.id in document
    assert not put_channels(document, page.id, [site.id, app.id])
    do(document, put_channel(document, page.id, channel=None))
    assert links(document, "via") == set()
    do(document, put_new_channel(document, page.id, name="App"))
    assert len(channels(document)) == 2


def test_what_is_broken_on_the_way_is_written_on_the_link(document: Document) -> None:
    search, choice = stage(document, "Search"), stage(document, "Choice")
    link = document.links_between(search.id, choice.id)[0]
    do(document, edit_link(document, link.id, flow_break="The basket is lost"))
    assert document.get(Link, link.id).flow_break == "The basket is lost"
    do(document, remove_link(document, link.id))
    assert link.id not in document


def path(document: Document, journey: Journey) -> list[str]:
    return [found.name for found in stages(document, journey.id)]


def test_branches_and_loops_stay_when_stages_are_moved_or_removed() -> None:
    project = ProjectBuilder()
    journey = project.journey("New clients", "Search", "Choice", "Payment", "Delivery")
    document = project.document()
    ids = {found.name: found.id for found in document.all(Stage)}
    do(document, add_branch(document, ids["Search"], ids["Payment"]))
    do(document, add_branch(document, ids["Delivery"], ids["Choice"]))
    assert not add_branch(document, ids["Search"], ids["Choice"])  # it follows anyway
    both = {(ids["Search"], ids["Payment"]), (ids["Delivery"], ids["Choice"])}
    for name, index in (("Delivery", 2), ("Choice", 0), ("Payment", 0)):
        do(document, move_stage(document, ids[name], index))
        order = [ids[found] for found in path(document, journey)]
        assert links(document, "next") == {*pairwise(order), *both}
    do(document, remove_stage(document, ids["Search"]))
    order = [ids[found] for found in path(document, journey)]
    assert links(document, "next") == {*pairwise(order), (ids["Delivery"], ids["Choice"])}


def test_a_path_does_not_lead_into_another_journey(document: Document) -> None:
    with pytest.raises(BadInput):
        add_branch(document, stage(document, "Search").id, stage(document, "Order").id)


def test_branches_are_told_from_the_path_and_loops_from_branches() -> None:
    project = ProjectBuilder()
    journey = project.journey("New clients", "Search", "Choice", "Payment")
    first, second, third = (project.named(name) for name in ("Search", "Choice", "Payment"))
    project.link("next", first, third, flow_break="Prices differ")
    project.link("next", third, second)
    document = project.document()
    found = branches_of(document, journey.id)
    assert [(b.start, b.stop, b.is_loop, b.is_arc) for b in found] == [
        (0, 2, False, True),
        (2, 1, True, True),
    ]
    step = document.links_between(StageId(first.id), second.id)[0]
    do(document, edit_link(document, step.id, flow_break="The basket is lost"))
    found = branches_of(document, journey.id)
    assert [b.flow_break for b in found if not b.is_arc] == ["The basket is lost"]


def test_an_unknown_kind_of_link_is_left_alone(document: Document) -> None:
    pain = card(document, "The code comes too late")
    other = card(document, "Looks for a gift")
    strange = Link(id=LinkId(RecordId("link-x")), kind="resembles", origin=pain.id, target=other.id)
    do(document, adding(strange))
    leaving = unfitting_links(document, CardId(pain.id), kind="action").removed
    assert strange.id not in leaving
