"""The list of sources as it is laid out."""

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.panels.sources.source_list import SourceLine, SourceList


def test_lines_do_not_overlap_where_a_scroll_bar_takes_room_from_their_facts(qtbot: QtBot) -> None:
    facts = ("Answers up to 23 March 2025", "imported 23 November 2026", "n = 1125")

    def lines(uses: int) -> list[SourceLine]:
        ids = [SourceId(RecordId(str(number))) for number in range(4)]
        return [SourceLine(one, f"wave{one}.csv", "Client survey", facts, uses, "") for one in ids]

    def apart(view: SourceList) -> bool:
        boxes = [view.visualItemRect(view.item(row)) for row in range(view.count())]
        return all(one.bottom() < other.top() for one, other in pairwise(boxes))

    for width in range(190, 330, 4):
        view = SourceList()
        qtbot.addWidget(view)
        view.resize(width, 330)
        view.show()
        view.show_lines(lines(0))
        QApplication.processEvents()
        view.show_lines(lines(1))  # as after each change of the project
        qtbot.waitUntil(partial(apart, view), timeout=1000)
