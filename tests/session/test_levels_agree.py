"""One cell has one level: map, compare view and register tell it in the same word and colour."""

import pytest

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import evidence_at
from cjm_studio.model.map import Card, Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register_edits import barrier_from_card
from cjm_studio.panels.levels import level_counts
from cjm_studio.session.compare_heat import HeatMap
from cjm_studio.session.compare_matrix import MatrixCell
from cjm_studio.session.faces import StageHead
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.register_sheet import RegisterSheet
from cjm_studio.wording.language import Language
from tests.builders import ProjectBuilder

EASY = {2: 5, 6: 95}
GOOD, MIXED, BAD = {-1: 5, 1: 95}, {-1: 12, 1: 28}, {-2: 60, 1: 40}


def with_feelings(feelings: dict[int, int], *, card: bool = True) -> Document:
    """At the stage Payment, CES finds nothing, feelings may, and somebody has put a hypothesis there."""
    project = ProjectBuilder("Shop")
    project.journey("New clients", "Search", "Payment")
    source = project.add(Source, name="Survey", date="2025-05-20")
    wave = project.add(Wave, name="Spring", start="2025-05-01", end="2025-05-31")
    for stage in ("Search", "Payment"):
        project.answers("ces2", stage=stage, wave=wave, source=source, counts=EASY)
    if feelings:
        project.answers("emotion", stage="Search", wave=wave, source=source, counts=GOOD)
        project.answers("emotion", stage="Payment", wave=wave, source=source, counts=feelings)
    if card:
        project.card("The form is too long", stage="Payment", row="barriers")
    for key in ("ces2", "emotion"):
        project.add(Limit, metric=project.metric(key).id, value=0.25)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document


def seen(document: Document, language: Language = "en") -> tuple[StageHead, MatrixCell]:
    """Return the stage Payment as the map's head and as a cell of the compare view."""
    stage = next(stage for stage in document.all(Stage) if stage.name == "Payment")
    wave = next(iter(document.all(Wave))).id
    head = MapContent(document, stage.journey, wave=wave, language=language).head(stage.id)
    return head, HeatMap(document, wave, metric=None, language=language).matrix().cells[0][1]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    ("feelings", "level", "hypothesis"),
    [(BAD, "critical", False), (MIXED, "watch", False), (GOOD, "none", True), ({}, "none", True)],
)
def test_a_hypothesis_beside_a_measured_level_is_told_alike_on_the_map_and_in_the_comparison(
    feelings: dict[int, int], level: str, language: Language, *, hypothesis: bool
) -> None:
    head, cell = seen(with_feelings(feelings), language)
    assert head.level == cell.level == level
    assert head.level_word == cell.head
    assert head.hypothesis == (cell.icon == "shield-question") == hypothesis
    supposed = {"en": "People suppose a barrier here.", "ru": "Здесь предполагают барьер."}[language]
    assert supposed in head.why
    assert supposed in cell.tip
    names = {"en": "CES 2.0: No serious barrier", "ru": "CES 2.0: Серьёзного барьера нет"}
    assert (names[language] in cell.tip) == (level in ("watch", "critical")), "where metrics disagree"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_register_tells_the_barrier_of_that_cell_in_the_same_word(language: Language) -> None:
    document = with_feelings(BAD)
    document.apply(propose_barriers(document), ChangeSource.USER)
    card = next(card for card in document.all(Card) if card.kind == "barrier_hypothesis")
    told = barrier_from_card(document, card.id, by="Anna", at="2025-06-01T10:00:00")
    document.apply(told, ChangeSource.USER)
    head, cell = seen(document, language)
    sheet = RegisterSheet(document)
    sheet.read(language=language, today="2025-06-01")
    proved, supposed = sheet.rows
    assert (proved.line.level, proved.level_words) == (head.level, head.level_word) == (cell.level, cell.head)
    assert supposed.line.level == "hypothesis", "what people suppose is a barrier of its own"
    assert any(supposed.title in sentence for sentence in head.why)


def test_one_metric_alone_says_that_another_one_finds_more() -> None:
    document = with_feelings(BAD)
    wave, stage = (
        next(iter(document.all(Wave))).id,
        next(s for s in document.all(Stage) if s.name == "Payment"),
    )
    ces = next(row.metric for row in evidence_at(document, stage.id, wave) if row.level == "none")
    cell = HeatMap(document, wave, metric=ces, language="en").matrix().cells[0][1]
    assert (cell.level, cell.head) == ("none", "No serious barrier")
    assert "Emotion: Critical barrier" in cell.tip


def test_a_hidden_group_of_one_metric_takes_no_level_from_another() -> None:
    document = with_feelings({-2: 2, 1: 1}, card=False)
    head, cell = seen(document)
    assert (head.level, head.level_word) == (cell.level, cell.head) == ("none", "No serious barrier")
    stage = next(stage for stage in document.all(Stage) if stage.name == "Payment")
    assert level_counts(document, stage.journey, next(iter(document.all(Wave))).id) == {"none": 2}
