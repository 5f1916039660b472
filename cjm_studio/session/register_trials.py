"""Experiments as the page of a barrier tells them: groups, outcomes with their counts, what is proved."""

from math import erfc, sqrt

from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.register import Arm, Experiment, Outcome
from cjm_studio.register.trials import ExperimentResult, OutcomeResult, result_of
from cjm_studio.statistics.experiments import look_bound
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, count, percent
from cjm_studio.wording.register_words import UNEQUAL_ARMS
from cjm_studio.wording.trial_words import bound_words, trial_words, verdict_words
from cjm_studio.wording.value_words import HIDDEN


def trial_lines(experiment: Experiment, language: Language) -> list[str]:
    """Return what an experiment proves, what stands in its way first."""
    found = result_of(experiment)
    lines = []
    if found.unequal:
        lines.append(UNEQUAL_ARMS[language].format(nbsp=NO_BREAK))
    if found.kind == "change":
        lines.append(trial_words("no_control", language))
    if not found.results:
        return [*lines, trial_words("not_counted", language)]
    for outcome in experiment.outcomes:
        lines.append(_counts(experiment, outcome, language))
        told = [one for one in found.results if one.outcome == outcome.name]
        lines += [_compared(one, language, alone=len(experiment.arms) == 2) for one in told]
    return lines + _cautions(experiment, found, language)


def arms_line(experiment: Experiment, language: Language) -> str:
    """Return the groups with their n, and the planned share where one was planned."""
    return ", ".join(_arm(arm, language) for arm in experiment.arms)


def _arm(arm: Arm, language: Language) -> str:
    n = HIDDEN if _hidden(arm) else count(arm.n, language)
    words = f"{arm.name}: n{NO_BREAK}={NO_BREAK}{n}"
    if arm.planned_share is None:
        return words
    planned = {"en": "planned", "ru": "план"}[language]
    return f"{words} ({planned} {percent(arm.planned_share, language)})"


def _hidden(arm: Arm) -> bool:
    """Say whether a group is too small for its counts to be shown; an empty one has nothing to hide."""
    return 0 < arm.n < HIDDEN_BELOW


def _counts(experiment: Experiment, outcome: Outcome, language: Language) -> str:
    of = {"en": "of", "ru": "из"}[language]
    told = [
        HIDDEN
        if _hidden(arm)
        else f"{count(counted, language)}{NO_BREAK}{of}{NO_BREAK}{count(arm.n, language)}"
        for arm, counted in zip(experiment.arms, outcome.counts, strict=False)
    ]
    return f"{outcome.name}: {', '.join(told)}" if told else outcome.name


def _compared(one: OutcomeResult, language: Language, *, alone: bool) -> str:
    effect = one.effect
    if effect is None:
        return f"{one.arm}: {trial_words('nobody', language)}"
    return verdict_words(
        effect.verdict,
        language,
        arm="" if alone else one.arm,
        change=effect.difference,
        interval=(effect.ci95.lo, effect.ci95.hi),
        q=effect.q,
    )


def _cautions(experiment: Experiment, found: ExperimentResult, language: Language) -> list[str]:
    """What keeps a comparison from proof: an early look, a strict bound, many comparisons."""
    lines = [trial_words("early", language)] if found.early else []
    look, looks = experiment.look, experiment.looks
    p = erfc(look_bound(looks, max(1, look)) / sqrt(2))
    lines.append(bound_words(look, looks, p, language))
    if len(found.results) > 1:
        lines.append(trial_words("corrected", language, many=len(found.results)))
    return [line for line in lines if line]
