"""The line above the map that says, when a project was opened, what is new since this user last left it."""

from datetime import date
from typing import TYPE_CHECKING

from cjm_studio.look.speech import translate

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk

# What is worth a line of its own; the rest waits in the panel.
_NEWS = ("changes", "barrier_came_back", "barrier_overdue")


def tell_news(desk: "Desk") -> None:
    """Say what is new, if anything is; whoever has never been here is told nothing."""
    from cjm_studio.session.inbox import inbox, summary

    window, session = desk.window, desk.session
    if window.desk is not desk or not desk.looked:
        return
    found = inbox(
        session.document,
        today=date.today().isoformat(),
        who=window.settings.author,
        since=desk.looked,
        log=session.file.log_heads(since=desk.looked),
    )
    news = [due for due in found if due.kind in _NEWS]
    if not news:
        return

    def words() -> str:
        said = translate("Inbox", "Since you were last here: %1")
        return said.replace("%1", summary(news, window.language))

    def show() -> None:
        window.docks["inbox"].show()
        window.docks["inbox"].raise_()

    desk.page.bars.show_bar("inbox", words, offers=[(lambda: translate("Inbox", "Show"), show)])
