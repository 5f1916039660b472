"""The figure of a metric, from the counts to the words on its card."""

import msgspec
import pytest

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.statistics.figures import Figure, figure_of
from cjm_studio.wording.value_words import value_words

NB = "\N{NO-BREAK SPACE}"
CES2 = {1: 2, 2: 3, 3: 5, 4: 10, 5: 20, 6: 35, 7: 25}


def figure(key: str, counts: dict[int, int]) -> Figure:
    found = figure_of(BUILT_IN_METRICS[key], counts)
    assert found is not None
    return found


def test_nps_is_shown_raw_with_the_adjusted_interval() -> None:
    found = figure("nps", {10: 50, 8: 30, 3: 20})
    assert (found.value, found.n) == (30.0, 100)
    assert [found.low, found.high] == pytest.approx([14.0511, 44.2013], abs=5e-5)
    assert value_words(found, "en").line == f"+30 (14–44), n{NB}={NB}100"
    assert value_words(figure("nps", {9: 5, 7: 3, 0: 2}), "ru").line == f"+30 (от −19 до 65), n{NB}={NB}10"


def test_effort_is_shown_as_the_easy_share_with_the_mean_beside_it() -> None:
    found = figure("ces2", CES2)
    assert [found.value, found.x, found.mean] == pytest.approx([0.8, 80, 5.48])
    assert found.low == pytest.approx(0.711171, abs=5e-7)
    assert [found.mean_low, found.mean_high] == pytest.approx([5.1973, 5.7627], abs=5e-5)
    assert value_words(found, "ru").line == f"80{NB}% (71–87{NB}%), n{NB}={NB}100, среднее 5,48 (5,20–5,76)"


def test_the_old_scale_of_effort_counts_low_answers_as_easy() -> None:
    assert figure("ces1", {1: 25, 2: 35, 3: 20, 4: 12, 5: 8}).value == 0.6


def test_completion_is_shown_as_x_of_n_with_a_cautious_twin_while_n_is_small() -> None:
    found = figure("completion", {1: 9, 0: 1})
    assert found.laplace == pytest.approx(0.8333, abs=5e-5)
    assert (
        value_words(found, "en").line == f"90% (60–98%), n{NB}={NB}10, 9 of 10, allowing for the small n 83%"
    )
    assert value_words(figure("completion", {1: 38, 0: 14}), "ru").beside == "38 из 52"


def test_emotion_is_shown_as_its_mean() -> None:
    found = figure("emotion", {-2: 6, -1: 14, 0: 20, 1: 40, 2: 20})
    assert found.value == pytest.approx(0.54)
    assert found.unit == "scale"
    assert value_words(found, "ru").line == f"0,54 (0,31–0,77), n{NB}={NB}100"
    assert value_words(figure("emotion", {1: 9}), "en").line == f"1.00, n{NB}={NB}9"


def test_fewer_than_five_answers_tell_nothing() -> None:
    for key, metric in BUILT_IN_METRICS.items():
        found = figure(key, {metric.maximum: 4})
        assert found == Figure(found.unit, hidden=True)
        assert value_words(found, "en").line == "<5"
    assert value_words(figure("nps", {9: 5}), "en").value == "+100"


def test_no_answers_give_no_figure() -> None:
    assert figure_of(BUILT_IN_METRICS["nps"], {}) is None
    assert value_words(None, "ru").line == "нет данных"


def test_the_scale_decides_what_the_figure_is() -> None:
    phone = msgspec.structs.replace(BUILT_IN_METRICS["nps"], key="nps_phone")
    found = figure_of(phone, {9: 9, 0: 1})
    assert found is not None
    assert (found.unit, found.value) == ("points", 80.0)
    ten = msgspec.structs.replace(phone, minimum=1)
    other = figure_of(ten, {9: 9, 1: 1})
    assert other is not None
    assert other.unit == "share"
