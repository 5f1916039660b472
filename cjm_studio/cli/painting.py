"""Painting from the command line: Qt's fonts without a screen."""

import os
from typing import Any

_application: list[Any] = []  # Qt wants its application to live as long as its fonts


def start_qt() -> None:
    """Make Qt ready to paint, unless it is already."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is None:
        _application.append(QGuiApplication(["cjm-studio"]))
