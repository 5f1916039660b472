"""What a survey file is, before it is counted: its tool, what each column is for, what has to be asked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.survey.answer_scales import is_ticks
from cjm_studio.survey.answers import score_of
from cjm_studio.survey.column_roles import personal, role_by_cells, role_by_header
from cjm_studio.survey.columns import is_long, recognised
from cjm_studio.survey.file_notes import header_notes
from cjm_studio.survey.long_table import as_long
from cjm_studio.survey.looked_at import LookedAt, beginning, columns_of, rows_of
from cjm_studio.survey.made_columns import made_columns, spread_question, with_proved_nps
from cjm_studio.survey.mapping import Mapping, parse_mapping
from cjm_studio.survey.mapping_roles import roles_of_mapping
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.private_folder import private_folder
from cjm_studio.survey.question_guess import guess_question
from cjm_studio.survey.question_words import metric_of
from cjm_studio.survey.recognised import ColumnGuess, Recognised, Role
from cjm_studio.survey.same_questions import told_apart
from cjm_studio.survey.shapes.find import find_shape
from cjm_studio.survey.shapes.shaped import Shaped
from cjm_studio.survey.shapes.under_header import under_header
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.tables import TableReader
from cjm_studio.survey.total_rows import without_totals
from cjm_studio.survey.watch import Watch
from cjm_studio.survey.zipped import unpacked

_SHOWN_ROWS = 20
_FEW_ANSWERS = 24  # more are no scale in words
_ONCE = ("segment", "stage", "channel", "metric", "score", "wave", "date", "respondent", "weight")


def recognise(
    path: Path,
    mapping: str = "",
    *,
    metrics: Iterable[Metric] = (),
    stages: Sequence[str] = (),
    segments: Sequence[str] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Recognised:
    """Return what a survey file seems to be; what the mapping says stands.

    `metrics`, `stages` and `segments` are those of the project. BadInput: the file cannot be read.
    """
    asked = parse_mapping(mapping)
    watch = Watch(progress, cancelled)
    with private_folder(path.name) as folder:
        table_path = unpacked(path, folder, member=asked.sheet, step=watch.step)
        sheet = asked.sheet if table_path == path else ""
        try:
            table, shaped = _opened(beginning(table_path, folder), folder, asked, watch, sheet)
        except BadInput:  # cut off, it may be no table
            table, shaped = _opened(table_path, folder, asked, watch, sheet)
        watch.reach(0.5)
        found = recognise_table(
            table, shaped, mapping=asked, metrics=metrics, stages=stages or asked.stages, segments=segments
        )
    watch.step()
    watch.reach(1.0)
    return found


def _opened(path: Path, folder: Path, mapping: Mapping, watch: Watch, sheet: str) -> tuple[Table, Shaped]:
    reader = TableReader(path, folder, lambda header: recognised(header, mapping), watch.step, sheet)
    try:
        return shaped_table(reader.open(), mapping, folder)
    except Untidy:
        return shaped_table(reader.open_with_care(), mapping, folder)


def shaped_table(table: Table, mapping: Mapping, folder: Path) -> tuple[Table, Shaped]:
    """Return the answers of a table under its whole header, and what the header means."""
    shaped = find_shape(table.header, table.sample, said=mapping.shape or "", labels=table.code_book)
    return without_totals(under_header(table, shaped, folder)), shaped


def recognise_table(
    table: Table,
    shaped: Shaped,
    *,
    mapping: Mapping | None = None,
    metrics: Iterable[Metric] = (),
    stages: Sequence[str] = (),
    segments: Sequence[str] = (),
) -> Recognised:
    """Return what a table seems to be, by its header and a sample of its rows."""
    sample = rows_of(table)
    rows = [row for row in sample if not _is_trial(row, shaped)]
    looked_at = with_proved_nps(columns_of(table, shaped, rows))
    known = BUILT_IN_METRICS | {metric.key: metric for metric in metrics}
    said = roles_of_mapping(mapping or Mapping(), looked_at, known)
    long = shaped.shape == "plain" and is_long(table.header)
    guesses = _columns(looked_at, shaped, said, long=long, stages=stages, metrics=known)
    columns, same = told_apart(_once(guesses), looked_at)
    wide = not long and any(column.role == "question" for column in columns)
    everybody, asked = _asked_of_all(columns, segments, mapping or Mapping(), wide=wide)
    if not wide and (spread := spread_question(looked_at)):
        asked = (Note("ask_condensed", {"question": spread}), *asked)
    return Recognised(
        file=table.given.name,
        shape=shaped.shape,
        why=shaped.why,
        encoding=table.given.encoding,
        delimiter=table.given.delimiter,
        header_rows=shaped.header_rows,
        header=shaped.header,
        sample=tuple(tuple(row) for row in rows[:_SHOWN_ROWS]),
        columns=tuple(columns),
        wide=wide,
        notes=(*_notes(table, shaped, looked_at, columns, len(sample) - len(rows)), *same),
        segment=everybody,
        asked=asked,
    )


def _columns(
    looked_at: Sequence[LookedAt],
    shaped: Shaped,
    said: dict[int, ColumnGuess],
    *,
    long: bool,
    stages: Sequence[str],
    metrics: dict[str, Metric],
) -> list[ColumnGuess]:
    """Return what each column seems to be: by what people said, its tool, its header, its cells."""
    made = made_columns(looked_at)
    columns = []
    for column in looked_at:
        guess = said.get(column.number) or _tool_column(column, shaped) or made.get(column.number)
        guess = guess or _guess(column, looked_at, long=long, stages=stages, metrics=metrics)
        columns.append(_with_answers(guess, column))
    if said or long or shaped.shape != "plain":
        return columns
    return as_long(columns, looked_at, MetricWords(metrics.values()))


def _is_trial(row: Sequence[str], shaped: Shaped) -> bool:
    return shaped.trial is not None and shaped.trial < len(row) and folded(row[shaped.trial]) in shaped.trials


def _tool_column(column: LookedAt, shaped: Shaped) -> ColumnGuess | None:
    role = shaped.roles.get(column.number)
    if role is None:
        return None
    why = Note("tool_column", {"tool": shaped.shape})
    return ColumnGuess(column.number, column.name, role, why, True, _examples(column, role))


def _guess(
    column: LookedAt,
    all_columns: Sequence[LookedAt],
    *,
    long: bool,
    stages: Sequence[str],
    metrics: dict[str, Metric],
) -> ColumnGuess:
    found = role_by_header(column)
    if long and folded(column.name) and column.word in ("score", "answer", "оценка", "ответ", "балл"):
        found = ("score", Note("header_word", {"column": column.name}), True)
    found = found or personal(column) or _ticks(column, all_columns)
    if found is None and not long:
        guessed = guess_question(column, stages=stages, metrics=metrics)
        if guessed is not None:
            facts = {"column": column.name, "metric": guessed.question.meant}
            asked = tuple(Note(key, facts | {"stages": guessed.question.stages}) for key in guessed.open)
            why = Note(guessed.why, facts)
            examples = column.examples()
            return ColumnGuess(
                column.number, column.name, "question", why, not asked, examples, guessed.question, asked
            )
    role, why, sure = found or role_by_cells(column)
    return ColumnGuess(column.number, column.name, role, why, sure, _examples(column, role))


def _examples(column: LookedAt, role: Role) -> tuple[str, ...]:
    """What says who somebody is, is not shown."""
    return () if role in ("personal", "respondent") else column.examples()


def _with_answers(guess: ColumnGuess, column: LookedAt) -> ColumnGuess:
    """Add the answers that people may have to put on a scale, unless they say who somebody is."""
    if guess.role in ("personal", "respondent") or len(column.different) > _FEW_ANSWERS:
        return guess
    return replace(guess, answers=tuple(column.different))


def _ticks(column: LookedAt, all_columns: Sequence[LookedAt]) -> tuple[Role, Note, bool] | None:
    """One of several options that people ticked: a tick is no answer on a scale."""
    if column.beside < 2 or metric_of(column.asks.text) == "completion":
        return None
    group = [one for one in all_columns if one.asks.part and one.asks.question == column.asks.question]
    if any(one.answers for one in group) and all(is_ticks(one.different) for one in group):
        return "ignored", Note("ticked_option", {"question": column.asks.question}), True
    return None


def _once(columns: Sequence[ColumnGuess]) -> list[ColumnGuess]:
    """Of two columns for one thing the first that a header names holds; the other is ignored, and told."""
    best: dict[str, ColumnGuess] = {}
    for column in columns:
        before = best.get(column.role)
        if before is None or (before.why.key == "dates" and column.why.key != "dates"):
            best[column.role] = column
    return [
        column
        if column.role not in _ONCE or best[column.role] is column
        else replace(column, role="ignored", why=Note("second_of_role", {"column": best[column.role].header}))
        for column in columns
    ]


def _asked_of_all(
    columns: Sequence[ColumnGuess], segments: Sequence[str], mapping: Mapping, *, wide: bool
) -> tuple[str, tuple[Note, ...]]:
    """Return the segment of everybody where no column tells it, and what has to be asked."""
    roles = {column.role for column in columns}
    asked: list[Note] = []
    if not wide and not {"metric", "score"} <= roles:
        asked.append(Note("ask_questions", {}))
    if "segment" in roles or mapping.segment is not None or mapping.respondents is not None:
        return "", tuple(asked)
    if len(segments) == 1:
        return segments[0], tuple(asked)
    cyrillic = any("а" <= letter <= "я" for column in columns for letter in column.header.casefold())
    candidates = tuple(column.header for column in columns if column.why.key == "attribute")
    asked.append(Note("ask_segment", {"columns": candidates}))
    return "Все респонденты" if cyrillic else "All respondents", tuple(asked)


def _notes(
    table: Table, shaped: Shaped, looked_at: Sequence[LookedAt], columns: Sequence[ColumnGuess], trials: int
) -> tuple[Note, ...]:
    notes = header_notes(table.given)
    notes += [Note("trials_left_out", {"count": trials})] if trials else []
    if table.given.damaged:
        notes.append(Note("damaged_text", {}))
    for column, guess in zip(looked_at, columns, strict=True):
        if guess.question is not None and not column.labels:
            labels = {clean(word).casefold(): score for word, score in guess.question.labels}
            metric = BUILT_IN_METRICS["completion" if guess.question.metric == "completion" else "nps"]
            others = sum(score_of(answer, metric, labels) == "not_a_number" for answer in column.answers)
            if others:
                notes.append(Note("text_in_ratings", {"column": guess.header, "count": others}))
    return tuple(notes)
