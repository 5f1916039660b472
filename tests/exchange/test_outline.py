from pathlib import Path

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import card_at, journeys, places_in, places_of, rows, segments, stages
from cjm_studio.exchange.outline import counted_names, read_outline, template_names, template_path
from cjm_studio.model.errors import BadInput
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Stage
from cjm_studio.wording.problems import problem_words

SHOP = """
[project]
name = "Shop"
language = "ru"

[channels]
app = { name = "App", icon = "smartphone" }

[sources.calls]
name = "Calls"
kind = "call_tracking"
internal = true

[[segments]]
name = "New"
people = 120

[segments.journey]
name = "First order"
goal = "Find out"
deadline = "2026-12-15"
rows = ["notes"]

[[segments.journey.stages]]
name = "Choose"
actions = ["Reads reviews", "Compares"]
flow_break = "Dead link"

[[segments.journey.stages]]
name = "Pay"
units = ["Payments"]
touchpoints = [{ text = "Basket", via = "app" }]
expectations = [{ id = "fast", text = "Two taps", importance = 5, met = "not_met" }]
pains = [{ id = "late", text = "Code comes late", severity = 3, violates = "fast", supported_by = ["calls"] }]
next = ["Choose"]

[[segments]]
name = "Loyal"

[segments.journey]

[[segments.journey.stages]]
name = "Pay"
pains = [{ id = "late" }]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "shop.toml"
    path.write_text(SHOP, encoding="utf-8")
    return path


def problem(path: Path, text: str) -> tuple[str, str]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as found:
        read_outline(path)
    assert problem_words(found.value, "ru")
    return found.value.key, problem_words(found.value, "en")


def test_an_outline_becomes_a_map_with_rows_and_cards_in_their_cells(written: Path) -> None:
    document = Document(read_outline(written))
    new, loyal = segments(document)
    (journey,) = journeys(document, new.id)
    assert (new.people, journey.name, journey.deadline) == (120, "First order", "2026-12-15")
    choose, pay = stages(document, journey.id)
    assert (choose.name, pay.name, pay.units) == ("Choose", "Pay", ("Payments",))
    by_kind = {row.kind: row for row in rows(document, journey.id)}
    assert list(by_kind)[:3] == ["actions", "touchpoints", "expectations"]
    assert "notes" in by_kind
    assert "backstage" not in by_kind
    actions = places_in(document, choose.id, by_kind["actions"].id)
    assert [card_at(document, place).text for place in actions] == ["Reads reviews", "Compares"]
    assert len(journeys(document, loyal.id)) == 1


def test_a_card_that_is_named_again_stands_in_both_journeys(written: Path) -> None:
    document = Document(read_outline(written))
    (late,) = (card for card in document.all(Card) if card.text == "Code comes late")
    standing = {document.get(Stage, place.stage).journey for place in places_of(document, late.id)}
    assert standing == {journey.id for journey in document.all(Journey)}


def test_links_join_stages_cards_channels_and_sources(written: Path) -> None:
    document = Document(read_outline(written))
    called = {record.id: getattr(record, "text", getattr(record, "name", "")) for record in document}
    links = {
        (link.kind, called[link.origin], called[link.target], link.flow_break) for link in document.all(Link)
    }
    assert links == {
        ("next", "Choose", "Pay", "Dead link"),
        ("next", "Pay", "Choose", ""),
        ("via", "Basket", "App", ""),
        ("violates", "Code comes late", "Two taps", ""),
        ("supported_by", "Code comes late", "Calls", ""),
    }


def test_counted_names_come_out_the_same_each_time(written: Path) -> None:
    assert read_outline(written, names=counted_names()) == read_outline(written, names=counted_names())
    assert read_outline(written) != read_outline(written)


@pytest.mark.parametrize(
    ("old", "new", "key", "told"),
    [
        ('goal = "Find out"', 'gaol = "Find out"', "outline_unknown_key", "segments “New” › journey"),
        ('name = "Shop"', "", "outline_missing_key", "project: the key “name”"),
        ("severity = 3", "severity = 4", "outline_value", "pains “Code comes late” › severity"),
        ('actions = ["Reads reviews", "Compares"]', 'actions = "Reads"', "outline_value", "array"),
        ("people = 120", 'people = "120"', "outline_value", "integer"),
        ('met = "not_met"', 'met = "no"', "outline_word", "“Two taps” › met"),
        ('via = "app"', 'via = "phone"', "outline_unknown_name", "“phone”"),
        ('next = ["Choose"]', 'next = ["Wait"]', "outline_unknown_name", "“Wait”"),
        ('violates = "fast"', 'violates = "late"', "outline_link", "“late”"),
        ('rows = ["notes"]', 'rows = ["moods"]', "outline_unknown_row", "backstage"),
        ('{ id = "late" }', '{ id = "late", text = "Once more" }', "outline_twice", "“late”"),
        ('{ id = "late" }', "{ severity = 1 }", "outline_empty_card", "Pay › pains"),
        ('[project]\nname = "Shop"', "[project]\nname =", "outline_syntax", "line 3, column"),
    ],
)
def test_a_mistake_is_told_with_its_place(written: Path, old: str, new: str, key: str, told: str) -> None:
    assert SHOP.count(old) == 1
    found, words = problem(written, SHOP.replace(old, new))
    assert found == key
    assert told in words
    assert "shop.toml" in words


def test_a_file_that_is_no_text_or_is_not_there_is_bad_input(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_bytes("[project]\nname = 'Полка'".encode("cp1251"))
    with pytest.raises(BadInput, match="outline_not_utf8"):
        read_outline(path)
    with pytest.raises(BadInput, match="outline_unreadable"):
        read_outline(tmp_path / "missing.toml")


@pytest.mark.parametrize("name", template_names())
def test_a_template_says_the_same_in_both_languages(name: str) -> None:
    english, russian = (Document(read_outline(template_path(name, language))) for language in ("en", "ru"))

    def shape(document: Document) -> list[tuple[object, ...]]:
        cards = [(card.kind, card.severity, card.emotion, card.importance) for card in document.all(Card)]
        links = [(link.kind,) for link in document.all(Link)]
        return [*cards, *links, *((channel.icon,) for channel in document.all(Channel))]

    assert shape(english) == shape(russian)
    assert len(english) == len(russian)
    for document in (english, russian):
        assert all(card.grade == "assumption" and len(card.text) <= 90 for card in document.all(Card))
        assert all(journey.goal and journey.goal_type for journey in document.all(Journey))


def test_templates_come_with_the_program_and_no_other_name_opens() -> None:
    assert "saas-trial" in template_names()
    with pytest.raises(BadInput, match="template_unknown") as found:
        template_path("circus", "en")
    assert "saas-trial" in problem_words(found.value, "ru")
