"""The menu File: maps, files, import, export and the program itself."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import Command, Menu

ROWS: tuple[Menu | Command, ...] = (
    Menu("file", "", QT_TRANSLATE_NOOP("Commands", "&File")),
    Command("new", "file", QT_TRANSLATE_NOOP("Commands", "&New map…"), ("Ctrl+N",), "file-plus"),
    Command("open", "file", QT_TRANSLATE_NOOP("Commands", "&Open…"), ("Ctrl+O",), "folder-open"),
    Menu("recent", "file", QT_TRANSLATE_NOOP("Commands", "Open &recent"), "history", choices=True),
    Command("save", "file", QT_TRANSLATE_NOOP("Commands", "&Save"), ("Ctrl+S",), "save", "map", line=True),
    Command("save_as", "file", QT_TRANSLATE_NOOP("Commands", "Save &as…"), ("Ctrl+Shift+S",), need="map"),
    Command(
        "save_version",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Sa&ve a version…"),
        ("F12",),
        need="map",
    ),
    Command(
        "versions",
        "file",
        QT_TRANSLATE_NOOP("Commands", "A&ll versions…"),
        icon="history",
        need="map",
    ),
    Command(
        "import_survey",
        "file",
        QT_TRANSLATE_NOOP("Commands", "&Import survey answers…"),
        ("Ctrl+I",),
        "file-spreadsheet",
        "map",
        line=True,
    ),
    Command(
        "questionnaire",
        "file",
        QT_TRANSLATE_NOOP("Commands", "&Make a questionnaire…"),
        icon="list-tree",
        need="segment",
    ),
    Menu("export", "file", QT_TRANSLATE_NOOP("Commands", "&Export map"), "file-down", "map"),
    Command("export_pdf", "export", QT_TRANSLATE_NOOP("Commands", "&PDF, to print…"), need="map"),
    Command("export_png", "export", QT_TRANSLATE_NOOP("Commands", "P&NG, for slides…"), need="map"),
    Command("export_svg", "export", QT_TRANSLATE_NOOP("Commands", "&SVG, to edit…"), need="map"),
    Command(
        "pack",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Mont&hly pack…"),
        icon="chart-column",
        need="map",
    ),
    Command("print", "file", QT_TRANSLATE_NOOP("Commands", "&Print…"), ("Ctrl+P",), "printer", "map"),
    Command(
        "properties",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Pro&ject properties…"),
        icon="info",
        need="map",
        line=True,
    ),
    Command("settings", "file", QT_TRANSLATE_NOOP("Commands", "Se&ttings…"), ("Ctrl+,",), "settings"),
    Command("close", "file", QT_TRANSLATE_NOOP("Commands", "&Close map"), ("Ctrl+W",), need="map", line=True),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "&Quit"), ("Ctrl+Q",)),
)
