"""Questions: what was asked in each wave, as its sources tell; of others the metric tells."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_studio.document.document import Document
from cjm_studio.model.ids import SegmentId, SourceId, StageId, WaveId
from cjm_studio.model.metrics import Metric, Reading, Source

Wording = tuple[str, ...]  # several where the sources of one wave asked in different words


class AskedOtherwise(NamedTuple):
    """What was asked in two waves that cannot be compared."""

    before: Wording
    here: Wording


class Questions:
    """What was asked of every cell in every wave, looked up once."""

    def __init__(
        self, metrics: Iterable[Metric], sources: Iterable[Source], readings: Iterable[Reading]
    ) -> None:
        self._said = {source.id: dict(source.questions) for source in sources if source.questions}
        texts = {pair for said in self._said.values() for pair in said.items()}
        spoken = {key for key, _ in texts}
        # By most metrics everybody asked the same: no answers have to be looked at.
        self._varied = {m.id for m in metrics if m.key in spoken and not self._only(texts, m)}
        self._sources: dict[tuple[str, str, str], set[SourceId]] = {}
        for one in readings if self._varied else ():
            if one.metric in self._varied and any(people for _, people in one.counts):
                key = (one.stage or one.segment, one.metric, one.wave)
                self._sources.setdefault(key, set()).add(one.source)

    def _only(self, texts: set[tuple[str, str]], metric: Metric) -> bool:
        return all(text == metric.question for key, text in texts if key == metric.key)

    def one(self, metric: Metric) -> bool:
        """Say whether a metric has but one question, in all waves."""
        return metric.id not in self._varied

    def asked(self, about: StageId | SegmentId, metric: Metric, wave: WaveId) -> Wording:
        """Return what was asked of a stage, or of a segment's journey as a whole; () if nothing was."""
        if self.one(metric):
            return (metric.question,)
        sources = self._sources.get((about, metric.id, wave), ())
        return tuple(
            sorted({self._said.get(source, {}).get(metric.key, metric.question) for source in sources})
        )


def questions_of(document: Document) -> Questions:
    """Return the questions of a project."""
    return Questions(document.all(Metric), document.all(Source), document.all(Reading))


def asked_otherwise(before: Wording, here: Wording) -> AskedOtherwise | None:
    """Return both unless they are one and the same question; several in one wave are none."""
    if not before or not here or (before == here and len(here) == 1):
        return None
    return AskedOtherwise(before, here)
