"""What a metric is called, and what its good and its troubled answers are called in one or two words."""

from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.wording.language import Language

_NAMES: dict[str, dict[Language, str]] = {
    "completion": {"en": "Completion", "ru": "Успешность"},
    "emotion": {"en": "Emotion", "ru": "Эмоция"},
}
_TROUBLE: dict[str, dict[Language, str]] = {
    "nps": {"en": "detractors", "ru": "критики"},
    "ces1": {"en": "hard", "ru": "трудно"},
    "ces2": {"en": "hard", "ru": "трудно"},
    "csat": {"en": "dissatisfied", "ru": "недовольны"},
    "completion": {"en": "not finished", "ru": "не завершили"},
    "emotion": {"en": "negative", "ru": "негатив"},
}
_GOOD: dict[str, dict[Language, str]] = {
    "nps": {"en": "", "ru": ""},
    "ces1": {"en": "easy", "ru": "легко"},
    "ces2": {"en": "easy", "ru": "легко"},
    "csat": {"en": "satisfied", "ru": "довольны"},
    "completion": {"en": "finished", "ru": "завершили"},
    "emotion": {"en": "mean", "ru": "среднее"},
}
_OTHER_TROUBLE: dict[Language, str] = {"en": "in trouble", "ru": "с затруднением"}
_OTHER_GOOD: dict[Language, str] = {"en": "good answers", "ru": "хорошие ответы"}


def metric_name(metric: Metric, language: Language) -> str:
    """Return a metric's name; a built-in one that nobody has renamed speaks the reader's language."""
    built_in = BUILT_IN_METRICS.get(metric.key)
    if built_in is not None and metric.name == built_in.name and metric.key in _NAMES:
        return _NAMES[metric.key][language]
    return metric.name


def trouble_word(metric: Metric, language: Language) -> str:
    """Return what an answer in the trouble set says, as "hard"."""
    return _TROUBLE.get(metric.key, _OTHER_TROUBLE)[language]


def good_word(metric: Metric, language: Language) -> str:
    """Return what the headline figure counts, as "easy"; empty where the figure speaks for itself."""
    return _GOOD.get(metric.key, _OTHER_GOOD)[language]
