"""The one table of commands: menus, tool bar, shortcuts, palette and the list of shortcuts are built from it.

`deeds` does what a command says, `obstacles` says why it cannot be done now; both are found by the id,
so that these tables are read before anything heavy. Shortcuts are written out, for Qt's standard keys differ
between platforms, and on X11 its Delete means Ctrl+D too.
"""

from cjm_studio.window.command import Command, Menu
from cjm_studio.window.commands import edit_menu, file_menu, help_menu, map_menu, view_menu

# In the order in which they stand.
TABLE: tuple[Menu | Command, ...] = (
    *file_menu.ROWS,
    *edit_menu.ROWS,
    *view_menu.ROWS,
    *map_menu.ROWS,
    *help_menu.ROWS,
)

# What stands in the tool bar; an empty word is a gap. The views have their names, to see which one is on.
VIEWS = (
    "view_map",
    "view_outline",
    "view_graph",
    "view_metrics",
    "view_register",
    "view_compare",
    "view_recommendations",
)
TOOL_BAR = ("new", "open", "save", "", "undo", "redo", "", *VIEWS)

# What the map offers where it is clicked, by what is selected then.
CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "card": (
        *("edit_text", "duplicate", "delete", "", "cut", "copy", "paste", ""),
        *("severity", "emotion", "open_in_register", "", "add_card", "stage"),
    ),
    "cards": ("duplicate", "delete", "", "cut", "copy", "paste", "copy_picture"),
    "drag": (),
    "view": (),
    "writing": (),
    "cell": (
        *("add_card", "add_picture", "emotion", "open_in_register", "", "copy", "paste", ""),
        *("stage", "rows", "add_row"),
    ),
    "stage": (
        *("rename_stage", "add_stage_left", "add_stage_right", ""),
        *("move_stage_left", "move_stage_right", "", "emotion", "agree_limit", "open_in_register", ""),
        *("copy", "paste", "", "remove_stage"),
    ),
    "row": (
        *("rename_row", "row_below", "", "move_row_up", "move_row_down", "", "higher_row", "lower_row"),
        *("fit_row", "", "hide_row", "rows", "", "copy", "paste", "", "delete"),
    ),
    "": ("add_stage_right", "rows", "add_row", "", "add_segment", "wave", "", "zoom_fit"),
}
