"""What the Edit and Map menus do: take the selection, plan with an operation, let the session do it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from cjm_studio.document.change import Change
from cjm_studio.document.errors import Overtaken
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.look.speech import translate
from cjm_studio.model.map import Segment, Stage
from cjm_studio.operations.cards import remove_places
from cjm_studio.operations.journeys import add_segment as plan_segment
from cjm_studio.operations.journeys import edit_segment
from cjm_studio.operations.journeys import remove_segment as plan_segment_removal
from cjm_studio.operations.rows import remove_row
from cjm_studio.operations.stages import add_stages
from cjm_studio.operations.stages import move_stage as plan_stage_move
from cjm_studio.operations.stages import remove_stage as plan_stage_removal
from cjm_studio.session.selection import Selection
from cjm_studio.session.whereabouts import after_removal, where_changed
from cjm_studio.window.chosen import chosen_stage, shown_segment
from cjm_studio.window.form import Form
from cjm_studio.window.steps import step_words

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk
    from cjm_studio.window.main_window import MainWindow


def _desk(window: "MainWindow") -> "Desk":
    assert window.desk is not None  # the commands are disabled without one
    return window.desk


def undo(window: "MainWindow") -> None:
    """Take the last step back."""
    desk = _desk(window)
    desk.page.finish_writing()
    _walk(window, translate("Steps", "Undone: %1"), desk.session.undo)


def redo(window: "MainWindow") -> None:
    """Do the last undone step again."""
    _walk(window, translate("Steps", "Done again: %1"), _desk(window).session.redo)


def _walk(window: "MainWindow", words: str, step: "object") -> None:
    try:
        done = step()  # type: ignore[operator]
    except Overtaken:
        told = translate("Steps", "This step cannot be taken back: what it changed has been changed since.")
        window.status.tell(told)
        return
    if isinstance(done, Change):
        _go_there(window, done)
        name = step_words(done.label, done.subject, language=window.language)
        window.status.tell(words.replace("%1", name))


def _go_there(window: "MainWindow", step: Change) -> None:
    """Choose and show what a step back or forth has changed."""
    session = _desk(window).session
    if session.journey is None:
        return
    there = where_changed(session.document, session.journey, step)
    if there is not None:
        session.select(there)
        if window.map is not None:
            window.map.reveal_selection()


def edit_text(window: "MainWindow") -> None:
    """Edit the text of what is chosen, where the keyboard is: on the map or in the list of segments."""
    desk = _desk(window)
    if _in_segments(desk):
        rename_segment(window)
    elif desk.page.current is desk.map and desk.map is not None:
        desk.map.edit_selected()
    else:
        desk.page.edit_in_view()


def delete(window: "MainWindow") -> None:
    """Remove what is chosen; undo brings it back."""
    desk = _desk(window)
    session = desk.session
    chosen = session.selection
    if _in_segments(desk):
        remove_segment(window)
    elif chosen.cards:
        there = after_removal(session.document, chosen.cards)
        _remove(window, remove_places(session.document, chosen.cards))
        session.select(there.still_in(session.document))
    elif chosen.is_stage and chosen.stage is not None:
        _remove(window, plan_stage_removal(session.document, chosen.stage))
    elif chosen.is_row and chosen.row is not None:
        _remove(window, remove_row(session.document, chosen.row))


def _remove(window: "MainWindow", change: Change) -> None:
    """Removal asks nothing: it says that undo brings it all back."""
    _desk(window).session.do(change)
    keys = window.menus.actions["undo"].shortcut().toString()
    words = translate("Steps", "Removed. %1 brings it back.").replace("%1", keys)
    window.status.tell(words)


def add_card(window: "MainWindow") -> None:
    """Write a new card in the chosen cell."""
    desk = _desk(window)
    if desk.page.current is desk.map and desk.map is not None:
        desk.map.setFocus()
        desk.map.add_card_here()
    else:
        desk.page.add_in_view()


def add_stage_left(window: "MainWindow") -> None:
    """Add a stage before the chosen one, or at the beginning."""
    _add_stage(window, after=False)


def add_stage_right(window: "MainWindow") -> None:
    """Add a stage after the chosen one, or at the end."""
    _add_stage(window, after=True)


def _add_stage(window: "MainWindow", *, after: bool) -> None:
    desk = _desk(window)
    session = desk.session
    if session.journey is None:
        return
    ids = [stage.id for stage in stages(session.document, session.journey)]
    chosen = chosen_stage(session)
    index = (len(ids) if after else 0) if chosen not in ids else ids.index(chosen) + after
    if desk.map is not None:
        desk.map.add_stage(index)


def rename_stage(window: "MainWindow") -> None:
    """Edit the name of the chosen stage in its head."""
    desk = _desk(window)
    stage = chosen_stage(desk.session)
    if stage is not None and desk.map is not None:
        desk.session.select(Selection(stage=stage))
        desk.map.setFocus()
        desk.map.edit_selected()


def move_stage_left(window: "MainWindow") -> None:
    """Move the chosen stage one column to the left."""
    _move_stage(window, -1)


def move_stage_right(window: "MainWindow") -> None:
    """Move the chosen stage one column to the right."""
    _move_stage(window, 1)


def _move_stage(window: "MainWindow", step: int) -> None:
    desk = _desk(window)
    document, stage = desk.session.document, chosen_stage(desk.session)
    if stage is None:
        return
    ids = [other.id for other in stages(document, document.get(Stage, stage).journey)]
    desk.session.do(plan_stage_move(document, stage, ids.index(stage) + step))
    if desk.map is not None:
        desk.map.reveal(stage)


def remove_stage(window: "MainWindow") -> None:
    """Remove the chosen stage with its cards."""
    session = _desk(window).session
    stage = chosen_stage(session)
    if stage is not None:
        _remove(window, plan_stage_removal(session.document, stage))


def add_segment(window: "MainWindow") -> None:
    """Ask for a name and add a segment with the stages of the journey that is shown."""
    session = _desk(window).session
    name = _ask_name(window, translate("Edits", "New segment"), "")
    if not name:
        return
    like = [] if session.journey is None else stages(session.document, session.journey)
    names = [stage.name for stage in like] or usual_stages()
    session.do(plan_segment(session.document, name, stages=names, today=date.today().isoformat()))
    fresh = segments(session.document)[-1]
    session.show_journey(journeys(session.document, fresh.id)[0].id)


def add_usual_stages(window: "MainWindow") -> None:
    """Give a map that has no stage yet the usual ones."""
    desk = _desk(window)
    session = desk.session
    if session.journey is not None:
        session.do(add_stages(session.document, session.journey, usual_stages()))
        session.select(Selection(stage=stages(session.document, session.journey)[0].id))
        desk.focus_map()


def usual_stages() -> list[str]:
    """Return the stages of a map that is begun from nothing."""
    return translate("Edits", "Discover|Choose|Buy|Receive|Get help").split("|")


def rename_segment(window: "MainWindow") -> None:
    """Ask for another name of the segment that is shown."""
    session = _desk(window).session
    segment = shown_segment(session)
    if segment is None:
        return
    old = session.document.get(Segment, segment).name
    name = _ask_name(window, translate("Edits", "Rename segment"), old)
    if name:
        session.do(edit_segment(session.document, segment, name=name))


def remove_segment(window: "MainWindow") -> None:
    """Remove the segment that is shown, with its journeys and answers."""
    session = _desk(window).session
    segment = shown_segment(session)
    if segment is not None:
        _remove(window, plan_segment_removal(session.document, segment))


def _ask_name(window: "MainWindow", title: str, name: str) -> str:
    form = Form(window, title, accept=title)
    field = form.field(translate("Edits", "Name"), QLineEdit(name))
    field.selectAll()
    field.textChanged.connect(lambda text: form.accept_button.setEnabled(bool(text.strip())))
    form.accept_button.setEnabled(bool(name))
    accepted = form.exec() == Form.DialogCode.Accepted
    form.deleteLater()
    return field.text().strip() if accepted else ""


def _in_segments(desk: "Desk") -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and desk.segments.isAncestorOf(focused)
