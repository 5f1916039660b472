"""When a source's answers were given is one day, when its file was imported another."""

from dataclasses import replace

import pytest

from cjm_studio.document.change import adding
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import waves
from cjm_studio.exchange.pack.period import latest_date
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Source
from cjm_studio.operations.import_survey import import_survey, refuse_overlap
from cjm_studio.operations.sources import add_source, edit_source, merge_sources
from cjm_studio.operations.verbatims import source_of_file
from cjm_studio.session.grading import Badge, badges_of
from cjm_studio.survey.survey_file import SurveyFile, WaveDates
from tests.operations.test_import_survey import TODAY, empty, imported, survey

USER = ChangeSource.USER
PAY = ("new", "pay", None, "ces2", 1, 30)
LATER = "2027-01-15"


def of(*dated: WaveDates, sha256: str = "one") -> SurveyFile:
    return survey(PAY, wave=dated[0].name, waves=dated, sha256=sha256)


OF_2022 = of(WaveDates("spring", "2022-03-01", "2022-03-12"), WaveDates("before", "2021-09-01", "2021-09-30"))


def days(document: Document) -> tuple[str, str]:
    (source,) = document.all(Source)
    return source.date, source.imported


def test_a_source_is_of_the_last_day_of_its_answers_and_says_when_it_was_imported() -> None:
    assert days(imported(empty(), OF_2022)) == ("2022-03-12", TODAY)


@pytest.mark.parametrize("end", ["", "2202-03-12"])  # no answer was given after it was imported
def test_where_a_file_tells_no_day_before_it_a_source_is_of_its_import(end: str) -> None:
    assert days(imported(empty(), of(WaveDates("spring", end, end)))) == (TODAY, TODAY)


def test_answers_of_2022_are_stale_on_the_day_of_their_import() -> None:
    document = imported(empty(), OF_2022)
    (stage,) = document.all(Stage)
    shown = next(wave.id for wave in waves(document) if wave.name == "spring")
    found = badges_of(document, stage.id, today=TODAY, wave=shown)
    assert Badge("stale", "2022-03-12") in found


def test_a_file_that_takes_anothers_place_renews_both_days() -> None:
    document = imported(empty(), OF_2022)
    (source,) = document.all(Source)
    document.apply(edit_source(document, source.id, date="2022-02"), USER)
    assert days(document) == ("2022-02", TODAY)
    again = of(WaveDates("spring", "2022-03-01", "2022-04-02"), sha256="two")
    document.apply(import_survey(document, [again], replace=True, today=LATER), USER)
    assert days(document) == ("2022-04-02", LATER)


def test_refusals_tell_the_day_of_import() -> None:
    document = imported(empty(), OF_2022)
    with pytest.raises(BadInput) as same:
        import_survey(document, [OF_2022])
    with pytest.raises(BadInput) as twice:
        refuse_overlap(document, [replace(OF_2022, sha256="two")])
    assert same.value.facts["date"] == twice.value.facts["date"] == TODAY


def test_the_day_of_import_goes_where_the_answers_go() -> None:
    document = imported(empty(), OF_2022)
    (survey_,) = document.all(Source)
    document.apply(add_source(document, "Talks", date="2022-05"), USER)
    talks = next(source for source in document.all(Source) if source.name == "Talks")
    document.apply(merge_sources(document, [survey_.id], into=talks.id), USER)
    assert days(document) == ("2022-05", TODAY)


def test_a_file_of_quotes_alone_has_a_day_of_import_too() -> None:
    source = source_of_file(empty(), file="talks.csv", sha256="00", today=TODAY)
    assert (source.date, source.imported) == (TODAY, TODAY)


def test_a_pack_is_of_the_day_of_import_if_nothing_is_later() -> None:
    document = imported(empty(), OF_2022)
    assert latest_date(document) == TODAY
    noted = Source(id=SourceId(RecordId("source-9")), name="Talks", date=LATER)
    document.apply(adding(noted), USER)
    assert latest_date(document) == LATER
