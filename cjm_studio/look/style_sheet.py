"""The style sheet: what Fusion's palette cannot say, in the colours of a theme.

Widgets are known by what they are for: a dynamic property that `theme.set_role` sets.
"""

import re

from cjm_studio.look.tokens import Palette
from cjm_studio.wording.resources import resource_path

_USUAL = 13  # pixels of the interface's type, which the sizes below are meant for
_SIZE = re.compile(r"(font-size: )(\d+)px")
_SIDE = re.compile(r"(width: |height: )(\d+)px")
_MARKS = ("-arrow", "::drop-down", "-button", "QCheckBox::indicator")  # they grow with the words beside them


def style_sheet(palette: Palette, pixels: int = _USUAL) -> str:
    """Return the style sheet of a theme, for a size of the interface's type."""
    chevron = resource_path("icons", "small-chevron.svg").as_posix()
    tick = resource_path("icons", f"small-check-{palette.name}.svg").as_posix()
    chevron_up = resource_path("icons", "small-chevron-up.svg").as_posix()
    written = _STYLE + (_STRONG if palette.name == "contrast" else "")
    style = written.format(p=palette, chevron=chevron, chevron_up=chevron_up, tick=tick)

    def grown(size: re.Match[str]) -> str:
        return f"{size[1]}{round(int(size[2]) * pixels / _USUAL)}px"

    lines = style.splitlines()
    marks = (_SIDE.sub(grown, one) if any(mark in one for mark in _MARKS) else one for one in lines)
    return _SIZE.sub(grown, "\n".join(marks))


_STYLE = """
QToolTip {{ color: {p.ink}; background: {p.surface}; border: 1px solid {p.grid_strong}; padding: 6px; }}

QMenuBar {{ background: {p.surface}; padding: 3px 8px; }}
QMenuBar::item {{ padding: 5px 10px; border-radius: 6px; color: {p.ink_2}; }}
QMenuBar::item:selected {{ background: {p.focus_fill}; color: {p.ink}; }}
QMenu {{ background: {p.surface}; border: 1px solid {p.grid_strong}; padding: 6px; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::item:selected {{ background: {p.focus_fill}; }}
QMenu::item:disabled {{ color: {p.ink_3}; }}
QMenu::separator {{ height: 1px; background: {p.grid}; margin: 6px 8px; }}

QMainWindow {{ background: {p.surface}; }}
QMainWindow::separator {{ background: {p.grid}; width: 1px; height: 1px; }}
QSplitter[role="line"]::handle {{ background: {p.grid}; }}
QToolBar {{ background: {p.surface}; border: 0; border-bottom: 1px solid {p.grid}; padding: 3px 12px;
  spacing: 2px; }}
QToolBar::separator {{ background: {p.grid}; width: 1px; margin: 7px 8px; }}
QToolButton {{ border: 2px solid transparent; border-radius: 7px; padding: 5px; color: {p.ink}; }}
QToolButton:hover {{ background: {p.focus_fill}; }}
QToolButton:focus {{ border-color: {p.focus}; }}
QToolButton:checked {{ background: {p.focus_fill}; color: {p.focus}; font-weight: 600; }}
QToolButton[role="quiet"] {{ border-width: 1px; border-radius: 5px; padding: 1px; }}
QToolButton[role="choice"] {{ border: 1px solid {p.grid_strong}; padding: 5px 9px; background: {p.row};
  color: {p.ink_2}; }}
QToolButton[role="choice"]:hover {{ background: {p.focus_fill}; }}
QToolButton[role="choice"]:focus {{ border: 2px solid {p.focus}; padding: 4px 8px; }}
Choices QToolButton[role="choice"] {{ padding: 5px 4px; }}
Choices QToolButton[role="choice"]:focus {{ padding: 4px 3px; }}
QToolButton[role="choice"]:checked {{ background: {p.focus_fill}; border-color: {p.focus}; color: {p.focus};
  font-weight: 600; }}

QMainWindow > QTabBar {{ background: {p.surface}; font-size: 12px; qproperty-drawBase: 0; }}
QMainWindow > QTabBar::tab {{ background: transparent; color: {p.ink_2}; border: 2px solid transparent;
  border-radius: 6px; padding: 4px 6px; margin: 2px 0 4px 1px; }}
QMainWindow > QTabBar::tab:hover {{ background: {p.row_alternate}; }}
QMainWindow > QTabBar::tab:selected {{ background: {p.focus_fill}; color: {p.focus}; }}
QMainWindow > QTabBar::tab:selected:focus {{ border-color: {p.focus}; }}
QMainWindow > QTabBar::tab:first {{ margin-left: 9px; }}
QDockWidget > QWidget {{ background: {p.surface}; }}
QStatusBar {{ background: {p.surface}; border-top: 1px solid {p.grid}; color: {p.ink_2}; min-height: 28px; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {p.ink_2}; padding: 0 8px; font-size: 12px; }}

QPushButton {{ background: {p.row}; border: 1px solid {p.grid_strong}; border-radius: 7px; padding: 7px 15px;
  color: {p.ink}; }}
QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, QTabBar {{ outline: 0; }}
QPushButton:hover {{ background: {p.focus_fill}; }}
QPushButton:focus {{ border: 2px solid {p.focus}; padding: 6px 14px; }}
QPushButton:disabled {{ color: {p.ink_3}; background: {p.row_alternate}; }}
QDialog QPushButton:default, QPushButton[role="primary"] {{ background: {p.focus}; color: {p.surface};
  border-color: {p.focus}; font-weight: 600; }}
QPushButton[role="primary"]:focus, QDialog QPushButton:default:focus {{ border: 2px solid {p.ink}; }}
QDialog QPushButton:default:disabled, QPushButton[role="primary"]:disabled {{ background: {p.grid_strong};
  border-color: {p.grid_strong}; color: {p.ink_3}; }}
QPushButton[role="link"] {{ border: 2px solid transparent; background: transparent; color: {p.focus};
  padding: 4px 6px; text-align: left; font-weight: 500; }}
QPushButton[role="link"]:hover {{ background: {p.focus_fill}; }}
QPushButton[role="link"]:focus {{ border-color: {p.focus}; }}
QPushButton[role="link"]:disabled {{ color: {p.ink_3}; }}
QPushButton[role="tile"] {{ background: {p.row}; border: 1px solid {p.grid}; border-radius: 12px; padding: 0;
  text-align: left; }}
QPushButton[role="tile"]:hover {{ border-color: {p.focus}; background: {p.focus_fill}; }}
QPushButton[role="tile"]:focus {{ border: 2px solid {p.focus}; }}

QInputDialog QLineEdit, QInputDialog QComboBox {{ min-width: 320px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {p.row}; border: 1px solid {p.grid_strong}; border-radius: 7px; padding: 6px 9px;
  selection-background-color: {p.focus}; selection-color: {p.surface}; color: {p.ink}; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border-color: {p.ink_3}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
  border: 2px solid {p.focus}; padding: 5px 8px; }}
QPlainTextEdit[role="name"] {{ padding: 1px 9px; }}
QPlainTextEdit[role="name"]:focus {{ padding: 0 8px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {p.ink_3};
  background: {p.row_alternate}; }}
QLineEdit[role="title"] {{ font-size: 17px; font-weight: 600; border-color: transparent;
  background: transparent; padding: 4px 6px; margin-left: -7px; }}
QLineEdit[role="title"]:hover {{ border-color: {p.grid_strong}; }}
QLineEdit[role="title"]:focus {{ border: 2px solid {p.focus}; padding: 3px 5px; background: {p.row}; }}
QLineEdit[role="quiet"] {{ border-color: transparent; background: transparent; padding: 1px 5px;
  color: {p.ink_2}; font-size: 12px; }}
QLineEdit[role="quiet"]:hover {{ border-color: {p.grid_strong}; }}
QLineEdit[role="quiet"]:focus {{ border: 2px solid {p.focus}; padding: 0 4px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QLineEdit, QDateEdit QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QSpinBox QLineEdit {{ border: 0; padding: 0 6px; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: padding; border: 0; width: 24px; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{ image: url("{chevron_up}"); width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: url("{chevron}"); width: 10px; height: 10px; }}
QSpinBox:disabled, QDateEdit:disabled {{ color: {p.ink_3}; background: {p.row_alternate}; }}
QComboBox QAbstractItemView {{ background: {p.surface}; border: 1px solid {p.grid_strong}; padding: 4px;
  selection-background-color: {p.focus_fill}; selection-color: {p.ink}; outline: 0; }}

QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 7px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {p.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {p.ink_3}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {p.ink_3}; border-radius: 8px;
  background: {p.row}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {p.focus}; }}
QCheckBox::indicator, QListView::indicator {{ width: 14px; height: 14px; border: 1px solid {p.ink_3};
  border-radius: 4px; background: {p.row}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {p.focus}; border-color: {p.focus};
  image: url("{tick}"); }}

QLabel[role="caption"] {{ color: {p.ink_3}; font-size: 11px; font-weight: 600; }}
QLabel[role="label"] {{ color: {p.ink_2}; font-size: 12px; }}
QLabel[role="small"] {{ color: {p.ink_3}; font-size: 12px; }}
QLabel[role="quiet"] {{ color: {p.ink_2}; }}
QLabel[role="title"] {{ font-size: 19px; font-weight: 600; }}
QLabel[role="display"] {{ font-size: 30px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="warning"] {{ color: {p.danger}; }}

QListView, QTreeView, QTableView {{ border: 0; background: {p.surface}; outline: 0; }}
QListView::item, QTreeView::item, QTableView::item {{ padding: 6px 8px; border-radius: 7px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {p.row_alternate}; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{ background: {p.focus_fill};
  color: {p.ink}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {p.ink_3}; border: 0;
  border-bottom: 1px solid {p.grid}; padding: 6px 8px; font-size: 12px; }}
QFrame[role="framed"], QListView[role="framed"], QTreeView[role="framed"], QTableView[role="framed"] {{
  border: 1px solid {p.grid}; border-radius: 9px; background: {p.row}; }}
QWidget[role="canvas"] {{ background: {p.canvas}; }}
QWidget[role="surface"] {{ background: {p.surface}; }}
QFrame[role="bar"] {{ background: {p.focus_fill}; border: 0; border-bottom: 1px solid {p.grid}; }}
QFrame[role="line"] {{ background: {p.grid}; border: 0; max-height: 1px; min-height: 1px; }}

QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {p.grid_strong}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {p.ink_3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

# Where contrast is wanted, what is chosen or pointed at is framed, not only tinted.
_STRONG = """
QMenuBar::item, QMenu::item, QListView::item, QTreeView::item, QTableView::item {{
  border: 2px solid transparent; }}
QMenuBar::item:selected, QMenu::item:selected, QListView::item:selected, QTreeView::item:selected,
QTableView::item:selected {{ border: 2px solid {p.focus}; }}
QToolButton:hover, QToolButton:checked, QPushButton:hover {{ border-color: {p.ink}; }}
QPushButton:disabled, QLineEdit:disabled, QComboBox:disabled {{ border-style: dashed; }}
"""
