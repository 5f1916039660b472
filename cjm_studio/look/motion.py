"""Whether anything may move or blink by itself."""

from PySide6.QtWidgets import QApplication, QMainWindow


def keep_calm(window: QMainWindow, calm: bool) -> None:
    """Let nothing move by itself, not even docks and the caret, or let it move again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual = app.property("flash_time")
    if usual is None:
        usual = app.cursorFlashTime()
        app.setProperty("flash_time", usual)
    app.setCursorFlashTime(0 if calm else usual)
    window.setAnimated(not calm)
