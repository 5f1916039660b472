"""The tracking rule in a simulated world: it closes nothing that did not change, and finds what did."""

from math import sqrt
from typing import Any

from benchmarks.tracking import NEWS, simulation

MAPS = 150
PUBLISHED_MAPS = 2000


def test_the_rule_speaks_as_often_as_published_and_never_closes_what_did_not_change() -> None:
    found: Any = simulation(MAPS)
    for line in found[NEWS]:
        for published, mine in zip(line["published"], line["found"], strict=True):
            # The published table is a sample itself, of many more maps, and its larger figures are whole.
            spread = max(share * (100 - share) for share in (published, mine))
            error = sqrt(spread / line["barriers"] * (1 + MAPS / PUBLISHED_MAPS))
            assert abs(mine - published) <= 4 * error + (0.5 if published >= 10 else 0.1), line
    for line in found["unchanged barriers over the waves"]:
        assert line["ever closed, per cent"] <= 0.2, line
