"""Survey files that others published: recognised, mapped where needed, every row accounted for."""

import os
from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from tests.survey.files import counted, left_out

FOLDER = Path(os.environ.get("CJM_STUDIO_MATERIAL", "no-such-folder")) / "survey"

RUDE = """
segment = "Gender"
[[question]]
column = "Is itrude to recline your seat on a plane?"
stage = "Flight"
metric = "rudeness"
labels = {"No, not rude at all" = 1, "Yes, somewhat rude" = 2, "Yes, very rude" = 3}
[[scale]]
key = "rudeness"
minimum = 1
maximum = 3
direction = "higher_is_worse"
good = [1]
trouble = [2, 3]
"""
WEATHER = """
segment = "Age"
[[question]]
column = "If you had a smartwatch (like the soon to be released Apple Watch), how likely or unlikely \
would you be to check the weather on that device?"
metric = "likely"
labels = {"Very unlikely" = 1, "Somewhat unlikely" = 2, "Somewhat likely" = 4, "Very likely" = 5}
[[scale]]
key = "likely"
minimum = 1
maximum = 5
direction = "higher_is_better"
good = [4, 5]
trouble = [1, 2]
"""


@pytest.mark.parametrize(
    ("name", "mapping", "accepted", "out"),
    [
        ("538_flying-etiquette.csv", RUDE, 843, {"empty": 186, "no_segment": 11}),
        ("538_weather-check.csv", WEATHER, 916, {"not_applicable": 11, "no_segment": 1}),
    ],
)
def test_a_published_surveymonkey_file(name: str, mapping: str, accepted: int, out: dict[str, int]) -> None:
    path = FOLDER / name
    if not path.exists():
        pytest.skip("the published file is not here")
    found = recognise(path)
    assert found.shape == "surveymonkey"
    assert found.columns[0].role == "respondent"
    assert not found.sure
    file = read_survey(path, mapping)
    counted(file)
    assert file.accepted == accepted
    assert {reason: count for reason, (count, _) in left_out(file).items()} == out
