"""What the commands of finding do: the bar above the map, and the walk from barrier to barrier."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from cjm_studio.document.queries import stages
from cjm_studio.look.speech import quoted, translate
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Stage
from cjm_studio.panels.find_bar import FindBar
from cjm_studio.session.finding import barriers
from cjm_studio.window.chosen import chosen_stage

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk
    from cjm_studio.window.main_window import MainWindow


def find(window: "MainWindow") -> None:
    """Show the find bar with the keyboard in its field."""
    _bar(window).open()


def find_filtered(window: "MainWindow") -> None:
    """Show the find bar with the keyboard at its filters."""
    _bar(window).open_filters()


def find_next(window: "MainWindow") -> None:
    """Go to the next card or stage that fits."""
    _bar(window).walk(1)


def find_previous(window: "MainWindow") -> None:
    """Go to the one before."""
    _bar(window).walk(-1)


def next_barrier(window: "MainWindow") -> None:
    """Go to the next barrier; after the last one to the stages under watch."""
    _walk_barriers(window, 1)


def previous_barrier(window: "MainWindow") -> None:
    """Go back to the barrier before."""
    _walk_barriers(window, -1)


def _desk(window: "MainWindow") -> "Desk":
    assert window.desk is not None  # the commands are disabled without one
    return window.desk


def _bar(window: "MainWindow") -> FindBar:
    """The bar of the open project, made when it is first asked for."""
    desk = _desk(window)
    known = desk.page.findChild(FindBar)
    if known is not None:
        return known
    bar = FindBar(desk.session)
    column = desk.page.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(column.indexOf(desk.page.header) + 1, bar)
    bar.left.connect(desk.focus_map)
    bar.wanted.connect(lambda _: _scroll_to_choice(desk))
    return bar


def _scroll_to_choice(desk: "Desk") -> None:
    """Bring a hit into sight; the keyboard stays where it is, for the next key walks on."""
    if desk.map is not None and desk.page.view == "map":
        desk.map.reveal_selection()


def _walk_barriers(window: "MainWindow", step: int) -> None:
    session = _desk(window).session
    assert session.journey is not None
    found = barriers(session.document, session.journey, wave=session.wave)
    target = _beside(
        found,
        [stage.id for stage in stages(session.document, session.journey)],
        here=chosen_stage(session),
        step=step,
    )
    _desk(window).page.show_on_map(target)
    name = quoted(session.document.get(Stage, target).name)
    words = translate("Find", "%1 of %2: %3").replace("%1", str(found.index(target) + 1))
    window.status.tell(words.replace("%2", str(len(found))).replace("%3", name))


def _beside(found: list[StageId], columns: list[StageId], *, here: StageId | None, step: int) -> StageId:
    """Return the one after or before; from a stage that is none of them, the nearest in that direction."""
    if here in found:
        return found[(found.index(here) + step) % len(found)]
    if here not in columns:
        return found[0 if step > 0 else -1]
    side = columns[columns.index(here) + 1 :] if step > 0 else columns[: columns.index(here)][::-1]
    return next((stage for stage in side if stage in found), found[0 if step > 0 else -1])
