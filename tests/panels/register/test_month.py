"""A month with the register: what its owners typed, read and looked for."""

from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.register import BarrierCell
from cjm_studio.operations.register import accept_barriers
from cjm_studio.operations.register_decisions import rebase
from cjm_studio.operations.register_merge import merge_barriers
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.panels.register.adding import ask_hypothesis
from cjm_studio.panels.register.ask import Ask
from cjm_studio.panels.register.columns import fitted
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.register.lives import Life
from cjm_studio.session.session import Session
from cjm_studio.wording.barrier_words import read_day
from tests.panels.register.reader import NOW, barrier, on
from tests.panels.register.test_measures import fill
from tests.panels.register.test_told import first_row, register_of, view_of
from tests.register.measured import SAID, do, lines, measured, the_barrier, wave

HARD = {"Payment": (50, 100), "Payment again": (45, 100)}
FALLEN = {"Payment": (10, 100), "Payment again": (45, 100)}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("5.1.27", "2027-01-05"),
        ("05.01.2027", "2027-01-05"),
        ("2027-1-5", "2027-01-05"),
        ("31.02.2027", "31.02.2027"),
        ("01.01.027", "01.01.027"),
        ("in May", "in May"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_write_it_and_what_is_none_stays_as_typed(typed: str, read: str) -> None:
    assert read_day(typed) == read


def test_an_empty_day_shows_its_form_and_a_written_one_is_edited_as_it_is_read(
    view: RegisterView, session: Session
) -> None:
    session.speak("ru")
    session.do(updating(barrier(session, "I never find my size"), due="2027-01-05"))
    on(view, "I never find my size", "due")
    assert view.page.fields.review.placeholderText() == "дд.мм.гггг"
    view.edit_chosen()
    (editor,) = view.table.findChildren(QLineEdit)
    assert editor.text() == "05.01.2027"


def test_enter_after_a_comment_leads_to_the_first_answer(view: RegisterView) -> None:
    on(view, "Payment")
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    QTest.keyClicks(view.page.decision.text, "The bank knows")
    QTest.keyClick(view.page.decision.text, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.page.decision.yes


def first_life(session: Session) -> tuple[Life, ...]:
    """The lives of the first barrier of the register."""
    return lines(session.document)[0].lives


def merged(*waves: dict[str, tuple[int, int]]) -> AbstractContextManager[Session]:
    """Two proved places, made one barrier."""
    document = measured(*waves)
    into, other = (cell.barrier for cell in document.all(BarrierCell))
    do(document, merge_barriers(document, [into, other], into=into, **SAID))
    return register_of(document)


def test_of_two_places_that_are_as_bad_the_one_further_above_its_limit_speaks(qtbot: QtBot) -> None:
    with merged(HARD) as session:
        assert first_row(view_of(session, qtbot)).figures.startswith("50%")


def test_figures_are_those_of_the_level_beside_them(qtbot: QtBot) -> None:
    with merged(HARD, FALLEN) as session:
        fallen = next(life.cell.id for life in first_life(session) if life.status == "resolved_to_confirm")
        session.do(rebase(session.document, fallen, wave(2), **SAID))
        row = first_row(view_of(session, qtbot))
        assert row.line.status == row.line.lives[0].status == "open"  # of a place that is no barrier now
        assert (row.level_words, row.figures[:3]) == ("Critical barrier", "45%")
        assert row.status_reason.startswith("Opened in this wave")


def test_a_hypothesis_begins_with_the_share_of_the_place_where_it_is_measured(qtbot: QtBot) -> None:
    with merged(HARD, FALLEN) as session:
        view = view_of(session, qtbot)
        shares: list[str] = []

        def look(dialog: Ask) -> None:
            cell, start = dialog.fields["cell"], dialog.fields["start"]
            assert isinstance(cell, ChoiceField)
            assert isinstance(start, QLineEdit)
            shares.append(start.text())
            cell.setCurrentIndex(1)
            shares.append(start.text())

        fill({}, look, accept=False)
        ask_hypothesis(view, view.acting, BarrierId(first_row(view).id))
        assert shares == ["45", "10"]


def test_a_note_of_what_was_done_is_no_warning_and_goes_with_the_next_change(qtbot: QtBot) -> None:
    with register_of(measured({"Payment": (50, 100)})) as session:
        view = view_of(session, qtbot)
        session.do(accept_barriers(session.document, [the_barrier(session.document)], **SAID))
        view.acting.noted.emit("Judged from the last wave on: 1 of 1.")
        assert (view.said.property("role"), view.said.isHidden()) == ("quiet", False)
        session.undo()
        assert view.said.isHidden()


def test_the_menu_names_the_barrier_that_stays(view: RegisterView, session: Session) -> None:
    on(view, "I never find my size")
    assert view.deeds._merging().startswith("Merge into “I never find my size")


def test_names_are_not_cut_while_a_column_that_the_page_tells_too_is_seen() -> None:
    least = dict.fromkeys(COLUMNS, 100)
    wide = fitted(950, least=least, wish={"name": 190, "level": 150}, kept=None)
    assert "cause" not in wide
    assert wide["name"] >= 190


def test_columns_that_are_scrolled_anyway_are_as_wide_as_they_like() -> None:
    least = dict.fromkeys(COLUMNS, 100)
    assert fitted(500, least=least, wish={"name": 190}, kept=COLUMNS)["name"] == 190


def test_a_low_window_scrolls_the_table_and_not_the_whole_register(view: RegisterView) -> None:
    layout = view.layout()
    assert layout is not None
    view.resize(1070, 600)
    assert layout.totalMinimumHeightForWidth(1070) <= 600
    assert view.acting.today == NOW.date().isoformat()
