"""What the map may ask of the window once it has been seen; until then nothing of this is brought along."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from cjm_studio.canvas.drops import Drops
from cjm_studio.canvas.source_drops import SourceDrops
from cjm_studio.window import map_edits, presenting, register_deeds, row_deeds
from cjm_studio.window.pasting import take_drop

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView
    from cjm_studio.window.main_window import MainWindow


def serve(window: "MainWindow", view: "MapView") -> None:
    """Take what is dropped on the map and do what its signs offer."""
    Drops(view, lambda data, cell: take_drop(window, data, cell))
    SourceDrops(view)
    view.usual_wanted.connect(lambda: map_edits.add_usual_stages(window))
    view.template_wanted.connect(lambda: window.menus.do("new"))
    view.row_wanted.connect(lambda at: row_deeds.ask_kind(window, at))
    view.context_wanted.connect(lambda at: _show_menu(window, at))
    view.delete_wanted.connect(lambda: window.menus.do("delete"))
    QTimer.singleShot(0, window, lambda: presenting.minimap(window))


def _show_menu(window: "MainWindow", at: QPoint) -> None:
    menu = register_deeds.context_menu(window, at)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
