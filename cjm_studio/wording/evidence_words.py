"""What the barrier rule says of a cell, in plain words made from its evidence."""

from typing import Final

from cjm_studio.model.evidence import Evidence, Reason
from cjm_studio.model.metrics import Metric
from cjm_studio.wording import evidence_sentences as sentences
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import (
    DASH,
    MINUS,
    NO_BREAK,
    count,
    decimal,
    interval,
    percent,
    percent_interval,
    probability,
    q_value,
)
from cjm_studio.wording.plurals import plural

DELTA: Final = 0.15  # above limit + DELTA a barrier is serious, as in the rule
FEW: Final = 10  # fewer answers give no level, as in the rule
FEW_TO_RELY_ON: Final = 30  # fewer answers give a rough figure, as in the rule
MANY_NEEDED: Final = 2000  # beyond this nobody plans a survey by the number

_WEIGHTED: Final = {"small_sample": "small_sample_weighted"}
EFFECTIVE: Final[dict[Language, str]] = {"en": "effective", "ru": "эффективное"}


def evidence_words(evidence: Evidence, language: Language, *, metric: Metric) -> list[str]:
    """Return the sentences for one cell: the counts, what they mean, the reasons, the cautions."""
    counts = counts_words(evidence, language, metric=metric)
    return [counts, *reasons_words(evidence, language), *cautions_words(evidence, language)]


def reasons_words(evidence: Evidence, language: Language) -> list[str]:
    """Return why the level stands; nothing is said of a hidden group."""
    if evidence.hidden:
        return []
    told = (_reason_words(evidence, reason, language) for reason in evidence.reasons if _told(reason))
    return [*_level_words(evidence, language), *told]


def cautions_words(evidence: Evidence, language: Language) -> list[str]:
    """Return what a reader should bear in mind; nothing is said of a hidden group."""
    if evidence.hidden:
        return []
    # A newer version may know of more cautions; those are left out here, not misnamed.
    known = [caution for caution in evidence.cautions if caution in sentences.CAUTIONS]
    _, worth = evidence.worth
    if worth < FEW:  # that there are few answers is said already
        known = [caution for caution in known if caution != "small_sample"]
    if evidence.n_eff is not None and evidence.n >= FEW_TO_RELY_ON:
        known = [_WEIGHTED.get(caution, caution) for caution in known]
    figures = {"n": count(evidence.n, language), "effective": effective(worth, language)}
    return [sentences.CAUTIONS[caution][language].format(**figures) for caution in known]


def counts_words(evidence: Evidence, language: Language, *, metric: Metric) -> str:
    """Return how many of how many were in trouble, and what limit that stands against."""
    if evidence.hidden:
        return sentences.HIDDEN[language]
    if evidence.share is None or evidence.ci95 is None:
        return sentences.NO_WEIGHT[language].format(n=count(evidence.n, language))
    weighted = evidence.n_eff is not None
    counted = (sentences.WEIGHTED if weighted else sentences.COUNTS)[language].format(
        x=count(evidence.x, language),
        n=count(evidence.n, language),
        of=plural(evidence.n, "ru", forms=sentences.OF_ANSWERED),
        share=percent(evidence.share, language),
        ci95=percent_interval(*evidence.ci95, language=language),
        who=trouble_words(metric, language, people=2 if weighted else evidence.x),
        effective=effective(evidence.worth[1], language),
    )
    limit = evidence.limit
    if limit is None:
        return counted + sentences.LIMITS["none"][language]
    against = sentences.LIMITS[limit.origin][language]
    return counted + against.format(limit=percent(limit.value, language), nbsp=NO_BREAK)


def effective(answers: float, language: Language) -> str:
    """Return a number of effective answers: whole ones, a small number with its first decimal."""
    return decimal(answers, language, digits=0 if answers >= 30 or answers == int(answers) else 1)


def trouble_words(metric: Metric, language: Language, *, people: int) -> str:
    """Return what so many people in trouble did, as "found this stage hard"."""
    forms = sentences.TROUBLE.get(metric.key, sentences.TROUBLE[""])[language]
    form = forms[0] if people == 1 else forms[-1]  # «31 из 55 назвали», not «назвал»
    return form.format(answers=answers_words(metric.trouble))


def answers_words(answers: tuple[int, ...]) -> str:
    """Return a set of answers as ranges, as "1-3, 7"."""
    runs: list[list[int]] = []
    for answer in sorted(answers):
        if runs and answer == runs[-1][-1] + 1:
            runs[-1].append(answer)
        else:
            runs.append([answer])
    return ", ".join(_run(run) for run in runs)


def share_line(evidence: Evidence, language: Language) -> str:
    """Return the figures of a cell in one line: share, interval and n; "<5" for a hidden group."""
    if evidence.hidden:
        return "<5"
    n = f"n{NO_BREAK}={NO_BREAK}{count(evidence.n, language)}"
    if evidence.n_eff is not None:
        n += f", {EFFECTIVE[language]}{NO_BREAK}{effective(evidence.n_eff, language)}"
    if evidence.share is None or evidence.ci95 is None:
        return n
    span = percent_interval(*evidence.ci95, language=language)
    return f"{percent(evidence.share, language)} ({span}), {n}"


def _run(run: list[int]) -> str:
    first, last = (str(end).replace("-", MINUS) for end in (run[0], run[-1]))
    if len(run) == 1:
        return first
    return f"{first}{DASH}{last}" if run[0] >= 0 else f"{first}…{last}"


def _level_words(evidence: Evidence, language: Language) -> list[str]:
    """Barrier and critical speak by their reasons; the other levels have a sentence of their own."""
    if evidence.level in ("barrier", "critical"):
        return []
    key = _level_key(evidence)
    needed = min(evidence.needed or 0, MANY_NEEDED)
    sentence = sentences.LEVELS[key][language].format(
        needed=count(needed, language),
        answers=plural(needed, "ru", forms=sentences.ABOUT_ANSWERS),
        upper=percent(evidence.upper95 or 0, language),
        serious=_serious(evidence, language),
        nbsp=NO_BREAK,
    )
    return [sentence]


def _level_key(evidence: Evidence) -> str:
    if evidence.level == "watch":
        if evidence.needed is None:
            return "watch_more"
        return "watch" if evidence.needed <= MANY_NEEDED else "watch_many"
    if evidence.level == "not_enough_data":
        if evidence.n < FEW:
            return "few_answers"
        if evidence.worth[1] < FEW:
            return "few_answers_weighted"
        return "no_limit" if evidence.limit is None else "too_wide"
    if evidence.limit is None or evidence.limit.value + DELTA >= 1:
        return "not_proved"
    return "none"


def _serious(evidence: Evidence, language: Language) -> str:
    return percent(min(evidence.limit.value + DELTA, 1.0), language) if evidence.limit else ""


def _told(reason: Reason) -> bool:
    """The counts sentence tells over_limit; kinds that this version does not know are left out."""
    return reason.kind in sentences.REASONS and reason.value is not None


def _reason_words(evidence: Evidence, reason: Reason, language: Language) -> str:
    value = reason.value or 0.0
    if reason.low is None or reason.high is None:
        figures = {
            "chance": probability(value, language),
            "serious": _serious(evidence, language),
            "family": count(evidence.family, language),
            "cells": plural(evidence.family, language, forms=sentences.CELLS_TESTED[language]),
            "q": q_value(1.0 if evidence.q_bh is None else evidence.q_bh, language),
        }
        return sentences.REASONS[reason.kind][language].format(**figures)
    near, far = sorted((abs(reason.low), abs(reason.high)))
    digits = 0 if near >= 0.01 else 1 if near >= 0.001 else 2  # an end beside zero must not read as zero
    points = decimal(100 * abs(value), language, digits=digits)
    return sentences.REASONS[reason.kind][language].format(
        direction=(sentences.WORSE if value > 0 else sentences.BETTER)[language],
        points=points,
        word=plural(1 if points == "1" else 2, "en", forms=sentences.POINTS),
        ci95=interval(100 * near, 100 * far, language=language, digits=digits),
        nbsp=NO_BREAK,
    )
