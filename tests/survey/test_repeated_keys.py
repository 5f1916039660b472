"""Keys that stand more than once are found, whether all fit into memory or not."""

from pathlib import Path

import numpy as np
import pytest

from cjm_studio.survey.repeated_keys import repeated_keys


@pytest.mark.parametrize("most", [1000, 2048, 1 << 20])
@pytest.mark.parametrize("spread", [300, 1 << 20, 1 << 62])
def test_keys_that_stand_twice_are_found_in_any_memory(tmp_path: Path, most: int, spread: int) -> None:
    chance = np.random.default_rng(spread)
    # Multiplied so that they are spread over all bits, as hashes are.
    keys = chance.integers(0, spread, 20_000, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    found, times = np.unique(keys, return_counts=True)
    pieces = np.split(keys, range(700, len(keys), 700))
    assert sorted(repeated_keys(pieces, tmp_path, most=most)) == list(found[times > 1])
    assert not list(tmp_path.iterdir())


def test_no_keys_at_all(tmp_path: Path) -> None:
    assert not len(repeated_keys([], tmp_path))
    assert not len(repeated_keys([np.array([7], np.uint64)], tmp_path))
