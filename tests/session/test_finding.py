"""Finding: words in any order, marks together, and the order of reading."""

from collections.abc import Iterator

import pytest

from cjm_studio.document.change import removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import card_at, waves
from cjm_studio.model.ids import ChannelId, WaveId
from cjm_studio.model.map import Card, Channel, Journey, Place, Row, Stage
from cjm_studio.operations.cards import edit_card, remove_places
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.rows import edit_row
from cjm_studio.operations.stages import edit_stage
from cjm_studio.session.finding import Finder, Finding, Hit, barriers, folded, level_of
from tests.builders import ProjectBuilder, shop


def build() -> Document:
    project = ProjectBuilder()
    site = project.add(Channel, name="Сайт магазина")
    project.journey("Новые", "Выбор", "Оплата", owner="Анна")
    project.card("Ждёт код из СМС", stage="Оплата", row="actions")
    project.card("Читает отзывы", stage="Выбор", row="actions")
    page = project.card("Страница оплаты", stage="Выбор", row="touchpoints")
    project.link("via", page, site)
    project.card("Код приходит поздно", stage="Оплата", row="pains", severity=3, grade="fact")
    project.card("Ещё один код", stage="Выбор", row="pains", quote="Сколько можно ждать!", frequency="часто")
    project.journey("Постоянные", "Возврат")
    project.card("Ждёт код", stage="Возврат", row="actions")
    return project.document()


@pytest.fixture
def document() -> Document:
    return build()


def words(document: Document, hits: list[Hit]) -> list[str]:
    """What was found, as it reads."""
    return list(_words(document, hits))


def _words(document: Document, hits: list[Hit]) -> Iterator[str]:
    for hit in hits:
        record = document[hit]
        if isinstance(record, Stage):
            yield f"[{record.name}]"
        else:
            yield card_at(document, document.get(Place, hit)).text


def found(document: Document, finding: Finding, journey: int = 0, wave: WaveId | None = None) -> list[str]:
    id_ = list(document.all(Journey))[journey].id
    return words(document, Finder(document, language="ru").find(id_, finding, wave=wave))


def test_hits_stand_as_they_are_read_heads_first_then_rows_from_left_to_right(document: Document) -> None:
    assert found(document, Finding("о")) == [
        *("[Выбор]", "[Оплата]", "Читает отзывы", "Ждёт код из СМС"),
        *("Страница оплаты", "Ещё один код", "Код приходит поздно"),
    ]


def test_all_words_must_be_there_in_any_order_whatever_their_case(document: Document) -> None:
    assert found(document, Finding("КОД  ждет")) == ["Ждёт код из СМС"]
    assert found(document, Finding("код нет")) == []


def test_yo_is_ye_even_when_it_is_written_in_two_signs() -> None:
    assert folded("Ждёт") == folded("ЖДЕТ") == folded("Жде\N{COMBINING DIAERESIS}т")


def test_quotes_small_lines_and_channels_are_read_too(document: Document) -> None:
    assert found(document, Finding("сколько можно")) == ["Ещё один код"]
    assert found(document, Finding("сильная")) == ["Код приходит поздно"]
    assert found(document, Finding("сайт")) == ["Страница оплаты"]


def test_nothing_asked_for_finds_nothing(document: Document) -> None:
    assert found(document, Finding("  ")) == []
    assert not Finding(" ")


def test_marks_of_one_group_are_alternatives_and_groups_go_together(document: Document) -> None:
    pains = frozenset({"pain"})
    assert found(document, Finding(kinds=pains)) == ["Ещё один код", "Код приходит поздно"]
    assert found(document, Finding(kinds=pains, grades=frozenset({"", "opinion"}))) == ["Ещё один код"]
    assert found(document, Finding(kinds=pains | {"action"}, severities=frozenset({3}))) == [
        "Код приходит поздно"
    ]
    channel = ChannelId(next(iter(document.all(Channel))).id)
    assert found(document, Finding(channels=frozenset({channel}))) == ["Страница оплаты"]


def test_owners_are_those_of_the_journey_and_the_units_of_the_stage(document: Document) -> None:
    payment = next(stage for stage in document.all(Stage) if stage.name == "Оплата")
    document.apply(edit_stage(document, payment.id, units=("Касса",)), ChangeSource.USER)
    assert found(document, Finding(owners=frozenset({"Касса"}))) == [
        "[Оплата]",
        "Ждёт код из СМС",
        "Код приходит поздно",
    ]
    assert len(found(document, Finding(owners=frozenset({"Анна"})))) == 7
    assert found(document, Finding(owners=frozenset({"Анна"})), journey=1) == []


def test_levels_are_those_that_the_heads_show() -> None:
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    wave = waves(document)[-1].id
    journey = next(iter(document.all(Journey))).id
    levels = {s.id: level_of(document, s.id, wave) for s in document.all(Stage) if s.journey == journey}
    for level in set(levels.values()) - {""}:
        hits = Finder(document, language="en").find(journey, Finding(levels=frozenset({level})), wave=wave)
        stages = {hit for hit in hits if hit in levels}
        assert stages == {stage for stage, its in levels.items() if its == level}
    assert [document.get(Stage, stage).name for stage in barriers(document, journey, wave=wave)] == [
        "Payment"
    ]


def test_hidden_rows_are_not_searched(document: Document) -> None:
    row = next(row for row in document.all(Row) if row.kind == "pains")
    document.apply(edit_row(document, row.id, hidden=True), ChangeSource.USER)
    assert found(document, Finding("код")) == ["Ждёт код из СМС"]


def test_all_segments_are_counted_one_by_one(document: Document) -> None:
    finder = Finder(document, language="ru")
    counts = finder.find_everywhere(Finding("код"), wave=None)
    assert [len(hits) for hits in counts.values()] == [3, 1]


def test_what_the_finder_keeps_follows_every_edit(document: Document) -> None:
    finder = Finder(document, language="ru")
    document.listen(finder.touch)
    journey = next(iter(document.all(Journey))).id

    def now(finding: Finding) -> list[str]:
        kept = finder.find(journey, finding, wave=None)
        assert kept == Finder(document, language="ru").find(journey, finding, wave=None)
        return words(document, kept)

    card = next(card for card in document.all(Card) if card.text == "Читает отзывы")
    assert len(now(Finding("код"))) == 3
    document.apply(edit_card(document, card.id, text="Читает код"), ChangeSource.USER)
    assert len(now(Finding("код"))) == 4
    place = next(place for place in document.all(Place) if place.card == card.id)
    document.apply(remove_places(document, (place.id,)), ChangeSource.USER)
    assert len(now(Finding("код"))) == 3
    channel = next(iter(document.all(Channel)))
    document.apply(updating(channel, name="Код магазина"), ChangeSource.USER)
    assert now(Finding("код магазина")) == ["Страница оплаты"]
    document.apply(removing(document[channel.id]), ChangeSource.USER)
    assert now(Finding("код магазина")) == []
