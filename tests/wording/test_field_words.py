"""Fields and their values in words: every field of every record has a name in both languages."""

from typing import Any

import pytest

from cjm_studio.comparison.compared_fields import COMPARED, LEFT_OUT
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.schema import kind_name
from cjm_studio.wording.difference_words import WHATS
from cjm_studio.wording.field_words import FIELDS, in_marks, value_said


@pytest.mark.parametrize("kind", COMPARED)
def test_every_record_and_every_field_of_it_has_a_name(kind: type[Record]) -> None:
    assert kind_name(kind) in WHATS
    if kind is not Unknown:
        assert set(kind.__struct_fields__) - LEFT_OUT <= set(FIELDS)


@pytest.mark.parametrize(
    ("what", "field", "value", "english", "russian"),
    [
        ("card", "severity", 3, "high", "сильная"),
        ("card", "severity", None, "not set", "не задано"),
        ("card", "kind", "pain", "pain", "боль"),
        ("source", "internal", True, "yes", "да"),
        ("stage", "entered", 41200, "41,200", "41 200"),
        ("stage", "units", ("A", "B"), "A, B", "A, B"),
        ("limit", "value", 0.255, "26%", "26 %"),
        ("journey", "deadline", "2026-12-15", "15 December 2026", "15 декабря 2026"),
        ("barrier", "cause", "wait", None, None),
        ("emotion", "stage_emotion", -0.5, "neutral (−0.5)", "нейтрально (−0,5)"),
        ("card", "text", "Say «no»", "“Say «no»”", "«Say „no“»"),
    ],
)
def test_values_are_said_as_people_read_them(
    what: str, field: str, value: Any, english: str | None, russian: str | None
) -> None:
    words = [
        value_said(what, field, value, language=language).replace("\xa0", " ") for language in ("en", "ru")
    ]
    assert words == [english, russian] if english else words[0] != words[1]


def test_a_long_text_is_cut_for_the_line() -> None:
    assert in_marks("word " * 100, "en").endswith("…”")
