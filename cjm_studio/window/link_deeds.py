"""What the commands of links do."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.canvas.shown_links import ShownLinks
    from cjm_studio.window.main_window import MainWindow


def switch_links(window: "MainWindow") -> None:
    """Draw all links of the map, or only those of the chosen cards."""
    links = _links(window)
    if links is not None:
        links.show_everything(not links.everything)


def links_shown(window: "MainWindow") -> bool:
    """Say whether all links are drawn."""
    links = _links(window)
    return links is not None and links.everything


def _links(window: "MainWindow") -> "ShownLinks | None":
    return window.map.canvas.pointer.links.shown if window.map is not None else None
