"""The menu Edit: undo, text, cards."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import Command, Menu

ROWS: tuple[Menu | Command, ...] = (
    Menu("edit", "", QT_TRANSLATE_NOOP("Commands", "&Edit")),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "&Undo"), ("Ctrl+Z",), "undo", "undo"),
    Command(
        "redo", "edit", QT_TRANSLATE_NOOP("Commands", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "redo"
    ),
    Command("cut", "edit", QT_TRANSLATE_NOOP("Commands", "Cu&t"), ("Ctrl+X",), "scissors", "map", line=True),
    Command("copy", "edit", QT_TRANSLATE_NOOP("Commands", "&Copy"), ("Ctrl+C",), "copy", "map"),
    Command("paste", "edit", QT_TRANSLATE_NOOP("Commands", "&Paste"), ("Ctrl+V",), "clipboard", "map"),
    Command(
        "paste_same",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Paste as the sa&me cards"),
        ("Ctrl+Shift+V",),
        need="map",
    ),
    Command(
        "copy_picture",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Cop&y as a picture"),
        ("Ctrl+Shift+C",),
        "image",
        "map",
    ),
    Command("select_all", "edit", QT_TRANSLATE_NOOP("Commands", "Select &all"), ("Ctrl+A",), need="map"),
    Command(
        "edit_text",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "&Edit text"),
        ("F2",),
        "pencil",
        "card_or_stage",
        line=True,
    ),
    Command(
        "duplicate", "edit", QT_TRANSLATE_NOOP("Commands", "&Duplicate"), ("Ctrl+D",), "copy-plus", "card"
    ),
    Command("delete", "edit", QT_TRANSLATE_NOOP("Commands", "De&lete"), ("Del",), "trash-2", "something"),
    Command("find", "edit", QT_TRANSLATE_NOOP("Commands", "&Find…"), ("Ctrl+F",), "search", "map", line=True),
    Command("find_next", "edit", QT_TRANSLATE_NOOP("Commands", "Find &next"), ("F3",), need="map"),
    Command(
        "find_previous", "edit", QT_TRANSLATE_NOOP("Commands", "Find pre&vious"), ("Shift+F3",), need="map"
    ),
    Command(
        "filter",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "F&ilter cards…"),
        ("Ctrl+Shift+F",),
        "filter",
        "map",
    ),
    Command(
        "next_barrier",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Next &barrier"),
        ("F8",),
        "triangle-alert",
        "barriers",
        line=True,
    ),
    Command(
        "previous_barrier",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Previ&ous barrier"),
        ("Shift+F8",),
        need="barriers",
    ),
)
