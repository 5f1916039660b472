"""The two words by which texts of the window are found by Qt's `lupdate` and said in the user's language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text that a table holds, to be translated where it is shown; lupdate knows this name."""
    return text
