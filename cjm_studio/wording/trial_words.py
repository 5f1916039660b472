"""What is said of an experiment: what an outcome proves, how far a look is from proof, how many to ask."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.numbers import (
    NO_BREAK,
    count,
    decimal,
    difference,
    difference_interval,
    percent,
    q_value,
)
from cjm_studio.wording.register_words import VERDICTS
from cjm_studio.wording.terms import Terms, term

WORDS: Final[Terms] = {
    "no_control": (
        "Without a control group: change, not effect.",
        "Без контрольной группы: изменение, а не эффект.",
    ),
    "early": (
        "The planned n is not reached yet: nothing is proved before.",
        "Запланированное n ещё не набрано: раньше ничего не доказано.",
    ),
    "corrected": (
        "q: p corrected for all {many} comparisons (Benjamini–Hochberg).",
        "q — p с поправкой на все сравнения: {many} (Бенджамини — Хохберг).",
    ),
    "look": (
        "Look {look} of {looks}: proof takes q ≤ {bound} (O'Brien–Fleming).",
        "Проверка {look} из {looks}: доказано при q ≤ {bound} (О'Брайен — Флеминг).",
    ),
    "planned_look": (
        "No look was taken yet; {looks} are planned.",
        "Проверок ещё не было; запланировано: {looks}.",
    ),
    "nobody": ("nobody was asked yet", "пока никого не спросили"),
    "not_counted": ("Nothing was counted yet.", "Пока ничего не посчитано."),
}

# What became of a hypothesis.
OUTCOMES: Final[Terms] = {
    "": ("not known yet", "пока не известно"),
    "confirmed": ("confirmed", "подтвердилась"),
    "refuted": ("refuted", "опровергнута"),
    "no_proof": ("no proof", "не доказано"),
}

_NEEDED: Final[dict[Language, str]] = {
    "en": "To prove {start} → {target} with a power of 80%: n{nbsp}={nbsp}{n} in each group or wave.",
    "ru": "Чтобы доказать {start} → {target} с мощностью 80{nbsp}%: n{nbsp}={nbsp}{n} "
    "в каждой группе или волне.",
}


def trial_words(key: str, language: Language, **facts: object) -> str:
    """Return a sentence about an experiment."""
    return term(WORDS, key, language=language).format(**facts)


def verdict_words(
    verdict: str,
    language: Language,
    *,
    arm: str,
    change: float,
    interval: tuple[float, float],
    q: float,
) -> str:
    """Return what one arm proves against the first one, with the difference and its interval.

    An arm that is the only other one need not be named.
    """
    said = VERDICTS[verdict][language]
    words = f"{arm} — {said}" if arm else sentence_case(said)
    if verdict == "not_enough_data":
        return words
    points = f"п.{NO_BREAK}п." if language == "ru" else "points"
    between = difference_interval(*interval, language=language, unit="share")
    figures = f"{difference(change, language, unit='share')}{NO_BREAK}{points} ({between})"
    return f"{words}: {figures}, {q_value(q, language)}"


def bound_words(look: int, looks: int, p: float, language: Language) -> str:
    """Return what a look has to reach; an only look has nothing to say of itself."""
    if looks < 2:
        return ""
    if not look:
        return trial_words("planned_look", language, looks=looks)
    bound = decimal(p, language, digits=4 if p < 0.001 else 3)
    return trial_words("look", language, look=look, looks=looks, bound=bound)


def needed_words(start: float, target: float, n: int, language: Language) -> str:
    """Return how many answers it takes to prove a change of a share."""
    shares = {"start": percent(start, language), "target": percent(target, language)}
    return _NEEDED[language].format(n=count(n, language), nbsp=NO_BREAK, **shares)
