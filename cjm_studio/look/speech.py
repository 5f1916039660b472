"""The two words by which texts of the window are found by Qt's `lupdate` and said in the user's language."""

from html import escape

from PySide6.QtCore import QCoreApplication, QObject

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text that a table holds, to be translated where it is shown; lupdate knows this name."""
    return text


def quoted(text: str) -> str:
    """Return a text in the language's quotation marks; marks of that kind in it become inner ones."""
    outer = translate("Quotes", "“%1”")
    if outer.startswith("«"):
        text = text.replace("«", "„").replace("»", "“")
    return outer.replace("%1", text)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows what people wrote as they wrote it, angle brackets too."""
    return f"<div>{escape(text).replace(chr(10), '<br>')}</div>" if "<" in text else text


class Plurals(QObject):
    """Counted things: lupdate sees the number only in a `tr`, and `tr` looks under the object's own class."""

    def cards(self, number: int) -> str:
        """Return so many cards, as "3 cards"."""
        return self.tr("%n card(s)", "", number)
