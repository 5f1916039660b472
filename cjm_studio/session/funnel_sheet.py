"""The funnel: who entered and left the stages, and who finished what they came for."""

from cjm_studio.document.queries import metric_by_key
from cjm_studio.exchange.figure_table import Cell
from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.map import Stage
from cjm_studio.session.metric_look import Chart, Mark, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.statistics.figures import LAPLACE_BELOW
from cjm_studio.statistics.funnel import FunnelStep, funnel
from cjm_studio.statistics.proportions import laplace
from cjm_studio.wording.metric_sentences import HEADS, SHEETS, said
from cjm_studio.wording.numbers import count, percent, percent_interval
from cjm_studio.wording.value_words import HIDDEN


def funnel_sheet(reader: Reader) -> Sheet:
    """Return the people at every stage, the share that passed on with its interval, and task success."""
    language = reader.language
    records = [reader.document.get(Stage, stage) for _, stage in reader.stages]
    known = [record.entered if (record.entered or 0) >= HIDDEN_BELOW else None for record in records]
    steps = [_own_step(record) for record in records]
    marks = []
    for at, (record, entered) in enumerate(zip(records, known, strict=True)):
        if entered is not None:
            spoken = f"{record.name}: {said(HEADS, 'entered', language).lower()} {count(entered, language)}"
            label = "\n".join(filter(None, (count(entered, language), _passed(reader, steps[at]))))
            marks.append(Mark(at, 0, float(entered), 0.0, float(entered), None, "", label, spoken, at))
    rows = [
        (
            Cell(record.name),
            Cell(HIDDEN) if record.entered is not None and entered is None else reader.number(entered),
            reader.number(record.left if entered is not None else None),
            *_step_cells(reader, step),
            _share(reader, None if not entered or not known[0] else min(1.0, entered / known[0])),
            *_finished(reader, at),
            Cell(_remark(reader, known, at)),
        )
        for at, (record, entered, step) in enumerate(zip(records, known, steps, strict=True))
    ]
    notes = (reader.say("same_stage"),) if marks else (reader.say("no_funnel"),)
    heads = ("stage", "entered", "left", "stayed", "from", "to", "cumulative", "finished")
    table = reader.table(
        said(SHEETS, "funnel", language),
        (*heads, "n", "from", "to", "laplace", "remark"),
        rows,
        reader.about(),
        *notes,
    )
    chart = _chart(reader, marks) if marks else None
    return Sheet(table.title, table, chart, notes, tuple(stage for _, stage in reader.stages))


def _chart(reader: Reader, marks: list[Mark]) -> Chart:
    highest = max(mark.value for mark in marks)
    axis = said(HEADS, "entered", reader.language)
    return Chart("bars", reader.names, ("",), tuple(marks), "people", axis, low=0.0, high=highest * 1.25)


def _own_step(record: Stage) -> FunnelStep | None:
    """Who left a stage did not pass on, wherever the others went: branches do not mislead."""
    if record.entered is None or record.left is None or record.entered < HIDDEN_BELOW:
        return None
    if not 0 <= record.left <= record.entered:
        return None
    return funnel([record.entered, record.entered - record.left])[0]


def _passed(reader: Reader, step: FunnelStep | None) -> str:
    if step is None or step.conversion is None or step.ci95 is None:
        return ""
    arrow = f"→ {percent(step.conversion, reader.language)}"
    return f"{arrow}\n({percent_interval(*step.ci95, language=reader.language)})"


def _step_cells(reader: Reader, step: FunnelStep | None) -> tuple[Cell, Cell, Cell]:
    if step is None or step.ci95 is None:
        return Cell(), Cell(), Cell()
    low, high = step.ci95
    return _share(reader, step.conversion), _share(reader, low), _share(reader, high)


def _share(reader: Reader, share: float | None) -> Cell:
    return Cell() if share is None else Cell(percent(share, reader.language), share, "share")


def _remark(reader: Reader, known: list[int | None], at: int) -> str:
    """More people than the stage before let through come from somewhere else."""
    before, now = known[at - 1] if at else None, known[at]
    return reader.say("mid_way") if before is not None and now is not None and now > before else ""


def _finished(reader: Reader, at: int) -> tuple[Cell, ...]:
    """What "did you finish?" says, weighted where answers are; with the cautious twin where few answered."""
    metric = metric_by_key(reader.document, "completion")
    if metric is None:
        return (Cell(),) * 5
    look, stage = reader.look, reader.stages[at][1]
    figure = reader.cells.figure(stage, metric, look.wave, measure="good", channel=look.channel)
    if figure is None:
        return (Cell("–"), *(Cell(),) * 4)
    if figure.hidden or figure.value is None or figure.n_eff is None:
        return (Cell(HIDDEN), *(Cell(),) * 4)
    careful = None
    if figure.n_eff < LAPLACE_BELOW:
        careful = laplace(figure.value * figure.n_eff, figure.n_eff)
    low, high, cautious = (_share(reader, share) for share in (figure.low, figure.high, careful))
    return _share(reader, figure.value), reader.number(figure.n), low, high, cautious
