"""Whether anything may move by itself: what moves asks here first."""

from PySide6.QtWidgets import QApplication, QMainWindow


def keep_calm(window: QMainWindow, calm: bool) -> None:
    """Let nothing move by itself, not even docks and the caret, or let it move again."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    usual = app.property("flash_time")
    if usual is None:
        usual = app.cursorFlashTime()
        app.setProperty("flash_time", usual)
    app.setProperty("calm", calm)
    app.setCursorFlashTime(0 if calm else usual)
    window.setAnimated(not calm)


def is_calm() -> bool:
    """Say whether the user wants nothing to move by itself."""
    app = QApplication.instance()
    return bool(app and app.property("calm"))
