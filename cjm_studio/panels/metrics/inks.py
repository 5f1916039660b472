"""What the marks of a chart look like: colour and shape, so that either is enough to tell them apart."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from cjm_studio.look.tokens import ANSWER_RAMPS, SERIES, Palette
from cjm_studio.session.metric_look import Chart, Mark

SHAPES = ("o", "s", "t1", "d", "t", "star")  # as pyqtgraph names them
_LEVEL_SHAPES = {"watch": "d", "barrier": "t1", "critical": "s"}
_OUTCOME_SHAPES = {"better": "t1", "worse": "t"}
_SIGNAL = "star"  # with its words beside it
_QUIET = ("noise", "few", "few_open", "not_enough_data")


@dataclass(frozen=True, slots=True)
class Ink:
    """How one mark is drawn; hollow ones say less than filled ones."""

    colour: str
    shape: str
    hollow: bool = False


def ink_of(chart: Chart, mark: Mark, palette: Palette) -> Ink:
    """Return the look of a mark: by its level or outcome where there is one, else by its series."""
    if mark.level in _LEVEL_SHAPES:
        return Ink(palette.levels[mark.level].hatch, _LEVEL_SHAPES[mark.level])
    if mark.level in _OUTCOME_SHAPES:
        good = palette.cards["expectation"].accent
        return Ink(good if mark.level == "better" else palette.danger, _OUTCOME_SHAPES[mark.level])
    if mark.level.startswith("signal_"):
        good = palette.cards["expectation"].accent
        return Ink(good if mark.level == "signal_better" else palette.danger, _SIGNAL)
    if mark.level in _QUIET:
        return Ink(palette.ink_3, "o", hollow=mark.level != "noise")
    if mark.level:
        return Ink(palette.ink_2, "o")
    return series_ink(chart, mark.series, palette)


def series_ink(chart: Chart, series: int, palette: Palette) -> Ink:
    """Return the look of a series; waves are one series in time and look alike, the last one filled."""
    if chart.joined:
        return Ink(SERIES[palette.name][0], "o", hollow=series < len(chart.series) - 1)
    inks = SERIES[palette.name]
    return Ink(inks[series % len(inks)], SHAPES[series % len(SHAPES)], hollow=series % 2 == 1)


def piece_colours(roles: tuple[str, ...], palette: Palette) -> list[str]:
    """Return the colour of each piece of a stacked bar, darker towards both ends."""
    worst, bad, neither, fair, best = ANSWER_RAMPS[palette.name]
    counts = {role: roles.count(role) for role in set(roles)}
    seen: dict[str, int] = {}
    colours = []
    for role in roles:
        at = seen[role] = seen.get(role, -1) + 1
        far = at / (counts[role] - 1) if counts[role] > 1 else None
        if role == "trouble":
            colours.append(between(worst, bad, 0.35 if far is None else far))
        elif role == "good":
            colours.append(between(fair, best, 0.65 if far is None else far))
        else:
            colours.append(neither)
    return colours


def between(first: str, second: str, far: float) -> str:
    """Return a colour so far on the way from one to another."""
    one, two = QColor(first), QColor(second)
    ends = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a + (b - a) * far) for a, b in ends)).name()


def readable_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour."""
    seen = QColor(colour)
    light = 0.2126 * seen.redF() ** 2.2 + 0.7152 * seen.greenF() ** 2.2 + 0.0722 * seen.blueF() ** 2.2
    return "#17202B" if light > 0.19 else "#FFFFFF"
