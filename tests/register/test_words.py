"""The words of the register: every status has its sentence, in both languages."""

from typing import Any, get_args

import pytest

from cjm_studio.model.register import STATUSES
from cjm_studio.wording import register_words as words
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import BARRIER_STATUSES


@pytest.mark.parametrize("language", get_args(Language))
def test_every_status_has_a_name_and_a_reason(language: Language) -> None:
    assert set(STATUSES) <= set(BARRIER_STATUSES)
    for status in STATUSES:
        said = words.status_words(status, language, least=0.2185, most=-0.066, upper95=0.1837, limit=0.25)
        assert said
        assert "{" not in said
    assert words.status_words("from_the_future", language) == ""


def test_the_sentences_promise_what_the_figures_bear() -> None:
    def said(status: str, **figures: Any) -> str:
        return words.status_words(status, "en", limit=0.25, **figures)

    assert said("resolved_to_confirm", least=0.2185, upper95=0.1837) == (
        "The share fell by at least 22 points and is now below 18%; the limit is 25%. "
        "One more such wave closes the barrier."
    )
    assert said("worse", most=-0.066) == "The share rose by at least 7 points."
    assert words.status_words("no_proof_of_change", "en", refused="limit").startswith("Not compared: the acc")
    assert words.status_words("closed", "en", refused="") == "Proved resolved in two waves running."


def test_a_priority_is_told_as_three_factors_and_their_product() -> None:
    figures = {"excess": 0.2762, "importance": 3.0}
    assert words.priority_words("en", reach=4120, value=3413.3, **figures) == "0.2762 × 4,120 × 3 = 3,413"
    assert words.priority_words("ru", reach=None, value=None, **figures) == "0,2762 × ? × 3"


def test_agreement_is_told_with_its_figure() -> None:
    assert "0.60" in words.agreement_words(0.6, "en", barriers=5)
    assert "0,60" in words.agreement_words(0.6, "ru", barriers=5)
    assert words.agreement_words(None, "en", barriers=0)
