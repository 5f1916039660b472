"""Another program has changed the file: nothing is overwritten, the user says what shall be."""

from typing import TYPE_CHECKING

from cjm_studio.look.speech import translate
from cjm_studio.window.steps import step_words

if TYPE_CHECKING:
    from cjm_studio.storage.outside import Outside
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.window.bars import Offer
    from cjm_studio.window.main_window import MainWindow

KIND, MERGED = "changed outside", "merged"


def look(window: "MainWindow") -> None:
    """Put up the bar if the file is not as we left it."""
    desk = window.desk
    if desk is None or KIND in desk.page.bars.standing() or not desk.session.file.changed_outside():
        return
    offers: list[Offer] = [
        (lambda: translate("Bars", "Merge"), lambda: merge(window)),
        (lambda: translate("Bars", "Save as…"), lambda: window.menus.do("save_as")),
        (lambda: translate("Bars", "Reload"), lambda: reload(window)),
    ]
    desk.page.bars.show_bar(
        KIND,
        lambda: translate("Bars", "Another program has changed this file since you opened it."),
        offers=offers,
    )


def merge(window: "MainWindow") -> None:
    """Put my unsaved changes on top of what others saved, and list what does not fit."""
    desk = window.desk
    if desk is None:
        return
    outside = _worked_out(window, desk.session.file, mine=True)
    if outside is None:
        return
    unfit = desk.session.file.take_outside(outside)
    desk.refresh()
    bars = desk.page.bars
    if not unfit:
        bars.show_bar(
            MERGED,
            lambda: translate("Bars", "Merged: your changes stand on top of theirs. Save to keep both."),
        )
        return

    def words() -> str:
        names = "; ".join(step_words(c.label, c.subject, language=window.language) for c in unfit[:5])
        return translate("Bars", "Merged, but some of your changes no longer fit: %1").replace("%1", names)

    bars.show_bar(MERGED, words)


def reload(window: "MainWindow") -> None:
    """Take the file as it stands now; what would be lost for good is asked about first."""
    from cjm_studio.window.questions import ask_to_go_back

    desk = window.desk
    if desk is None or (desk.session.file.modified and not ask_to_go_back(window)):
        return
    outside = _worked_out(window, desk.session.file, mine=False)
    if outside is None:
        return
    desk.session.file.take_outside(outside)
    desk.session.history.forget()
    desk.refresh()


def _worked_out(window: "MainWindow", file: "ProjectFile", *, mine: bool) -> "Outside | None":
    """Return what the file holds, read in a thread; None if the user does not want it any more."""
    from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
    from cjm_studio.storage.outside import Outside

    def work(waiting: Waiting) -> Outside:
        return file.look_outside(mine=mine, on_progress=waiting.count)

    try:
        return do_in_thread(window, translate("Bars", "Reading…"), do=work, drop=Outside.drop)
    except Cancelled:
        look(window)  # the question still stands
        return None
