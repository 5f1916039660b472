"""How much is drawn at which scale: text, bars in its place, plain blocks, or counts alone."""

from enum import IntEnum


class Detail(IntEnum):
    """What can still be told apart at a scale, from the least to the most."""

    COUNTS = 0
    BLOCKS = 1
    BARS = 2
    TEXT = 3


_ABOVE = ((0.6, Detail.TEXT), (0.22, Detail.BARS), (0.14, Detail.BLOCKS))


def detail_at(scale: float) -> Detail:
    """Return what is drawn at a scale, 1 being 100 %."""
    return next((detail for least, detail in _ABOVE if scale > least - 1e-6), Detail.COUNTS)
