"""The keys that the map understands by itself, for the list of shortcuts."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import MapKey

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
    MapKey("Ctrl+T", QT_TRANSLATE_NOOP("Commands", "In the outline: as an outline or as a table")),
)
