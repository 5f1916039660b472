"""A file that comes again: its answers take the place of the earlier ones, in one step that can be undone."""

from dataclasses import replace
from typing import Any

import pytest

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import waves
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.metrics import LeftOut, Limit, Reading, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.import_survey import import_survey, replaceable
from cjm_studio.survey.survey_file import AnswerCount, SurveyFile, WaveDates
from tests.operations.test_import_survey import FIRST, empty, imported, survey

USER = ChangeSource.USER
SECOND = survey(
    ("new", "pay", "site", "ces2", 7, 60),
    ("old", "search", "app", "ces2", 2, 12),
    sha256="other bytes",
    rows=75,
    left_out=(LeftOut(reason="duplicate", count=3, rows=(4, 7, 9)),),
)


def state(document: Document) -> dict[str, Any]:
    return {
        record.id: record
        for kind in (Reading, Source, Evidence, Limit, Wave)
        for record in document.all(kind)
    }


def test_new_answers_take_the_place_of_the_earlier_ones_in_one_step() -> None:
    document = imported(empty(), FIRST, limits={"ces2": 0.2})
    history = History(document)
    (source,) = document.all(Source)
    before = state(document)
    assert replaceable(document, [SECOND]) == {("other bytes", ""): source}
    imported(document, SECOND, replace=True)
    (after,) = document.all(Source)
    assert (after.id, after.name, after.sha256) == (source.id, source.name, "other bytes")
    assert (after.n, after.rows, after.left_out) == (72, 75, SECOND.left_out)
    assert sum(people for reading in document.all(Reading) for _, people in reading.counts) == 72
    assert {reading.source for reading in document.all(Reading)} == {source.id}
    assert [limit.value for limit in document.all(Limit)] == [0.2]
    assert not renew_evidence(document)
    assert history.done[-1].label == "replace_survey"
    history.undo()
    assert state(document) == before
    history.redo()
    assert document.get(Source, source.id) == after


def test_other_sources_stay() -> None:
    document = imported(empty(), FIRST, survey(("new", "pay", None, "ces2", 4, 8), name="other.csv"))
    other = next(source for source in document.all(Source) if source.file == "other.csv")
    kept = list(document.naming(Reading, other.id))
    imported(document, SECOND, replace=True)
    assert list(document.naming(Reading, other.id)) == kept
    assert len(list(document.all(Source))) == 2


def test_a_file_of_a_new_name_is_added_all_the_same() -> None:
    document = imported(empty(), FIRST)
    imported(document, replace(SECOND, name="november.csv"), replace=True)
    assert len(list(document.all(Source))) == 2


def test_without_being_asked_nothing_is_replaced() -> None:
    document = imported(imported(empty(), FIRST), SECOND)
    assert len(list(document.all(Source))) == 2


def test_the_same_bytes_come_again_only_to_be_read_otherwise() -> None:
    document = imported(empty(), FIRST)
    for again in (False, True):
        with pytest.raises(BadInput, match="already_imported"):
            import_survey(document, [FIRST], replace=again)
    otherwise = replace(SECOND, sha256=FIRST.sha256, recipe='duplicates = "keep"')
    with pytest.raises(BadInput, match="already_imported"):
        import_survey(document, [otherwise])
    imported(document, otherwise, replace=True)
    (source,) = document.all(Source)
    assert (source.n, source.recipe) == (72, 'duplicates = "keep"')


def test_of_several_sources_of_one_name_the_mapping_decides() -> None:
    document = imported(empty(), FIRST, replace(SECOND, recipe="b", sha256="2"))
    imported(document, replace(SECOND, recipe="b", sha256="3"), replace=True)
    assert sorted(source.sha256 for source in document.all(Source)) == ["3", FIRST.sha256]
    with pytest.raises(BadInput, match="replace_which"):
        import_survey(document, [replace(SECOND, recipe="c", sha256="4")], replace=True)


def test_a_wave_of_replaced_answers_has_the_new_dates_and_season() -> None:
    document = imported(empty(), FIRST)
    later = replace(SECOND, waves=(WaveDates("W1", "2026-03-10", "2026-03-20", season="spring"),))
    imported(document, later, replace=True)
    (wave,) = waves(document)
    assert (wave.start, wave.end, wave.season) == ("2026-03-10", "2026-03-20", "spring")


def test_weights_come_along() -> None:
    counts = (AnswerCount("new", "pay", None, "ces2", "W1", 2, 3, 2.5, 2.25),)
    file: SurveyFile = survey(("new", "pay", None, "ces2", 2, 3), counts=counts)
    (reading,) = imported(empty(), file).all(Reading)
    assert (reading.counts, reading.weights) == (((2, 3),), ((2, 2.5, 2.25),))


def test_a_season_may_be_said_in_words_and_must_be_one() -> None:
    (wave,) = waves(imported(empty(), FIRST, season=" Осень "))
    assert wave.season == "autumn"
    with pytest.raises(BadInput, match="season_unknown"):
        import_survey(empty(), [FIRST], season="monsoon")
