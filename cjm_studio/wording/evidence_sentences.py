"""The sentences of evidence in both languages, to be filled with figures."""

from typing import Final

from cjm_studio.wording.language import Language

Sentence = dict[Language, str]

HIDDEN: Final[Sentence] = {"en": "Fewer than 5 answers: not shown.", "ru": "Меньше 5 ответов: не показываем."}

NO_WEIGHT: Final[Sentence] = {
    "en": "{n} answered, but by weight they count for nothing.",
    "ru": "Ответов: {n}, но по весам они ничего не значат.",
}

# By weight the share is not x of n: people and effective answers stand beside it.
WEIGHTED: Final[Sentence] = {
    "en": "By weight, {share} (interval {ci95}) {who}; n = {n}, effective {effective}",
    "ru": "С учётом весов {share} (интервал {ci95}) {who}; n = {n}, эффективное {effective}",
}

# {who}: what the people in trouble did, {of}: "answers" after "of".
COUNTS: Final[Sentence] = {
    "en": "{x} of {n} ({share}, interval {ci95}) {who}",
    "ru": "{x} из {n} {of} ({share}, интервал {ci95}) {who}",
}

LIMITS: Final[dict[str, Sentence]] = {
    "agreed": {"en": "; the agreed limit is {limit}.", "ru": "; допустимо {limit}."},
    "relative": {
        "en": "; no limit is agreed, so it is {limit}: the share at the segment's other stages "
        "plus 10 points.",
        "ru": "; предел не согласован, поэтому взято {limit}: доля на других этапах сегмента "
        "плюс 10{nbsp}п.{nbsp}п.",
    },
    "none": {"en": "; no limit is agreed.", "ru": "; допустимый предел не согласован."},
}

# What trouble means, by the key of the metric; forms after 1, 2, 5 (English 1, 2).
TROUBLE: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "ces1": {"en": ("found this stage hard",), "ru": ("назвал этап трудным", "назвали этап трудным")},
    "ces2": {"en": ("found this stage hard",), "ru": ("назвал этап трудным", "назвали этап трудным")},
    "nps": {
        "en": ("is a detractor ({answers})", "are detractors ({answers})"),
        "ru": ("— критик (оценки {answers})", "— критики (оценки {answers})"),
    },
    "csat": {
        "en": ("was dissatisfied", "were dissatisfied"),
        "ru": ("остался недоволен", "остались недовольны"),
    },
    "completion": {
        "en": ("did not finish this stage",),
        "ru": ("не завершил этот этап", "не завершили этот этап"),
    },
    "emotion": {
        "en": ("felt bad at this stage",),
        "ru": ("испытал на этапе негативные эмоции", "испытали на этапе негативные эмоции"),
    },
    "": {
        "en": ("gave an answer that counts as trouble ({answers})",),
        "ru": (
            "дал ответ, который считается затруднением ({answers})",
            "дали ответ, который считается затруднением ({answers})",
        ),
    },
}

LEVELS: Final[dict[str, Sentence]] = {
    "watch": {
        "en": "Above the limit, but this may still be chance; about {needed} answers would decide.",
        "ru": "Выше допустимого, но это ещё может быть случайностью; чтобы решить, нужно около "
        "{needed} {answers}.",
    },
    "watch_many": {
        "en": "Above the limit, but this may still be chance; it would take more than {needed} "
        "answers to decide.",
        "ru": "Выше допустимого, но это ещё может быть случайностью; чтобы решить, нужно "
        "больше {needed} {answers}.",
    },
    "watch_more": {
        "en": "Above the limit, but this may still be chance; more answers would decide.",
        "ru": "Выше допустимого, но это ещё может быть случайностью; чтобы решить, нужно больше ответов.",
    },
    "few_answers": {
        "en": "Not enough data: fewer than 10 answers.",
        "ru": "Недостаточно данных: меньше 10 ответов.",
    },
    "few_answers_weighted": {
        "en": "Not enough data: by weight worth fewer than 10 answers.",
        "ru": "Недостаточно данных: с учётом весов меньше 10 ответов.",
    },
    "no_limit": {
        "en": "Not enough data: no limit is agreed, and too few answers at the segment's other "
        "stages to take one from.",
        "ru": "Недостаточно данных: предел не согласован, а на других этапах сегмента слишком "
        "мало ответов, чтобы взять его оттуда.",
    },
    "too_wide": {
        "en": "Not enough data: the share may be as high as {upper}, so a serious barrier "
        "(above {serious}) cannot be ruled out.",
        "ru": "Недостаточно данных: доля может доходить до {upper}, поэтому серьёзный барьер "
        "(выше {serious}) исключить нельзя.",
    },
    "none": {
        "en": "No serious barrier: 95% sure that the share is below {serious}.",
        "ru": "Серьёзного барьера нет: с уверенностью 95{nbsp}% доля ниже {serious}.",
    },
    "not_proved": {
        "en": "No barrier is proved: the share is not shown to be above the limit.",
        "ru": "Барьер не доказан: не видно, чтобы доля была выше допустимой.",
    },
}

REASONS: Final[dict[str, Sentence]] = {
    "proof": {
        "en": "Probability that the true share is above the limit: {chance}; with {family} "
        "{cells} tested, {q}.",
        "ru": "Вероятность, что настоящая доля выше допустимой: {chance}; с учётом проверки "
        "{family} {cells} {q}.",
    },
    "serious": {
        "en": "Probability that the share is above {serious}: {chance}.",
        "ru": "Вероятность, что доля выше {serious}: {chance}.",
    },
    "vs_other_stages": {
        "en": "{direction} than at the segment's other stages by {points} {word} (interval {ci95}).",
        "ru": "{direction}, чем на других этапах сегмента, на {points}{nbsp}п.{nbsp}п. (интервал {ci95}).",
    },
    "vs_segments": {
        "en": "{direction} than in the other segments at this stage by {points} {word} (interval {ci95}).",
        "ru": "{direction}, чем в других сегментах на этом этапе, на {points}{nbsp}п.{nbsp}п. "
        "(интервал {ci95}).",
    },
    "vs_last_wave": {
        "en": "{direction} than in the previous wave by {points} {word} (interval {ci95}).",
        "ru": "{direction}, чем в прошлой волне, на {points}{nbsp}п.{nbsp}п. (интервал {ci95}).",
    },
}

WORSE: Final[Sentence] = {"en": "Worse", "ru": "Хуже"}
BETTER: Final[Sentence] = {"en": "Better", "ru": "Лучше"}

CAUTIONS: Final[dict[str, Sentence]] = {
    "small_sample": {
        "en": "Fewer than 30 answers: a rough figure.",
        "ru": "Меньше 30 ответов: оценка грубая.",
    },
    "small_sample_weighted": {
        "en": "By weight worth fewer than 30 answers: a rough figure.",
        "ru": "С учётом весов меньше 30 ответов: оценка грубая.",
    },
    "single_source": {"en": "A single source.", "ru": "Единственный источник."},
    "internal_only": {"en": "Internal sources only.", "ru": "Только внутренние источники."},
    "other_season": {
        "en": "The previous wave was in another season.",
        "ru": "Прошлая волна была в другом сезоне.",
    },
    "relative_limit": {
        "en": "The limit comes from the segment's own other stages: a journey that is hard throughout "
        "would not show.",
        "ru": "Предел взят с других этапов того же сегмента: путь, трудный целиком, так не заметить.",
    },
    "weights": {
        "en": "The answers are weighted: {n} count for as much as {effective}.",
        "ru": "Ответы взвешены: {n} значат столько же, сколько {effective}.",
    },
    "mixed_weights": {
        "en": "Some of the answers have weights, others count as they are.",
        "ru": "У части ответов есть веса, остальные учтены как есть.",
    },
}

OF_ANSWERED: Final = ("ответившего", "ответивших")  # after "из 21", "из 22"
ABOUT_ANSWERS: Final = ("ответа", "ответов")  # after "около 21", "около 22"
POINTS: Final = ("point", "points")  # English; Russian writes «п. п.»
CELLS_TESTED: Final[dict[Language, tuple[str, ...]]] = {"en": ("cell", "cells"), "ru": ("клетки", "клеток")}
