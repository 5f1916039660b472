"""Numbers as readers of each language write them: comma or point, per cent sign, minus, intervals."""

from decimal import ROUND_HALF_UP, Context, Decimal

from cjm_studio.wording.language import Language
from cjm_studio.wording.plurals import plural

NO_BREAK = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"

_POINTS = ("пункт", "пункта", "пунктов")
_SCALE_POINTS = ("балл", "балла", "баллов")

# Wide enough for the longest float written out, so that quantize never fails.
_WIDE = Context(prec=800)


def decimal(value: float, language: Language, *, digits: int = 1) -> str:
    """Return a number with so many decimal places, rounded half away from zero by the digits it prints as."""
    return _written(_rounded(value, digits), language)


def count(value: int, language: Language) -> str:
    """Return a count of people or answers, with thousands set apart: 2,000 in English, 20 000 in Russian."""
    return _written(Decimal(value), language)


def signed(value: float, language: Language, *, digits: int = 0) -> str:
    """Return a difference with its sign, a true minus below zero."""
    number = _rounded(value, digits)
    return ("+" if number > 0 else "") + _written(number, language)


def percent(share: float, language: Language, *, digits: int = 0) -> str:
    """Return a share as per cent; more than nothing is never written as 0 %, less than all never as 100 %."""
    number, step = _rounded(share, digits, shift=2), Decimal(1).scaleb(-digits)
    if number == 0 and share > 0:
        return "<" + _per_cent(step, language)
    if number == 100 and share < 1:
        return ">" + _per_cent(100 - step, language)
    return _per_cent(number, language)


def percent_interval(low: float, high: float, *, language: Language, digits: int = 0) -> str:
    """Return an interval of shares, as 39-80 %."""
    ends = (_rounded(end, digits, shift=2) for end in (low, high))
    return DASH.join(_written(end, language) for end in ends) + _sign(language)


def interval(low: float, high: float, *, language: Language, digits: int = 0) -> str:
    """Return an interval; in words where an end is below zero, for a dash beside a minus reads badly."""
    first, second = (decimal(end, language, digits=digits) for end in (low, high))
    if low >= 0:
        return f"{first}{DASH}{second}"
    return f"от {first} до {second}" if language == "ru" else f"{first} to {second}"


def difference(value: float, language: Language, *, unit: str) -> str:
    """Return how far two figures lie apart: of shares and NPS in points, else on the scale."""
    if unit == "scale":
        return signed(value, language, digits=2)
    points = value * (100 if unit == "share" else 1)
    # What is not quite nothing is not written as 0: the reader looks on which side of it an end lies.
    return signed(points, language, digits=1 if 0 < abs(points) < 0.5 else 0)


def difference_said(value: float, language: Language, *, unit: str) -> str:
    """Return the same with its unit, as a sentence has it: "+30 points", "+30 п. п.", "−4 пункта"."""
    figure = difference(value, language, unit=unit)
    if language == "en":
        word = "scale points" if unit == "scale" else "point" if figure.strip("+−") == "1" else "points"
    elif unit == "share":
        word = f"п.{NO_BREAK}п."
    else:
        ones = _SCALE_POINTS if unit == "scale" else _POINTS
        whole = figure.strip("+−")
        word = plural(int(whole), language, forms=ones) if whole.isdecimal() else ones[1]
    return f"{figure}{NO_BREAK}{word}"


def difference_interval(low: float, high: float, *, language: Language, unit: str) -> str:
    """Return the interval of a difference, with signs."""
    first, second = (difference(end, language, unit=unit) for end in (low, high))
    return f"от {first} до {second}" if language == "ru" else f"{first} to {second}"


def probability(value: float, language: Language) -> str:
    """Return a probability as per cent, exact where it matters and never as certainty: more than 99.9 %."""
    if value > 0.999:
        return ("больше " if language == "ru" else "more than ") + percent(0.999, language, digits=1)
    if value < 0.01:
        return ("меньше " if language == "ru" else "less than ") + percent(0.01, language)
    return percent(value, language, digits=1 if value >= 0.99 else 0)


def q_value(value: float, language: Language) -> str:
    """Return a q-value with its sign, as "q = 0.003" or "q < 0.001"."""
    small = value < 0.001
    figure = decimal(0.001 if small else value, language, digits=3)
    return f"q{NO_BREAK}{'<' if small else '='}{NO_BREAK}{figure}"


def _rounded(value: float, digits: int, *, shift: int = 0) -> Decimal:
    """0.285 is stored a hair below itself; it is read as the 0.285 that it prints as and becomes 29 %."""
    written = Decimal(repr(float(value))).scaleb(shift, _WIDE)
    number = written.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _WIDE)
    return abs(number) if number == 0 else number  # no minus zero


def _written(number: Decimal, language: Language) -> str:
    text = f"{number:,f}".replace("-", MINUS)
    if language == "en":
        return text
    # Russian sets thousands apart from five digits on.
    text = text.replace(",", NO_BREAK if abs(number) >= 10_000 else "")
    return text.replace(".", ",")


def _per_cent(number: Decimal, language: Language) -> str:
    return _written(number, language) + _sign(language)


def _sign(language: Language) -> str:
    return f"{NO_BREAK}%" if language == "ru" else "%"
