"""The figure of a metric as a map shows it: value, interval, n and the mean beside it, in words."""

from dataclasses import dataclass
from typing import Protocol

from cjm_studio.wording.evidence_words import EFFECTIVE, effective
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, count, decimal, interval, percent, percent_interval, signed

HIDDEN = "<5"


class FigureLike(Protocol):
    """What is told of a metric: any object with these figures, as `statistics.figures.Figure`."""

    @property
    def unit(self) -> str:
        """Say what the value is: "points", "share", "completion" or "scale"."""

    @property
    def hidden(self) -> bool:
        """Say whether the group is too small to be shown."""

    @property
    def n(self) -> int | None:
        """Give the number of answers."""

    @property
    def x(self) -> int | None:
        """Give the number of good answers, where the value is a share."""

    @property
    def value(self) -> float | None:
        """Give the headline figure."""

    @property
    def low(self) -> float | None:
        """Give the lower end of its interval."""

    @property
    def high(self) -> float | None:
        """Give the upper end of its interval."""

    @property
    def n_eff(self) -> float | None:
        """Give what weighted answers are worth; None without weights."""

    @property
    def laplace(self) -> float | None:
        """Give the cautious estimate of a completion share with few answers."""

    @property
    def mean(self) -> float | None:
        """Give the mean that stands beside a share."""

    @property
    def mean_low(self) -> float | None:
        """Give the lower end of the mean's interval."""

    @property
    def mean_high(self) -> float | None:
        """Give the upper end of the mean's interval."""


@dataclass(frozen=True, slots=True)
class ValueWords:
    """A metric's figure in words; what is not known is an empty string."""

    value: str
    interval: str = ""
    n: str = ""
    beside: str = ""  # the mean, or how many of how many

    @property
    def line(self) -> str:
        """All of it in one line."""
        shown = f"{self.value} ({self.interval})" if self.interval else self.value
        return ", ".join(part for part in (shown, self.n, self.beside) if part)


def value_words(figure: FigureLike | None, language: Language) -> ValueWords:
    """Return what a metric card says; None is "no data", a group of fewer than 5 is hidden."""
    if figure is None or (figure.value is None and not figure.hidden):
        return ValueWords("нет данных" if language == "ru" else "no data")
    if figure.hidden or figure.value is None or figure.n is None:
        return ValueWords(HIDDEN)
    n = f"n{NO_BREAK}={NO_BREAK}{count(figure.n, language)}"
    if figure.n_eff is not None:
        n += f", {EFFECTIVE[language]}{NO_BREAK}{effective(figure.n_eff, language)}"
    return ValueWords(
        _value(figure.value, figure.unit, language), _interval(figure, language), n, _beside(figure, language)
    )


def _value(value: float, unit: str, language: Language) -> str:
    if unit == "points":
        return signed(value, language)
    if unit == "scale":
        return decimal(value, language, digits=2)
    return percent(value, language)


def _interval(figure: FigureLike, language: Language) -> str:
    if figure.low is None or figure.high is None:
        return ""
    if figure.unit == "points":
        return interval(figure.low, figure.high, language=language)
    if figure.unit == "scale":
        return interval(figure.low, figure.high, language=language, digits=2)
    return percent_interval(figure.low, figure.high, language=language)


def _beside(figure: FigureLike, language: Language) -> str:
    russian = language == "ru"
    if figure.unit == "completion" and figure.x is not None and figure.n is not None:
        counted = f"{count(figure.x, language)} {'из' if russian else 'of'} {count(figure.n, language)}"
        if figure.laplace is None:
            return counted
        cautious = "с поправкой на малое n" if russian else "allowing for the small n"
        return f"{counted}, {cautious} {percent(figure.laplace, language)}"
    if figure.mean is None:
        return ""
    mean = f"{'среднее' if russian else 'mean'} {decimal(figure.mean, language, digits=2)}"
    if figure.mean_low is None or figure.mean_high is None:
        return mean
    return f"{mean} ({interval(figure.mean_low, figure.mean_high, language=language, digits=2)})"
