"""What the register says of a barrier: why a wave has its status, why it is not compared, its priority."""

from collections.abc import Sequence
from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, count, decimal, percent
from cjm_studio.wording.terms import BARRIER_STATUSES, term

Sentence = dict[Language, str]

# Why a wave has its status; figures: {least} and {most} points, {upper} and {limit} in per cent.
REASONS: Final[dict[str, Sentence]] = {
    "open": {
        "en": "Opened in this wave: later ones are compared with it.",
        "ru": "Открыт в этой волне: следующие сравниваются с ней.",
    },
    "improved": {
        "en": "The share in trouble fell by at least {least} points, but it may still be above {limit}.",
        "ru": "Доля затруднений снизилась не меньше чем на {least}{nbsp}п.{nbsp}п., "
        "но ещё может быть выше {limit}.",
    },
    "resolved_to_confirm": {
        "en": "The share fell by at least {least} points and is now below {upper}; the limit is {limit}. "
        "One more such wave closes the barrier.",
        "ru": "Доля снизилась не меньше чем на {least}{nbsp}п.{nbsp}п. и теперь ниже {upper}; "
        "допустимо {limit}. Ещё одна такая волна закроет барьер.",
    },
    "closed": {
        "en": "Proved resolved in two waves running.",
        "ru": "Две волны подряд доказано, что барьер устранён.",
    },
    "worse": {
        "en": "The share rose by at least {most} points.",
        "ru": "Доля выросла не меньше чем на {most}{nbsp}п.{nbsp}п.",
    },
    "no_proof_of_change": {
        "en": "Neither a fall nor a rise is proved.",
        "ru": "Не доказано ни снижение, ни рост.",
    },
    "not_enough_data": {
        "en": "Fewer than 10 answers say nothing about the barrier.",
        "ru": "Меньше 10 ответов ничего не говорят о барьере.",
    },
    "regressed": {
        "en": "It was closed, and is proved to be a barrier again. Later waves are compared with this one.",
        "ru": "Был закрыт, и снова доказан. Следующие волны сравниваются с этой.",
    },
    "watch_again": {
        "en": "It was closed; the share is above the limit again, but that may be chance.",
        "ru": "Был закрыт; доля снова выше допустимой, но это может быть случайностью.",
    },
}

REFUSED: Final[dict[str, Sentence]] = {
    "question": {
        "en": "Not compared: the question is another one than in the wave that opened the barrier. "
        "Their sources tell what was asked.",
        "ru": "Не сравнивается: вопрос не тот, что в волне, которая открыла барьер. "
        "Как спрашивали, сказано в источниках этих волн.",
    },
    "scale": {
        "en": "Not compared: the scale, or what counts as trouble, has changed since the barrier was opened.",
        "ru": "Не сравнивается: после открытия барьера изменилась шкала или то, что считается затруднением.",
    },
    "limit": {
        "en": "Not compared: the acceptable limit has changed since the barrier was opened.",
        "ru": "Не сравнивается: после открытия барьера изменился допустимый предел.",
    },
    "segment": {
        "en": "Not compared: the segment is defined otherwise than when the barrier was opened.",
        "ru": "Не сравнивается: сегмент определён иначе, чем при открытии барьера.",
    },
}

# The question where both wordings are known and short enough to stand side by side.
_ASKED: Final[Sentence] = {
    "en": "Not compared: people were asked “{here}” here and “{before}” in the wave that opened the barrier.",
    "ru": "Не сравнивается: здесь спрашивали «{here}», а в волне, которая открыла барьер, — «{before}».",
}
_ASKED_MIXED: Final[Sentence] = {
    "en": "Not compared: the sources of one wave asked different questions.",
    "ru": "Не сравнивается: источники одной волны задавали разные вопросы.",
}
_TOLD_UP_TO = 120  # letters of a question

# The same in the few words that a table has room for.
NOT_COMPARED: Final[dict[str, Sentence]] = {
    "question": {"en": "no proof: the question changed", "ru": "не доказано: изменился вопрос"},
    "scale": {"en": "no proof: the scale changed", "ru": "не доказано: изменилась шкала"},
    "limit": {"en": "no proof: the limit changed", "ru": "не доказано: изменился предел"},
    "segment": {"en": "no proof: the segment changed", "ru": "не доказано: изменился сегмент"},
}

# A resolved barrier that a person has confirmed waits for nothing but the second such wave.
_CONFIRMED: Final[Sentence] = {"en": "resolved, confirmed", "ru": "устранён, подтверждён"}
_CONFIRMED_BY: Final[dict[bool, Sentence]] = {
    True: {
        "en": "resolved, confirmed by {name}; closes with the next such wave",
        "ru": "устранён, подтверждено ({name}); закроется со следующей такой волной",
    },
    False: {
        "en": "resolved, confirmed by a person; closes with the next such wave",
        "ru": "устранён, подтвердил человек; закроется со следующей такой волной",
    },
}

OTHER_SEASON: Final[Sentence] = {
    "en": "Another season than in the wave it is compared with.",
    "ru": "Другой сезон, чем в волне, с которой сравнивается.",
}
YEAR_AGO: Final[Sentence] = {
    "en": "Look at {wave} first: the same season a year before.",
    "ru": "Сначала посмотрите на волну «{wave}»: тот же сезон годом раньше.",
}

IMPORTANCE: Final[dict[str, Sentence]] = {
    "agreed": {"en": "agreed", "ru": "согласована"},
    "driver": {"en": "from the key drivers", "ru": "по ключевым драйверам"},
    "default": {"en": "usual, as nobody weighed it", "ru": "обычная: никто не оценил"},
}

EFFECTS_MIXED: Final[Sentence] = {
    "en": "Effects cannot be told apart: {names} started between these waves.",
    "ru": "Эффекты не разделить: между этими волнами начались {names}.",
}

VERDICTS: Final[dict[str, Sentence]] = {
    "better": {"en": "better", "ru": "лучше"},
    "worse": {"en": "worse", "ru": "хуже"},
    "no_proof": {"en": "no proof", "ru": "не доказано"},
    "not_enough_data": {"en": "not enough data", "ru": "недостаточно данных"},
}
UNEQUAL_ARMS: Final[Sentence] = {
    "en": "The groups are not as large as planned (p{nbsp}<{nbsp}0.001): "
    "look first how people came into them.",
    "ru": "Размеры групп не те, что запланированы (p{nbsp}<{nbsp}0,001): сначала проверьте, "
    "как люди в них попадали.",
}


def status_words(
    status: str,
    language: Language,
    *,
    least: float | None = None,
    most: float | None = None,
    upper95: float | None = None,
    limit: float | None = None,
    refused: str = "",
    asked: tuple[Sequence[str], Sequence[str]] | None = None,
) -> str:
    """Return why a wave has its status, in one sentence; shares come in 0 to 1."""
    if refused in REFUSED and status == "no_proof_of_change":
        return refused_words(refused, language, asked=asked)
    if status not in REASONS:  # a newer version may know of more
        return ""
    return REASONS[status][language].format(
        least=points(least, language),
        most=points(most, language),
        upper=percent(upper95 or 0.0, language),
        limit=percent(limit or 0.0, language),
        nbsp=NO_BREAK,
    )


def refused_words(
    refused: str, language: Language, *, asked: tuple[Sequence[str], Sequence[str]] | None = None
) -> str:
    """Return why a wave is not compared, if it is not; of a question what was asked where that is short."""
    if refused not in REFUSED:  # a newer version may know of more
        return ""
    if refused != "question" or asked is None:
        return REFUSED[refused][language]
    if any(len(texts) > 1 for texts in asked):
        return _ASKED_MIXED[language]
    before, here = (texts[0] for texts in asked)
    if not before or not here or max(len(before), len(here)) > _TOLD_UP_TO:
        return REFUSED[refused][language]
    return _ASKED[language].format(before=before, here=here)


def standing_words(
    status: str, language: Language, *, confirmed_by: str | None = None, short: bool = False
) -> str:
    """Return the word of a status; of a resolved one also who has confirmed it, None where nobody has."""
    if status != "resolved_to_confirm" or confirmed_by is None:
        return term(BARRIER_STATUSES, status, language=language)
    if short:
        return _CONFIRMED[language]
    return _CONFIRMED_BY[bool(confirmed_by)][language].format(name=confirmed_by)


def priority_words(
    language: Language, *, excess: float, reach: float | None, importance: float, value: float | None
) -> str:
    """Return the three factors of a priority and their product, as 0.2765 × 1,220 × 3 = 1,012."""
    people = "?" if reach is None else count(round(reach), language)
    weight = decimal(importance, language, digits=0 if float(importance).is_integer() else 2)
    factors = f"{decimal(excess, language, digits=4)} × {people} × {weight}"
    return factors if value is None else f"{factors} = {count(round(value), language)}"


def agreement_words(tau: float | None, language: Language, *, barriers: int) -> str:
    """Return how far the workshop's votes and the computed order agree."""
    if tau is None:
        return {"en": "Too few votes to compare.", "ru": "Голосов мало, сравнить нельзя."}[language]
    figure = decimal(tau, language, digits=2)
    return {
        "en": f"Votes and computed priority agree with Kendall's τ-b = {figure} (1: the same order; "
        f"barriers: {barriers}).",
        "ru": f"Голоса и вычисленный приоритет: τ-b Кендалла = {figure} (1 — один и тот же порядок; "
        f"барьеров: {barriers}).",
    }[language]


def disagreement_words(by_votes: str, by_priority: str, language: Language) -> str:
    """Return which of two barriers people put first, and the figures last."""
    return {
        "en": f"The other way round: “{by_votes}” is above “{by_priority}” by votes, below it by priority.",
        "ru": f"Наоборот: «{by_votes}» по голосам выше, чем «{by_priority}», а по приоритету ниже.",
    }[language]


def points(share: float | None, language: Language) -> str:
    """Return a difference of shares in points, without its sign; an end beside zero does not read as zero."""
    found = 100 * abs(share or 0.0)
    return decimal(found, language, digits=1 if 0 < found < 1 else 0)
