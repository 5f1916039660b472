"""What a trend says in words: signals stretch by stretch, and what the lines of its chart mean."""

from collections.abc import Sequence

from cjm_studio.model.register import Mechanic
from cjm_studio.session.trend_phases import Phase, Trend
from cjm_studio.session.trend_places import day_of
from cjm_studio.statistics.control_chart import WAVES_FROM
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.trend_words import baseline_words, trend_words, waves_words


def fix_words(trend: Trend, one: Mechanic) -> str:
    """Return the day and the name of a mechanic."""
    return f"{short_day(one.date, trend.reader.language)} {one.name}"


def since_words(trend: Trend, mechanics: Sequence[Mechanic]) -> str:
    """Say from which mechanics on."""
    named = ", ".join(one.name for one in mechanics)
    return trend_words("since", trend.reader.language, fix=named)


def trend_notes(trend: Trend, *, any_marks: bool) -> tuple[str, ...]:
    """Return the sentences under a trend, the most important first."""
    reader, language = trend.reader, trend.reader.language
    if not any_marks:
        hidden = [reader.say("hidden")] if trend.rounds else []
        return (reader.say("nothing"), *hidden)
    kind = next((phase.chart.kind for phase in trend.phases if phase.chart), "")
    outside = [
        fix_words(trend, one)
        for one in trend.mechanics
        if (day := day_of(one.date)) and trend.places.where(day) is None
    ]
    restarted = len(trend.phases) > 1
    told = {
        "not_why": any(trend.outcome(turn) for turn in range(len(trend.rounds))),
        f"band_{kind}": bool(kind),
        "restart": restarted,
        "elsewhere": not all(map(trend.restarts, trend.mechanics)),
        "no_days": not trend.places.dated,
        "too_close": trend.places.dated and trend.places.even,
    }
    shown = sum(len(phase.shown) for phase in trend.phases)
    if shown < WAVES_FROM:
        notes = [trend_words("few", language, waves=waves_words(shown, language))]
    else:
        notes = [_told(trend, phase) for phase in trend.phases]
    changed = ", ".join(one.wave.name for one in trend.asked_otherwise)
    notes += [trend_words("question", language, waves=changed)] if changed else []
    notes += [trend_words(key, language) for key, holds in told.items() if holds]
    notes += [trend_words("outside", language, fixes="; ".join(outside))] if outside else []
    general = {
        "interval": True,
        "limit": trend.limit is not None,
        "weighted": reader.weighted,
        "hidden": any(one.figure is not None and one.figure.hidden for one in trend.rounds),
    }
    return (*notes, *(reader.say(key) for key, holds in general.items() if holds))


def _told(trend: Trend, phase: Phase) -> str:
    """Say what one stretch shows, in words."""
    language = trend.reader.language
    waves = waves_words(len(phase.shown), language)
    if phase.chart is None:
        words = trend_words("few", language, waves=waves)
    else:
        baseline = baseline_words(phase.chart.baseline, language)
        found = [(trend.rounds[turn].wave.name, trend.outcome(turn)) for turn in phase.shown]
        named = [f"{name} ({trend_words(how, language)})" for name, how in found if how]
        if named:
            words = trend_words("signal", language, baseline=baseline, found=", ".join(named))
        else:
            words = trend_words("no_signal", language, waves=waves, baseline=baseline)
    after = trend.phases[trend.phases.index(phase) + 1 :]
    if phase.since:
        return f"{since_words(trend, phase.since)}. {words}"
    if after:
        names = ", ".join(one.name for one in after[0].since)
        return f"{trend_words('before', language, fix=names)}. {words}"
    return words
