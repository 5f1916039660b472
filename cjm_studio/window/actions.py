"""The one table of commands: menus, tool bar, shortcuts and the list of shortcuts are built from it.

`deeds` does what a command says, `obstacles` says why it cannot be done now; both are found by the id,
so that this table is read before anything heavy.
"""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import Command, MapKey, Menu

# In the order in which they stand. Shortcuts are written out, for Qt's standard keys differ between
# platforms, and on X11 its Delete means Ctrl+D too.
TABLE: tuple[Menu | Command, ...] = (
    Menu("file", "", QT_TRANSLATE_NOOP("Commands", "&File")),
    Command("new", "file", QT_TRANSLATE_NOOP("Commands", "&New map…"), ("Ctrl+N",), "file-plus"),
    Command("open", "file", QT_TRANSLATE_NOOP("Commands", "&Open…"), ("Ctrl+O",), "folder-open"),
    Menu("recent", "file", QT_TRANSLATE_NOOP("Commands", "Open &recent"), "history", choices=True),
    Command("save", "file", QT_TRANSLATE_NOOP("Commands", "&Save"), ("Ctrl+S",), "save", "map", line=True),
    Command("save_as", "file", QT_TRANSLATE_NOOP("Commands", "Save &as…"), ("Ctrl+Shift+S",), need="map"),
    Command(
        "import_survey",
        "file",
        QT_TRANSLATE_NOOP("Commands", "&Import survey answers…"),
        ("Ctrl+I",),
        "file-spreadsheet",
        "map",
        line=True,
    ),
    Menu("export", "file", QT_TRANSLATE_NOOP("Commands", "&Export map"), "file-down", "map"),
    Command(
        "export_pdf", "export", QT_TRANSLATE_NOOP("Commands", "&PDF, to print…"), ("Ctrl+P",), need="map"
    ),
    Command("export_png", "export", QT_TRANSLATE_NOOP("Commands", "P&NG, for slides…"), need="map"),
    Command("export_svg", "export", QT_TRANSLATE_NOOP("Commands", "&SVG, to edit…"), need="map"),
    Command(
        "properties",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Project &properties…"),
        icon="info",
        need="map",
        line=True,
    ),
    Command("settings", "file", QT_TRANSLATE_NOOP("Commands", "Se&ttings…"), ("Ctrl+,",), "settings"),
    Command("close", "file", QT_TRANSLATE_NOOP("Commands", "&Close map"), ("Ctrl+W",), need="map", line=True),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",)),
    #
    Menu("edit", "", QT_TRANSLATE_NOOP("Commands", "&Edit")),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",), "undo", "undo"),
    Command(
        "redo", "edit", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "redo"
    ),
    Command(
        "edit_text",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "&Edit text"),
        ("F2",),
        "pencil",
        "card_or_stage",
        line=True,
    ),
    Command("duplicate", "edit", QT_TRANSLATE_NOOP("Commands", "&Duplicate"), ("Ctrl+D",), "copy", "card"),
    Command("delete", "edit", QT_TRANSLATE_NOOP("Commands", "De&lete"), ("Del",), "trash-2", "something"),
    #
    Menu("view", "", QT_TRANSLATE_NOOP("Commands", "&View")),
    Command(
        "zoom_in", "view", QT_TRANSLATE_NOOP("Commands", "Zoom &in"), ("Ctrl+=", "Ctrl++"), "zoom-in", "map"
    ),
    Command("zoom_out", "view", QT_TRANSLATE_NOOP("Commands", "Zoom &out"), ("Ctrl+-",), "zoom-out", "map"),
    Command("zoom_100", "view", QT_TRANSLATE_NOOP("Commands", "&Actual size"), ("Ctrl+0",), need="map"),
    Command(
        "zoom_fit", "view", QT_TRANSLATE_NOOP("Commands", "Fit to &window"), ("Alt+1",), "maximize", "map"
    ),
    Command(
        "panel_segments",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Segments panel"),
        ("F7",),
        need="map",
        line=True,
        checks=True,
    ),
    Command(
        "panel_inspector",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Inspe&ctor panel"),
        ("F9",),
        need="map",
        checks=True,
    ),
    Command(
        "only_map",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Only the &map"),
        ("Ctrl+\\",),
        need="map",
        checks=True,
    ),
    Command("next_panel", "view", QT_TRANSLATE_NOOP("Commands", "&Next panel"), ("F6",), need="map"),
    Command(
        "previous_panel", "view", QT_TRANSLATE_NOOP("Commands", "&Previous panel"), ("Shift+F6",), need="map"
    ),
    Command("reset_layout", "view", QT_TRANSLATE_NOOP("Commands", "&Reset the layout"), need="map"),
    Menu("theme", "view", QT_TRANSLATE_NOOP("Commands", "&Theme"), "palette", line=True),
    Command("theme_system", "theme", QT_TRANSLATE_NOOP("Commands", "As the &system"), checks=True),
    Command("theme_light", "theme", QT_TRANSLATE_NOOP("Commands", "&Light"), checks=True),
    Command("theme_dark", "theme", QT_TRANSLATE_NOOP("Commands", "&Dark"), checks=True),
    Menu("language", "view", QT_TRANSLATE_NOOP("Commands", "&Language"), "languages"),
    # Each language is called by its own name, so that it is found from the other one.
    Command("language_ru", "language", "&Русский", checks=True),
    Command("language_en", "language", "&English", checks=True),
    Command(
        "full_screen",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Full screen"),
        ("F11",),
        line=True,
        checks=True,
    ),
    #
    Menu("map", "", QT_TRANSLATE_NOOP("Commands", "&Map")),
    Command("add_card", "map", QT_TRANSLATE_NOOP("Commands", "Add &card"), ("Ins",), "plus", "cell"),
    Menu("emotion", "map", QT_TRANSLATE_NOOP("Commands", "&Emotion"), "smile", "emotions", choices=True),
    Menu("severity", "map", QT_TRANSLATE_NOOP("Commands", "Se&verity"), "zap", "pain", choices=True),
    Menu("stage", "map", QT_TRANSLATE_NOOP("Commands", "&Stage"), "map", "map", line=True),
    Command(
        "add_stage_left",
        "stage",
        QT_TRANSLATE_NOOP("Commands", "Add stage to the &left"),
        ("Ctrl+Shift++", "Ctrl+Shift+="),
        need="map",
    ),
    Command(
        "add_stage_right",
        "stage",
        QT_TRANSLATE_NOOP("Commands", "Add stage to the &right"),
        ("Ctrl+Shift+N",),
        need="map",
    ),
    Command("rename_stage", "stage", QT_TRANSLATE_NOOP("Commands", "Re&name stage"), need="stage", line=True),
    Command(
        "move_stage_left",
        "stage",
        QT_TRANSLATE_NOOP("Commands", "&Move stage left"),
        ("Alt+Shift+Left",),
        "arrow-left",
        "stage_before",
    ),
    Command(
        "move_stage_right",
        "stage",
        QT_TRANSLATE_NOOP("Commands", "Move stage ri&ght"),
        ("Alt+Shift+Right",),
        "arrow-right",
        "stage_after",
    ),
    Command(
        "remove_stage",
        "stage",
        QT_TRANSLATE_NOOP("Commands", "Remove s&tage"),
        icon="trash-2",
        need="stage",
        line=True,
    ),
    Menu("rows", "map", QT_TRANSLATE_NOOP("Commands", "&Rows"), "layers", "map", choices=True),
    Menu("add_row", "map", QT_TRANSLATE_NOOP("Commands", "Add r&ow"), "", "rows", choices=True),
    Menu("segment", "map", QT_TRANSLATE_NOOP("Commands", "Se&gment"), "users", "map", line=True),
    Command("add_segment", "segment", QT_TRANSLATE_NOOP("Commands", "&Add segment…"), need="map"),
    Command("rename_segment", "segment", QT_TRANSLATE_NOOP("Commands", "&Rename segment…"), need="segment"),
    Command(
        "remove_segment",
        "segment",
        QT_TRANSLATE_NOOP("Commands", "Re&move segment"),
        icon="trash-2",
        need="segment",
    ),
    Menu("wave", "map", QT_TRANSLATE_NOOP("Commands", "&Wave"), "activity", "waves", choices=True),
    Command("agree_limit", "map", QT_TRANSLATE_NOOP("Commands", "Agree a &limit…"), icon="gauge", need="map"),
    #
    Menu("help", "", QT_TRANSLATE_NOOP("Commands", "&Help")),
    Command(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"),
        ("F1", "Ctrl+/"),
        "keyboard",
    ),
    Command("open_log", "help", QT_TRANSLATE_NOOP("Commands", "Open &log folder"), icon="folder-open"),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "&About CJM Studio"), icon="info", line=True),
)

# What stands in the tool bar; an empty word is a gap.
TOOL_BAR = ("new", "open", "save", "", "undo", "redo")

# What the map offers where it is clicked, by what is selected then.
CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "card": ("edit_text", "duplicate", "delete", "", "severity", "emotion", "", "add_card", "stage"),
    "cell": ("add_card", "emotion", "", "stage", "rows", "add_row"),
    "stage": (
        *("rename_stage", "add_stage_left", "add_stage_right", ""),
        *("move_stage_left", "move_stage_right", "", "emotion", "agree_limit", "", "remove_stage"),
    ),
    "row": ("rows", "add_row", "", "delete"),
    "": ("add_stage_right", "rows", "add_row", "", "add_segment", "wave", "", "zoom_fit"),
}

# What the map does with keys by itself.
MAP_KEYS = (
    MapKey("Enter", QT_TRANSLATE_NOOP("Commands", "Edit the chosen card or stage")),
    MapKey("Esc", QT_TRANSLATE_NOOP("Commands", "One level back: editing, dragging, choosing")),
    MapKey("Tab", QT_TRANSLATE_NOOP("Commands", "While editing: keep the text and go to the next stage")),
    MapKey(
        "Ctrl+Enter", QT_TRANSLATE_NOOP("Commands", "While editing: keep the text and begin a card below")
    ),
    MapKey("Shift+Enter", QT_TRANSLATE_NOOP("Commands", "While editing: a new line")),
    MapKey("← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Go from card to card and from cell to cell")),
    MapKey("Alt+← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Move the chosen card")),
    MapKey("1 … 5", QT_TRANSLATE_NOOP("Commands", "Emotion of the stage, from very bad to very good")),
)
