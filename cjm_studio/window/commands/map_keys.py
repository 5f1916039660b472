"""The keys that the map understands by itself, for the list of shortcuts."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP
from cjm_studio.window.command import MapKey

MAP_KEYS = (
    MapKey("Enter, F2", QT_TRANSLATE_NOOP("Commands", "Edit the chosen card, stage or row")),
    MapKey("N", QT_TRANSLATE_NOOP("Commands", "A new card below the chosen one")),
    MapKey("L", QT_TRANSLATE_NOOP("Commands", "Link the chosen card with another one")),
    MapKey("B", QT_TRANSLATE_NOOP("Commands", "Mark the chosen pain as a barrier, or no longer")),
    MapKey("Shift+B", QT_TRANSLATE_NOOP("Commands", "Next severity of the chosen pain")),
    MapKey("G", QT_TRANSLATE_NOOP("Commands", "Next evidence of the chosen card: fact, opinion, assumption")),
    MapKey("Esc", QT_TRANSLATE_NOOP("Commands", "One level back: editing, dragging, choosing")),
    MapKey("Tab", QT_TRANSLATE_NOOP("Commands", "While editing: keep the text and go to the next stage")),
    MapKey(
        "Ctrl+Enter", QT_TRANSLATE_NOOP("Commands", "While editing: keep the text and begin a card below")
    ),
    MapKey("Shift+Enter", QT_TRANSLATE_NOOP("Commands", "While editing: a new line")),
    MapKey("← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Go from card to card and from cell to cell")),
    MapKey("Shift+← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Choose further cards")),
    MapKey("Ctrl+← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Go to the end of what is filled")),
    MapKey(
        "Home, End",
        QT_TRANSLATE_NOOP("Commands", "First and last stage; with Ctrl the first and last row too"),
    ),
    MapKey("Alt+← ↑ → ↓", QT_TRANSLATE_NOOP("Commands", "Move the chosen cards, stage or row")),
    MapKey("Ctrl+Space", QT_TRANSLATE_NOOP("Commands", "Choose the stage")),
    MapKey("Shift+Space", QT_TRANSLATE_NOOP("Commands", "Choose the row")),
    MapKey(
        "Space", QT_TRANSLATE_NOOP("Commands", "Held: drag the map. Alone: all cards of the cell, or none")
    ),
    MapKey("Shift+1, Shift+2", QT_TRANSLATE_NOOP("Commands", "Fit all to the window, or what is chosen")),
    MapKey("Backspace", QT_TRANSLATE_NOOP("Commands", "Remove what is chosen")),
    MapKey("1 … 5", QT_TRANSLATE_NOOP("Commands", "Emotion of the stage, from very bad to very good")),
    MapKey("Ctrl+T", QT_TRANSLATE_NOOP("Commands", "In the outline: as an outline or as a table")),
)
