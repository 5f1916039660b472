"""Sheets of one segment in one wave: the figure of each stage, and how the answers are spread."""

from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.ids import StageId
from cjm_studio.session.metric_look import Chart, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.proportions import wilson
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_sentences import PARTS, SHEETS, said
from cjm_studio.wording.numbers import percent
from cjm_studio.wording.value_words import HIDDEN

MOST_PIECES = 7  # a longer scale is shown by its parts


def by_stage(reader: Reader) -> Sheet:
    """Return the figure of every stage with its interval, limit and level."""
    marks, rows, limits, levels = [], [], [], []
    for at, (name, stage) in enumerate(reader.stages):
        figure, evidence, limit = reader.figure(stage), reader.evidence(stage), reader.limit(stage)
        level = evidence.level if evidence else ""
        word = level_words(level, reader.language) if level else ""
        levels.append((level, word))
        if figure is not None:
            spoken = ", ".join(filter(None, (reader.line(name, figure=figure), word)))
            label = HIDDEN if figure.hidden else reader.value(figure.value)
            marks.append(
                Mark(at, 0, figure.value or 0.0, figure.low, figure.high, None, level, label, spoken, at)
                if not figure.hidden
                else Mark(at, 0, reader.range()[0], label=HIDDEN, spoken=spoken, row=at, level="hidden")
            )
        if limit is not None:
            limits.append((at, limit))
        rows.append((Cell(name), *reader.figure_cells(figure), _limit_cell(reader, stage), Cell(word)))
    notes = _notes(reader, bool(marks), limits=bool(limits))
    chart = points_chart(reader, marks, limits=tuple(limits), levels=tuple(levels))
    heads = ("stage", "value", "from", "to", "n", "limit", "level")
    title = f"{said(SHEETS, 'stages', reader.language)}. {reader.axis}"
    table = reader.table(title, heads, rows, reader.about(), *notes)
    return Sheet(title, table, chart if marks else None, notes, tuple(stage for _, stage in reader.stages))


def _limit_cell(reader: Reader, stage: StageId) -> Cell:
    """Return the agreed limit, else the one that the level stands on, with where it comes from."""
    agreed, evidence = reader.limit(stage), reader.evidence(stage)
    used = evidence.limit if evidence else None
    if agreed is not None or used is None or used.origin != "relative" or reader.look.measure != "trouble":
        return reader.cell(agreed)
    # In words alone: a file of the table would keep the bare number, as if it had been agreed.
    return Cell(reader.say("limit_relative", limit=reader.value(used.value)))


def points_chart(
    reader: Reader,
    marks: list[Mark],
    *,
    groups: tuple[str, ...] | None = None,
    series: tuple[str, ...] = ("",),
    limits: tuple[tuple[int, float], ...] = (),
    levels: tuple[tuple[str, str], ...] = (),
    joined: bool = False,
) -> Chart:
    """Return a chart of figures with intervals over the stages, its axis no longer than they need."""
    low, high = reader.range()
    if reader.unit == "share":
        seen = [mark.high or mark.value for mark in marks] + [limit for _, limit in limits]
        high = min(1.0, max(0.2, max(seen, default=1.0) * 1.12))
    return Chart(
        "points",
        reader.names if groups is None else groups,
        series,
        tuple(marks),
        reader.unit,
        reader.axis,
        low=low,
        high=high,
        limits=limits,
        limit_words=reader.say("limit"),
        middle=0.0 if low < 0 < high else None,
        joined=joined,
        levels=levels,
    )


def _notes(reader: Reader, any_marks: bool, *, limits: bool = False) -> tuple[str, ...]:
    if not any_marks:
        return (reader.say("nothing"),)
    kept = {"interval": True, "limit": limits, "weighted": reader.weighted, "hidden": True}
    return tuple(reader.say(key) for key, told in kept.items() if told)


def answers_sheet(reader: Reader) -> Sheet:
    """Return how the answers of every stage are spread, from the worst to the best."""
    metric, look = reader.metric, reader.look
    parts = answer_parts(reader)
    marks, rows, stages = list[Mark](), list[tuple[Cell, ...]](), list[StageId | None]()
    for at, (name, stage) in enumerate(reader.stages):
        found = reader.figure(stage)
        if found is None or found.hidden:
            rows.append((Cell(name), Cell(HIDDEN if found else "–"), *(Cell(),) * 4))
            stages.append(stage)
            continue
        answers = reader.cells.answers(stage, metric.id, look.wave, channel=look.channel)
        for mark, row in _pieces(reader, answers, parts, at=at, name=name, row=len(rows)):
            marks.append(mark)
            rows.append(row)
            stages.append(stage)
    chart = Chart(
        "stacked",
        reader.names,
        tuple(name for name, _, _ in parts),
        tuple(marks),
        "share",
        reader.say("of_answers"),
        low=-1.0,
        high=1.0,
        roles=tuple(role for _, role, _ in parts),
    )
    notes = (reader.say("hidden"),) if marks else (reader.say("nothing"),)
    title = f"{said(SHEETS, 'answers', reader.language)}. {reader.axis.partition(':')[0]}"
    table = reader.table(title, ("stage", "answer", "share", "from", "to", "n"), rows, reader.about(), *notes)
    return Sheet(title, table, chart if marks else None, notes, tuple(stages))


Parts = list[tuple[str, str, tuple[int, ...]]]  # name, role, answers


def answer_parts(reader: Reader) -> Parts:
    """Return the answers of the scale from the worst to the best, a long scale by its three parts."""
    metric, language = reader.metric, reader.language
    scale = list(range(metric.minimum, metric.maximum + 1))
    neutral = tuple(a for a in scale if a not in metric.trouble and a not in metric.good)
    roles = {**dict.fromkeys(metric.trouble, "trouble"), **dict.fromkeys(metric.good, "good")}
    if len(scale) <= MOST_PIECES:
        if metric.direction == "higher_is_worse":
            scale.reverse()
        return [(str(answer).replace("-", "−"), roles.get(answer, "neutral"), (answer,)) for answer in scale]
    is_nps = metric.maximum == 10 and metric.minimum == 0 and min(metric.good, default=0) == 9
    names = ("detractors", "passives", "promoters") if is_nps else ("trouble", "neutral", "good")
    sets = (metric.trouble, neutral, metric.good)
    return [
        (said(PARTS, name, language), role, tuple(these))
        for name, role, these in zip(names, ("trouble", "neutral", "good"), sets, strict=True)
        if these
    ]


def _pieces(
    reader: Reader, answers: Answers, parts: Parts, *, at: int, name: str, row: int
) -> list[tuple[Mark, tuple[Cell, ...]]]:
    """Pieces lie side by side; the middle of what is neither good nor bad lies at 0."""
    worth = answers.n_eff
    shares = [answers.worth(these) / worth for _, _, these in parts]
    bad = sum(share for share, (_, role, _) in zip(shares, parts, strict=True) if role == "trouble")
    neither = sum(share for share, (_, role, _) in zip(shares, parts, strict=True) if role == "neutral")
    start, made = -bad - neither / 2, list[tuple[Mark, tuple[Cell, ...]]]()
    for series, (share, (part, _, these)) in enumerate(zip(shares, parts, strict=True)):
        low, high = wilson(min(answers.worth(these), worth), worth)
        label = percent(share, reader.language)
        spoken = f"{name}, {part}: {label}, n = {answers.n}"
        mark = Mark(at, series, share, start, start + share, None, "", label, spoken, row + series)
        ends = (Cell(percent(end, reader.language), end, "share") for end in (low, high))
        cells = (Cell(name), Cell(part), Cell(label, share, "share"), *ends, reader.number(answers.n))
        made.append((mark, cells))
        start += share
    return made
