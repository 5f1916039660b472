"""What is new in this version, in a few lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cjm_studio import __version__
from cjm_studio.look.speech import translate
from cjm_studio.window.form import Form
from cjm_studio.wording.resources import resource_path

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def tell_news(window: "MainWindow") -> None:
    """Show what is new."""
    dialog = Form(window, translate("Start", "What’s new"), width=520)
    dialog.heading(translate("Start", "What’s new in version %1").replace("%1", __version__))
    text = resource_path("news", f"{window.language}.md").read_text(encoding="utf-8")
    for paragraph in text.strip().split("\n\n"):
        dialog.column.addSpacing(4)
        dialog.words(paragraph, "").setTextFormat(Qt.TextFormat.MarkdownText)
    dialog.exec()
