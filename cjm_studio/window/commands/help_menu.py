"""The menu Help."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import Command, Menu

ROWS: tuple[Menu | Command, ...] = (
    Menu("help", "", QT_TRANSLATE_NOOP("Commands", "&Help")),
    Command(
        "palette",
        "help",
        QT_TRANSLATE_NOOP("Commands", "&Find a command…"),
        ("Ctrl+K", "Ctrl+Shift+P"),
        "search",
    ),
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
