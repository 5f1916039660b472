"""The SQL that makes a survey table's answers: one row an answer, dates read, all else raw text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cjm_studio.survey.columns import SEGMENT_TOLD, WAVE_TOLD, Columns
from cjm_studio.survey.dates import plausible_sql, plausible_test
from cjm_studio.survey.duplicates import Duplicates
from cjm_studio.survey.table import Table

MOST_WEIGHT = 1_000_000  # a larger weight is no weight; sums of such stay exact

_LIKE = "lower(trim({0}))"  # what is the same whatever its case and the blanks around it
# Decimals, not floats: sums of them are the same whatever the order in which threads add.
_WEIGHT = "try_cast(replace(trim({0}), ',', '.') as decimal(18, 9))"


@dataclass(frozen=True)
class AnswersSql:
    """Writes queries over one table; columns are named c0, c1 ..., rows by their number in a spreadsheet."""

    table: Table
    columns: Columns
    written: str = "null::date"  # the date as it is written, before its year is judged
    told: Mapping[int, str] = field(default_factory=dict)  # SQL of columns that the file does not have
    listed: bool = False  # a table `listed` says who belongs to which segment
    lost: bool = False  # a table `lost` names the answers that give way to an equal one
    as_written: bool = False  # dates are taken as they are written, whatever their year
    tells_repeats: bool = False  # the counts say how many rows are of somebody who has another

    @cached_property
    def texts(self) -> list[str]:
        """Return the columns that tell answers apart."""
        return [self.name(column) for column in self.columns.dimensions]

    @cached_property
    def keys(self) -> str:
        """Return what an answer is counted by; one question needs no number."""
        keys = ["score", *self.texts]
        keys += ["question"] if self.is_wide else []
        return ", ".join([*keys, "fault"] if self.has_faults else keys)

    @cached_property
    def said(self) -> str:
        """Return the question, the answer, the texts and the fault, empty texts where nothing stands."""
        texts = [f"coalesce({text}, '')" for text in ("score", *self.texts)]
        fault = "fault" if self.has_faults else "''"
        return ", ".join(["question" if self.is_wide else "0", *texts, fault])

    @cached_property
    def is_wide(self) -> bool:
        """Say whether a row holds several answers."""
        return len(self.columns.questions) > 1

    @cached_property
    def is_weighted(self) -> bool:
        """Say whether answers have weights."""
        return self.columns.weight is not None

    @cached_property
    def has_faults(self) -> bool:
        """Say whether an answer may be left out for what is wrong with its row."""
        return self.is_weighted or self.lost

    def name(self, column: int) -> str:
        """Return the name of a column of the file."""
        return f"c{column + self.table.numbered}"

    def text(self, column: int) -> str:
        """Return what stands in a column, empty where nothing does."""
        return f"coalesce({self.name(column)}, '')"

    def counts(self) -> str:
        """Return the query that counts the answers of each kind, with their first and last day."""
        figures = "count(*), count(day), min(day), max(day)"
        if self.is_weighted:
            figures += ", sum(weight), sum(weight * weight), min(weight), max(weight)"
        rows = self._told_rows(self.source())
        if not self.tells_repeats:
            return self.grouped(self._answers(rows), figures)
        key = f"case when {self._names_somebody()} then {self.person_key()} end as person"
        again = "(select count(person) - count(distinct person) from told)"
        counts = self.grouped(self._answers("from told"), f"{figures}, {again}")
        return f"with told as materialized (select *, {key} from ({rows})) {counts}"

    def grouped(self, answers: str, figures: str) -> str:
        """Return the query for figures of the answers of each kind, and whether a date has to be judged."""
        within = " and ".join(map(plausible_test, ("min(day)", "max(day)")))
        judged = f"not coalesce({within}, true)" if self.as_written else "false"
        return f"select {self.said}, {figures}, {judged} from ({answers}) group by {self.keys}"

    def rows(self, source: str, condition: str) -> str:
        """Return the query for the answers of a table that meet a condition, in the order of their rows."""
        answers = self._answers(self._told_rows(source, numbered=True))
        # What is joined need not come in the order of its rows; sorting all would cost where nothing is.
        order = " order by number" if self.listed or self.lost else ""
        return f"select number, day, {self.said} from ({answers}) where {condition}{order}"

    def source(self) -> str:
        """Return the file as a table of texts; a row that does not fit its header is an error."""
        return self.table.source_sql(self.table.path)

    def all_cells(self) -> list[str]:
        """Return the columns of the file."""
        return [self.name(column) for column in range(len(self.table.header))]

    def row_keys(self, key: str, duplicates: Duplicates) -> str:
        """Return the query for a hash of each row: no row is numbered, and few are left to compare."""
        if duplicates.same == "row":
            return f"select {key} as key from {self.source()}"
        return f"select {key} as key from ({self._told_rows(self.source())}) where {self._names_somebody()}"

    def row_key(self, duplicates: Duplicates, *, plain: bool) -> str:
        """Return SQL for a hash that two rows share wherever an answer in them may be the same.

        `plain`: no two texts that are told apart are the same but for their case and white space.
        """
        if duplicates.same == "row":
            cells = ", ".join(f"coalesce({cell}, '')" for cell in self.all_cells())
            return f"hash({cells})"
        texts = [self.text(column) for column in self._where()]
        keys = [self._person(), *(texts if plain else map(_LIKE.format, texts))]
        return f"hash({', '.join([*keys, 'day'] if duplicates.same == 'day' else keys)})"

    def person_key(self) -> str:
        """Return SQL for a hash of the person: where all rows have another one, nothing stands twice."""
        return f"hash({self._person()})"

    def texts_apart(self) -> str:
        """Return the query that says whether texts differ in more than their case and white space."""
        places = [self.texts.index(self.name(column)) + 1 for column in self._where()]
        same = [f"count(distinct k{at}) = count(distinct {_LIKE.format(f'k{at}')})" for at in places]
        return f"select {' and '.join(same) or 'true'} from counted"

    def losing(self, duplicates: Duplicates, key: str) -> str:
        """Return the query for the answers, by row and question, that give way to another."""
        answers, keys = self._comparable(duplicates)
        few = f"select * from ({answers}) where {key} in (select key from repeated)"
        # Only what counts, as a table `counted` says by its keys, takes the place of another.
        counts = " and ".join(f"counted.k{at} = {key}" for at, key in enumerate(self._plain_keys()))
        answers = f"select few.* from few semi join counted on {counts}"
        place = f"row_number() over (partition by {keys} order by {duplicates.order_sql()})"
        question = "question" if self.is_wide else "0 as question"
        told = f"select *, {place} as place from ({answers})"
        return f"with few as materialized ({few}) select number, {question} from ({told}) where place > 1"

    def _comparable(self, duplicates: Duplicates) -> tuple[str, str]:
        """Return the answers that may be the same as another, and what makes them so."""
        more = self.all_cells() if duplicates.same == "row" else []
        answers = self._answers(self._told_rows(self.source(), numbered=True, more=more))
        condition = "fault = ''" if self.is_weighted else "true"
        keys = ["question"] if self.is_wide else []
        if duplicates.same == "row":
            keys += [f"coalesce({cell}, '')" for cell in more]
        else:
            condition += f" and {self._person()} <> ''"
            keys += [self._person(), *(_LIKE.format(self.text(column)) for column in self._where())]
            keys += ["day"] if duplicates.same == "day" else []
        return f"select * from ({answers}) where {condition}", ", ".join(keys)

    def _person(self) -> str:
        """Return SQL for who answered, whatever the case; to trim all costs more than to look for blanks."""
        assert self.columns.respondent is not None
        text = self.text(self.columns.respondent)
        blank = f"starts_with({text}, ' ') or ends_with({text}, ' ')"
        return f"lower(case when {blank} then trim({text}) else {text} end)"

    def _names_somebody(self) -> str:
        """Return SQL that says whether a row tells who answered."""
        assert self.columns.respondent is not None
        return f"{self.name(self.columns.respondent)} <> ''"

    def _where(self) -> list[int]:
        """Return the columns that tell a person's answers apart: a segment is whose they are."""
        return [column for column in self.columns.dimensions if column != self.columns.segment]

    def _plain_keys(self) -> list[str]:
        """Return the keys of an answer other than its faults, as a Combination has them."""
        keys = [f"coalesce({key}, '')" for key in ("score", *self.texts)]
        return [*keys, "question"] if self.is_wide else keys

    def _answers(self, rows: str) -> str:
        """Return the answers that stand in the rows of a query."""
        scores = [self.table.answers(asked.score) for asked in self.columns.questions]
        if self.is_wide:
            questions = f"unnest({list(range(len(scores)))}) as question"
            answers = f"select *, {questions}, unnest([{', '.join(scores)}]) as score from ({rows})"
        else:
            answers = f"select *, {scores[0]} as score from ({rows})"
        return self._with_faults(answers) if self.has_faults else answers

    def _told_rows(self, source: str, *, numbered: bool = False, more: list[str] | None = None) -> str:
        """Return the rows with what is worked out for each: its day, its segment and wave by rules."""
        day = "written" if self.as_written else plausible_sql("written")
        rows = f"select *, {day} as day from ({self._rows(source, numbered, more or [])})"
        if self.told:
            told = ", ".join(f"{sql} as {self.name(column)}" for column, sql in self.told.items())
            listed = ""
            if self.listed:
                assert self.columns.respondent is not None
                listed = f" left join listed on listed.id = lower(trim({self.name(self.columns.respondent)}))"
            rows = f"select file.*, {told} from ({rows}) as file{listed}"
        return rows

    def _rows(self, source: str, numbered: bool, more: list[str]) -> str:
        """Return the rows of the file, as far as they are read at all."""
        columns = self.columns
        read = {*columns.dimensions, *columns.looked_at.values(), columns.respondent, columns.weight}
        read -= {SEGMENT_TOLD, WAVE_TOLD}
        names = {self.name(column) for column in read if column is not None}
        names |= {self.table.answers(asked.score) for asked in columns.questions}
        names |= {self.table.answers(column) for column in columns.looked_at.values()}
        selected = [f"{self.written} as written", *sorted({*names, *more})]
        if columns.weight is not None:
            number = _WEIGHT.format(self.table.answers(columns.weight))
            selected.append(f"{number} as written_weight")
        if numbered or self.lost:  # numbering keeps DuckDB to one thread: only where rows are looked for
            first = self.table.first_row - 1
            number = "c0::bigint" if self.table.numbered else f"row_number() over () + {first}"
            selected.append(f"{number} as number")
        return f"select {', '.join(selected)} from {source}"

    def _with_faults(self, answers: str) -> str:
        """Add what is wrong with an answer's row, empty where nothing is, and the weight that counts."""
        faults, added = [], ""
        if self.columns.weight is not None:
            given = self.text(self.columns.weight)
            counts = f"written_weight > 0 and written_weight <= {MOST_WEIGHT}"
            faults.append(f"when trim({given}) = '' then 'no_weight'")
            faults.append(f"when not coalesce({counts}, false) then 'bad_weight'")
            added = f", case when {counts} then written_weight end as weight"
        joined = ""
        if self.lost:
            faults.append("when lost.number is not null then 'duplicate'")
            question = "answers.question" if self.is_wide else "0"
            joined = f" left join lost on lost.number = answers.number and lost.question = {question}"
        fault = f"case {' '.join(faults)} else '' end as fault"
        return f"select answers.*, {fault}{added} from ({answers}) as answers{joined}"
