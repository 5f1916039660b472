"""What was asked is kept with the source: a file with another question leaves earlier waves alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import metric_by_key, waves
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric, Source
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.register.lives import lives
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.storage.text_form import text
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.wording.questions import question_text
from tests.operations.test_import_survey import empty, imported, survey

OLD, NEW = "How easy was it?", "Was it easy to pay?"
SCALE = """
[[scale]]
key = "ease"
question = "{question}"
minimum = 1
maximum = 5
direction = "higher_is_better"
good = [4, 5]
trouble = [1, 2]
"""


def asked(document: Document) -> dict[str, tuple[tuple[str, str], ...]]:
    return {source.file: source.questions for source in document.all(Source)}


def answers(folder: Path, *, name: str = "w1.csv", metric: str = "ease") -> Path:
    """Write a wave of the file's name, in which paying is hard."""
    path = folder / name
    rows = ["segment,stage,metric,score,wave"] + [
        f"New,{stage},{metric},{score},{name}"
        for stage, hard in (("Pay", 30), ("Search", 4), ("Choice", 3))
        for score in [1] * hard + [5] * (50 - hard)
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def taken(document: Document, folder: Path, mapping: str, **said: Any) -> Document:
    file = read_survey(answers(folder, **said), mapping, metrics=document.all(Metric))
    document.apply(import_survey(document, [file]), ChangeSource.USER)
    return document


def test_a_scale_declared_with_another_question_is_kept_with_its_source_alone(tmp_path: Path) -> None:
    document = taken(empty(), tmp_path, SCALE.format(question=OLD))
    taken(document, tmp_path, "", name="w2.csv")
    taken(document, tmp_path, SCALE.format(question=NEW), name="w3.csv")
    metric = metric_by_key(document, "ease")
    assert metric is not None
    assert metric.question == OLD
    assert asked(document) == {
        "w1.csv": (("ease", OLD),),
        "w2.csv": (("ease", OLD),),  # nothing was said: as the metric says
        "w3.csv": (("ease", NEW),),
    }
    (life,) = lives(document).values()
    assert [wave.refused for wave in life.waves] == ["", "", "question"]
    assert len(waves(document)) == 3


def test_a_mapping_tells_how_a_built_in_metric_was_asked(tmp_path: Path) -> None:
    document = taken(empty(), tmp_path, "", metric="CES 2.0")
    said = f'asked = {{"CES 2.0" = "{NEW}  "}}'
    taken(document, tmp_path, said, name="w2.csv", metric="CES 2.0")
    assert asked(document) == {"w1.csv": (), "w2.csv": (("ces2", NEW),)}


def test_what_is_asked_by_no_answer_of_the_file_is_not_kept(tmp_path: Path) -> None:
    document = taken(empty(), tmp_path, f'asked = {{nps = "{NEW}"}}', metric="ces2")
    assert asked(document) == {"w1.csv": ()}


def test_a_question_of_no_known_metric_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="mapping_metric"):
        taken(empty(), tmp_path, f'asked = {{joy = "{NEW}"}}', metric="ces2")


@pytest.mark.parametrize("stage", ["Pay", ""])
def test_the_words_of_our_questionnaire_are_those_of_a_built_in_metric(stage: str) -> None:
    ours = question_text("csat", stage, language="ru")
    document = imported(empty(), survey(("new", "pay", None, "csat", 5, 20), questions=(("csat", ours),)))
    assert asked(document) == {"answers.csv": ()}


def test_a_header_is_no_question(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("Segment,Pay easily (1-7)?\n" + "New,7\n" * 12, encoding="utf-8")
    mapping = '[[question]]\ncolumn = "Pay easily (1-7)?"\nstage = "Pay"\nmetric = "ces2"\n'
    assert read_survey(path, f'segment = "Segment"\n{mapping}').questions == ()


def test_an_import_can_be_undone_and_is_not_taken_twice(tmp_path: Path) -> None:
    document = empty()
    history = History(document)
    before = dict(document.records)
    taken(document, tmp_path, SCALE.format(question=NEW))
    with pytest.raises(BadInput, match="already_imported"):
        taken(document, tmp_path, SCALE.format(question=NEW))
    history.undo()
    assert dict(document.records) == before
    history.redo()
    assert asked(document) == {"w1.csv": (("ease", NEW),)}


def test_a_file_that_comes_again_keeps_what_people_said_of_its_source() -> None:
    first = survey(("new", "pay", None, "ces2", 5, 20), questions=(("ces2", NEW),))
    document = imported(empty(), first)
    again = replace(first, sha256="other bytes", questions=())
    imported(document, again, replace=True)
    assert asked(document) == {"answers.csv": (("ces2", NEW),)}
    imported(document, replace(again, sha256="third", questions=(("ces2", OLD),)), replace=True)
    assert asked(document) == {"answers.csv": (("ces2", OLD),)}
    assert BUILT_IN_METRICS["ces2"].question == ""


def test_a_mapping_may_say_that_people_were_asked_as_usual_after_all(tmp_path: Path) -> None:
    document = taken(empty(), tmp_path, 'asked = {ces2 = "Was it easy?"}', metric="ces2")
    again = read_survey(tmp_path / "w1.csv", 'duplicates = "keep"\nasked = {ces2 = ""}')
    imported(document, again, replace=True)
    assert asked(document) == {"w1.csv": ()}


def test_the_file_and_its_text_form_carry_what_was_asked(tmp_path: Path, state: Path) -> None:
    path = tmp_path / "Shop.cjm"
    document = imported(empty(), survey(("new", "pay", None, "ces2", 5, 20), questions=(("ces2", NEW),)))
    ProjectFile.create(document, path).close()
    assert read(path).records == document.records
    assert any(f'"questions":[["ces2","{NEW}"]]' in line for line in text(read(path)))
