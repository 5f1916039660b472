"""Waves by the dates of answers: ranges that people name, months or quarters."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.quoting import quoted
from cjm_studio.wording.terms import SEASONS

Waves = Literal["month", "quarter", "file"]


class WaveRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A wave with the days that belong to it; without both, only its season is said."""

    name: str
    first: str = msgspec.field(default="", name="from")  # ISO dates, both days included
    last: str = msgspec.field(default="", name="to")
    season: str = ""


def check_wave_rules(rules: Sequence[WaveRule]) -> None:
    """BadInput for a date or a season that is none, a range that ends before it begins, and for overlaps."""
    ranges: list[tuple[date, date, str]] = []
    for rule in rules:
        name = clean(rule.name)
        if not folded(name):
            raise BadInput("wave_rule_nameless")
        season_key(rule.season)
        if rule.first or rule.last:
            ranges.append((*_range(rule), name))
    ranges.sort()
    for (_, last, name), (first, _, other) in pairwise(ranges):
        if first <= last:
            raise BadInput("waves_overlap", wave=name, other=other)


def season_key(word: str) -> str:
    """Return the key of a season, named by it or in words, empty for none; BadInput for what is no season."""
    word = clean(word).casefold()
    for key, words in SEASONS.items():
        if word in (key, *words):
            return key
    if word:
        raise BadInput("season_unknown", season=word, known=", ".join(SEASONS))
    return ""


def by_date(rules: Sequence[WaveRule], waves: Waves | None) -> bool:
    """Say whether the date of an answer tells its wave."""
    return waves in ("month", "quarter") or any(rule.first or rule.last for rule in rules)


def wave_sql(rules: Sequence[WaveRule], waves: Waves | None, *, day: str) -> str:
    """Return SQL for the name of the wave of a day; empty where it belongs to none."""
    cases = []
    for rule in rules:
        if rule.first or rule.last:
            first, last = _range(rule)
            cases.append(
                f"when {day} between date '{first}' and date '{last}' then {quoted(clean(rule.name))}"
            )
    rest = "''"
    if waves == "month":
        rest = f"coalesce(strftime({day}, '%Y-%m'), '')"
    elif waves == "quarter":
        rest = f"coalesce(year({day}) || 'Q' || quarter({day}), '')"
    return f"case {' '.join(cases)} else {rest} end" if cases else rest


def seasons_of(rules: Sequence[WaveRule]) -> dict[str, str]:
    """Return the seasons that rules say, by the folded name of their wave."""
    return {folded(rule.name): season_key(rule.season) for rule in rules if rule.season}


def _range(rule: WaveRule) -> tuple[date, date]:
    try:
        first = date.fromisoformat(rule.first) if rule.first else date.min
        last = date.fromisoformat(rule.last) if rule.last else date.max
    except ValueError:
        raise BadInput("wave_rule_dates", wave=clean(rule.name)) from None
    if first > last:
        raise BadInput("wave_rule_dates", wave=clean(rule.name))
    return first, last
