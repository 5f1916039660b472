"""Key drivers: worked out of files for each journey and wave, guarded by the sample, kept as shares alone."""

from pathlib import Path

import pytest

from cjm_studio.document.change import removing
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.exchange.driver_table import driver_table
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import PROJECT_ID
from cjm_studio.model.map import Project, Stage
from cjm_studio.model.register import DriverResult
from cjm_studio.operations.drivers import imports, outcomes, work_out_drivers
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.storage.findings import broken_laws
from cjm_studio.survey.drivers import read_pairs
from cjm_studio.survey.read_survey import read_survey
from tests.survey.answers_of_people import HEAD, WIDE, long_file, long_rows, people, wide_file
from tests.survey.files import write_csv


def imported(*paths: Path, mapping: str = "", wave: str | None = None) -> Document:
    document = Document([Project(id=PROJECT_ID, name="Shop")])
    files = [read_survey(path, mapping, wave=wave) for path in paths]
    document.apply(import_survey(document, files, today="2026-04-01"), ChangeSource.USER)
    return document


def worked_out(document: Document, *paths: Path) -> list[DriverResult]:
    pairs = [pair for path in paths for pair in read_pairs(path, imported=imports(document))]
    document.apply(work_out_drivers(document, pairs, outcome="nps"), ChangeSource.USER)
    assert list(broken_laws(document)) == []
    return list(document.all(DriverResult))


def shares(document: Document, result: DriverResult) -> dict[str, float]:
    return {document.get(Stage, one.stage).name: one.share for one in result.drivers}


def test_the_stage_that_weighs_most_has_the_greatest_share(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 300)
    document = imported(path)
    (result,) = worked_out(document, path)
    found = shares(document, result)
    assert max(found, key=lambda name: found[name]) == "Payment"
    assert sum(found.values()) == pytest.approx(1)
    assert (result.n, result.guard) == (300, "")
    assert result.r2 is not None
    assert result.r2 > 0.3
    assert all(one.low <= one.share <= one.high for one in result.drivers)


def test_a_wide_file_is_read_as_it_was_imported_and_says_the_same(tmp_path: Path) -> None:
    long, wide = long_file(tmp_path / "a.csv", 200), wide_file(tmp_path / "b.csv", 200)
    first, second = imported(long), imported(wide, mapping=WIDE, wave="Spring")
    one, other = worked_out(first, long), worked_out(second, wide)
    assert shares(first, one[0]) == pytest.approx(shares(second, other[0]), abs=0.01)


def test_too_few_people_are_not_divided_and_a_hidden_group_is_not_counted(tmp_path: Path) -> None:
    rows = [HEAD, *long_rows(people(99)), *long_rows(people(4), segment="Few")]
    path = write_csv(tmp_path / "a.csv", rows)
    found = worked_out(imported(path), path)
    assert [(one.n, one.guard, one.drivers) for one in found] == [(0, "few", ()), (99, "few", ())]


def test_what_explains_too_little_is_not_divided(tmp_path: Path) -> None:
    said = [(*eased, number * 7 % 11) for number, (*eased, _) in enumerate(people(300))]
    path = write_csv(tmp_path / "a.csv", [HEAD, *long_rows(said)])  # type: ignore[arg-type]
    (result,) = worked_out(imported(path), path)
    assert (result.guard, result.drivers) == ("unexplained", ())
    assert result.r2 is not None
    assert result.r2 < 0.1


def test_a_stage_that_few_passed_is_left_out_rather_than_the_people(tmp_path: Path) -> None:
    rows = [row for row in long_rows(people(200)) if row[3] != "Return" or int(str(row[0])[4:]) % 3 == 0]
    path = write_csv(tmp_path / "a.csv", [HEAD, *rows])
    document = imported(path)
    (result,) = worked_out(document, path)
    assert (set(shares(document, result)), result.n) == ({"Search", "Payment"}, 200)


def test_files_of_one_wave_are_put_together(tmp_path: Path) -> None:
    one = write_csv(tmp_path / "a.csv", [HEAD, *long_rows(people(80))])
    two = write_csv(tmp_path / "b.csv", [HEAD, *long_rows(people(80, seed=2), first=500)])
    document = imported(one, two)
    assert [result.n for result in worked_out(document, one, two)] == [160]


def test_worked_out_again_it_takes_the_place_of_what_was_there_and_is_one_step(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 200)
    document = imported(path)
    history = History(document)
    (before,) = worked_out(document, path)
    assert worked_out(document, path) == [before]
    assert history.undo() is not None
    assert not list(document.all(DriverResult))


def test_without_an_outcome_or_a_place_in_the_project_it_is_told(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 120)
    pairs = read_pairs(path)
    document = imported(path)
    assert outcomes(pairs) == ["nps"]
    with pytest.raises(BadInput, match="drivers_no_outcome"):
        work_out_drivers(document, pairs, outcome="ces2")
    with pytest.raises(BadInput, match="drivers_not_here"):
        work_out_drivers(document, read_pairs(path, wave="Another"), outcome="nps")


def test_whoever_waits_is_told_and_may_stop(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 120)
    told: list[float] = []
    work_out_drivers(imported(path), read_pairs(path), outcome="nps", step=told.append)
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1

    def stop(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        work_out_drivers(imported(path), read_pairs(path), outcome="nps", step=stop)


def test_a_journey_that_has_lost_its_stages_has_nothing_to_divide(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 120)
    document = imported(path)
    document.apply(removing(*document.all(Stage)), ChangeSource.USER)
    (result,) = worked_out(document, path)
    assert (result.drivers, result.guard) == ((), "one_stage")


def test_a_stage_that_has_left_is_no_driver_in_the_table(tmp_path: Path) -> None:
    path = long_file(tmp_path / "a.csv", 300)
    document = imported(path)
    (result,) = worked_out(document, path)
    before = len(result.drivers)
    document.apply(removing(document.get(Stage, result.drivers[0].stage)), ChangeSource.USER)
    (line,) = driver_table(document, document.all(DriverResult))
    assert len(line["drivers"]) == before - 1
