"""Keys and names of scales that a file has of its own."""

from dataclasses import replace

from cjm_studio.survey.recognised import QuestionGuess
from cjm_studio.survey.scale_names import scale_key, scale_name

EASE = QuestionGuess("Pay: easy?", meant="ces2", minimum=1, maximum=5, direction="higher_is_better")


def test_a_scale_without_a_name_is_called_by_what_it_measures() -> None:
    assert scale_name(EASE) == "Ease, 1–5"
    assert scale_name(replace(EASE, text="Легко ли было?")) == "Лёгкость, 1–5"
    assert scale_name(replace(EASE, meant="", minimum=-2, maximum=2)) == "Rating, −2…2"
    assert scale_name(replace(EASE, scale="Ours")) == "Ours"


def test_scales_with_different_keys_have_different_names() -> None:
    scales = [
        EASE,
        replace(EASE, direction="higher_is_worse"),
        replace(EASE, good=(5,), trouble=(1, 2)),
        replace(EASE, maximum=7),
        replace(EASE, meant="csat"),
    ]
    assert len({scale_key(scale) for scale in scales}) == len({scale_name(scale) for scale in scales}) == 5
