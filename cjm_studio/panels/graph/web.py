"""What the graph view shows around one record: its neighbours in groups, one or two steps away."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cjm_studio.document.document import Document
from cjm_studio.layout.ties import Group
from cjm_studio.model.ids import RecordId, WaveId
from cjm_studio.model.map import Card
from cjm_studio.panels.graph.neighbours import Tie, ties_of

ROOM = (6, 3)  # cards of a kind that are shown at once, one and two steps away
MORE = 20  # how many a folded group shows in addition each time it is unfolded
LARGEST = 120  # nodes in all; beyond, nothing further away is read


@dataclass(slots=True)
class Web:
    """The nodes around a record; folded ones are counted under the key of their group."""

    centre: RecordId
    ties: dict[str, Tie] = field(default_factory=dict)  # what ties a node to its parent
    groups: list[Group] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)  # of tie, for each group
    folded: dict[str, int] = field(default_factory=dict)  # a key for "12 more", and how many those are
    crossing: list[Tie] = field(default_factory=list)  # ties between neighbouring columns beside those

    def show(self, group: "_Group", *, room: int, unfolded: Mapping[str, int]) -> list[RecordId]:
        """Add a group, of each kind of card so many as there is room for; return the records it shows."""
        nodes: list[str] = []
        shown: list[RecordId] = []
        for card, members in group.members.items():
            key = f"more {group.key} {card}"
            most = unfolded.get(key, room)
            some = list(members) if len(members) <= most + 1 else list(members)[:most]
            nodes += some
            shown += some
            if len(some) < len(members):  # never for a single one: a fold would save nothing
                self.folded[key] = len(members) - len(some)
                nodes.append(key)
            self.ties |= {other: members[other] for other in some}
        self.groups.append(Group(group.parent, group.side, tuple(nodes)))
        self.kinds.append(group.kind)
        return shown


def is_fold(node: str) -> bool:
    """Say whether a node stands for more nodes, and not for a record."""
    return node.startswith("more ")


def web_around(
    document: Document,
    centre: RecordId,
    *,
    steps: int,
    wave: WaveId | None,
    unfolded: Mapping[str, int],
) -> Web:
    """Return what is tied to a record: what it is the target of on the left, what it names on the right."""
    web = Web(centre)
    columns: dict[str, int] = {centre: 0}
    ring: list[tuple[RecordId, int]] = [(centre, 0)]
    known: list[Tie] = []
    for step in range(steps):
        following: list[tuple[RecordId, int]] = []
        for node, side in ring:
            if len(columns) > LARGEST:
                break
            ties = [tie for tie in ties_of(document, node, wave=wave) if tie.other(node) != node]
            known += ties
            for group in _groups(document, ties, node, side, seen=columns):
                shown = web.show(group, room=ROOM[step], unfolded=unfolded)
                columns |= dict.fromkeys(shown, group.side * (step + 1))
                following += [(other, group.side) for other in shown]
        ring = following
    drawn = set(web.ties.values())
    web.crossing = [
        tie
        for tie in dict.fromkeys(known)
        if tie not in drawn and abs(columns.get(tie.origin, -9) - columns.get(tie.target, 9)) == 1
    ]
    return web


@dataclass(slots=True)
class _Group:
    """Records tied to a node in one way, by their kind of card."""

    key: str
    parent: RecordId
    side: int
    kind: str
    members: dict[str, dict[RecordId, Tie]] = field(default_factory=dict)


def _groups(
    document: Document, ties: list[Tie], node: RecordId, side: int, *, seen: Mapping[str, int]
) -> list[_Group]:
    """Sort the ties of a node by their kind and direction; a record that is shown already is left out."""
    groups: dict[str, _Group] = {}
    met: set[RecordId] = set()
    for tie in ties:
        other, outgoing = tie.other(node), tie.origin == node
        if other in seen or other in met:
            continue
        met.add(other)
        key = f"{node} {tie.kind} {'out' if outgoing else 'in'}"
        way = side or (1 if outgoing else -1)
        record = document.records[other]
        card = record.kind if isinstance(record, Card) else ""
        group = groups.setdefault(key, _Group(key, node, way, tie.kind))
        group.members.setdefault(card, {})[other] = tie
    return list(groups.values())
