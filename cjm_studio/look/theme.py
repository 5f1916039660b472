"""The application's own palette on Fusion: style hints only tell what the system prefers."""

from typing import Literal

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.look.fonts import font
from cjm_studio.look.style_sheet import style_sheet
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName

ThemeChoice = Literal["system", "light", "dark"]


def theme_of(choice: ThemeChoice) -> ThemeName:
    """Return the theme that a choice means now."""
    if choice != "system":
        return choice
    # Not above: asking takes longer than all the rest of this module.
    from PySide6.QtCore import Qt

    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def wear(app: QApplication, theme: ThemeName) -> Palette:
    """Dress the whole application in a theme."""
    palette = PALETTES[theme]
    if app.style().name() != "fusion":  # making a style anew costs what the window cannot wait for
        app.setStyle("Fusion")
    app.setFont(font(13))
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(style_sheet(palette))
    return palette


def tokens() -> Palette:
    """Return the colours of the theme that is worn, for what widgets paint by hand."""
    # A widget's own palette is no witness: the style sheet writes into it.
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return PALETTES["dark" if dark else "light"]


def set_role(widget: QWidget, role: str) -> None:
    """Let the style sheet know a widget by what it is for, as "caption" or "primary"."""
    if widget.property("role") == role:
        return
    fresh = widget.property("role") is None and not widget.isVisible()
    widget.setProperty("role", role)
    if not fresh:  # it has been dressed already
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _qt_palette(palette: Palette) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.surface,
        role.Base: palette.row,
        role.AlternateBase: palette.row_alternate,
        role.Button: palette.surface,
        role.ToolTipBase: palette.surface,
        role.WindowText: palette.ink,
        role.Text: palette.ink,
        role.ButtonText: palette.ink,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.ink_3,
        role.Highlight: palette.focus_fill,
        role.HighlightedText: palette.ink,
        role.Link: palette.focus,
        role.Light: palette.grid,
        role.Midlight: palette.grid,
        role.Mid: palette.grid_strong,
        role.Dark: palette.grid_strong,
        role.Shadow: palette.grid_strong,
        role.Accent: palette.focus,
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(palette.ink_3))
    return made
