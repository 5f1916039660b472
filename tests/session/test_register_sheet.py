"""The sheet of the register works out anew only what a change has touched."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.register import Barrier
from cjm_studio.operations.journeys import edit_segment
from cjm_studio.operations.register import accept_barriers
from cjm_studio.operations.register_decisions import comment
from cjm_studio.operations.register_edits import declare_barrier, edit_barriers
from cjm_studio.operations.register_measures import add_hypothesis
from cjm_studio.register.lines import register_lines
from cjm_studio.session.register_sheet import RegisterSheet
from cjm_studio.session.session import Session
from tests.panels.register.reader import measured_shop

TODAY = "2025-09-01"


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with measured_shop() as made:
        yield made


@pytest.fixture
def sheet(session: Session) -> RegisterSheet:
    made = RegisterSheet(session.document)
    made.read(language="en", today=TODAY)
    session.changed.listen(lambda changed: made.follow(changed.change))
    return made


def test_a_field_of_a_barrier_lives_nothing_again_and_keeps_the_other_rows(
    sheet: RegisterSheet, session: Session
) -> None:
    search = next(one for one in session.document.all(Stage) if one.name == "Search")
    session.do(declare_barrier(session.document, [search.id], "No size", by="", at="2025-08-01"))
    sheet.read(language="en", today=TODAY)
    before = {row.id: row for row in sheet.rows}
    proved = next(row for row in sheet.rows if row.line.lives[0].waves)
    session.do(edit_barriers(session.document, [proved.id], owner="Ann", due="2025-08-15", importance=5))
    sheet.read(language="en", today=TODAY)
    after = {row.id: row for row in sheet.rows}
    (other,) = set(before) - {proved.id}
    assert after[other] is before[other]
    now = after[proved.id].line
    assert now.lives[0].steps is proved.line.lives[0].steps
    assert now.lives[0].barrier.owner == "Ann"
    assert "overdue" in now.marks
    assert (now.priority.importance, now.priority.origin) == (5.0, "agreed")


def test_what_is_known_never_says_otherwise_than_what_is_worked_out_anew(
    sheet: RegisterSheet, session: Session
) -> None:
    (barrier,) = session.document.all(Barrier)
    edits: tuple[Callable[[Document], Change], ...] = (
        lambda d: edit_barriers(d, [barrier.id], owner="Ann", due="2025-08-15", votes=3, order=1.0),
        lambda d: add_hypothesis(d, barrier.id, "the form"),
        lambda d: comment(d, barrier.id, "Asked", by="Ann", at="2025-08-20T10:00:00"),
        lambda d: accept_barriers(d, [barrier.id], by="Ann", at="2025-08-21T10:00:00"),
        lambda d: edit_segment(d, next(iter(d.all(Segment))).id, name="Newcomers", people=9000),
    )
    for plan in edits:
        session.do(plan(session.document))
        sheet.read(language="en", today=TODAY)
        assert [row.line for row in sheet.rows] == register_lines(session.document, today=TODAY)
    assert sheet.rows[0].segments == ("Newcomers",)
    for _ in edits:
        session.undo()
        sheet.read(language="en", today=TODAY)
        assert [row.line for row in sheet.rows] == register_lines(session.document, today=TODAY)


def test_another_day_forgets_what_is_known(sheet: RegisterSheet, session: Session) -> None:
    (barrier,) = session.document.all(Barrier)
    session.do(edit_barriers(session.document, [barrier.id], due="2025-09-10"))
    sheet.read(language="en", today="2025-09-11")
    assert "overdue" in sheet.rows[0].line.marks


def test_rows_are_made_ready_a_few_at_a_time(sheet: RegisterSheet) -> None:
    assert "search" not in sheet.rows[0].__dict__
    assert sheet.warm(100)
    assert "payment" in sheet.rows[0].__dict__["search"]
