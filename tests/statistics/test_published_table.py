"""What the barrier rule achieves in simulation: as published, and as docs/methods.md says."""

import re
from pathlib import Path

import numpy as np
import pytest

from benchmarks.barrier_rule import PUBLISHED, Rates, any_false_flag, simulated_line

METHODS = Path(__file__).parents[2] / "docs" / "methods.md"
REPLICATIONS = 2000
ROUNDING = 0.5  # of a per cent that is printed whole


def documented() -> dict[int, Rates]:
    """The table of docs/methods.md, in per cent."""
    rows = re.findall(r"^\| (\d+) \| (.+ % / .+ %) \|$", METHODS.read_text(encoding="utf-8"), re.MULTILINE)
    return {int(n): Rates(*map(float, re.findall(r"([\d.]+) %", rates))) for n, rates in rows}


@pytest.mark.soak
@pytest.mark.parametrize("n", sorted(PUBLISHED))
def test_the_table_comes_out_within_sampling_error(n: int) -> None:
    found, errors = simulated_line(np.random.default_rng(n), n, REPLICATIONS)
    for rate, error, written in zip(found, errors, documented()[n], strict=True):
        # The table is a sample itself: the error of a difference is larger by the root of 2.
        assert rate == pytest.approx(written, abs=4 * 1.42 * error + ROUNDING)
    published = PUBLISHED[n]
    assert found.rule_recall == pytest.approx(
        published.rule_recall, abs=4 * 1.42 * errors.rule_recall + ROUNDING
    )
    assert found.rule_fdr <= published.rule_fdr + 4 * 1.42 * errors.rule_fdr + 0.1


@pytest.mark.soak
@pytest.mark.parametrize("n", [10, 100])
def test_a_map_without_a_barrier_is_seldom_flagged(n: int) -> None:
    naive, rule = any_false_flag(np.random.default_rng(n), n, REPLICATIONS)
    assert rule < 3
    assert naive > 20 * rule
