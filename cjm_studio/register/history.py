"""The history of a barrier: its own log, that of its cells, and of the barriers that live on in it."""

from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry


def history_of(document: Document, barrier: BarrierId) -> list[LogEntry]:
    """Return the log of a barrier in the order of time."""
    mine = {barrier}
    waiting = [barrier]
    while waiting:
        merged = [other.id for other in document.naming(Barrier, waiting.pop()) if other.merged_into in mine]
        waiting += [other for other in merged if other not in mine]
        mine.update(merged)
    found = {entry.id: entry for one in mine for entry in document.naming(LogEntry, one)}
    for cell in document.naming(BarrierCell, barrier):
        found.update((entry.id, entry) for entry in document.naming(LogEntry, cell.id))
    return sorted(found.values(), key=lambda entry: (entry.at, entry.id))
