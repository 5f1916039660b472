"""What one cell says."""

import pytest

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.answers import no_answer, score_of


@pytest.mark.parametrize(
    "text",
    [
        *("7", "7,0", "7.0", " 7 ", "+7", "07", "7,00", "7.", "\N{NO-BREAK SPACE}7"),
        *("7 из 10", "7 out of 10", "★★★★★★★☆☆☆", "⭐️⭐️⭐️⭐️⭐️⭐️⭐️", "[7] скорее да", "Likely - 7"),
    ],
)
def test_a_whole_number_counts_however_it_is_written(text: str) -> None:
    assert score_of(text, BUILT_IN_METRICS["nps"]) == 7


@pytest.mark.parametrize("minus", ["-", "\N{MINUS SIGN}", "\N{EN DASH}"])
def test_any_minus_is_a_minus(minus: str) -> None:
    assert score_of(f"{minus}2", BUILT_IN_METRICS["emotion"]) == -2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7,5", "not_an_integer"),
        ("7.25", "not_an_integer"),
        ("11", "out_of_scale"),
        ("-1", "out_of_scale"),
        ("9" * 5000, "out_of_scale"),
        ("около семи", "not_a_number"),
        ("10 минут", "not_a_number"),
        ("4 из 5", "not_a_number"),
        ("★★★☆☆", "not_a_number"),
        ("7/10", "not_a_number"),
        ("1e1", "not_a_number"),
        ("=1+1", "not_a_number"),
        ("да", "not_a_number"),
    ],
)
def test_what_is_no_answer_on_the_scale_has_a_reason(text: str, reason: str) -> None:
    assert score_of(text, BUILT_IN_METRICS["nps"]) == reason


def test_completion_may_be_said_in_words() -> None:
    said = ["да", "Да", "yes", "TRUE", "1", "1,0", "нет", "No", "false", "0"]
    assert [score_of(text, BUILT_IN_METRICS["completion"]) for text in said] == [1] * 6 + [0] * 4
    assert score_of("2", BUILT_IN_METRICS["completion"]) == "out_of_scale"


@pytest.mark.parametrize(
    ("reason", "texts"),
    [
        ("empty", ["", "  ", "\N{NO-BREAK SPACE}", "NULL", "\0", ".", ".a"]),
        ("not_applicable", ["n/a", "N/A", "-", "—", "н/д", "Не применимо", "#N/A"]),
        ("dont_know", ["не знаю", "НЕ ЗНАЮ ", "Затрудняюсь  ответить", "don’t know", "Don't know"]),
        ("", ["0", "7", "нет", "знаю"]),
    ],
)
def test_people_may_say_that_they_do_not_answer(reason: str, texts: list[str]) -> None:
    assert {no_answer(text) for text in texts} == {reason}
