"""What the monthly pack says that people have to decide, and what it asks no more."""

from cjm_studio.document.change import adding, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import waves
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.telling import pack_content
from cjm_studio.model.ids import BarrierId, RecordId
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry
from cjm_studio.operations.register_decisions import confirm_statuses
from cjm_studio.operations.register_merge import merge_barriers
from tests.exchange.pack_projects import FATES, HIDDEN, barrier_at, fates, groups, tile, write_down
from tests.register.measured import SAID, do, measured, the_barrier, the_cell


def waiting(pack: Pack) -> dict[str, list[str]]:
    return {decision.kind: [one.name for one in decision.waiting] for decision in pack.board.decisions}


def test_an_owner_is_asked_for_only_where_a_proposed_barrier_has_none(document: Document) -> None:
    def asked() -> str:
        return next(one.words for one in pack_content(document).board.decisions if one.kind == "proposed")

    assert asked().endswith("and name their owners")
    for stage in (*FATES, HIDDEN):
        write_down(document, stage, owner="Anna")
    assert asked() == "Accept or drop 8 proposed barriers"


def test_a_barrier_closed_in_two_cells_is_one_on_the_tiles_and_among_the_decisions() -> None:
    hard, easy = ({"Payment": at, "Payment again": at} for at in ((50, 100), (4, 100)))
    document = measured(hard, hard, easy, easy)
    into, other = (barrier_at(document, stage).id for stage in ("Payment", "Payment again"))
    do(document, merge_barriers(document, [into, other], into=into, by="Anna", at="2026-05-04"))
    pack = pack_content(document)
    (asked,) = (decision for decision in pack.board.decisions if decision.kind == "close")
    assert tile(pack, "closed") == 1
    assert asked.words == "Confirm the closing of 1 barrier"
    assert len(asked.waiting) == 2  # its places are told of one by one


def test_what_waits_for_a_decision_is_named_by_kind(document: Document) -> None:
    write_down(document, "Search", accepted=True)
    write_down(document, "Delivery", accepted=True, owner="Logistics", due="2026-04-01")
    write_down(document, "Advice", accepted=True, owner="Support", review="2026-04-30")
    found = waiting(pack_content(document))
    assert found["reopen"] == ["Return"]
    assert found["close"] == ["Payment"]
    assert found["no_owner"] == ["Search"]  # of those that somebody accepted
    assert found["overdue"] == ["Delivery"]
    assert found["review_due"] == ["Advice"]
    assert set(found["proposed"]) == {"Payment", "Return", "Support", "Lost", "Club"}
    assert "limit" not in found


def test_what_a_person_has_decided_is_asked_no_more(document: Document, pack: Pack) -> None:
    assert "close" in waiting(pack)
    line = LogEntry(
        id=RecordId("log-1"),
        barrier=barrier_at(document, "Payment").id,
        kind="status",
        at="2026-05-02T10:00",
        cell=next(cell.id for cell in cells(document, "Payment")),
        wave=waves(document)[-1].id,
        proposed="closed",
        status="closed",
    )
    document.apply(adding(line), ChangeSource.USER)
    assert "close" not in waiting(pack_content(document))


def cells(document: Document, stage: str) -> list[BarrierCell]:
    barrier = barrier_at(document, stage).id
    return [cell for cell in document.all(BarrierCell) if cell.barrier == barrier]


def test_a_hypothesis_is_to_be_measured_and_a_metric_without_a_limit_agreed() -> None:
    document = fates(limit=False)
    supposed = Barrier(id=BarrierId(RecordId("barrier-1")), name="People fear the form", accepted=True)
    document.apply(adding(supposed), ChangeSource.USER)
    found = waiting(pack_content(document))
    assert found["hypothesis"] == ["People fear the form"]
    assert found["limit"] == ["CES 2.0"]
    assert "People fear the form" not in found.get("no_owner", [])


def test_the_day_decides_what_is_overdue(document: Document) -> None:
    write_down(document, "Search", accepted=True, due="2026-05-10")
    assert tile(pack_content(document), "overdue") == 0
    assert groups(pack_content(document, today="2026-05-11"))["overdue"] == ["Search"]


def test_a_closing_that_was_confirmed_is_neither_news_nor_asked_again() -> None:
    few, gone = {"Payment": (2, 6)}, {"Payment": (4, 80)}
    document = measured({"Payment": (40, 80)}, gone, gone)
    do(document, confirm_statuses(document, [the_cell(document)], **SAID))
    later = measured({"Payment": (40, 80)}, gone, gone, few, gone)
    do(later, adding(*document.all(LogEntry)))
    do(later, updating(later.get(Barrier, the_barrier(later)), accepted=True))
    pack = pack_content(later)
    assert [tile(pack, key) for key in ("open", "closed")] == [0, 0]
    assert "close" not in [decision.kind for decision in pack.board.decisions]
