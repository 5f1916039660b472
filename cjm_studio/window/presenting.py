"""What the View menu does with the map as a whole: slides over the screen, and the minimap in the corner."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.canvas.minimap import Minimap
    from cjm_studio.canvas.presentation import Presentation
    from cjm_studio.window.main_window import MainWindow


def present(window: "MainWindow") -> "Presentation | None":
    """Show the journey as slides on the screen of the window, from the chosen stage on if one is chosen."""
    from cjm_studio.canvas.presentation import Presentation

    desk = window.desk
    if desk is None or desk.session.journey is None:
        return None  # the command is not offered then
    desk.page.finish_writing()
    chosen = desk.session.selection
    stage = chosen.stage if chosen.is_stage else None
    known = desk.map.scene.content if desk.map else None
    made = Presentation(desk.session, theme=window.theme, stage=stage, known=known, parent=window)
    desk.page.destroyed.connect(made.close)
    made.left.connect(desk.focus_map)
    made.setGeometry(window.screen().geometry())
    made.showFullScreen()
    made.setFocus()
    return made


def minimap(window: "MainWindow") -> "Minimap | None":
    """Return the minimap of the map that is shown, made when it is first asked for."""
    from cjm_studio.canvas.minimap import Minimap

    if window.map is None:
        return None
    return window.map.canvas.findChild(Minimap) or Minimap(window.map.canvas)


def switch_minimap(window: "MainWindow") -> None:
    """Show the minimap where the map is large, or never."""
    made = minimap(window)
    if made is not None:
        made.set_wanted(not made.wanted)


def minimap_on(window: "MainWindow") -> bool:
    """Say whether the minimap is wanted; it is until somebody says otherwise."""
    from PySide6.QtWidgets import QWidget

    made = window.map.canvas.findChild(QWidget, "minimap") if window.map else None
    return getattr(made, "wanted", True)
