"""Metrics by the words for them, and scales that are declared."""

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.metric_words import MetricWords, metric_of_scale

EASE = """
[[scale]]
key = "ease"
name = "Лёгкость"
minimum = 0
maximum = 10
direction = "higher_is_better"
good = [8, 9, 10]
trouble = [0, 1, 2, 3]
"""


def key_of(word: str, mapping: str = "") -> str | None:
    metric = MetricWords(scales=parse_mapping(mapping).scales).find(word)
    return metric.key if metric else None


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("nps", "nps"),
        (" NPS ", "nps"),
        ("CES 2.0", "ces2"),
        ("ces2", "ces2"),
        ("CES-2", "ces2"),
        ("CES 1.0", "ces1"),
        ("CSAT", "csat"),
        ("Удовлетворенность", "csat"),
        ("Эмоция", "emotion"),
        ("Успешность задачи", "completion"),
        ("что-то", None),
    ],
)
def test_common_spellings_are_known(word: str, key: str | None) -> None:
    assert key_of(word) == key


@pytest.mark.parametrize("word", ["CES", " ces ", "Customer Effort Score", "Индекс усилий клиента"])
def test_plain_ces_is_never_guessed(word: str) -> None:
    with pytest.raises(BadInput, match="which_ces"):
        key_of(word)


@pytest.mark.parametrize("table", ["scale", "metric"])
def test_a_declared_scale_is_found_by_key_and_by_name(table: str) -> None:
    mapping = EASE.replace("scale", table)
    assert {key_of(word, mapping) for word in ("ease", "EASE", "лёгкость")} == {"ease"}
    (metric,) = (metric_of_scale(scale) for scale in parse_mapping(mapping).scales)
    assert (metric.id, metric.direction, metric.good) == ("metric-ease", "higher_is_better", (8, 9, 10))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"ease"', '"Ease!"', "scale_key"),
        ('"ease"', '"ces"', "scale_word_taken"),
        ('"ease"', '"nps"', "scale_word_taken"),
        ('"Лёгкость"', '"CSAT"', "scale_word_taken"),
        ("maximum = 10", "maximum = 0", "scale_ends"),
        ("[8, 9, 10]", "[]", "scale_sets"),
        ("[8, 9, 10]", "[3, 9, 10]", "scale_sets"),
        ("[8, 9, 10]", "[11]", "scale_sets_outside"),
        ("higher_is_better", "higher_is_worse", "scale_direction"),
        ("higher_is_better", "up", "mapping_wrong"),
        ('direction = "higher_is_better"', "", "mapping_wrong"),
    ],
)
def test_a_scale_that_contradicts_itself_is_refused(old: str, new: str, problem: str) -> None:
    with pytest.raises(BadInput, match=problem):
        key_of("nps", EASE.replace(old, new))
