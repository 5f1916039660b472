"""Branches and loops of the path between stages."""

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.model.ids import JourneyId, LinkId, StageId
from cjm_studio.model.links import Link


class Branch(msgspec.Struct, frozen=True):
    """A way from stage to stage; columns are counted from 0."""

    link: LinkId
    origin: StageId
    target: StageId
    start: int
    stop: int
    flow_break: str = ""

    @property
    def is_loop(self) -> bool:
        """Whether it leads back."""
        return self.stop < self.start

    @property
    def is_arc(self) -> bool:
        """Whether it joins stages that are no neighbours; the others are the path itself."""
        return self.stop != self.start + 1


def branches_of(document: Document, journey: JourneyId) -> tuple[Branch, ...]:
    """Return the ways between the stages of a journey that the order alone does not show.

    Those are branches and loops, and the steps to the next stage on which something is broken.
    """
    columns = {stage.id: number for number, stage in enumerate(stages(document, journey))}
    found = []
    for stage, start in columns.items():
        for link in document.naming(Link, stage):
            if link.kind == "next" and link.origin == stage and link.target in columns:
                target = StageId(link.target)
                branch = Branch(link.id, stage, target, start, columns[target], link.flow_break)
                if branch.is_arc or branch.flow_break:
                    found.append(branch)
    return tuple(sorted(found, key=lambda branch: (branch.start, branch.stop, branch.link)))
