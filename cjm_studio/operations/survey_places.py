"""Where survey answers belong: the segments, stages and channels of a project, with those that it lacks."""

from collections.abc import Iterable, Mapping, Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import channels, journeys, segments, stages
from cjm_studio.model.ids import ChannelId, SegmentId, StageId, new_id
from cjm_studio.model.map import Channel, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.operations.journeys import journey_records, next_link
from cjm_studio.survey.names import folded
from cjm_studio.survey.survey_file import SurveyFile


class SurveyPlaces:
    """Finds places by the names that files use, folded; what the project lacks is `added`."""

    def __init__(self, document: Document, files: Sequence[SurveyFile], *, today: str) -> None:
        self.added: list[Record] = []
        self._document = document
        self._today = today
        self._segments: dict[str, SegmentId] = {}
        self._stages: dict[tuple[str, str], StageId] = {}  # by segment and stage
        self._channels: dict[str, ChannelId] = {}
        self._add_segments(files)
        self._add_channels(files)

    def segment(self, name: str) -> SegmentId:
        """Return the segment of this name."""
        return self._segments[folded(name)]

    def stage(self, segment: str, name: str | None) -> StageId | None:
        """Return the stage of this name on a segment's journey, None for the journey as a whole."""
        return None if name is None else self._stages[folded(segment), folded(name)]

    def channel(self, name: str | None) -> ChannelId | None:
        """Return the channel of this name, if one is named."""
        return None if name is None else self._channels[folded(name)]

    def _add_segments(self, files: Sequence[SurveyFile]) -> None:
        """A new segment gets a journey through all stages; the journey of a standing one, those it lacks."""
        all_stages = first_forms(name for file in files for name in file.stages)
        asked = {
            (folded(count.segment), folded(count.stage))
            for file in files
            for count in file.counts
            if count.stage is not None
        }
        standing = segments(self._document)
        self._segments = {folded(segment.name): segment.id for segment in reversed(standing)}
        order = max((segment.order for segment in standing), default=0.0)
        for key, name in first_forms(name for file in files for name in file.segments).items():
            if key not in self._segments:
                order += 1.0
                segment = Segment(id=SegmentId(new_id("segment")), name=name, order=order)
                self._segments[key] = segment.id
                self.added.append(segment)
            answered = {stage: shown for stage, shown in all_stages.items() if (key, stage) in asked}
            for stage in reversed(self._stages_of(self._segments[key], all_stages, answered)):
                self._stages[key, folded(stage.name)] = stage.id  # of two of one name, the first

    def _stages_of(
        self, segment: SegmentId, all_stages: Mapping[str, str], answered: Mapping[str, str]
    ) -> list[Stage]:
        """Return the stages of a segment's as-is journeys, once those with answers are there."""
        others = journeys(self._document, segment) if segment in self._document else []
        standing = [journey for journey in others if journey.map_kind == "as_is"]
        if not standing:
            order = max((journey.order for journey in others), default=0.0) + 1.0
            records = journey_records(segment, list(all_stages.values()), order=order, today=self._today)
            self.added += records
            return [record for record in records if isinstance(record, Stage)]
        columns = [stage for journey in standing for stage in stages(self._document, journey.id)]
        there = {folded(stage.name) for stage in columns}
        first = stages(self._document, standing[0].id)
        last = first[-1] if first else None
        for name in (name for key, name in answered.items() if key not in there):
            order = last.order + 1.0 if last else 1.0
            stage = Stage(id=StageId(new_id("stage")), journey=standing[0].id, name=name, order=order)
            self.added += [stage, next_link(last, stage)] if last else [stage]
            columns.append(stage)
            last = stage
        return columns

    def _add_channels(self, files: Sequence[SurveyFile]) -> None:
        """Add the channels that the project lacks."""
        standing = channels(self._document)
        self._channels = {folded(channel.name): channel.id for channel in reversed(standing)}
        order = max((channel.order for channel in standing), default=0.0)
        for key, name in first_forms(name for file in files for name in file.channels).items():
            if key not in self._channels:
                order += 1.0
                self._channels[key] = ChannelId(new_id("channel"))
                self.added.append(Channel(id=self._channels[key], name=name, order=order))


def first_forms(names: Iterable[str]) -> dict[str, str]:
    """Return names folded to the form in which each stood first."""
    forms: dict[str, str] = {}
    for name in names:
        forms.setdefault(folded(name), name)
    return forms
