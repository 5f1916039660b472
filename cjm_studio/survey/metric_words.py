"""Metrics by the words that survey files use for them."""

import re
from collections.abc import Iterable, Sequence

from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import MetricId, RecordId
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.survey.mapping import Mapping, Scale
from cjm_studio.survey.names import folded

_SPELLINGS = {
    "nps": ("NPS", "net promoter score", "индекс потребительской лояльности"),
    "ces1": ("CES1", "CES 1.0", "CES original"),
    "ces2": ("CES2", "CES 2.0"),
    "csat": ("CSAT", "satisfaction", "удовлетворённость", "удовлетворенность"),
    "completion": ("completion", "task success", "успешность задачи", "завершение"),
    "emotion": ("emotion", "эмоция", "эмоции"),
}

# Two published scales of opposite direction go by these words.
_EITHER_CES = {"ces", "customereffortscore", "индексусилийклиента"}

_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


class MetricWords:
    """The metrics that an answer may speak of, found by key, name or a common spelling."""

    def __init__(self, project: Iterable[Metric] = (), scales: Sequence[Scale] = ()) -> None:
        self._by_word: dict[str, Metric] = {}
        known = BUILT_IN_METRICS | {metric.key: metric for metric in project}
        for metric in known.values():
            for word in (metric.key, metric.name, *_SPELLINGS.get(metric.key, ())):
                self._by_word.setdefault(_plain(word), metric)
        self._by_word = {word: metric for word, metric in self._by_word.items() if word not in _EITHER_CES}
        for scale in scales:
            self._declare(metric_of_scale(scale))

    def _declare(self, metric: Metric) -> None:
        """A scale may repeat a metric of the project: the import compares them. Other words must be free."""
        for word in {_plain(metric.key), _plain(metric.name)} - {""}:
            holder = self._by_word.get(word)
            if word in _EITHER_CES or (
                holder and (holder.key != metric.key or holder.key in BUILT_IN_METRICS)
            ):
                raise BadInput("scale_word_taken", scale=metric.key, word=metric.name)
            self._by_word[word] = metric

    def find(self, word: str) -> Metric | None:
        """Return the metric that a word means, None if there is none; BadInput for plain "CES"."""
        plain = _plain(word)
        if plain in _EITHER_CES:
            raise BadInput("which_ces", word=word)
        return self._by_word.get(plain)

    def named(self, word: str) -> Metric:
        """Return the metric that a mapping means; BadInput if there is none."""
        metric = self.find(word)
        if metric is None:
            raise BadInput("mapping_metric", word=word, names=self.keys())
        return metric

    def keys(self) -> str:
        """Return the keys of all metrics, to be shown."""
        return ", ".join(dict.fromkeys(metric.key for metric in self._by_word.values()))


def questions_said(mapping: Mapping, words: MetricWords) -> dict[str, str]:
    """Return by metric key what a mapping says people were asked; headers of columns say nothing of it.

    An empty text says that they were asked as usual, whatever was said before.
    """
    said = {scale.key: scale.question for scale in mapping.scales if scale.question.strip()}
    said |= {words.named(word).key: text for word, text in mapping.asked.items()}
    return {key: " ".join(text.split()) for key, text in said.items()}


def metric_of_scale(scale: Scale) -> Metric:
    """Return the metric that a scale declares; BadInput when the scale contradicts itself."""
    good, trouble = set(scale.good), set(scale.trouble)
    if not _KEY.fullmatch(scale.key):
        raise BadInput("scale_key", scale=scale.key)
    if not -1000 <= scale.minimum < scale.maximum <= 1000:
        raise BadInput("scale_ends", scale=scale.key, minimum=scale.minimum, maximum=scale.maximum)
    if not good or not trouble or good & trouble:
        raise BadInput("scale_sets", scale=scale.key)
    if not good | trouble <= set(range(scale.minimum, scale.maximum + 1)):
        raise BadInput("scale_sets_outside", scale=scale.key, minimum=scale.minimum, maximum=scale.maximum)
    low, high = (trouble, good) if scale.direction == "higher_is_better" else (good, trouble)
    if min(low) > max(high):
        raise BadInput("scale_direction", scale=scale.key)
    return Metric(
        id=MetricId(RecordId(f"metric-{scale.key}")),
        key=scale.key,
        name=scale.name or scale.key,
        minimum=scale.minimum,
        maximum=scale.maximum,
        direction=scale.direction,
        good=tuple(sorted(good)),
        trouble=tuple(sorted(trouble)),
        question=scale.question,
        primary=scale.primary,
    )


def _plain(word: str) -> str:
    return "".join(letter for letter in folded(word) if letter.isalnum())
