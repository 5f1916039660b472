"""Trials: what an experiment of the register proves, outcome by outcome."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.model.register import Experiment
from cjm_studio.statistics.experiments import UNEQUAL, Effect, effects, sample_ratio_p


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """One outcome in one arm, compared with the first arm; no effect where nobody was in an arm."""

    outcome: str
    arm: str
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class ExperimentResult:
    """What an experiment shows; a change of something over time is no effect of anything."""

    kind: Literal["effect", "change"]
    results: tuple[OutcomeResult, ...]
    sample_ratio_p: float | None  # None: nothing to check
    unequal: bool  # the arms are not as large as planned: something is wrong with how people came into them
    early: bool  # a single look was planned, and the planned n is not reached yet


def result_of(experiment: Experiment) -> ExperimentResult:
    """Judge an experiment: every other arm against the first, all outcomes corrected together."""
    arms = experiment.arms
    early = experiment.looks == 1 and any(arm.n < (experiment.planned_n or 0) for arm in arms)
    asked = [(outcome, at) for outcome in experiment.outcomes if outcome.counts for at in range(1, len(arms))]
    judged = effects(
        [
            ((outcome.counts[0], arms[0].n), (outcome.counts[at], arms[at].n), outcome.good)
            for outcome, at in asked
        ],
        looks=experiment.looks,
        look=max(1, experiment.look),
        early=early,
    )
    ratio = _ratio(experiment)
    return ExperimentResult(
        kind="effect" if experiment.control else "change",
        results=tuple(
            OutcomeResult(outcome.name, arms[at].name, effect)
            for (outcome, at), effect in zip(asked, judged, strict=True)
        ),
        sample_ratio_p=ratio,
        unequal=ratio is not None and ratio < UNEQUAL,
        early=early,
    )


def _ratio(experiment: Experiment) -> float | None:
    """The check of the arm sizes; waves before and after have no sizes that were planned."""
    arms = experiment.arms
    if not experiment.control or len(arms) < 2 or not any(arm.n for arm in arms):
        return None
    planned = [arm.planned_share for arm in arms]
    given = [share for share in planned if share is not None]
    shares = given if len(given) == len(arms) else [1.0] * len(arms)
    return sample_ratio_p([arm.n for arm in arms], shares) if min(shares) > 0 else None
