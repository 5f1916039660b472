"""What is said of a trend: what stands out from the waves before it, and what a chart needs to tell."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.plurals import plural
from cjm_studio.wording.terms import Terms, term

WORDS: Final[Terms] = {
    "whole": ("Journey as a whole", "Весь путь"),
    "few": (
        "{waves} with figures: a chart of signals needs six.",
        "{waves} с данными: чтобы искать сигналы, нужно шесть.",
    ),
    "no_signal": (
        "No signal: all {waves} lie within what {baseline} let expect.",
        "Сигнала нет: все {waves} в пределах того, чего можно было ждать по {baseline}.",
    ),
    "signal": (
        "Signal: outside of what {baseline} let expect: {found}.",
        "Сигнал: вне пределов того, чего можно было ждать по {baseline}: {found}.",
    ),
    "not_why": (
        "A signal says that something has changed, not why.",
        "Сигнал говорит, что что-то изменилось, но не почему.",
    ),
    "before": ("Before “{fix}”", "До запуска «{fix}»"),
    "since": ("Since “{fix}”", "После запуска «{fix}»"),
    "band_laney": (
        "Band: what chance alone lets expect (Laney p′ chart).",
        "Полоса — чего можно ждать от одной случайности (карта Лэйни p′).",
    ),
    "band_xmr": (
        "Band: what chance alone lets expect (XmR chart).",
        "Полоса — чего можно ждать от одной случайности (карта XmR).",
    ),
    "restart": (
        "Vertical lines: mechanics at work from that day on; from there the chart begins anew.",
        "Вертикальные линии — запуск механик; с этого дня отсчёт идёт заново.",
    ),
    "elsewhere": (
        "Mechanics of single stages are marked, but the chart goes on across them.",
        "Механики отдельных этапов отмечены, но отсчёт на них не прерывается.",
    ),
    "question": (
        "Take care: the question is another one from here on: {waves}.",
        "Осторожно: с этих волн вопрос другой: {waves}.",
    ),
    "outside": ("Not in the picture by its date: {fixes}.", "По дате не попали на рисунок: {fixes}."),
    "no_days": (
        "Not all waves have dates: they stand at equal distances, and mechanics are not marked.",
        "Даты есть не у всех волн: волны стоят через равные промежутки, механики не отмечены.",
    ),
    "too_close": (
        "Some waves lie too close together in time: they stand at equal distances.",
        "Некоторые волны слишком близки по времени: они стоят через равные промежутки.",
    ),
    "worse": ("worse", "хуже"),
    "better": ("better", "лучше"),
    "signal_worse": ("signal:\nworse", "сигнал:\nхуже"),
    "signal_better": ("signal:\nbetter", "сигнал:\nлучше"),
}
_WAVES: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("wave", "waves"),
    "ru": ("волна", "волны", "волн"),
}


def trend_words(key: str, language: Language, **facts: str) -> str:
    """Return a sentence about a trend."""
    return term(WORDS, key, language=language).format(**facts)


def waves_words(number: int, language: Language) -> str:
    """Return how many waves there are."""
    return f"{number} {plural(number, language, forms=_WAVES[language])}"


def baseline_words(number: int, language: Language) -> str:
    """Return which waves set the limits, as "the first 8 waves"; in Russian as it stands after «по»."""
    return f"первым {number} волнам" if language == "ru" else f"the first {number} waves"
