"""What the register may not cost: it opens without NumPy and SciPy, and grows no faster than its waves."""

import json
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.register import records
from cjm_studio.document.document import Document
from cjm_studio.register.lines import register_lines

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "register.py"


def test_the_register_is_worked_out_before_numpy_would_have_been_imported() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--quick"], capture_output=True, check=True, text=True
    )
    told = json.loads(done.stdout)
    assert not told["numpy_or_scipy_needed"]
    assert told["barrier_waves"] == 5 * 40 * 6


def test_four_times_the_barriers_take_about_four_times_as_long() -> None:
    def seconds(segments: int) -> float:
        document = Document(records(segments, 10, 12))
        times = []
        for _ in range(5):
            start = time.process_time()
            register_lines(document, today="2026-01-01")
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(20) < 12 * seconds(5)
