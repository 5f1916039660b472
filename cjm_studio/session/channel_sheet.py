"""The channels of every stage, each held against all other answers there."""

from dataclasses import dataclass

from cjm_studio.document.queries import channels
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.ids import ChannelId, StageId
from cjm_studio.session.difference_words import (
    difference_cell,
    difference_chart,
    difference_ends,
    told_words,
)
from cjm_studio.session.metric_look import MOST_SERIES, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.series_sheets import channel_figure, channel_names
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.measures import Apart, Measured, apart
from cjm_studio.statistics.tracking import N_MIN
from cjm_studio.wording.metric_sentences import SHEETS, VERDICTS, said

Q = 0.10


@dataclass(frozen=True, slots=True)
class Pair:
    """One channel of one stage against the rest; without a difference where either has too few answers."""

    group: int
    stage: StageId
    channel: ChannelId | None
    figure: Measured
    apart: Apart | None


def channel_pairs(reader: Reader) -> Sheet:
    """Return each channel of a stage held against all other answers there, all of them judged together."""
    language, names = reader.language, channel_names(reader)
    title = f"{said(SHEETS, 'channel_pairs', language)}. {reader.axis}"
    pairs = _pairs(reader)
    proven = _proven(pairs)
    shown = list(dict.fromkeys(names[pair.channel] for pair in pairs if pair.apart))[:MOST_SERIES]
    marks, rows = list[Mark](), list[tuple[Cell, ...]]()
    for at, pair in enumerate(pairs):
        name, series, found = reader.names[pair.group], names[pair.channel], pair.apart
        words = _verdict(reader, pair, proven=at in proven)
        value, _, _, n = reader.figure_cells(pair.figure)
        ends = (difference_cell(reader, found), *difference_ends(reader, found))
        rows.append((Cell(name), Cell(series), Cell(words), value, n, *ends))
        if found is not None and series in shown:
            spoken = f"{name}, {series}: {told_words(reader, found.difference)}, {words}"
            turn = shown.index(series)
            marks.append(Mark(pair.group, turn, found.difference, *found.ci95, spoken=spoken, row=at))
    keys = ("not_over_channels", "interval", "family_channels", "hidden") if marks else ("one_channel",)
    notes = tuple(reader.say(key) for key in keys)
    heads = ("stage", "channel", "verdict", "value", "n", "difference", "from", "to")
    table = reader.table(title, heads, rows, reader.about(), *notes)
    chart = difference_chart(reader, marks, tuple(shown)) if marks else None
    return Sheet(title, table, chart, notes, tuple(pair.stage for pair in pairs))


def _pairs(reader: Reader) -> list[Pair]:
    chosen = reader.look.channel
    order: list[ChannelId | None] = [*(channel.id for channel in channels(reader.document)), None]
    found = []
    for group, (_, stage) in enumerate(reader.stages):
        for channel in [chosen] if chosen else order:
            figure = channel_figure(reader, stage, channel)
            if figure is not None:
                difference = None if figure.hidden else _against_rest(reader, stage, channel)
                found.append(Pair(group, stage, channel, figure, difference))
    return found


def _proven(pairs: list[Pair]) -> set[int]:
    """Return the differences whose interval leaves out 0 and which hold among all that were looked at."""
    judged = [(at, pair.apart) for at, pair in enumerate(pairs) if pair.apart is not None]
    if not judged:
        return set()
    import numpy as np

    from cjm_studio.statistics.false_discovery import benjamini_hochberg

    family = benjamini_hochberg(np.array([found.p for _, found in judged])).tolist()
    return {
        at
        for (at, found), q in zip(judged, family, strict=True)
        if q <= Q and not found.ci95.lo <= 0 <= found.ci95.hi
    }


def _against_rest(reader: Reader, stage: StageId, channel: ChannelId | None) -> Apart | None:
    """What is left when a shown channel is taken off has 5 answers or more: hidden groups see to that."""
    look = reader.look
    per = reader.cells.by_channel(stage, look.metric, look.wave)
    own = per[channel]
    people: dict[int, int] = {}
    effective: dict[int, float] = {}
    for other, answers in per.items():
        for answer in answers.people if other != channel else ():
            people[answer] = people.get(answer, 0) + answers.people[answer]
            effective[answer] = effective.get(answer, 0.0) + answers.effective[answer]
    rest = Answers(people, effective)
    if min(own.n, rest.n, own.n_eff, rest.n_eff) < N_MIN:
        return None
    return apart(reader.metric, rest, own, measure=look.measure)


def _verdict(reader: Reader, pair: Pair, *, proven: bool) -> str:
    if pair.figure.hidden:
        return ""
    if pair.apart is None:
        per = reader.cells.by_channel(pair.stage, reader.look.metric, reader.look.wave)
        return said(VERDICTS, "too_few" if len(per) > 1 else "only_one", reader.language)
    higher = "clear_more" if pair.apart.difference > 0 else "clear_less"
    return said(VERDICTS, higher if proven else "no_proof", reader.language)
