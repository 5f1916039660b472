"""Ctrl+C, and being ended, while a survey file is read: nothing stays behind and nothing is half done."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_studio.cli.stopping import stoppable
from cjm_studio.survey.survey_file import Cancelled

HEADER = "respondent,date,segment,stage,metric,score\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_import_that_is_stopped_leaves_nothing_behind(tmp_path: Path, number: signal.Signals) -> None:
    data, temporary, project = tmp_path / "a.csv", tmp_path / "temporary", tmp_path / "map.cjm"
    temporary.mkdir()
    rows = "".join(f"p{row % 290_000},2026-01-0{row % 9 + 1},new,pay,nps,7\n" for row in range(300_000))
    data.write_text(HEADER + rows)
    command = [sys.executable, "-m", "cjm_studio", "survey", str(project), str(data)]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as reading:
        while not list(temporary.iterdir()) and reading.poll() is None:
            pass
        reading.send_signal(number)
        _, said = reading.communicate()
    assert (reading.returncode, said) == (128 + number, "")
    assert not list(temporary.iterdir())
    assert not project.exists()


def test_who_is_not_asked_to_stop_keeps_the_signals_as_they_were() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stoppable() as cancelled:
        assert not cancelled()
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def stop(times: int) -> None:
    """Be asked to stop so many times while something is read, and stop at last."""
    with stoppable() as cancelled:
        for _ in range(times):
            assert not cancelled() or times > 1
            signal.raise_signal(signal.SIGINT)
        assert cancelled()
        raise Cancelled


@pytest.mark.parametrize("times", [1, 2])
def test_a_reading_ends_as_ctrl_c_does_and_the_second_one_breaks_it_off(times: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        stop(times)
