"""The menu View: what is shown and how large, panels, theme, language."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import Command, Menu

_VIEWS: tuple[Menu | Command, ...] = (
    Command(
        "view_map", "view", QT_TRANSLATE_NOOP("Commands", "&Map"), ("Ctrl+1",), "map", "map", checks=True
    ),
    Command(
        "view_outline",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Outline"),
        ("Ctrl+2",),
        "list-tree",
        "map",
        checks=True,
    ),
    Command(
        "view_graph",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Graph"),
        ("Ctrl+3",),
        "git-branch",
        "map",
        checks=True,
    ),
    Command(
        "view_metrics",
        "view",
        QT_TRANSLATE_NOOP("Commands", "M&etrics"),
        ("Ctrl+4",),
        "chart-column",
        "map",
        checks=True,
    ),
    Command(
        "view_compare",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Comp&are"),
        ("Ctrl+6",),
        "git-compare",
        "map",
        checks=True,
    ),
    Command(
        "view_register",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Barrier register"),
        ("Ctrl+5",),
        "shield-alert",
        "map",
        checks=True,
        short=QT_TRANSLATE_NOOP("Commands", "Register"),
    ),
    Command(
        "view_recommendations",
        "view",
        QT_TRANSLATE_NOOP("Commands", "&Recommendations: effort and effect"),
        ("Ctrl+7",),
        "target",
        "map",
        checks=True,
        short=QT_TRANSLATE_NOOP("Commands", "Recommendations"),
    ),
    Command(
        "show_links",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Show lin&ks"),
        ("Ctrl+Shift+L",),
        "link",
        "map",
        line=True,
        checks=True,
    ),
    Menu(
        "overlay",
        "view",
        QT_TRANSLATE_NOOP("Commands", "O&verlay emotions"),
        "activity",
        "overlays",
        choices=True,
    ),
)
_ZOOM: tuple[Menu | Command, ...] = (
    Menu("zoom", "view", QT_TRANSLATE_NOOP("Commands", "&Zoom"), "zoom-in", "map", line=True),
    Command(
        "zoom_in", "zoom", QT_TRANSLATE_NOOP("Commands", "Zoom &in"), ("Ctrl+=", "Ctrl++"), "zoom-in", "map"
    ),
    Command("zoom_out", "zoom", QT_TRANSLATE_NOOP("Commands", "Zoom &out"), ("Ctrl+-",), "zoom-out", "map"),
    Command("zoom_100", "zoom", QT_TRANSLATE_NOOP("Commands", "&Actual size"), ("Ctrl+0",), need="map"),
    Command(
        "zoom_fit", "zoom", QT_TRANSLATE_NOOP("Commands", "Fit to &window"), ("Alt+1",), "maximize", "map"
    ),
    Command(
        "zoom_selection",
        "zoom",
        QT_TRANSLATE_NOOP("Commands", "Fit to &selection"),
        ("Alt+2",),
        need="something",
    ),
)
_PANELS: tuple[Menu | Command, ...] = (
    Menu("panels", "view", QT_TRANSLATE_NOOP("Commands", "&Panels"), "panel-left", "map"),
    Command(
        "panel_segments",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "&Segments panel"),
        ("F7",),
        need="map",
        checks=True,
    ),
    Command(
        "panel_inspector",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "Inspe&ctor panel"),
        ("F9", "Alt+Return"),
        need="map",
        checks=True,
    ),
    Command(
        "panel_history",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "Histor&y panel"),
        ("Ctrl+Shift+H",),
        "history",
        "map",
        checks=True,
    ),
    Command(
        "panel_sources",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "S&ources panel"),
        ("Ctrl+Shift+E",),
        "database",
        "map",
        checks=True,
    ),
    Command(
        "panel_check",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "C&heck the map"),
        ("F4",),
        "circle-check",
        "map",
        checks=True,
    ),
    Command(
        "panel_inbox",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "&What is due"),
        ("Ctrl+Shift+I",),
        "bell",
        "map",
        checks=True,
    ),
    Command(
        "minimap",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "Minimap at the &bottom right"),
        need="map",
        checks=True,
    ),
    Command(
        "only_map",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "Only the &map"),
        ("Ctrl+\\",),
        need="map",
        line=True,
        checks=True,
    ),
    Command("next_panel", "panels", QT_TRANSLATE_NOOP("Commands", "&Next panel"), ("F6",), need="map"),
    Command(
        "previous_panel",
        "panels",
        QT_TRANSLATE_NOOP("Commands", "&Previous panel"),
        ("Shift+F6",),
        need="map",
    ),
    Command("reset_layout", "panels", QT_TRANSLATE_NOOP("Commands", "&Reset the layout"), need="map"),
)
_LOOKS: tuple[Menu | Command, ...] = (
    Menu("theme", "view", QT_TRANSLATE_NOOP("Commands", "&Theme"), "palette", line=True),
    Command("theme_system", "theme", QT_TRANSLATE_NOOP("Commands", "As the &system"), checks=True),
    Command("theme_light", "theme", QT_TRANSLATE_NOOP("Commands", "&Light"), checks=True),
    Command("theme_dark", "theme", QT_TRANSLATE_NOOP("Commands", "&Dark"), checks=True),
    Command("theme_contrast", "theme", QT_TRANSLATE_NOOP("Commands", "&High contrast"), checks=True),
    Menu("language", "view", QT_TRANSLATE_NOOP("Commands", "&Language"), "languages"),
    # Each language is called by its own name, so that it is found from the other one.
    Command("language_ru", "language", "&Русский", checks=True),
    Command("language_en", "language", "&English", checks=True),
    Command(
        "present",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Sli&de show"),
        ("F5",),
        "monitor",
        "map",
        line=True,
    ),
    Command("full_screen", "view", QT_TRANSLATE_NOOP("Commands", "&Full screen"), ("F11",), checks=True),
)

ROWS: tuple[Menu | Command, ...] = (
    Menu("view", "", QT_TRANSLATE_NOOP("Commands", "&View")),
    *_VIEWS,
    *_ZOOM,
    *_PANELS,
    *_LOOKS,
)
