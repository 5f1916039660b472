"""Importance against satisfaction: the opportunity score of every stage, in order and in quadrants."""

from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.ids import StageId
from cjm_studio.model.metrics import Metric
from cjm_studio.session.metric_look import Chart, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.statistics.importance import EXTREME, HIGH, N_MIN, Quadrants, opportunity, quadrants
from cjm_studio.statistics.measures import Measured
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.metric_sentences import HEADS, QUADRANTS, SHEETS, said
from cjm_studio.wording.numbers import decimal


def opportunity_sheet(reader: Reader) -> Sheet:
    """Return the stages by their opportunity score, the highest first; too few answers are not ordered."""
    language = reader.language
    title = f"{said(SHEETS, 'opportunity', language)}. {metric_name(reader.metric, language)}"
    heads = ("stage", "importance", "n", "performance", "n", "opportunity", "quadrant", "remark")
    look = reader.look
    if look.other is None or look.other == look.metric:
        note = reader.say("no_importance")
        return Sheet(title, reader.table(title, heads, [], note), None, (note,))
    asked = reader.document.get(Metric, look.other)
    found = [_pair(reader, asked, stage) for _, stage in reader.stages]
    ordered = [at for at, (first, second) in enumerate(found) if _enough(first) and _enough(second)]
    scores = {at: (_ten(found[at][0]), _ten(found[at][1])) for at in ordered}
    places = quadrants([scores[at] for at in ordered])
    turn = sorted(scores, key=lambda at: -opportunity(*scores[at]))
    turn += [at for at in range(len(found)) if at not in scores]
    rows = [_row(reader, at, found[at], scores, places, ordered) for at in turn]
    notes = tuple(reader.say(key) for key in (("ordering", "hidden") if ordered else ("few_for_order",)))
    table = reader.table(title, heads, rows, reader.about(), *notes)
    chart = _chart(reader, scores, places, turn) if places else None
    return Sheet(title, table, chart, notes, tuple(reader.stages[at][1] for at in turn))


def _pair(reader: Reader, asked: Metric, stage: StageId) -> tuple[Measured | None, Measured | None]:
    cells, look = reader.cells, reader.look
    first = cells.figure(stage, asked, look.wave, measure="good", channel=look.channel)
    second = cells.figure(stage, reader.metric, look.wave, measure="good", channel=look.channel)
    return first, second


def _enough(figure: Measured | None) -> bool:
    """Weighted answers are worth fewer than there are people."""
    return figure is not None and not figure.hidden and (figure.n_eff or 0) >= N_MIN


def _ten(figure: Measured | None) -> float:
    return 10 * ((figure.value if figure else None) or 0.0)


def _row(
    reader: Reader,
    at: int,
    found: tuple[Measured | None, Measured | None],
    scores: dict[int, tuple[float, float]],
    places: Quadrants | None,
    ordered: list[int],
) -> tuple[Cell, ...]:
    language = reader.language
    name = Cell(reader.stages[at][0])
    n = [reader.figure_cells(figure)[3] for figure in found]
    if at not in scores or places is None:
        asked = all(figure is not None for figure in found)
        return (
            name,
            Cell(),
            n[0],
            Cell(),
            n[1],
            Cell(),
            Cell(),
            Cell(reader.say("few_for_order") if asked else ""),
        )
    score = opportunity(*scores[at])
    first, second, told = (Cell(decimal(v, language), v, "decimal") for v in (*scores[at], score))
    place = said(QUADRANTS, places.places[ordered.index(at)], language)
    remark = "extreme" if score > EXTREME else "high" if score >= HIGH else ""
    return (name, first, n[0], second, n[1], told, Cell(place), Cell(reader.say(remark) if remark else ""))


def _chart(
    reader: Reader, scores: dict[int, tuple[float, float]], places: Quadrants, turn: list[int]
) -> Chart:
    marks = []
    for row, at in enumerate(turn):
        if at in scores:
            (across, along), name = scores[at], reader.stages[at][0]
            score = decimal(opportunity(across, along), reader.language)
            marks.append(Mark(at, 0, along, at=across, label=name, spoken=f"{name}: {score}", row=row))
    performance, importance = (said(HEADS, key, reader.language) for key in ("performance", "importance"))
    return Chart(
        "plane",
        reader.names,
        ("",),
        tuple(marks),
        "score",
        performance,
        importance,
        high=10.0,
        middle=places.performance,
        middle_across=places.importance,
    )
