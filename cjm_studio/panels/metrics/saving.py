"""What a sheet can be taken away as: a copied table, a table in a file, a picture of the chart."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QToolButton, QWidget

from cjm_studio.exchange.table_files import write_table
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.session.metric_look import Sheet
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words

TABLES, PICTURES = (".csv", ".xlsx"), (".png", ".svg")


def offer(button: QToolButton, *, copy: Callable[[], None], save: Callable[[str], None], chart: bool) -> None:
    """Put into the button's menu what can be done with the sheet that is shown."""
    menu = button.menu()
    menu.clear()
    menu.addAction(translate("Metrics", "Copy the table"), copy)
    menu.addSeparator()
    for ending in TABLES:
        menu.addAction(
            translate("Metrics", "Save the table as %1…").replace("%1", ending[1:].upper()),
            partial(save, ending),
        )
    for ending in PICTURES:
        action = menu.addAction(
            translate("Metrics", "Save the chart as %1…").replace("%1", ending[1:].upper()),
            partial(save, ending),
        )
        action.setEnabled(chart)


def ask_and_save(parent: QWidget, sheet: Sheet, *, ending: str, folder: Path, language: Language) -> None:
    """Ask for a name and write the sheet there; what goes wrong is told."""
    name = "".join(" " if sign in '\\/:*?"<>|' else sign for sign in sheet.title).strip(" .")
    kind = f"{ending[1:].upper()} (*{ending})"
    title = translate("Metrics", "Save")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(folder / (name + ending)), kind)
    if not chosen:
        return
    path = Path(chosen)
    try:
        save_sheet(path if path.suffix.lower() == ending else Path(chosen + ending), sheet, language)
    except BadInput as problem:
        QMessageBox.warning(parent, title, problem_words(problem, language))


def save_sheet(path: Path, sheet: Sheet, language: Language) -> None:
    """Write the table or the chart, as the name of the file says."""
    if path.suffix.lower() in TABLES:
        write_table(path, [sheet.table], language=language)
        return
    from cjm_studio.panels.metrics.pictures import write_picture

    write_picture(path, sheet, language=language)
