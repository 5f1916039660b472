"""Guesses of the team: codes and no names, on the metric's scale, one step each."""

import pytest

from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import metric_by_key
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Guess
from cjm_studio.operations.guesses import guess_at, set_guess
from cjm_studio.operations.stages import remove_stage
from tests.builders import shop


def test_a_guess_is_set_changed_and_taken_back() -> None:
    document = shop().document()
    stage, metric = next(iter(document.all(Stage))).id, metric_by_key(document, "ces2")
    assert metric
    for value in (5.0, 6.5):
        change = set_guess(document, stage, metric.id, who_code="А1", value=value)
        document.apply(change, ChangeSource.USER)
        assert [guess.value for guess in document.all(Guess)] == [value]
    document.apply(set_guess(document, stage, metric.id, who_code="А1", value=None), ChangeSource.USER)
    assert guess_at(document, stage, metric.id, who_code="А1") is None
    assert not set_guess(document, stage, metric.id, who_code="А1", value=None)


@pytest.mark.parametrize(
    ("code", "value"), [("A1", 8.0), ("A1", 0.0), ("A1", float("nan")), ("", 5.0), ("Анна Петрова", 5.0)]
)
def test_a_name_or_a_value_off_the_scale_is_refused(code: str, value: float) -> None:
    document = shop().document()
    stage, metric = next(iter(document.all(Stage))).id, metric_by_key(document, "ces2")
    assert metric
    with pytest.raises(BadInput):
        set_guess(document, stage, metric.id, who_code=code, value=value)


def test_a_guess_leaves_with_its_stage() -> None:
    document = shop().document()
    stage, metric = next(iter(document.all(Stage))).id, metric_by_key(document, "ces2")
    assert metric
    document.apply(set_guess(document, stage, metric.id, who_code="A1", value=4.0), ChangeSource.USER)
    document.apply(remove_stage(document, stage), ChangeSource.USER)
    assert not list(document.all(Guess))
