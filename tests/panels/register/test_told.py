"""What the register tells beside a status: an older wave, who confirmed, what is not compared."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import Document
from cjm_studio.model.metrics import Limit, Source
from cjm_studio.model.register import Barrier
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.register import accept_barriers
from cjm_studio.operations.register_decisions import confirm_statuses
from cjm_studio.operations.register_edits import declare_barrier
from cjm_studio.operations.sources import word_question
from cjm_studio.panels.register.keeping import Forgetful
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.table_model import COLUMNS, small_words
from cjm_studio.session.barrier_facts import facts_of
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language
from cjm_studio.wording.register_words import standing_words
from tests.panels.register.reader import NOW
from tests.register.measured import SAID, do, measured, stage, the_barrier, the_cell
from tests.showing import opened, shown

HARD, GONE, NOT_ASKED = {"Payment": (50, 100)}, {"Payment": (8, 100)}, {"Payment": None}


def register_of(document: Document) -> AbstractContextManager[Session]:
    return opened(tuple(document))


def view_of(session: Session, qtbot: QtBot) -> RegisterView:
    view = RegisterView(session, Forgetful("Ann"), now=lambda: NOW)
    return shown(view, qtbot, width=1400, height=800)


def first_row(view: RegisterView) -> RegisterRow:
    row = view.table.entries_model.row_at(0)
    assert row is not None
    return row


def spoken(view: RegisterView, column: str) -> str:
    index = view.table.entries_model.index(0, COLUMNS.index(column))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_figures_of_an_older_wave_name_it(state: object, qtbot: QtBot) -> None:
    with register_of(measured(HARD, HARD, NOT_ASKED)) as session:
        view = view_of(session, qtbot)
        row = first_row(view)
        assert row.older_wave == "W1"
        assert small_words(row, "level").startswith("W1: 50% (")
        assert spoken(view, "level").startswith("Level: Critical barrier, W1: 50% (")
        assert view.page.blocks[0].counts.text().startswith("W1: ")
        assert not view.table.grab().isNull()  # it is drawn


def test_figures_of_the_newest_wave_need_no_name(state: object, qtbot: QtBot) -> None:
    with register_of(measured(HARD, HARD)) as session:
        view = view_of(session, qtbot)
        assert first_row(view).older_wave == ""
        assert small_words(first_row(view), "level").startswith("50%")


def test_a_confirmed_resolution_says_who_confirmed_it_and_what_it_waits_for(
    state: object, qtbot: QtBot
) -> None:
    document = measured(HARD, GONE)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    with register_of(document) as session:
        view = view_of(session, qtbot)
        assert first_row(view).status_words == "Resolved, to confirm"
        session.do(confirm_statuses(session.document, [the_cell(document)], by="Anna", at="2026-06-01T11:00"))
        row = first_row(view)
        assert row.line.status == "resolved_to_confirm"
        assert row.status_words == "Resolved, confirmed"
        assert row.status_told == "Resolved, confirmed by Anna; closes with the next such wave"
        assert spoken(view, "status") == f"Status: {row.status_told}"
        assert row.status_told in view.page.where.text()
        (newest, *_) = view.page.blocks[0].waves.texts()
        assert newest == "W1 — resolved, confirmed by Anna; closes with the next such wave"
        (fact,) = facts_of(session.document, [row.id])
        assert fact.words("en", today="2025-01-01").startswith(row.status_told)  # on the map too


@pytest.mark.parametrize(
    ("language", "by", "said"),
    [
        ("en", "", "resolved, confirmed by a person; closes with the next such wave"),
        ("ru", "Анна", "устранён, подтверждено (Анна); закроется со следующей такой волной"),
        ("ru", "", "устранён, подтвердил человек; закроется со следующей такой волной"),
        ("ru", None, "устранён, ждёт подтверждения"),
    ],
)
def test_a_resolution_is_told_in_both_languages(language: Language, by: str | None, said: str) -> None:
    assert standing_words("resolved_to_confirm", language, confirmed_by=by) == said
    assert "confirmed" not in standing_words("improved", "en", confirmed_by=by)


def test_what_is_not_compared_is_told_in_its_row_and_counted_by_a_chip(state: object, qtbot: QtBot) -> None:
    document = measured(HARD, GONE)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    last = next(one for one in document.all(Source) if one.name == "Survey 1").id
    with register_of(document) as session:
        view = view_of(session, qtbot)
        chip = view.chips.marks["not_compared"]
        assert chip.isHidden()
        session.do(word_question(session.document, last, "ces2", "Was it easy?"))
        assert not chip.isHidden()
        assert chip.text().split()[-1] == "1"
        assert first_row(view).status_words == "No proof: the question changed"
        assert not view.said.text()
        chip.click()
        assert view.look.marks == {"not_compared"}
        assert view.table.shown() == [the_barrier(document)]
        assert "the question is another one" in first_row(view).status_reason
        view.page.blocks[0].rebase.click()
        assert view.table.shown() == []
        assert not chip.isHidden()  # it can still be taken back
        chip.click()
        assert chip.isHidden()


def test_chosen_barriers_are_judged_from_the_last_wave_on_in_one_step(state: Path, qtbot: QtBot) -> None:
    both = {"Payment": (50, 100), "Payment again": (48, 100)}
    document = measured(both, both)
    do(document, accept_barriers(document, [one.id for one in document.all(Barrier)], **SAID))
    (limit,) = document.all(Limit)
    do(document, with_evidence(document, updating(limit, value=0.3)))
    do(document, declare_barrier(document, [stage(document, "Search")], "Nobody measured it", **SAID))
    with register_of(document) as session:
        view = view_of(session, qtbot)
        view.table.selectAll()
        menu = QMenu()
        view.deeds.fill(menu)
        assert next(one for one in menu.actions() if "last wave" in one.text()).isEnabled()
        steps = len(session.history.done)
        view.deeds.rebase()
        assert len(session.history.done) == steps + 1
        assert view.said.text() == (
            "Judged from the last wave on: 2 of 3. Without figures to compare with: 1."
        )
        session.undo()
        assert sum(row.not_compared != "" for row in view.sheet.rows) == 2


def test_where_all_are_compared_no_new_base_is_offered(state: Path, qtbot: QtBot) -> None:
    with register_of(measured(HARD, GONE)) as session:
        view, menu = view_of(session, qtbot), QMenu()
        view.deeds.fill(menu)
        assert not next(one for one in menu.actions() if "last wave" in one.text()).isEnabled()
