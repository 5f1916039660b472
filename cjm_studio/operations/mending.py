"""What mends a finding of the linter at once, where that is safe; the rest is opened and mended by hand."""

from collections.abc import Callable
from typing import Final

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import project, rows
from cjm_studio.lint.finding import Finding
from cjm_studio.model.ids import JourneyId, PlaceId, StageId
from cjm_studio.model.map import Grade, Place, Stage
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.reviews import reviewed
from cjm_studio.operations.rows import add_row, edit_row
from cjm_studio.operations.stages import add_stage

_AFTER_PURCHASE: Final = {"en": "After the purchase", "ru": "После покупки"}


def mending(document: Document, finding: Finding, *, today: str) -> Change:
    """Plan what mends a finding; nothing where people have to do it themselves."""
    fix = _FIXES.get(finding.rule)
    return fix(document, finding, today) if fix is not None and finding.id in document else Change()


def _graded(grade: Grade) -> Callable[[Document, Finding, str], Change]:
    def fix(document: Document, finding: Finding, today: str) -> Change:
        return edit_card(document, document.get(Place, PlaceId(finding.id)).card, grade=grade)

    return fix


def _show_pains(document: Document, finding: Finding, today: str) -> Change:
    journey = JourneyId(finding.id)
    row = next((row for row in rows(document, journey) if row.kind == "pains"), None)
    if row is None:
        return add_row(document, journey, "pains")
    return edit_row(document, row.id, hidden=False)


def _add_stage_after(document: Document, finding: Finding, today: str) -> Change:
    journey = document.get(Stage, StageId(finding.id)).journey
    return add_stage(document, journey, _AFTER_PURCHASE[project(document).language])


def _register(document: Document, finding: Finding, today: str) -> Change:
    return propose_barriers(document)


def _reviewed(document: Document, finding: Finding, today: str) -> Change:
    return reviewed(document, finding.id, today=today)


_FIXES: Final[dict[str, Callable[[Document, Finding, str], Change]]] = {
    "fact_no_source": _graded("assumption"),
    "card_internal_only": _graded("opinion"),
    "happy_path": _show_pains,
    "no_after_purchase": _add_stage_after,
    "barrier_unregistered": _register,
    "barrier_review_due": _reviewed,
    "review_overdue": _reviewed,
    "review_unrecorded": _reviewed,
}
