"""Emotion at a stage, -2..+2: the balance of good and bad answers, and the nine-point manikin."""

from collections.abc import Mapping

from cjm_studio.statistics.scales import answer_share

GOOD = frozenset({1, 2})
TROUBLE = frozenset({-1, -2})


def net_emotion(counts: Mapping[int, float]) -> float | None:
    """Give the share of good answers (+1, +2) minus the share of bad ones (-1, -2); no answers give None.

    Units: -1..+1 from a table {emotion -2..+2: count}. Errors: ValueError for a negative count.
    """
    good, trouble = answer_share(counts, GOOD).share, answer_share(counts, TROUBLE).share
    return None if good is None or trouble is None else good - trouble


def manikin_on_unit_scale(value: float) -> float:
    """Bring a rating 1..9 of the Self-Assessment Manikin (valence or arousal) to -1..+1.

    Errors: ValueError outside 1..9. Source: Bradley and Lang 1994; (v - 5)/4.
    """
    if not 1 <= value <= 9:
        raise ValueError(f"the manikin is rated 1..9, got {value}")
    return (value - 5) / 4
