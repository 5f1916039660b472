"""Sheets that hold groups side by side at every stage: segments, channels, waves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_studio.document.queries import channels, segments
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.ids import ChannelId, StageId
from cjm_studio.session.metric_look import MOST_SERIES, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.stage_sheets import points_chart
from cjm_studio.statistics.measures import Measured
from cjm_studio.wording.metric_sentences import SHEETS, said

MOST_WAVES = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """One figure of one series at one stage."""

    group: int
    series: int
    stage: StageId | None
    figure: Measured


def by_segment(reader: Reader) -> Sheet:
    """Return the figure of every stage for each of the chosen segments."""
    found = [s for s in segments(reader.document) if not reader.look.segments or s.id in reader.look.segments]
    shown = found[:MOST_SERIES]
    figures = (
        (at, series, column.of_segment.get(segment.id))
        for at, column in enumerate(reader.columns)
        for series, segment in enumerate(shown)
    )
    standing = [
        Standing(at, series, stage, figure)
        for at, series, stage in figures
        if stage is not None and (figure := reader.figure(stage)) is not None
    ]
    return _sheet(
        reader, "segments", standing, names=[segment.name for segment in shown], many=len(found) > len(shown)
    )


def by_wave(reader: Reader) -> Sheet:
    """Return the figure of every stage wave after wave, in the shown segment."""
    shown = reader.chosen_waves[-MOST_WAVES:]
    standing = [
        Standing(at, series, stage, figure)
        for at, (_, stage) in enumerate(reader.stages)
        for series, wave in enumerate(shown)
        if (figure := reader.figure(stage, wave.id)) is not None
    ]
    return _sheet(reader, "waves", standing, names=[wave.name for wave in shown], joined=True)


def by_channel(reader: Reader) -> Sheet:
    """Return the figure of every stage for each channel; with one channel chosen, for that one."""
    known = [channel.id for channel in channels(reader.document)]
    all_ids: list[ChannelId | None] = [*known, None]
    used = [c for c in all_ids if any(c in per for _, per in _channels(reader))]
    shown = ([reader.look.channel] if reader.look.channel else used)[:MOST_SERIES]
    names = channel_names(reader)
    look = reader.look
    standing = [
        Standing(at, series, stage, figure)
        for at, (_, stage) in enumerate(reader.stages)
        for series, channel in enumerate(shown)
        if (figure := channel_figure(reader, stage, channel)) is not None
    ]
    many = not look.channel and len(used) > len(shown)
    return _sheet(reader, "channels", standing, names=[names[channel] for channel in shown], many=many)


def channel_figure(reader: Reader, stage: StageId, channel: ChannelId | None) -> Measured | None:
    """Return the figure of one channel, None being answers whose channel is not known."""
    from cjm_studio.statistics.measures import measured

    look, cells = reader.look, reader.cells
    answers = cells.by_channel(stage, look.metric, look.wave).get(channel)
    if answers is None:
        return None
    if channel in cells.hidden_channels(stage, look.metric, look.wave):
        return Measured(look.measure, hidden=True)
    return measured(reader.metric, answers, look.measure)


def channel_names(reader: Reader) -> dict[ChannelId | None, str]:
    """Return what each channel is called, and the lack of one."""
    return {**{c.id: c.name for c in channels(reader.document)}, None: reader.say("no_channel")}


def _channels(reader: Reader) -> Iterator[tuple[StageId, dict[ChannelId | None, object]]]:
    for _, stage in reader.stages:
        yield stage, dict(reader.cells.by_channel(stage, reader.look.metric, reader.look.wave))


_TOLD = {"segments": ("channel", "wave"), "waves": ("segment", "channel")}
_HEADS = {"segments": "segment", "waves": "wave", "channels": "channel"}


def _sheet(
    reader: Reader,
    key: str,
    standing: Sequence[Standing],
    *,
    names: Sequence[str],
    joined: bool = False,
    many: bool = False,
) -> Sheet:
    groups = tuple(c.name for c in reader.columns) if key == "segments" else reader.names
    marks, rows = [], []
    for row, one in enumerate(standing):
        figure, named = one.figure, (groups[one.group], names[one.series])
        rows.append((Cell(named[0]), Cell(named[1]), *reader.figure_cells(figure)))
        if not figure.hidden and figure.value is not None:
            spoken = reader.line(*named, figure=figure)
            ends = (figure.low, figure.high)
            marks.append(Mark(one.group, one.series, figure.value, *ends, spoken=spoken, row=row))
    notes = [reader.say("interval")] if marks else [reader.say("nothing")]
    if joined and marks:
        notes.append(reader.say("waves_order", names=", ".join(names)))
    if many:
        notes.append(reader.say("too_many", most=str(MOST_SERIES)))
    if any(one.figure.hidden for one in standing):
        notes.append(reader.say("hidden"))
    if reader.weighted:
        notes.append(reader.say("weighted"))
    title = f"{said(SHEETS, key, reader.language)}. {reader.axis}"
    heads = ("stage", _HEADS[key], "value", "from", "to", "n")
    about = reader.about(*_TOLD.get(key, ()))
    table = reader.table(title, heads, rows, about, *notes)
    chart = points_chart(reader, marks, groups=groups, series=tuple(names), joined=joined) if marks else None
    return Sheet(title, table, chart, tuple(notes), tuple(one.stage for one in standing))
