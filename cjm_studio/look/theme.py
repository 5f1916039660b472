"""The application's own palette on Fusion: style hints only tell what the system prefers."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from cjm_studio.look.fonts import font
from cjm_studio.look.tokens import PALETTES, Palette, ThemeName

ThemeChoice = Literal["system", "light", "dark"]


def theme_of(choice: ThemeChoice) -> ThemeName:
    """Return the theme that a choice means now."""
    if choice != "system":
        return choice
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def wear(app: QApplication, theme: ThemeName) -> Palette:
    """Dress the whole application in a theme."""
    palette = PALETTES[theme]
    app.setStyle("Fusion")
    app.setFont(font(13))
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(_STYLE.format(p=palette))
    return palette


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


_STYLE = """
QToolTip {{ color: {p.ink}; background: {p.surface}; border: 1px solid {p.grid_strong}; padding: 6px; }}
QMenuBar {{ background: {p.surface}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 5px 10px; border-radius: 5px; }}
QMenuBar::item:selected {{ background: {p.focus_fill}; }}
QMenu {{ background: {p.surface}; border: 1px solid {p.grid_strong}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {p.focus_fill}; }}
QMenu::item:disabled {{ color: {p.ink_3}; }}
QMenu::separator {{ height: 1px; background: {p.grid}; margin: 5px 8px; }}
QDockWidget {{ titlebar-close-icon: none; }}
QDockWidget::title {{ background: {p.surface}; padding: 9px 14px 4px 14px; text-align: left; }}
QMainWindow::separator {{ background: {p.grid}; width: 1px; height: 1px; }}
QToolBar {{ background: {p.surface}; border: 0; border-bottom: 1px solid {p.grid}; padding: 5px 8px; spacing: 4px; }}
QToolButton {{ border: 0; border-radius: 6px; padding: 5px; }}
QToolButton:hover {{ background: {p.focus_fill}; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {p.focus}; }}
QPushButton {{ background: {p.row}; border: 1px solid {p.grid_strong}; border-radius: 6px; padding: 6px 14px; }}
QPushButton:hover {{ background: {p.focus_fill}; }}
QPushButton:default {{ background: {p.focus}; color: {p.surface}; border-color: {p.focus}; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {p.row}; border: 1px solid {p.grid_strong}; border-radius: 6px; padding: 5px 8px;
  selection-background-color: {p.focus}; selection-color: {p.surface}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {p.focus}; padding: 4px 7px; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QListView, QTreeView, QTableView {{ border: 0; background: {p.surface}; outline: 0; }}
QListView::item, QTreeView::item {{ padding: 6px 8px; border-radius: 6px; }}
QListView::item:selected, QTreeView::item:selected {{ background: {p.focus_fill}; color: {p.ink}; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 1px; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 1px; }}
QScrollBar::handle {{ background: {p.grid_strong}; border-radius: 4px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {p.ink_3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: 0; }}
QStatusBar {{ background: {p.surface}; border-top: 1px solid {p.grid}; color: {p.ink_2}; }}
QStatusBar::item {{ border: 0; }}
"""
