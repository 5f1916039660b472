"""What the menu Row does: names, order, height, and which rows are shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from cjm_studio.document.queries import rows
from cjm_studio.model.ids import RowId
from cjm_studio.model.map import Row
from cjm_studio.operations.rows import SEVERAL, another_name, edit_row, set_row_height
from cjm_studio.operations.rows import add_row as plan_row
from cjm_studio.session.moves import moved_row
from cjm_studio.session.selection import Selection
from cjm_studio.window.chosen import chosen_row

if TYPE_CHECKING:
    from cjm_studio.session.session import Session
    from cjm_studio.window.main_window import MainWindow

STEP = 24.0  # by which a row is made higher or lower


def _chosen(window: "MainWindow") -> "tuple[Session, RowId]":
    session = window.session
    row = chosen_row(session) if session is not None else None
    assert session is not None  # the commands are disabled without one
    assert row is not None
    return session, row


def rename(window: "MainWindow") -> None:
    """Write the name of the chosen row in its label."""
    session, row = _chosen(window)
    session.select(Selection(row=row))
    if window.map is not None:
        window.map.edit_selected()


def move_up(window: "MainWindow") -> None:
    """Move the chosen row past the one above."""
    _move(window, -1)


def move_down(window: "MainWindow") -> None:
    """Move the chosen row past the one below."""
    _move(window, 1)


def _move(window: "MainWindow", step: int) -> None:
    session, row = _chosen(window)
    if window.map is not None:
        session.do(moved_row(window.map.scene.content, row, step))


def higher(window: "MainWindow") -> None:
    """Make the chosen row a step higher."""
    _grow(window, STEP)


def lower(window: "MainWindow") -> None:
    """Make the chosen row a step lower, as far as its cards let it."""
    _grow(window, -STEP)


def _grow(window: "MainWindow", step: float) -> None:
    session, row = _chosen(window)
    if window.map is not None:
        height = window.map.scene.grid.band(row).height
        session.do(set_row_height(session.document, row, height + step))


def fit(window: "MainWindow") -> None:
    """Make the chosen row as high as its cards need."""
    session, row = _chosen(window)
    session.do(set_row_height(session.document, row, None))


def hide(window: "MainWindow") -> None:
    """Hide the chosen row; the menu Rows shows it again."""
    session, row = _chosen(window)
    session.do(edit_row(session.document, row, hidden=True))
    session.select(Selection())


def ask_kind(window: "MainWindow", at: QPoint | None = None) -> None:
    """Ask for the kind of a new row below the chosen one."""
    if window.map is None:
        return
    if at is None:
        _, row = _chosen(window)
        strip = window.map.row_strip
        at = strip.mapToGlobal(strip.name_rect(row).bottomLeft())
    window.menus.menus["add_row"].popup(at)


def add_row(window: "MainWindow", kind: str) -> None:
    """Add a row of a kind below the chosen one, else at the end; one of several is named at once."""
    session = window.session
    if session is None or session.journey is None:
        return
    standing = [other.id for other in rows(session.document, session.journey)]
    chosen = chosen_row(session)
    index = standing.index(chosen) + 1 if chosen in standing else len(standing)
    name = another_name(session.document, session.journey, kind, language=session.language)
    changed = session.do(plan_row(session.document, session.journey, kind, index=index, name=name))
    made = changed.change.added.values() if changed is not None else ()
    fresh = next((new.id for new in made if isinstance(new, Row)), None)
    if fresh is not None:
        session.select(Selection(row=fresh))
        if kind in SEVERAL and window.map is not None:
            window.map.setFocus()
            window.map.writer.edit_row(fresh, fresh=True)
