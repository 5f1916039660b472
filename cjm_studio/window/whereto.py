"""Leads to any record where people work on it: the map, the register, the inspector, the sources."""

from typing import TYPE_CHECKING

from cjm_studio.document.queries import journeys
from cjm_studio.model.ids import BarrierId, RecordId
from cjm_studio.model.map import Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.register import Barrier
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def show_record(window: "MainWindow", id_: str) -> None:
    """Show a record, or what was changed where none is named; what has left the project is not shown."""
    desk, session = window.desk, window.session
    if desk is None or session is None:
        return
    if not id_:
        window.docks["history"].show()
        window.docks["history"].raise_()
        desk.history.show_log()
        return
    document = session.document
    record = document.records.get(RecordId(id_))
    match record:
        case Place() | Stage():
            desk.page.show_on_map(id_)
        case Journey():
            _show_journey(window, record)
        case Segment():
            for journey in journeys(document, record.id)[:1]:
                _show_journey(window, journey)
        case Source():
            window.docks["sources"].show()
            window.docks["sources"].raise_()
            desk.sources.open(id_)
        case Barrier():
            _show_barrier(window, record.id)


def _show_barrier(window: "MainWindow", barrier: BarrierId) -> None:
    from cjm_studio.panels.register.register_view import RegisterView

    if window.desk is not None:
        window.desk.page.show_view("register")
        view = window.desk.page.current
        if isinstance(view, RegisterView):
            view.show_barrier(barrier)


def _show_journey(window: "MainWindow", journey: Journey) -> None:
    """The inspector shows the fields of a journey while nothing on its map is selected."""
    if window.desk is not None:
        session = window.desk.session
        session.show_journey(journey.id)
        session.select(Selection())
        window.docks["inspector"].show()
        window.desk.inspector.focus_first()
