"""The same answers give the same counts, whatever file or database they stand in."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from cjm_studio.survey.database import read_query
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile
from tests.survey import places
from tests.survey.files import counted

WIDE = """
segment = "segment"
[[question]]
column = "score"
metric = "nps"
stage = "Pay"
[[question]]
column = "date"
metric = "csat"
"""
RULES = """
[[segment]]
name = "Apps"
when = {column = "channel", equals = "app"}
[[segment]]
name = "Others"
when = {column = "score", missing = false}
"""
MAPPINGS = {"long": "", "wide": WIDE, "by rules": RULES}


def said(file: SurveyFile) -> tuple[object, ...]:
    """Return all that a file says, but for where it stood."""
    reasons = {entry.reason: entry.count for entry in file.left_out}
    return counted(file), reasons, {wave.name: (wave.start, wave.end) for wave in file.waves}


def expected(folder: Path, mapping: str) -> tuple[object, ...]:
    return said(read_survey(places.as_csv(folder / "answers.csv"), mapping))


def folded(told: tuple[object, ...]) -> str:
    """Of a database no row comes first, so that of two spellings of one day either may be shown."""
    counts, *rest = told
    assert isinstance(counts, dict)
    names = {tuple(str(part).casefold() for part in key): people for key, people in counts.items()}
    return f"{sorted(names.items())} {rest}".casefold()


@pytest.mark.parametrize("mapping", list(MAPPINGS))
@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.tsv", places.as_tsv),
        ("a.csv.gz", places.as_gzip),
        ("a.zip", places.as_zip),
        ("a.jsonl", places.as_json_lines),
        ("a.json", places.as_json_list),
        ("a.parquet", places.as_parquet),
        ("a.xlsx", places.as_workbook),
        ("a.csv", places.as_workbook),
    ],
)
def test_a_file_of_any_kind_says_what_the_text_says(
    tmp_path: Path, name: str, write: Callable[[Path], Path], mapping: str
) -> None:
    told = MAPPINGS[mapping]
    (tmp_path / "other").mkdir()
    file = read_survey(write(tmp_path / "other" / name), told)
    assert said(file) == expected(tmp_path, told)
    assert file.name == name


@pytest.mark.parametrize("name", ["a.sav", "a.zsav"])
def test_an_spss_file_says_what_the_text_says(tmp_path: Path, name: str) -> None:
    rows = [[cell.replace("\n", " ") for cell in row] for row in places.ROWS]
    file = read_survey(places.as_sav(tmp_path / name))
    assert said(file) == said(read_survey(places.as_csv(tmp_path / "a.csv", rows)))


@pytest.mark.parametrize("mapping", list(MAPPINGS))
@pytest.mark.parametrize("query", ["answers", "select * from answers;"])
@pytest.mark.parametrize("make", [places.as_sqlite, places.as_duckdb])
def test_a_database_says_what_the_file_says(
    tmp_path: Path, make: Callable[[Path], str], query: str, mapping: str
) -> None:
    url = make(tmp_path / "shop.db")
    file = read_query(url, query, MAPPINGS[mapping])
    assert folded(said(file)) == folded(expected(tmp_path, MAPPINGS[mapping]))
    assert not any(entry.rows for entry in file.left_out)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg")
    if places.postgresql_programs() is None:
        pytest.skip("PostgreSQL is not installed")
    # A socket's path has to be short, and the server's own user has to reach it.
    folder = Path(tempfile.mkdtemp(prefix="cjm-pg-"))
    try:
        with places.postgresql_server(folder, "secret") as url:
            yield url
    finally:
        shutil.rmtree(folder)


@pytest.mark.server
@pytest.mark.parametrize("mapping", list(MAPPINGS))
def test_postgresql_says_what_the_file_says(
    tmp_path: Path, server: str, mapping: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", "secret")
    places.as_postgresql(server)
    file = read_query(server, "answers", MAPPINGS[mapping])
    assert folded(said(file)) == folded(expected(tmp_path, MAPPINGS[mapping]))


@pytest.mark.server
def test_the_password_stays_out_of_the_recipe_and_of_refusals(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cjm_studio.model.errors import BadInput

    monkeypatch.setenv("PGPASSWORD", "secret")
    places.as_postgresql(server)
    monkeypatch.delenv("PGPASSWORD")
    with pytest.raises(BadInput, match="database_password"):
        read_query(server, "answers")
    wrong = server.replace("cjm@", "cjm:wr0ng@")
    with pytest.raises(BadInput, match="database_unreachable") as refused:
        read_query(wrong, "answers")
    assert "wr0ng" not in str(refused.value.facts)
    file = read_query(server.replace("cjm@", "cjm:secret@"), "answers")
    assert "secret" not in file.recipe
    assert server in file.recipe


@pytest.mark.parametrize("mapping", list(MAPPINGS))
def test_ibis_says_what_the_file_says(tmp_path: Path, mapping: str) -> None:
    pytest.importorskip("ibis")
    from cjm_studio.survey.ibis_query import open_ibis

    engine = open_ibis(places.as_sqlite(tmp_path / "shop.db"), "answers")
    columns = ["segment", "metric", "score"]
    own = sorted((*row, 3) for row in {tuple(row[i] for i in (1, 4, 5)) for row in places.ROWS})
    assert sorted(row for piece in engine.counts(columns, days=[]) for row in piece) == own
    engine.close()


@pytest.mark.server
def test_spark_says_what_the_file_says(tmp_path: Path) -> None:
    pytest.importorskip("ibis")
    pytest.importorskip("pyspark")
    ibis = import_module("ibis")

    rows = [[cell.replace("\n", " ") for cell in row] for row in places.ROWS]
    path = places.as_parquet(tmp_path / "answers.parquet", rows)
    spark = ibis.pyspark.connect()
    try:
        spark.read_parquet(path, table_name="answers")
        file = read_query("pyspark://", "select * from answers")
        assert folded(said(file)) == folded(said(read_survey(places.as_csv(tmp_path / "a.csv", rows))))
    finally:
        spark.disconnect()
