"""What the File menu does with projects: new, open, save, leave.

Qt's dialogs are imported where they are asked for: each brings its enumerations, and the map is waited for.
"""

from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cjm_studio.look.speech import translate
from cjm_studio.look.work import Waiting, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.session.session import Session
from cjm_studio.storage.opening import Unsaved
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.publishing import ChangedOutside
from cjm_studio.window import changed_outside
from cjm_studio.window.dropping import PROJECT
from cjm_studio.wording.resources import sample_path

if TYPE_CHECKING:
    from cjm_studio.canvas.map_layout import MapLayout
    from cjm_studio.window.bars import Offer
    from cjm_studio.window.main_window import MainWindow


def new_map(window: "MainWindow", template: str = "") -> None:
    """Ask what the new map is of and begin it."""
    from cjm_studio.window.new_map import NewMapDialog, records_of

    dialog = NewMapDialog(window, language=window.language, template=template)
    if dialog.exec() and leave_project(window):
        wishes = dialog.wishes()
        file = ProjectFile.create(records_of(wishes, today=date.today().isoformat()))
        if wishes.template:
            window.settings.use_template(wishes.template)
        take_up(window, file, worth_saving=True)
    dialog.deleteLater()  # else it keeps the keyboard where there is no window manager


def open_file(window: "MainWindow") -> None:
    """Ask for a file and open it."""
    from PySide6.QtWidgets import QFileDialog

    title = translate("Files", "Open a map")
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(_folder(window)), _filter())
    if chosen:
        open_path(window, Path(chosen))


def open_path(window: "MainWindow", path: Path) -> None:
    """Open a file; one that is open elsewhere can be looked at, a sample is opened as a copy."""
    if path.resolve().parent == sample_path().resolve():
        open_sample(window, path.name)
        return
    if window.session is not None and window.session.file.path == path.absolute():
        return
    words = translate("Files", "Opening %1…").replace("%1", path.name)
    brought = Event()
    QTimer.singleShot(0, partial(_bring_desk, brought))

    def read(waiting: Waiting) -> tuple[ProjectFile, "MapLayout | None"]:
        file = ProjectFile.open(path, on_progress=waiting.count)
        brought.wait()  # what the thread needs of Qt is imported by one thread alone
        from cjm_studio.canvas.ahead import laid_ahead

        return file, laid_ahead(file.document, language=window.language)

    try:
        file, ahead = do_in_thread(window, words, do=read, drop=lambda result: result[0].let_go())
    except BadInput as problem:
        from cjm_studio.window.questions import ask_to_read_only

        if problem.key != "open_elsewhere" or not ask_to_read_only(window, path.name):
            raise
        file, ahead = ProjectFile.open(path, read_only=True), None
    if not leave_project(window):
        file.let_go()  # what a crash left behind stays for another time
        return
    window.settings.remember(path)
    take_up(window, file, ahead=ahead)


def open_sample(window: "MainWindow", name: str) -> None:
    """Open a copy of a sample, so that the sample stays as it is."""
    from cjm_studio.storage.resting_file import read

    document = read(sample_path(name))
    if leave_project(window):
        take_up(window, ProjectFile.create(list(document)))


def recover(window: "MainWindow", unsaved: Unsaved) -> None:
    """Go on with what a crash left behind."""
    file = ProjectFile.recover(unsaved)
    if not leave_project(window):
        file.let_go()  # what a crash left behind stays for another time
        return
    take_up(window, file)


def _bring_desk(brought: Event) -> None:
    """Bring what shows a project: the first time, that takes as long as reading it, and goes on beside it."""
    try:
        import cjm_studio.canvas.ahead
        import cjm_studio.operations.renewal
        import cjm_studio.window.desk  # noqa: F401
    finally:
        brought.set()


def take_up(
    window: "MainWindow", file: ProjectFile, *, ahead: "MapLayout | None" = None, worth_saving: bool = False
) -> None:
    """Show a project in the window; its map may have been laid out ahead."""
    from cjm_studio.canvas.ahead import still_true
    from cjm_studio.operations.renewal import renewal
    from cjm_studio.window.desk import Desk

    file.sign(window.settings.author)
    session = Session(file, language=window.language)
    unsaved = file.modified
    renewed = session.do(renewal(session.document))
    window.show_project_parts(True)
    window.desk = Desk(window, session, worth_saving=worth_saving)
    window.desk.renewed = [renewed.change] if renewed and not unsaved else []
    window.desk.begin(still_true(ahead, session, renewed))
    if file.recovered:
        _tell_of_recovery(window)


def _tell_of_recovery(window: "MainWindow") -> None:
    assert window.desk is not None
    file, bars = window.desk.session.file, window.desk.page.bars

    def words() -> str:
        return translate(
            "Bars", "The program was not closed properly last time; your unsaved work is here again."
        )

    offers: list[Offer] = [(lambda: translate("Bars", "Keep it"), lambda: None)]
    if file.path is not None and file.path.exists():
        go_back = partial(changed_outside.reload, window)
        offers.append((lambda: translate("Bars", "Go back to the saved file"), go_back))
    bars.show_bar("recovered", words, offers=offers)


def save(window: "MainWindow") -> bool:
    """Save the project under its name; ask for one if it has none. Say whether it is saved."""
    desk = window.desk
    if desk is None:
        return False
    desk.page.finish_writing()
    file = desk.session.file
    if file.path is None or file.read_only:
        return save_as(window)
    try:
        file.publish()
    except ChangedOutside:
        changed_outside.look(window)
        return False
    window.settings.remember(file.path)
    desk.page.bars.take_away(changed_outside.MERGED)
    desk.refresh()
    return True


def save_as(window: "MainWindow") -> bool:
    """Ask for a name and save the project under it."""
    from PySide6.QtWidgets import QFileDialog

    desk = window.desk
    if desk is None:
        return False
    desk.page.finish_writing()
    file = desk.session.file
    start = file.path or _folder(window) / f"{file_name(desk.session.name)}{PROJECT}"
    title = translate("Files", "Save the map as")
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(start), _filter())
    if not chosen:
        return False
    path = Path(chosen)
    file.publish_as(path if path.suffix.lower() == PROJECT else path.with_name(path.name + PROJECT))
    assert file.path is not None
    window.settings.remember(file.path)
    for kind in (changed_outside.KIND, changed_outside.MERGED):
        desk.page.bars.take_away(kind)
    desk.refresh()
    return True


def leave_project(window: "MainWindow") -> bool:
    """Close the project, if there is one, with its changes saved or given up; say whether it is closed."""
    from cjm_studio.panels.fields import commit_typing
    from cjm_studio.window.questions import Answer, ask_to_save

    desk = window.desk
    if desk is None:
        window.keep_layout()
        return True
    commit_typing()
    desk.page.finish_writing()
    if desk.modified:
        answer = ask_to_save(window, desk.session.name or translate("Window", "Untitled"))
        if answer is Answer.CANCEL or (answer is Answer.SAVE and not _saved(window)):
            return False
    window.keep_layout()
    desk.leave()
    window.desk = None
    desk.session.file.close()
    return True


def _saved(window: "MainWindow") -> bool:
    """Save before leaving; what goes wrong is told, and then the project stays."""
    done: list[bool] = []
    window.menus.attempt(lambda: done.append(save(window)))
    return done == [True]


def close_project(window: "MainWindow") -> None:
    """Go back to the start page."""
    if leave_project(window):
        show_start(window)


def show_start(window: "MainWindow") -> None:
    """Show the start page."""
    from cjm_studio.window.start_page import StartPage

    window.complete()
    window.show_project_parts(False)
    page = next((p for p in window.pages.findChildren(StartPage)), None)
    if page is None:
        page = StartPage(window)
        window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)
    window.setWindowTitle("CJM Studio")
    window.setWindowModified(False)
    window.menus.refresh()
    page.refresh()
    page.setFocus()


def file_name(name: str) -> str:
    """Return a name that every system takes as the name of a file."""
    clean = "".join(
        " " if letter in '\\/:*?"<>|«»“”' or not letter.isprintable() else letter for letter in name
    )
    return " ".join(clean.split()).strip(". ")[:80] or translate("Window", "Untitled")


def _filter() -> str:
    return translate("Files", "CJM Studio maps") + f" (*{PROJECT})"


def _folder(window: "MainWindow") -> Path:
    """Where the user was last."""
    recent = window.settings.recent
    folder = recent[0].parent if recent else Path.home()
    return folder if folder.is_dir() else Path.home()
