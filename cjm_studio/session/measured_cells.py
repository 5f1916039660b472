"""Answers as the metrics view asks for them: by stage, wave and channel, small groups hidden."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cjm_studio.comparison.cells import added_up
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, stages
from cjm_studio.model.ids import ChannelId, JourneyId, MetricId, SegmentId, StageId, WaveId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Reading
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.hidden_groups import hidden_groups
from cjm_studio.statistics.measures import Measure, Measured, measured

NOBODY = Answers()

Asked = StageId | SegmentId  # a segment stands for what it was asked about its journey as a whole


@dataclass(slots=True)
class Cells:
    """Looks answers up, each cell once; made anew for every look at the document."""

    document: Document
    _channels: dict[tuple[Asked, MetricId, WaveId], dict[ChannelId | None, Answers]] = field(
        default_factory=dict
    )

    def answers(
        self, stage: Asked, metric: MetricId, wave: WaveId, *, channel: ChannelId | None = None
    ) -> Answers:
        """Return the answers of a stage, through one channel if one is named; hidden ones are nobody's."""
        if channel is None:
            return added_up(self._readings(stage, metric, wave))
        if channel in self.hidden_channels(stage, metric, wave):
            return NOBODY
        return self.by_channel(stage, metric, wave).get(channel, NOBODY)

    def figure(
        self,
        stage: Asked,
        metric: Metric,
        wave: WaveId,
        *,
        measure: Measure,
        channel: ChannelId | None = None,
    ) -> Measured | None:
        """Return the figure of a stage; a channel is hidden too where it would give away another one."""
        if channel is not None and channel in self.hidden_channels(stage, metric.id, wave):
            return Measured(measure, hidden=True)
        return measured(metric, self.answers(stage, metric.id, wave, channel=channel), measure)

    def by_channel(self, stage: Asked, metric: MetricId, wave: WaveId) -> dict[ChannelId | None, Answers]:
        """Return the answers of a stage by channel, hidden ones too; None: no channel is known."""
        key = (stage, metric, wave)
        if key not in self._channels:
            found: dict[ChannelId | None, list[Reading]] = {}
            for reading in self._readings(stage, metric, wave):
                found.setdefault(reading.channel, []).append(reading)
            self._channels[key] = {channel: added_up(these) for channel, these in found.items()}
        return self._channels[key]

    def hidden_channels(self, stage: Asked, metric: MetricId, wave: WaveId) -> frozenset[ChannelId | None]:
        """Return the channels that are not shown: from the stage's total one could work them out."""
        return hidden_groups({c: a.n for c, a in self.by_channel(stage, metric, wave).items()})

    def _readings(self, stage: Asked, metric: MetricId, wave: WaveId) -> list[Reading]:
        whole = isinstance(self.document[stage], Segment)
        return [
            reading
            for reading in self.document.naming(Reading, stage)
            if reading.metric == metric and reading.wave == wave and (reading.stage is None or not whole)
        ]


@dataclass(frozen=True, slots=True)
class Column:
    """A stage of the shown journey with the stages of the same name in other segments' journeys."""

    name: str
    of_segment: dict[SegmentId, StageId]


def columns(document: Document, journey: JourneyId, segments: Sequence[SegmentId]) -> list[Column]:
    """Return the shown journey's stages in their order, then what other segments go through besides."""
    own = document.get(Journey, journey)
    found: dict[str, Column] = {}
    for stage in stages(document, journey):
        _join(found, stage, own.segment)
    for segment in segments:
        for other in journeys(document, segment):
            if other.id != journey and other.map_kind == own.map_kind:
                for stage in stages(document, other.id):
                    _join(found, stage, segment)
    return list(found.values())


def _join(found: dict[str, Column], stage: Stage, segment: SegmentId) -> None:
    column = found.setdefault(stage.name.strip().casefold(), Column(stage.name, {}))
    column.of_segment.setdefault(segment, stage.id)
