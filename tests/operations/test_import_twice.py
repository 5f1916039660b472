"""What an import keeps of a file, and what happens when one of its name comes once more."""

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import ImportNote, Reading, Source
from cjm_studio.operations.import_survey import refuse_overlap
from cjm_studio.survey.survey_file import AnswerCount, Note
from cjm_studio.wording.left_out import kept_note_words, note_words
from tests.operations.test_import_survey import FIRST, empty, imported, survey


def test_what_was_remarked_about_the_file_is_kept_with_its_source() -> None:
    facts = {"column": "w", "low": 0.5, "high": 2.0, "people": 1200, "effective": 800}
    file = survey(("new", "pay", None, "nps", 9, 3), notes=(Note("weighted", facts),))
    (source,) = imported(empty(), file).all(Source)
    (note,) = source.notes
    assert kept_note_words(note, language="en") == note_words("weighted", facts, language="en")
    assert kept_note_words(ImportNote(key="of a later program"), language="en") == ""


def test_people_whose_weights_are_all_zero_stay_weighted() -> None:
    counts = (AnswerCount("new", "pay", None, "nps", "W1", 9, 3, 0.0, 0.0),)
    file = survey(("new", "pay", None, "nps", 9, 3), counts=counts)
    (reading,) = imported(empty(), file).all(Reading)
    assert reading.weights == ((9, 0.0, 0.0),)


def test_a_file_that_tells_of_a_wave_once_more_is_refused_where_people_would_count_twice() -> None:
    document = imported(empty(), FIRST)
    answer = ("new", "pay", None, "ces2", 1, 1)
    changed = survey(answer, sha256="another")
    with pytest.raises(BadInput) as problem:
        refuse_overlap(document, [changed])
    assert (problem.value.key, problem.value.facts["waves"]) == ("counted_twice", "W1")
    refuse_overlap(document, [survey(answer, sha256="another", name="b.csv")])
    refuse_overlap(document, [survey(answer, sha256="another", wave="W2")])
