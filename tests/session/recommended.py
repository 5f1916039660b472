"""A shop with recommendations: one of them removes a barrier, one a pain, others wait to be estimated."""

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.map import Journey, Row
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.evaluation import renew_evidence
from tests.builders import ProjectBuilder, shop


def recommended(*, extra: int = 0) -> Document:
    """Code by push is a quick win, the new checkout a big project, the rest has not been estimated."""
    project: ProjectBuilder = shop()
    for journey in [record.id for record in project.records if isinstance(record, Journey)]:
        project.add(Row, journey=journey, kind="recommendations", order=99.0)
    barrier = project.add(Barrier, name="The code comes too late", accepted=True)
    stage = project.named("Payment")
    segment = next(r.segment for r in project.records if isinstance(r, Journey) and r.id == stage.journey)
    metric = project.metric("ces2").id
    project.add(BarrierCell, barrier=barrier.id, segment=segment, stage=stage.id, metric=metric)
    push = project.card(
        "Send the code by push",
        stage="Payment",
        row="recommendations",
        effort=1,
        effect=5,
        measure="message",
    )
    project.link("removes", push, barrier)
    checkout = project.card(
        "Build a new checkout", stage="Payment", row="recommendations", effort=5, effect=5
    )
    pain = next(record for record in project.records if getattr(record, "kind", "") == "pain")
    project.link("removes", checkout, pain)
    project.card("Train the call centre", stage="Choice", row="recommendations", effort=2)
    project.card("Ask for the address once", stage="Order", row="recommendations")
    for turn in range(extra):
        text = f"Small thing number {turn + 1} that somebody wants"
        at = {"effort": 1 + turn % 5, "effect": 1 + turn // 5 % 5} if turn % 7 else {}
        project.card(text, stage="Search", row="recommendations", **at)
    document = project.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document
