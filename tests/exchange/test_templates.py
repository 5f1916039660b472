"""The templates that come with the program: true beginnings, and the same ones in both languages."""

from collections import Counter

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.exchange.outline import read_outline, template_names, template_path
from cjm_studio.exchange.outline_form import CardPart, Outline, read_form
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Journey, Project
from cjm_studio.wording.language import Language
from cjm_studio.wording.resources import resource_path

NAMES = template_names()
LANGUAGES: tuple[Language, ...] = ("en", "ru")
BOTH = [(name, language) for name in NAMES for language in LANGUAGES]
each = pytest.mark.parametrize(("name", "language"), BOTH)


def outline(name: str, language: Language) -> Outline:
    return read_form(template_path(name, language))


def document(name: str, language: Language) -> Document:
    return Document(read_outline(template_path(name, language)))


def test_every_kind_of_business_that_was_promised_has_a_template() -> None:
    assert set(NAMES) == {
        *("retail-online", "bank-onboarding", "telecom-support", "clinic-visit", "saas-trial"),
        *("b2b-purchase", "public-service", "delivery", "new-company", "mature-company"),
    }


@each
def test_a_template_is_a_beginning_that_claims_nothing(name: str, language: Language) -> None:
    made = document(name, language)
    assert next(iter(made.all(Project))).language == language
    cards = list(made.all(Card))
    assert len(cards) >= (30 if name == "new-company" else 45)
    assert {card.grade for card in cards} == {"assumption"}
    texts = Counter(card.text for card in cards)
    assert [text for text, times in texts.items() if times > 1] == []
    assert all(0 < len(card.text) <= 60 for card in cards)
    assert not any(any(sign.isdigit() for sign in card.text + card.quote) for card in cards)
    (journey,) = made.all(Journey)
    assert journey.goal.endswith("?")
    assert journey.goal_type == ("optimise" if name in OPTIMISED else "remove_barriers")
    assert journey.decision
    assert journey.business_metric


OPTIMISED = {"bank-onboarding", "saas-trial", "new-company"}


@each
def test_every_stage_is_told_in_the_customers_terms(name: str, language: Language) -> None:
    made = document(name, language)
    (journey,) = made.all(Journey)
    columns = stages(made, journey.id)
    assert 6 <= len(columns) <= 9
    assert all(stage.goal and stage.target_action for stage in columns)
    for part in outline(name, language).segments[0].journey.stages:
        for row in (part.actions, part.touchpoints, part.expectations, part.emotions):
            assert row, part.name
        assert all(isinstance(card, CardPart) and card.importance for card in part.expectations)
        assert all(isinstance(card, CardPart) and card.emotion is not None for card in part.emotions)
        assert all(isinstance(card, CardPart) and card.severity for card in part.pains)
        assert all(isinstance(card, CardPart) and card.via for card in part.touchpoints)


@each
def test_pains_are_tied_to_what_they_violate_and_cause(name: str, language: Language) -> None:
    made = document(name, language)
    kinds = Counter(link.kind for link in made.all(Link))
    assert min(kinds[kind] for kind in ("violates", "causes", "points_to", "via")) >= 1
    assert any(card.quote for card in made.all(Card))


@each
def test_every_channel_has_an_icon_that_exists_and_is_used(name: str, language: Language) -> None:
    made = document(name, language)
    for channel in made.all(Channel):
        assert resource_path("icons", f"{channel.icon}.svg").is_file(), channel.icon
        assert any(link.target == channel.id for link in made.all(Link)), channel.name


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_cards_in_every_cell(name: str) -> None:
    def shape(language: Language) -> list[object]:
        (segment,) = outline(name, language).segments
        return [
            [
                [
                    (card.id, card.importance, card.severity, card.emotion, bool(card.quote), card.via)
                    for card in getattr(stage, kind, ())
                ]
                for kind, row in ROW_KINDS.items()
                if row.card
            ]
            for stage in segment.journey.stages
        ]

    assert shape("en") == shape("ru")
    english, russian = outline(name, "en"), outline(name, "ru")
    assert list(english.channels) == list(russian.channels)
    texts = {card.text for card in document(name, "en").all(Card)}
    assert texts.isdisjoint(card.text for card in document(name, "ru").all(Card))


@each
def test_the_first_line_of_a_file_says_what_it_is_for(name: str, language: Language) -> None:
    first = template_path(name, language).read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith(".")
    assert len(first) <= 80
