"""Evidence of an older rule is renewed, and what it proves stands in the register; undo takes both back."""

import subprocess
import sys

import msgspec

from cjm_studio.document.change import adding, updating
from cjm_studio.document.document import Document
from cjm_studio.document.history import History
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.limits import agree_limit
from cjm_studio.operations.proposals import barrier_ids, propose_barriers
from cjm_studio.operations.renewal import renewal
from cjm_studio.statistics.engine import ENGINE
from tests.operations.asked import CES, USER, Survey, golden

PROVED = {
    ("new", "pay"),
    ("loyal", "deliver"),
    ("at risk", "choose"),
    ("at risk", "pay"),
    ("at risk", "support"),
}


def of_older_rule(document: Document) -> Document:
    """The same project with evidence that an older rule has left behind."""
    old = [
        msgspec.structs.replace(one, engine="barrier-rule 1", level="watch", shrunk=0.1)
        if isinstance(one, Evidence)
        else one
        for one in document
    ]
    return Document(old)


def renewed(document: Document) -> Document:
    document.apply(renewal(document), USER)
    return document


def test_evidence_of_an_older_rule_is_worked_out_anew_with_the_barriers_that_it_proves() -> None:
    fresh = golden().evaluated()
    document = of_older_rule(fresh)
    assert renewal(document).label == "renew_evidence"
    renewed(document)
    assert {one.engine for one in document.all(Evidence)} == {ENGINE}
    assert list(document.all(Evidence)) == list(fresh.all(Evidence))
    assert len(document.all(Barrier)) == len(PROVED)
    assert not renewal(document)


def test_a_project_of_todays_rule_gets_the_barriers_that_it_lacks_and_else_nothing() -> None:
    document = golden().evaluated()
    assert renewal(document).label == "propose_barriers"
    assert not renewal(renewed(document))
    assert not propose_barriers(document)


def test_it_is_known_without_a_figure_that_nothing_is_to_be_done() -> None:
    code = (
        "import sys; from cjm_studio.operations.renewal import renewal;"
        "from tests.builders import shop; assert not renewal(shop().document());"
        "assert not {'numpy', 'scipy', 'networkx'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_new_evidence_brings_its_barriers_with_the_facts_that_opened_them() -> None:
    survey = golden()
    readings = [one for one in survey.records if isinstance(one, Reading)]
    survey.records = [one for one in survey.records if not isinstance(one, Reading)]
    document = survey.document()
    history = History(document)
    document.apply(with_evidence(document, adding(*readings)), USER)
    stages = {survey.stages[place].id for place in PROVED}
    assert {cell.stage for cell in document.all(BarrierCell)} == stages
    pay = survey.stages["at risk", "pay"]
    cell = document.get(BarrierCell, barrier_ids(pay.id, CES)[1])
    assert cell.opening is not None
    assert (cell.opening.x, cell.opening.n, cell.opening.limit) == (11, 18, 0.25)
    assert (cell.opening.wave, cell.opening.trouble) == (survey.wave.id, (1, 2, 3))
    history.undo()
    assert not document.all(Barrier)
    assert not document.all(BarrierCell)


def test_a_cell_that_was_a_barrier_once_keeps_its_record() -> None:
    document = renewed(golden().evaluated())
    document.apply(agree_limit(document, CES, 0.9, by="", at=""), USER)
    assert not any(one.level in ("barrier", "critical") for one in document.all(Evidence))
    assert len(document.all(Barrier)) == len(PROVED)


def test_a_later_wave_brings_only_what_is_new() -> None:
    survey = Survey("new", stages=("search", "pay"))
    survey.asked("new", "search", x=2, n=60)
    survey.asked("new", "pay", x=40, n=60)
    document = renewed(survey.evaluated())
    (before,) = document.all(BarrierCell)
    later = survey.add(type(survey.wave), name="2024Q3", start="2024-07-01")
    asked = [survey.asked("new", stage, x=50, n=60, wave=later.id) for stage in ("search", "pay")]
    document.apply(with_evidence(document, adding(later, *asked)), USER)
    assert document.get(BarrierCell, before.id) == before


def test_an_edit_that_touches_no_evidence_brings_nothing() -> None:
    document = golden().evaluated()
    (source,) = document.all(Source)
    change = updating(source, bias="only those who answered")
    assert with_evidence(document, change) is change
