"""The way from the map to the register: what is chosen is shown there, and opened where it is not yet."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierId, CardId, LinkId, RecordId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Stage
from cjm_studio.model.register import STATUSES, Barrier
from cjm_studio.session.barrier_facts import facts_of
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought, can_be_sought, known_barriers
from cjm_studio.session.stage_levels import worst
from cjm_studio.window.chosen import chosen_card

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def open_in_register(window: "MainWindow") -> None:
    """Show what is chosen on the map in the register."""
    sought = chosen_sought(window.session) if window.session is not None else None
    on_map = window.desk is not None and window.desk.page.view != "register"
    if sought is not None and on_map:
        seek(window, sought)


def chosen_sought(session: Session) -> Sought | None:
    """Return what of the selection the register can be asked for: a stage, or a card that is no bystander."""
    card, chosen = chosen_card(session), session.selection
    if card is not None:
        sought = Sought(card.id)
        return sought if can_be_sought(card) or known_barriers(session.document, sought) else None
    return Sought(chosen.stage) if chosen.stage is not None else None


def seek(window: "MainWindow", sought: Sought) -> None:
    """Show the barrier that stands for something on the map; open one, in one step, where none does."""
    desk = window.desk
    if desk is None or sought.record not in desk.session.document:
        return
    session = desk.session
    desk.page.finish_writing()
    known = facts_of(session.document, known_barriers(session.document, sought))
    known = [fact for fact in known if fact.followed]
    if known:
        turns = {status: turn for turn, status in enumerate(STATUSES)}
        grave = min(known, key=lambda fact: turns.get(fact.status, len(turns)))
        _show(window, grave.barrier)
        return
    at = datetime.now().isoformat(timespec="seconds")
    change = opening(session.document, sought, wave=session.wave, by=window.settings.author, at=at)
    session.do(change)
    opened = _opened(change) or next(iter(known_barriers(session.document, sought)), None)
    if opened is not None:
        _show(window, opened, anew=True)
        window.status.tell(translate("Register", "A new barrier stands in the register."))


def opening(document: Document, sought: Sought, *, wave: WaveId | None, by: str, at: str) -> Change:
    """Plan the barrier that something on the map becomes; a stage as a whole by the worst that is known."""
    from cjm_studio.operations import register_edits

    record = document[sought.record]
    match record:
        case Card():
            if not can_be_sought(record):
                raise BadInput("link_does_not_fit")
            return register_edits.barrier_from_card(document, CardId(record.id), by=by, at=at)
        case Link():
            return register_edits.barrier_from_flow_break(document, LinkId(record.id), by=by, at=at)
        case Stage() if sought.metric is not None:
            return register_edits.barrier_from_cell(document, record.id, sought.metric, by=by, at=at)
        case Stage():
            return _of_stage(document, record.id, wave=wave, by=by, at=at)
    return Change()


def _of_stage(document: Document, stage: StageId, *, wave: WaveId | None, by: str, at: str) -> Change:
    """What answers say comes first, then what is broken on the way on; else people declare a hypothesis."""
    from cjm_studio.operations import register_edits

    found = worst(document, evidence_at(document, stage, wave)) if wave is not None else None
    if found is not None:
        return register_edits.barrier_from_cell(document, stage, found.metric, by=by, at=at)
    for link in document.naming(Link, stage):
        if link.kind == "next" and link.origin == stage and link.flow_break:
            return register_edits.barrier_from_flow_break(document, link.id, by=by, at=at)
    return register_edits.declare_barrier(document, [stage], "", by=by, at=at)


def context_menu(window: "MainWindow", at: QPoint) -> QMenu:
    """Return the menu of what is selected; the flow break under the mouse stands on top of it."""
    menu = window.menus.context_menu(window.status.hint_key)
    way = window.map.stage_strip.way_at(at) if window.map is not None else None
    if way is not None and way.flow_break:
        words = translate("Register", "Flow break in the register: %1").replace("%1", way.flow_break)
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(lambda: window.menus.attempt(lambda: seek(window, Sought(way.link))))
        rest = menu.actions()
        menu.addAction(action)
        if rest:
            menu.insertAction(rest[0], action)
            menu.insertSeparator(rest[0])
    return menu


def _opened(change: Change) -> BarrierId | None:
    added: dict[RecordId, object] = dict(change.added)
    return next((record.id for record in added.values() if isinstance(record, Barrier)), None)


def _show(window: "MainWindow", barrier: BarrierId, *, anew: bool = False) -> None:
    """Show a barrier in the register; one that is new waits for the customer's words."""
    from cjm_studio.panels.register.register_view import RegisterView

    if window.desk is None:
        return
    window.desk.page.show_view("register")
    view = window.desk.page.current
    if isinstance(view, RegisterView):
        view.table.clearSelection()  # Ctrl is still held and would choose it besides the one before
        view.show_barrier(barrier)
        if anew:
            view.page.fields.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
