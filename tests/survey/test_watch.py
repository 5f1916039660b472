"""Reading tells how far it is and stops when asked to."""

from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import Cancelled
from tests.survey.files import write_text


@pytest.fixture
def large(tmp_path: Path) -> Path:
    lines = "новые,оплата,nps,7\nстарые,оплата,nps,n/a\n" * 200_000
    return write_text(tmp_path / "a.csv", "segment,stage,metric,score\n" + lines)


def test_progress_only_grows_and_ends_at_the_whole(large: Path) -> None:
    shares: list[float] = []
    read_survey(large, progress=shares.append)
    assert shares == sorted(set(shares))
    assert shares[-1] == 1.0


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_reading_stops_when_asked_to(large: Path, looks: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > looks

    with pytest.raises(Cancelled):
        read_survey(large, cancelled=cancelled)


def test_what_is_not_cancelled_is_read(large: Path) -> None:
    assert read_survey(large, cancelled=lambda: False).rows == 400_000
