"""What the barrier rule achieves in simulation: as published, and as docs/methods.md says."""

import math
import re
from pathlib import Path

import numpy as np
import pytest

from benchmarks.barrier_rule import PUBLISHED, PUBLISHED_EMPTY_MAP, Rates, any_false_flag, simulated_line

METHODS = Path(__file__).parents[2] / "docs" / "methods.md"
REPLICATIONS = 2000
AT_MOST = 1.2  # per cent of maps without a barrier


def documented() -> dict[int, Rates]:
    """The table of docs/methods.md, in per cent."""
    rows = re.findall(r"^\| (\d+) \| (.+ % / .+ %) \|$", METHODS.read_text(encoding="utf-8"), re.MULTILINE)
    return {int(n): Rates(*map(float, re.findall(r"([\d.]+) %", rates))) for n, rates in rows}


def rounding(written: float) -> float:
    """Small per cents are printed with one decimal, as the found ones are; the others whole."""
    return 0.1 if written < 10 else 0.5


@pytest.mark.soak
@pytest.mark.parametrize("n", sorted(PUBLISHED))
def test_the_table_comes_out_within_sampling_error(n: int) -> None:
    found, errors = simulated_line(np.random.default_rng(n), n, REPLICATIONS)
    for name, rate, error in zip(Rates._fields, found, errors, strict=True):
        for table in (documented(), PUBLISHED):
            written = getattr(table[n], name)
            # A table is a sample itself: the error of a difference is larger by the root of 2.
            assert abs(rate - written) <= 4 * 1.42 * error + rounding(written), (name, rate, written)


@pytest.mark.soak
@pytest.mark.parametrize("n", sorted(PUBLISHED_EMPTY_MAP))
def test_a_map_without_a_barrier_is_flagged_as_seldom_as_published(n: int) -> None:
    published, _ = PUBLISHED_EMPTY_MAP[n]
    naive, rule = any_false_flag(np.random.default_rng(n), n, REPLICATIONS)
    assert abs(naive - published) <= 4 * 1.42 * error_of(published) + 0.5
    assert rule <= AT_MOST + 4 * error_of(AT_MOST)


def error_of(per_cent: float) -> float:
    return math.sqrt(per_cent * (100 - per_cent) / REPLICATIONS)
