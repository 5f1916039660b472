"""Pasting: tables, lines and clips become cards in one step that can be undone."""

import pytest

from cjm_studio.document.clips import clip_of
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.exchange.card_clip import read_clip, table_of, write_clip
from cjm_studio.exchange.clipboard_table import read_text
from cjm_studio.model.clip import Clip
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import JourneyId, PlaceId, RecordId, RowId, StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Place, Stage
from cjm_studio.operations.cards import remove_places
from cjm_studio.operations.copies import copy_cards, duplicate_cards, paste_clip, paste_same
from cjm_studio.operations.paste import Pasted, paste_cells
from cjm_studio.operations.pasted_text import cards_of
from cjm_studio.operations.rows import add_row
from cjm_studio.storage.findings import broken_laws
from tests.builders import ProjectBuilder, shop

USER = ChangeSource.USER
JOURNEY = JourneyId(RecordId("journey-1"))


class Map:
    """A document looked at by the names of its stages and the kinds of its rows."""

    def __init__(self, document: Document, journey: str = "journey-1") -> None:
        self.document = document
        self.journey = JourneyId(RecordId(journey))

    def stage(self, name: str) -> StageId:
        return next(stage.id for stage in stages(self.document, self.journey) if stage.name == name)

    def row(self, kind: str) -> RowId:
        return next(row.id for row in rows(self.document, self.journey) if row.kind == kind)

    def cards(self, stage: str, row: str) -> list[Card]:
        cell = places_in(self.document, self.stage(stage), self.row(row))
        return [card_at(self.document, place) for place in cell]

    def texts(self, stage: str, row: str) -> list[str]:
        return [card.text for card in self.cards(stage, row)]

    def places(self, *texts: str) -> list[PlaceId]:
        mine = [stage.id for stage in stages(self.document, self.journey)]
        found = {
            card_at(self.document, place).text: place.id
            for place in self.document.all(Place)
            if place.stage in mine
        }
        return [found[text] for text in texts]

    def everything(self) -> list[PlaceId]:
        mine = [stage.id for stage in stages(self.document, self.journey)]
        return [place.id for place in self.document.all(Place) if place.stage in mine]

    def paste(self, stage: str, row: str, text: str) -> Pasted:
        pasted = paste_cells(self.document, self.stage(stage), self.row(row), read_text(text), language="ru")
        self.document.apply(pasted.change, USER)
        return pasted


@pytest.fixture
def shown() -> Map:
    return Map(shop().document())


def sound(document: Document) -> bool:
    return not list(broken_laws(list(document)))


def test_columns_go_to_the_following_stages_and_lines_to_the_following_rows(shown: Map) -> None:
    before, history = dict(shown.document.records), History(shown.document)
    pasted = shown.paste("Search", "actions", "one\ttwo\r\nsite\t\r\n")
    assert (pasted.cards, pasted.stages, pasted.change.label) == (3, 0, "paste_cards")
    assert shown.texts("Search", "actions") == ["Looks for a gift", "one"]
    assert shown.texts("Choice", "actions") == ["two"]
    assert [card.kind for card in shown.cards("Search", "touchpoints")] == ["touchpoint"]
    assert shown.texts("Choice", "touchpoints") == ["Product page"]
    history.undo()
    assert dict(shown.document.records) == before


def test_rows_of_figures_and_hidden_rows_are_passed_over(shown: Map) -> None:
    shown.document.apply(add_row(shown.document, JOURNEY, "notes"), USER)
    shown.paste("Search", "barriers", "slow\tdear\nremember\tthis\n")
    assert shown.texts("Search", "barriers") == ["slow"]
    assert shown.texts("Choice", "notes") == ["this"]
    shown.paste("Search", "metrics", "not a figure")
    assert shown.texts("Search", "notes") == ["remember", "not a figure"]


def test_where_no_row_takes_text_the_paste_is_refused(shown: Map) -> None:
    with pytest.raises(BadInput, match="paste_no_row"):
        shown.paste("Search", "metrics", "lost")


def test_one_column_of_any_length_becomes_cards_of_one_cell(shown: Map) -> None:
    pasted = shown.paste("Search", "pains", "- slow\n- dear\n  and ugly\n• far\n")
    assert shown.texts("Search", "pains") == ["slow", "dear", "and ugly", "far"]
    assert len(pasted.places) == 4


def test_a_table_longer_than_the_rows_is_a_list_for_each_stage(shown: Map) -> None:
    shown.paste("Search", "emotions", "a\tx\nb\ty\nc\tz\n")
    assert shown.texts("Search", "emotions") == ["a", "b", "c"]
    assert shown.texts("Choice", "emotions") == ["x", "y", "z"]


def test_what_is_wider_than_the_map_adds_stages_on_its_path(shown: Map) -> None:
    pasted = shown.paste("Payment", "pains", "a\tb\tc")
    assert pasted.stages == 2
    assert [stage.name for stage in stages(shown.document, JOURNEY)][3:] == ["Этап 4", "Этап 5"]
    assert shown.texts("Этап 5", "pains") == ["c"]
    joined = shown.document.links_between(shown.stage("Payment"), shown.stage("Этап 4"))
    assert [link.kind for link in joined] == ["next"]
    with pytest.raises(BadInput, match="paste_too_wide"):
        shown.paste("Payment", "pains", "\t".join(map(str, range(500))))


def test_figures_in_a_row_of_emotions_set_the_stickers(shown: Map) -> None:
    shown.paste("Search", "emotions", "5\t1\t3")
    assert [shown.cards(s, "emotions")[0].emotion for s in ("Search", "Choice", "Payment")] == [2, -2, 0]
    assert shown.texts("Payment", "emotions") == ["«Ну сколько можно!»"]
    shown.paste("Search", "emotions", "2\t0\t−1")
    assert [shown.cards(s, "emotions")[0].emotion for s in ("Search", "Choice", "Payment")] == [2, 0, -1]
    shown.paste("Search", "pains", "5")
    assert shown.texts("Search", "pains") == ["5"]


def test_lines_of_a_cell_are_its_points() -> None:
    assert cards_of("one\n\ntwo") == ["one", "two"]
    assert cards_of("1. one\ngoes on\n2) two\n- three") == ["one goes on", "two", "three"]
    assert cards_of("-20 % off\n3.5 stars") == ["-20 % off", "3.5 stars"]
    assert cards_of(" \n-\n") == ["-"]


def test_a_copy_has_new_ids_and_keeps_links_and_channels(shown: Map) -> None:
    clip = read_clip(write_clip(clip_of(shown.document, shown.everything())))
    pasted = paste_clip(shown.document, shown.stage("Search"), None, clip, language="en")
    shown.document.apply(pasted.change, USER)
    assert pasted.cards == 5
    pain, hope = shown.cards("Payment", "pains")[1], shown.cards("Payment", "expectations")[1]
    assert pain.id != shown.cards("Payment", "pains")[0].id
    assert [link.kind for link in shown.document.links_between(pain.id, hope.id)] == ["violates"]
    page = shown.cards("Choice", "touchpoints")[1]
    assert [link.kind for link in shown.document.naming(Link, page.id)] == ["via"]
    assert len(shown.document.all(Channel)) == 1
    assert sound(shown.document)


def test_cards_of_one_row_become_of_the_kind_of_the_chosen_row(shown: Map) -> None:
    clip = clip_of(shown.document, shown.places("The code comes too late"))
    pasted = paste_clip(shown.document, shown.stage("Search"), shown.row("actions"), clip, language="en")
    shown.document.apply(pasted.change, USER)
    assert [card.kind for card in shown.cards("Search", "actions")] == ["action", "action"]
    assert sound(shown.document)


def test_another_project_gets_what_it_lacks_rows_stages_and_channels(shown: Map) -> None:
    shown.document.apply(add_row(shown.document, JOURNEY, "notes"), USER)
    shown.paste("Search", "notes", "remember")
    clip = clip_of(shown.document, shown.everything())
    project = ProjectBuilder("Bank")
    project.journey("All", "Call")
    bank = Map(project.document())
    pasted = paste_clip(bank.document, bank.stage("Call"), bank.row("pains"), clip, language="en")
    bank.document.apply(pasted.change, USER)
    assert (pasted.cards, pasted.stages) == (6, 2)
    assert bank.texts("Call", "notes") == ["remember"]
    assert bank.texts("Stage 3", "pains") == ["The code comes too late"]
    assert [channel.name for channel in bank.document.all(Channel)] == ["Site"]
    assert sound(bank.document)


def test_cut_cards_stay_themselves_with_all_their_links(shown: Map) -> None:
    before = dict(shown.document.records)
    places = shown.places("Pays in a minute", "Product page")
    clip = clip_of(shown.document, places, cut=True)
    shown.document.apply(remove_places(shown.document, places), USER)
    pasted = paste_clip(shown.document, shown.stage("Choice"), None, clip, language="en")
    shown.document.apply(pasted.change, USER)
    lost = {
        id_
        for id_, record in before.items()
        if shown.document.records.get(id_) != record and not isinstance(record, Place)
    }
    assert all(isinstance(before[id_], Link) and before[id_].kind == "via" for id_ in lost)  # type: ignore[attr-defined]
    again = paste_clip(shown.document, shown.stage("Choice"), None, clip, language="en")
    shown.document.apply(again.change, USER)
    assert len(shown.cards("Payment", "expectations")) == 2
    assert len({card.id for card in shown.cards("Payment", "expectations")}) == 2
    assert sound(shown.document)


def test_the_same_card_stands_in_another_segment_too(shown: Map) -> None:
    other = Map(shown.document, "journey-2")
    clip = clip_of(shown.document, shown.places("Pays in a minute"))
    pasted = paste_same(shown.document, other.stage("Order"), other.row("pains"), clip, language="en")
    shown.document.apply(pasted.change, USER)
    (card,) = other.cards("Order", "expectations")
    assert card.id == clip.cards[0].id
    twice = paste_same(shown.document, other.stage("Order"), None, clip, language="en")
    assert not twice.change
    assert not twice.places
    assert sound(shown.document)


def test_duplicates_stand_right_below_the_last_of_them(shown: Map) -> None:
    shown.paste("Search", "pains", "a\nb\nc")
    change = duplicate_cards(shown.document, shown.places("a", "b", "Looks for a gift"))
    shown.document.apply(change, USER)
    assert shown.texts("Search", "pains") == ["a", "b", "a", "b", "c"]
    assert shown.texts("Search", "actions") == ["Looks for a gift"] * 2
    assert change.label == "duplicate_cards"


def test_copies_by_drag_stand_at_the_turn_where_they_are_dropped(shown: Map) -> None:
    shown.paste("Search", "pains", "a\nb")
    change = copy_cards(
        shown.document,
        shown.places("b", "Looks for a gift"),
        stage=shown.stage("Search"),
        row=shown.row("pains"),
        index=0,
    )
    shown.document.apply(change, USER)
    assert shown.texts("Search", "pains") == ["Looks for a gift", "b", "a", "b"]
    assert {card.kind for card in shown.cards("Search", "pains")} == {"pain"}
    assert sound(shown.document)


def test_a_clip_is_a_table_for_other_programs(shown: Map) -> None:
    shown.paste("Payment", "pains", "more\n")
    clip = clip_of(shown.document, shown.everything())
    assert table_of(clip) == (
        ("Looks for a gift", "", ""),
        ("", "Product page", ""),
        ("", "", "Pays in a minute"),
        ("", "", "The code comes too late\nmore"),
        ("", "", "«Ну сколько можно!»"),
    )


def test_a_clip_that_is_newer_broken_or_a_lie_is_refused(shown: Map) -> None:
    clip = clip_of(shown.document, shown.everything())
    data = write_clip(clip)
    for wrong, key in (
        (b"{", "clip_broken"),
        (b'{"version":1}', "clip_broken"),
        (b'{"version":99,"news":1}', "clip_newer"),
        (write_clip(Clip(cards=clip.cards, places=clip.places[:1])), "clip_broken"),
        (data.replace(b'"pains"', b'"unheard"'), "clip_broken"),
    ):
        with pytest.raises(BadInput, match=key):
            read_clip(wrong)
    assert read_clip(data.replace(b'"severity":3', b'"severity":33')).cards[3].severity is None


def test_no_stage_is_named_twice_by_a_paste(shown: Map) -> None:
    shown.paste("Payment", "pains", "a\tb")
    shown.paste("Payment", "pains", "a\tb\tc")
    names = [stage.name for stage in shown.document.all(Stage) if stage.journey == JOURNEY]
    assert len(set(names)) == len(names)
