"""Rounding for display: half away from zero, as people learn it at school, and only ever for display."""

from decimal import ROUND_HALF_UP, Context, Decimal
from math import isfinite

# Wide enough for the longest float written out, so that quantize never fails.
_WIDE = Context(prec=800)


def rounded(value: float, digits: int = 0) -> float:
    """Round to so many decimal places, half away from zero, by the digits that the number is written with.

    0.285 is stored a hair below itself; it is read as the 0.285 that it prints as and becomes 0.29.
    Units: those of value; negative digits round to tens, hundreds. Errors: ValueError if not a finite number.
    """
    return _quantized(value, digits, shift=0)


def rounded_percent(share: float, digits: int = 0) -> float:
    """Give a share as per cent, rounded half away from zero; 0.285 is 29 although 100 * 0.285 is below 28.5.

    Units: share 0..1 in, per cent out; also for differences, in points. Errors: ValueError if not finite.
    """
    return _quantized(share, digits, shift=2)


def _quantized(value: float, digits: int, *, shift: int) -> float:
    if not isfinite(value):
        raise ValueError(f"only finite numbers can be rounded, got {value}")
    written = Decimal(repr(float(value))).scaleb(shift, _WIDE)
    step = Decimal(1).scaleb(-digits)
    # Adding 0.0 turns a rounded -0.0 into 0.0, which nobody wants to see on a map.
    return float(written.quantize(step, ROUND_HALF_UP, _WIDE)) + 0.0
