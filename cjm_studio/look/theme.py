"""The application's own palette on Fusion: style hints only tell what the system prefers."""

from typing import Literal

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.look.fonts import font, type_pixels, worn_points
from cjm_studio.look.style_sheet import style_sheet
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName

ThemeChoice = Literal["system", "light", "dark", "contrast"]


def theme_of(choice: ThemeChoice) -> ThemeName:
    """Return the theme that a choice means now."""
    if choice != "system":
        return choice
    # Not above: asking takes longer than all the rest of this module.
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def wear(app: QApplication, theme: ThemeName, *, points: int | None = None) -> Palette:
    """Dress the whole application in a theme, with type of a size; without one the size stays."""
    palette = PALETTES[theme]
    app.setProperty("theme", theme)
    if points is not None:
        app.setProperty("points", points)
    pixels = type_pixels(worn_points())
    app.setFont(font(pixels))
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(style_sheet(palette, pixels))
    return palette


def tokens() -> Palette:
    """Return the colours of the theme that is worn, for what widgets paint by hand."""
    app = QGuiApplication.instance()
    worn: ThemeName = (app and app.property("theme")) or "light"
    return PALETTES[worn]


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
