"""Survey answers in a database: counted there by a query, so that only the counts come here."""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.columns import SEGMENT_TOLD, WAVE_TOLD, Columns, find_columns
from cjm_studio.survey.counted import CountedCube, CountedTable
from cjm_studio.survey.counting import Origin, counted_file
from cjm_studio.survey.duplicates import duplicates_of
from cjm_studio.survey.engines import MOST_KINDS, Engine, open_engine
from cjm_studio.survey.mapping import Mapping, parse_mapping
from cjm_studio.survey.metric_words import MetricWords, questions_said
from cjm_studio.survey.names import clean
from cjm_studio.survey.parquet import write_parquet
from cjm_studio.survey.private_folder import private_folder
from cjm_studio.survey.quoting import quoted
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.survey.table import Given
from cjm_studio.survey.watch import Watch

_RECIPE = "\n\n[database]\n"


def read_query(
    url: str,
    query: str,
    mapping: str = "",
    *,
    wave: str | None = None,
    metrics: Iterable[Metric] = (),
    password: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SurveyFile:
    """Return what the answers of a database say, by a query or the name of a table.

    The database counts; rows are neither fetched nor numbered. A password is used and kept nowhere.
    BadInput: the database, the query or the mapping cannot be used, and why. Cancelled: people asked to stop.
    """
    asked = parse_mapping(mapping)
    words = MetricWords(metrics, asked.scales)
    watch = Watch(progress, cancelled)
    name = shown_name(url, query)
    with (
        private_folder(name) as folder,
        closing(_opened(url, query, password)) as engine,
    ):
        with watch.over(engine.busy):
            fetched = _Query(engine, asked, name, folder, watch).fetch()
        table, columns, sha256 = fetched
        for one in columns.questions:
            if isinstance(one.metric, str):
                words.named(one.metric)
        said = questions_said(asked, words)
        with closing(CountedCube(table, columns, folder=folder, watch=watch, mapping=asked)) as cube:
            recipe = mapping.rstrip() + _RECIPE + _said(url, query)
            origin = Origin(Path(name), sha256, recipe, clean(wave or "") or None, asked.stages, (), said)
            file = counted_file(cube, cube.combinations(), words=words, origin=origin)
    watch.step()
    watch.reach(1.0)
    return file


def recipe_parts(recipe: str) -> tuple[str, str, str]:
    """Return the URL, the query and the mapping of a recipe; both first are empty where it was a file."""
    mapping, mark, said = recipe.rpartition(_RECIPE)
    if not mark:
        return "", "", recipe
    kept = msgspec.toml.decode(said, type=dict[str, str])
    return kept["url"], kept["query"], mapping


def shown_name(url: str, query: str) -> str:
    """Return what a query is called: its database, and its table where it names no more."""
    words = query.split()
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2] or url.partition(":")[0]
    return f"{last} ({words[0].replace('/', '')})" if len(words) == 1 else last


def without_password(url: str) -> str:
    """Return a URL that may be shown and kept."""
    kind, mark, rest = url.partition("://")
    place, slash, path = rest.partition("/")
    user, at, host = place.rpartition("@")
    path = re.sub(r"(?i)([?&])(password|token)=[^&]*&?", r"\1", path).rstrip("?&")
    return kind + mark + user.partition(":")[0] + at + host + slash + path


def _opened(url: str, query: str, password: str) -> Engine:
    if not query.strip():
        raise BadInput("query_empty")
    if "://" not in url:
        raise BadInput("database_url", url=without_password(url))
    engine = open_engine(url, query, password=password)
    if engine is None:
        from cjm_studio.survey.ibis_query import open_ibis

        return open_ibis(url, query)
    return engine


def _said(url: str, query: str) -> str:
    # A text is written alike in JSON and in TOML.
    kept = {"url": without_password(url), "query": query}
    return "".join(f"{name} = {msgspec.json.encode(text).decode()}\n" for name, text in kept.items())


@dataclass(frozen=True, slots=True)
class _Query:
    """One query: what to count by, and the counts."""

    engine: Engine
    mapping: Mapping
    name: str
    folder: Path
    watch: Watch

    def fetch(self) -> tuple[CountedTable, Columns, str]:
        """Return the counts as a table, where everything stands in it, and the sha256 of the counts."""
        if self.mapping.respondents is not None:
            raise BadInput("query_respondents", name=self.name)
        header = self.engine.header()
        columns = find_columns(header, self.mapping, file=self.name)
        self._refuse_repeats(header, columns)
        sample = self.engine.sample()
        common = {*columns.dimensions, *columns.looked_at.values(), columns.weight, columns.date}
        held = {cell for cell in common if isinstance(cell, int)} - {SEGMENT_TOLD, WAVE_TOLD}
        date = columns.date
        days = [header[date]] if isinstance(date, int) and _is_iso(row[date] for row in sample) else []
        kinds = 0
        for number, asked in enumerate(columns.questions):
            wanted = sorted(held | {asked.score})
            names = [header[column] for column in wanted]
            for piece, rows in enumerate(self.engine.counts(names, days=days)):
                self.watch.step()
                kinds += len(rows)
                if kinds > MOST_KINDS:
                    raise BadInput("query_too_fine", name=self.name, most=MOST_KINDS)
                self._write(rows, wanted, question=number, piece=piece)
            self.watch.reach(0.8 * (number + 1) / len(columns.questions))
        if not kinds:
            raise BadInput("survey_only_header", file=self.name)
        held |= {asked.score for asked in columns.questions}
        table = CountedTable(
            Given(self.name), self._pieces, header, sample, delimiter="", numbered=False, held=frozenset(held)
        )
        # Who answered was looked at where the answers live, and is not fetched.
        return table, replace(columns, respondent=None), self._sha256(table)

    def _write(
        self, rows: Sequence[tuple[object, ...]], held: list[int], *, question: int, piece: int
    ) -> None:
        import pandas as pd

        texts = {
            f"c{column}": pd.Series([row[place] for row in rows], dtype="str")
            for place, column in enumerate(held)
        }
        frame = pd.DataFrame({**texts, "asked": question, "people": [int(str(row[-1])) for row in rows]})
        self._pieces.mkdir(exist_ok=True)
        write_parquet(frame, self._pieces / f"{question:04}-{piece:05}.parquet")

    @property
    def _pieces(self) -> Path:
        return self.folder / "counted"

    def _sha256(self, table: CountedTable) -> str:
        """Return the sha256 of the counts in one order, with the headers of what they were counted by."""
        import duckdb

        held = sorted(table.held)
        digest = hashlib.sha256("\n".join(table.header[column] for column in held).encode())
        with duckdb.connect() as connection:
            connection.execute(f"set temp_directory = {quoted(str(self.folder))}")
            rows = connection.execute(f"select * from {table.source_sql(table.path)} order by all")
            while found := rows.fetchmany(10_000):
                self.watch.step()
                digest.update("\n".join(map(repr, found)).encode())
        return digest.hexdigest()

    def _refuse_repeats(self, header: Sequence[str], columns: Columns) -> None:
        """A person's second answer to a question is told from rows, which stay where they are."""
        if duplicates_of(self.mapping, columns) is None:
            return
        if columns.respondent is None:
            raise BadInput("query_respondents", name=self.name)
        keys = [header[column] for column in columns.dimensions if column < len(header)]
        person = header[columns.respondent]
        count = sum(
            self.engine.repeats(keys, answer=header[asked.score], person=person)
            for asked in columns.questions
        )
        if count:
            raise BadInput("query_repeats", name=self.name, count=count)


def _is_iso(dates: Iterable[str]) -> bool:
    """Say whether a column of dates begins with the day, so that times of day need not be told apart."""
    written = [date for date in dates if date.strip()]
    return bool(written) and all(date[4:5] == "-" and date[7:8] == "-" for date in written)
