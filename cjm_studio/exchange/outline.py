"""Outlines: a whole map in a small TOML file, as the templates and the samples are written."""

from collections.abc import Callable
from itertools import count, pairwise
from pathlib import Path

from cjm_studio.exchange.outline_form import (
    CardPart,
    Cards,
    JourneyPart,
    Outline,
    SegmentPart,
    StagePart,
    read_form,
)
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import (
    PROJECT_ID,
    CardId,
    ChannelId,
    JourneyId,
    LinkId,
    PlaceId,
    RecordId,
    RowId,
    SegmentId,
    SourceId,
    StageId,
    new_id,
)
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Project, Row, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.record import Record
from cjm_studio.wording.language import Language
from cjm_studio.wording.resources import resource_path

Names = Callable[[str], RecordId]

# The keys of a card that link it to others, and what they name.
_LINKS = {
    "via": "channel",
    "violates": "card",
    "causes": "card",
    "points_to": "card",
    "removes": "card",
    "tests": "card",
    "supported_by": "source",
}


def read_outline(path: Path, *, names: Names = new_id) -> list[Record]:
    """Return the records of a map written as an outline; `names` gives each record its id."""
    return _Drawing(read_form(path), path.name, names).records


def counted_names() -> Names:
    """Return names that come out the same each time: card-1, card-2 and so on."""
    counters: dict[str, count[int]] = {}
    return lambda kind: RecordId(f"{kind}-{next(counters.setdefault(kind, count(1)))}")


def template_names() -> list[str]:
    """Return the names of the templates that come with the program."""
    return sorted({path.name.split(".")[0] for path in resource_path("templates").glob("*.toml")})


def template_path(name: str, language: Language) -> Path:
    """Return the outline of a template in a language; BadInput when there is none of that name."""
    path = resource_path("templates", f"{name}.{language}.toml")
    if not path.is_file():
        raise BadInput("template_unknown", name=name, names=", ".join(template_names()))
    return path


class _Drawing:
    """Draws one outline: the cards first, then their links, since a card may be named before it stands."""

    def __init__(self, outline: Outline, file: str, names: Names) -> None:
        self.file = file
        self.new = names
        self.records: list[Record] = [
            Project(id=PROJECT_ID, name=outline.project.name, language=outline.project.language)
        ]
        self.known: dict[str, dict[str, Record]] = {"channel": {}, "source": {}, "card": {}}
        self.linked: list[tuple[Card, CardPart]] = []
        self.borrowed: list[tuple[str, Stage, Row, float]] = []
        self._lists(outline)
        for order, segment in enumerate(outline.segments, start=1):
            self._segment(segment, float(order))
        self._borrowed_cards()
        for card, part in self.linked:
            self._card_links(card, part)

    def _lists(self, outline: Outline) -> None:
        for order, (key, channel) in enumerate(outline.channels.items(), start=1):
            id_ = ChannelId(self.new("channel"))
            made = Channel(id=id_, name=channel.name, icon=channel.icon, order=float(order))
            self.known["channel"][key] = made
        for key, source in outline.sources.items():
            fields = {name: getattr(source, name) for name in source.__struct_fields__}
            self.known["source"][key] = Source(id=SourceId(self.new("source")), **fields)
        self.records += [*self.known["channel"].values(), *self.known["source"].values()]

    def _segment(self, part: SegmentPart, order: float) -> None:
        id_ = SegmentId(self.new("segment"))
        segment = Segment(id=id_, name=part.name, rule=part.rule, people=part.people, order=order)
        own = {name: getattr(part.journey, name) for name in part.journey.__struct_fields__}
        del own["rows"], own["stages"]
        journey = Journey(id=JourneyId(self.new("journey")), segment=id_, order=1.0, **own)
        rows = self._rows(part.journey, journey.id)
        self.records += [segment, journey, *rows.values()]
        stages = [
            self._stage(stage, journey.id, rows, float(turn))
            for turn, stage in enumerate(part.journey.stages, start=1)
        ]
        self._path(part.journey.stages, stages)

    def _rows(self, journey: JourneyPart, id_: JourneyId) -> dict[str, Row]:
        for kind in journey.rows:
            if kind not in ROW_KINDS:
                raise BadInput("outline_unknown_row", file=self.file, name=kind, names=", ".join(ROW_KINDS))
        wanted = [
            kind
            for kind, row in ROW_KINDS.items()
            if row.usual or kind in journey.rows or any(_cards(stage, kind) for stage in journey.stages)
        ]
        return {
            kind: Row(id=RowId(self.new("row")), journey=id_, kind=kind, order=float(order))
            for order, kind in enumerate(wanted, start=1)
        }

    def _stage(self, part: StagePart, journey: JourneyId, rows: dict[str, Row], order: float) -> Stage:
        stage = Stage(
            id=StageId(self.new("stage")),
            journey=journey,
            name=part.name,
            order=order,
            goal=part.goal,
            target_action=part.target_action,
            entered=part.entered,
            left=part.left,
            units=tuple(part.units),
        )
        self.records.append(stage)
        for kind, row in rows.items():
            for turn, card in enumerate(_cards(part, kind), start=1):
                self._card(card, stage, row, float(turn))
        return stage

    def _card(self, part: CardPart, stage: Stage, row: Row, order: float) -> None:
        if part.id and not part.text:
            self.borrowed.append((part.id, stage, row, order))
            return
        if not part.text:
            raise BadInput("outline_empty_card", file=self.file, place=f"{stage.name} › {row.kind}")
        if part.id in self.known["card"]:
            raise BadInput("outline_twice", file=self.file, name=part.id)
        own = ("text", "grade", "severity", "frequency", "importance", "met", "emotion", "quote")
        fields = {name: getattr(part, name) for name in own}
        card = Card(id=CardId(self.new("card")), kind=part.kind or ROW_KINDS[row.kind].card, **fields)
        if part.id:
            self.known["card"][part.id] = card
        self.linked.append((card, part))
        self.records += [card, self._place(card.id, stage, row, order)]

    def _place(self, card: RecordId, stage: Stage, row: Row, order: float) -> Place:
        id_ = PlaceId(self.new("place"))
        return Place(id=id_, card=CardId(card), stage=stage.id, row=row.id, order=order)

    def _borrowed_cards(self) -> None:
        for name, stage, row, order in self.borrowed:
            card = self._named("card", name, f"{stage.name} › {row.kind}")
            self.records.append(self._place(card.id, stage, row, order))

    def _path(self, parts: list[StagePart], stages: list[Stage]) -> None:
        by_name = {stage.name: stage for stage in stages}
        usual = {before.name: [after.name] for before, after in pairwise(stages)}
        for part, stage in zip(parts, stages, strict=True):
            following = usual.get(part.name, []) if part.next is None else part.next
            for turn, name in enumerate(following):
                if name not in by_name:
                    raise self._unknown(name, f"{part.name} › next")
                broken = part.flow_break if turn == 0 else ""
                self._link("next", stage, by_name[name], flow_break=broken)

    def _card_links(self, card: Card, part: CardPart) -> None:
        for kind, what in _LINKS.items():
            named = getattr(part, kind)
            for name in [named] if isinstance(named, str) else named:
                place = f"“{card.text}” › {kind}"
                target = self._named(what, name, place)
                if not _joins(kind, card, target):
                    raise BadInput("outline_link", file=self.file, place=place, name=name)
                self._link(kind, card, target)

    def _link(self, kind: str, origin: Record, target: Record, *, flow_break: str = "") -> None:
        id_ = LinkId(self.new("link"))
        ends = {"origin": origin.id, "target": target.id}
        self.records.append(Link(id=id_, kind=kind, flow_break=flow_break, **ends))

    def _named(self, what: str, name: str, place: str) -> Record:
        try:
            return self.known[what][name]
        except KeyError:
            raise self._unknown(name, place) from None

    def _unknown(self, name: str, place: str) -> BadInput:
        return BadInput("outline_unknown_name", file=self.file, place=place, name=name)


def _cards(stage: StagePart, row_kind: str) -> list[CardPart]:
    cards: Cards = getattr(stage, row_kind, [])
    return [CardPart(text=card) if isinstance(card, str) else card for card in cards]


def _joins(kind: str, card: Card, target: Record) -> bool:
    origins, targets = LINK_KINDS[kind]
    ends = (target.kind, "card") if isinstance(target, Card) else (target.__struct_config__.tag,)
    return ("card" in origins or card.kind in origins) and any(end in targets for end in ends)
