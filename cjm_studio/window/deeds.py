"""What each command of the table does, and which of them are on: found by the command's id."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cjm_studio.window import export, files, help_menu, map_edits, survey_import, views
from cjm_studio.window.limit_dialog import agree_limit
from cjm_studio.window.properties import show_properties
from cjm_studio.window.settings_dialog import show_settings

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

DEEDS: dict[str, Callable[["MainWindow"], object]] = {
    "new": files.new_map,
    "open": files.open_file,
    "save": files.save,
    "save_as": files.save_as,
    "import_survey": survey_import.import_survey,
    "export_pdf": lambda window: export.export(window, ".pdf"),
    "export_png": lambda window: export.export(window, ".png"),
    "export_svg": lambda window: export.export(window, ".svg"),
    "properties": show_properties,
    "settings": show_settings,
    "close": files.close_project,
    "quit": lambda window: window.close(),
    "undo": map_edits.undo,
    "redo": map_edits.redo,
    "edit_text": map_edits.edit_text,
    "duplicate": map_edits.duplicate,
    "delete": map_edits.delete,
    "zoom_in": views.on_map(lambda view: view.zoom_in()),
    "zoom_out": views.on_map(lambda view: view.zoom_out()),
    "zoom_100": views.on_map(lambda view: view.set_zoom(1.0)),
    "zoom_fit": views.on_map(lambda view: view.zoom_to_fit()),
    "panel_segments": views.switch_panel("segments"),
    "panel_inspector": views.switch_panel("inspector"),
    "only_map": views.switch_only_map,
    "next_panel": views.next_panel,
    "previous_panel": views.previous_panel,
    "reset_layout": lambda window: window.reset_layout(),
    "theme_system": lambda window: window.wear("system"),
    "theme_light": lambda window: window.wear("light"),
    "theme_dark": lambda window: window.wear("dark"),
    "language_ru": lambda window: window.speak("ru"),
    "language_en": lambda window: window.speak("en"),
    "full_screen": views.switch_full_screen,
    "add_card": map_edits.add_card,
    "add_stage_left": map_edits.add_stage_left,
    "add_stage_right": map_edits.add_stage_right,
    "rename_stage": map_edits.rename_stage,
    "move_stage_left": map_edits.move_stage_left,
    "move_stage_right": map_edits.move_stage_right,
    "remove_stage": map_edits.remove_stage,
    "add_segment": map_edits.add_segment,
    "rename_segment": map_edits.rename_segment,
    "remove_segment": map_edits.remove_segment,
    "agree_limit": agree_limit,
    "shortcuts": help_menu.show_shortcuts,
    "open_log": help_menu.open_log_folder,
    "about": help_menu.show_about,
}

ON: dict[str, Callable[["MainWindow"], bool]] = {
    "panel_segments": lambda window: window.docks["segments"].isVisible(),
    "panel_inspector": lambda window: window.docks["inspector"].isVisible(),
    "only_map": views.only_map,
    "theme_system": lambda window: window.settings.theme == "system",
    "theme_light": lambda window: window.settings.theme == "light",
    "theme_dark": lambda window: window.settings.theme == "dark",
    "language_ru": lambda window: window.language == "ru",
    "language_en": lambda window: window.language == "en",
    "full_screen": lambda window: window.isFullScreen(),
}
