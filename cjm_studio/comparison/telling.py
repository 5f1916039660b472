"""Differences in words: one sentence each, in the reader's language, with n and interval at every figure."""

from dataclasses import dataclass, replace

from cjm_studio.comparison.difference import CellFigure, Difference
from cjm_studio.statistics.measures import UNITS, Measured
from cjm_studio.wording.difference_words import SEGMENT_VERDICTS, SENTENCES, WHATS, counted
from cjm_studio.wording.field_words import field_name, in_marks, value_said
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case, within_line
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import MEASURES, VERDICTS, said
from cjm_studio.wording.numbers import (
    NO_BREAK,
    count,
    decimal,
    difference_interval,
    difference_said,
    interval,
    percent,
    percent_interval,
    signed,
)
from cjm_studio.wording.terms import CARD_KINDS, LINK_KINDS, ROW_KINDS, Terms, term
from cjm_studio.wording.value_words import HIDDEN


@dataclass(frozen=True, slots=True)
class Sides:
    """What the sides are called; "states" and "waves" follow in time, "journeys" stand beside each other."""

    kind: str = "states"  # "states", "journeys" or "waves"
    first: str = ""
    second: str = ""


def told(one: Difference, sides: Sides, language: Language) -> str:
    """Return the sentence of a difference, without its stage: that stands over it."""
    if one.what in ("level", "share"):
        sentence = _cell(one, sides, language)
    elif one.kind == "changed":
        sentence = _changed(one, sides, language)
    elif one.kind == "moved" or one.what == "place":
        sentence = _moved(one, sides, language)
    else:
        sentence = _alone(one, sides, language)
    return sentence_case(sentence)


def thing(one: Difference, language: Language) -> str:
    """Return what differs, as "pain “The code comes too late”"."""
    names: dict[str, Terms] = {"card": CARD_KINDS, "emotion": CARD_KINDS, "place": CARD_KINDS}
    what = "card" if one.what in ("emotion", "place") else one.what
    word = term(names.get(one.what, WHATS), one.variety if one.what in names else what, language=language)
    name = one.name
    if one.what == "row" and not name:
        name = term(ROW_KINDS, one.variety, language=language)
    if one.metric is not None:
        metric = metric_name(one.metric, language)
        name = metric if one.what in ("metric", "limit", "guess", "driver_result") else name or metric
        if one.what in ("limit", "guess") and one.stage_name:
            name = f"{metric}, {one.stage_name}"
    if one.what == "link":
        verb = term(LINK_KINDS, one.variety, language=language)
        return f"{word} {in_marks(name, language)} {verb} {in_marks(one.other_name, language)}"
    return f"{word} {in_marks(name, language)}" if name else word


def _alone(one: Difference, sides: Sides, language: Language) -> str:
    words = thing(one, language)
    along = {"stage": "card", "wave": "cell", "journey": "stage"}.get(one.what)
    if one.count and along:
        words += f" ({counted(along, one.count, language)})"
    if sides.kind != "journeys":
        return said(SENTENCES, one.kind, language, thing=words)
    side = sides.second if one.kind == "added" else sides.first
    return said(SENTENCES, "only_in", language, thing=words, side=side)


def _changed(one: Difference, sides: Sides, language: Language) -> str:
    facts = {"thing": thing(one, language), "field": field_name(one.what, one.field, language)}
    if one.field in ("name", "text", "change") and sides.kind != "journeys":  # the name is what has changed
        facts = {"thing": thing(replace(one, name=""), language), "field": facts["field"]}
    if one.before is None and one.after is None:
        return said(SENTENCES, "changed_deep", language, **facts)
    what = "card" if one.what == "emotion" else one.what
    values = [value_said(what, one.field, value, language=language) for value in (one.before, one.after)]
    key = "unlike" if sides.kind == "journeys" else "changed"
    return said(
        SENTENCES,
        key,
        language,
        before=values[0],
        after=values[1],
        first=sides.first,
        second=sides.second,
        **facts,
    )


def _moved(one: Difference, sides: Sides, language: Language) -> str:
    start = "unlike" if sides.kind == "journeys" else "moved"
    keys = {
        "order": f"{start}_order" if one.after else f"{start}_first",
        "turn": "moved_turn" if one.after else "moved_top",
        "place": f"{start}_place" if one.kind == "moved" else f"{one.kind}_place",
    }
    return said(
        SENTENCES,
        keys[one.field],
        language,
        thing=thing(one, language),
        before=str(one.before or ""),
        after=str(one.after or ""),
        first=sides.first,
        second=sides.second,
    )


def _cell(one: Difference, sides: Sides, language: Language) -> str:
    """As "CES 2.0: Noise: +2 (-4 to +8)…; 56% (43-69%), n = 55 -> 58% (…), n = 60; level: barrier"."""
    assert one.metric is not None
    head = metric_name(one.metric, language)
    if one.wave_name:
        head = f"{head}, {one.wave_name}"
    parts = [verdict_said(one, sides, language)] if one.apart is not None else []
    hidden = [side is not None and side.figure is not None and side.figure.hidden for side in _ends(one)]
    if all(hidden) and one.apart is None:
        parts.append(said(SENTENCES, "few_people", language))
    elif not (all(hidden) and one.apart is not None):
        parts.append(_figures(one, sides, language))
    parts.append(_levels(one, sides, language))
    return f"{head}: " + "; ".join(part for part in parts if part)


def _ends(one: Difference) -> tuple[CellFigure | None, CellFigure | None]:
    return one.before, one.after


def _figures(one: Difference, sides: Sides, language: Language) -> str:
    before, after = _ends(one)
    if before is None or after is None:
        key = {"states": "came", "journeys": "asked_after", "waves": "asked_after"}[sides.kind]
        if after is None:
            key = {"states": "went", "journeys": "asked_before", "waves": "asked_before"}[sides.kind]
        words = said(SENTENCES, key, language, first=sides.first, second=sides.second)
        return f"{words}: {figure_said(after or before, language)}"
    what = said(MEASURES, before.figure.measure if before.figure else "trouble", language)
    first, second = figure_said(before, language), figure_said(after, language)
    if sides.kind == "journeys":
        return f"{what}: {first} ({sides.first}), {second} ({sides.second})"
    return f"{what}: {first} → {second}"


def headline_said(found: Measured, language: Language) -> str:
    """Return the figure of a cell alone; nothing where it has none or is hidden."""
    if found.hidden or found.value is None:
        return ""
    unit = UNITS[found.measure]
    if unit == "share":
        return percent(found.value, language)
    return signed(found.value, language) if unit == "points" else decimal(found.value, language, digits=2)


def figure_said(side: CellFigure | None, language: Language) -> str:
    """Return a figure with its interval and n, a hidden group as such."""
    found = side.figure if side is not None else None
    if found is None:
        return said(SENTENCES, "nothing", language)
    if found.hidden or found.value is None or found.n is None:
        return HIDDEN
    n = f"n{NO_BREAK}={NO_BREAK}{count(found.n, language)}"
    if UNITS[found.measure] == "share":
        span = percent_interval(found.low or 0.0, found.high or 0.0, language=language)
        return f"{headline_said(found, language)} ({span}), {n}"
    value = headline_said(found, language)
    if found.low is None or found.high is None:
        return f"{value}, {n}"
    digits = 0 if found.measure == "nps" else 2
    return f"{value} ({interval(found.low, found.high, language=language, digits=digits)}), {n}"


def _levels(one: Difference, sides: Sides, language: Language) -> str:
    before, after = (side.level if side is not None else "" for side in _ends(one))
    words = [within_line(level_words(level, language)) if level else "" for level in (before, after)]
    if not any(words):
        return ""
    if before == after or not all(words):
        return said(SENTENCES, "level_same", language, after=words[1] or words[0])
    key = "level_unlike" if sides.kind == "journeys" else "level"
    return said(
        SENTENCES, key, language, before=words[0], after=words[1], first=sides.first, second=sides.second
    )


def verdict_said(one: Difference, sides: Sides, language: Language) -> str:
    """Return what the test says: change, noise or too few answers, with the difference and its interval."""
    apart = one.apart
    if apart is None:
        return ""
    table = SEGMENT_VERDICTS if sides.kind == "journeys" else VERDICTS
    unit = next((UNITS[side.figure.measure] for side in _ends(one) if side and side.figure), "share")
    span = ""
    if apart.low is not None and apart.high is not None:
        span = difference_interval(apart.low, apart.high, language=language, unit=unit)
    return said(
        table,
        apart.outcome,
        language,
        difference="" if apart.difference is None else difference_said(apart.difference, language, unit=unit),
        interval=span,
        needed=count(_about(apart.needed), language),
        notable=difference_said(apart.notable, language, unit=unit).lstrip("+"),
        second=sides.second,
    )


def _about(needed: int | None) -> int:
    """About so many: two figures are all that is known of it."""
    if not needed:
        return 0
    step: int = 10 ** max(0, len(str(needed)) - 2)
    return -(-needed // step) * step
