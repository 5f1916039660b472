"""How often a map is reviewed, in the words that people write."""

import pytest

from cjm_studio.wording.cadence import before, day_in, months_of


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("monthly", 1),
        ("every two weeks", 1),
        ("каждые два месяца", 2),
        ("раз в 90 дней", 3),
        ("quarterly", 3),
        ("раз в квартал", 3),
        ("4 раза в год", 3),
        ("three times a year", 4),
        ("every half year", 6),
        ("раз в полгода", 6),
        ("раз в пол года", 6),
        ("twice a year", 6),
        ("biannually", 6),
        ("annually", 12),
        ("раз в 1,5 года", 18),
        ("every 99999999 months", 1200),
        ("when it is needed", None),
        ("раз", None),
        ("", None),
    ],
)
def test_words_say_after_how_many_months(words: str, months: int | None) -> None:
    assert months_of(words) == months


def test_a_month_without_that_day_ends_earlier_and_time_has_its_ends() -> None:
    assert before("2026-03-31", months=1) == "2026-02-28"
    assert before("2026-11-23", months=-3) == "2027-02-23"
    assert before("9999-12-01", months=-3) == "9999-12-31"
    assert before("0001-01-05", months=3) == "0001-01-01"


def test_a_day_is_found_at_the_beginning_or_not_at_all() -> None:
    assert day_in("2026-03-05T10:00:00Z") == "2026-03-05"
    assert day_in("05.03.2026") == day_in("2026-13-45") == day_in("") == ""
