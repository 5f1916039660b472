"""Numbers read as people of each language write them."""

import pytest

from cjm_studio.wording.numbers import (
    count,
    decimal,
    difference_said,
    interval,
    percent,
    percent_interval,
    probability,
    q_value,
    signed,
)
from cjm_studio.wording.plurals import plural

NB = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("share", "english", "russian"),
    [
        (11 / 18, "61%", f"61{NB}%"),
        (0.285, "29%", f"29{NB}%"),
        (0.125, "13%", f"13{NB}%"),
        (0.0, "0%", f"0{NB}%"),
        (1.0, "100%", f"100{NB}%"),
        (0.003, "<1%", f"<1{NB}%"),
        (0.997, ">99%", f">99{NB}%"),
    ],
)
def test_a_share_is_rounded_half_away_from_zero(share: float, english: str, russian: str) -> None:
    assert (percent(share, "en"), percent(share, "ru")) == (english, russian)


def test_decimals_have_a_point_in_english_and_a_comma_in_russian() -> None:
    assert (decimal(5.485, "en", digits=2), decimal(5.485, "ru", digits=2)) == ("5.49", "5,49")
    assert decimal(-0.04, "en") == "0.0"
    assert (signed(-18.5, "ru"), signed(30, "en"), signed(0.2, "en")) == ("−19", "+30", "0")


def test_thousands_are_set_apart() -> None:
    assert [count(n, "en") for n in (999, 2000, 1234567)] == ["999", "2,000", "1,234,567"]
    assert [count(n, "ru") for n in (999, 2000, 20000)] == ["999", "2000", f"20{NB}000"]


def test_intervals_have_a_dash_and_words_where_a_minus_would_stand_beside_it() -> None:
    assert percent_interval(0.3862, 0.7969, language="en") == "39–80%"
    assert percent_interval(0.3862, 0.7969, language="ru") == f"39–80{NB}%"
    assert interval(-19.05, 65.2, language="en") == "−19 to 65"
    assert interval(-19.05, 65.2, language="ru") == "от −19 до 65"
    assert interval(5.197, 5.763, language="ru", digits=2) == "5,20–5,76"


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (0.9977, "99.8%"),
        (0.99995, "more than 99.9%"),
        (0.9537, "95%"),
        (0.8911, "89%"),
        (0.0002, "less than 1%"),
    ],
)
def test_a_probability_is_never_a_certainty(value: float, english: str) -> None:
    assert probability(value, "en") == english


def test_probabilities_and_q_values_in_russian() -> None:
    assert probability(0.9977, "ru") == f"99,8{NB}%"
    assert probability(1.0, "ru") == f"больше 99,9{NB}%"
    assert (q_value(0.0034, "ru"), q_value(0.0004, "ru")) == (
        "q\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0,003",
        "q\N{NO-BREAK SPACE}<\N{NO-BREAK SPACE}0,001",
    )
    assert (q_value(0.0034, "en"), q_value(0.0, "en")) == (
        "q\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}0.003",
        "q\N{NO-BREAK SPACE}<\N{NO-BREAK SPACE}0.001",
    )


def test_russian_words_have_three_forms_after_a_number() -> None:
    forms = ("ответ", "ответа", "ответов")
    numbers = (1, 2, 4, 5, 0, 11, 12, 14, 21, 22, 25, 101, 111, 1001)
    said = [plural(number, "ru", forms=forms) for number in numbers]
    one, few, many = forms
    assert said == [one, few, few, many, many, many, many, many, one, few, many, one, many, one]
    assert [plural(n, "en", forms=("answer", "answers")) for n in (0, 1, 2, 21)] == ["answers", "answer"] + [
        "answers"
    ] * 2


def test_a_difference_in_a_sentence_names_its_unit() -> None:
    told = [
        difference_said(value, language, unit=unit).replace("\N{NO-BREAK SPACE}", " ")
        for value, unit in (
            (0.3, "share"),
            (-0.01, "share"),
            (-4.0, "points"),
            (21.0, "points"),
            (0.25, "scale"),
        )
        for language in ("en", "ru")
    ]
    assert told == [
        *("+30 points", "+30 п. п.", "−1 point", "−1 п. п.", "−4 points", "−4 пункта"),
        *("+21 points", "+21 пункт", "+0.25 scale points", "+0,25 балла"),
    ]
    assert difference_said(0.3, "ru", unit="points").endswith("пункта"), "of a part of a whole"
