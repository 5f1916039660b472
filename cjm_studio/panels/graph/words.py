"""How a record reads as a node of the graph view: its words, its icon, and whose colours it wears."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at, places_of
from cjm_studio.look.speech import quoted
from cjm_studio.look.tokens import LEVEL_ICONS, ROW_ICONS
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import JourneyId, RecordId, StageId, WaveId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Channel, Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Source
from cjm_studio.panels.graph.neighbours import Tie
from cjm_studio.session.stage_levels import worst
from cjm_studio.wording.evidence_words import share_line
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.terms import CARD_KINDS, EMOTIONS, LINK_KINDS, NOTIONS, SOURCE_KINDS, TIES, term

_ICONS = {row.card: ROW_ICONS[kind] for kind, row in ROW_KINDS.items() if row.card}


class NodeFace(NamedTuple):
    """A node in words; it is drawn in the colours of a kind of card, or of a level where it has one."""

    title: str
    small: str
    icon: str
    card: str = ""
    level: str = ""


class Reader(NamedTuple):
    """For whom records are put into words: one who looks at one journey, in one wave and language."""

    document: Document
    journey: JourneyId | None
    wave: WaveId | None
    language: Language

    def elsewhere(self, stages: Iterable[StageId]) -> list[str]:
        """Name the segments that stages belong to, unless it is the one that is looked at."""
        journeys = {self.document.get(Stage, stage).journey: None for stage in stages}
        found = {self.document.get(Journey, journey).segment: None for journey in journeys}
        home = self.document.get(Journey, self.journey).segment if self.journey else None
        return [] if [*found] == [home] else [self.document.get(Segment, id_).name for id_ in found]


def node_face(reader: Reader, id_: RecordId) -> NodeFace:
    """Return how a record reads."""
    document, language = reader.document, reader.language
    match document.records[id_]:
        case Card() as card:
            feeling = term(EMOTIONS, card.emotion, language=language) if card.emotion is not None else ""
            kind = term(CARD_KINDS, card.kind, language=language)
            title = card.text or card.quote or sentence_case(feeling or kind)
            stages = [place.stage for place in places_of(document, card.id)]
            small = " · ".join([sentence_case(kind), *reader.elsewhere(stages)])
            icon = "message-square-quote" if card.kind == "quote" else _ICONS.get(card.kind, "sticky-note")
            return NodeFace(title, small, icon, card=card.kind)
        case Stage() as stage:
            return _stage_face(reader, stage)
        case Evidence() as level:
            title = sentence_case(metric_name(document.get(Metric, level.metric), language))
            small = f"{level_words(level.level, language)} · {share_line(level, language)}"
            return NodeFace(title, small, LEVEL_ICONS[level.level], level=level.level)
        case Channel() as channel:
            icon = channel.icon or "smartphone"
            return NodeFace(channel.name, _notion("channel", language), icon, card="backstage")
        case Source() as source:
            kind = sentence_case(term(SOURCE_KINDS, source.kind, language=language))
            return NodeFace(source.name, kind, "database", card="metric")
        case record:
            return NodeFace(
                getattr(record, "name", id_), _notion("segment", language), "users", card="action"
            )


def _stage_face(reader: Reader, stage: Stage) -> NodeFace:
    found = evidence_at(reader.document, stage.id, reader.wave) if reader.wave else []
    row = worst(reader.document, found)
    words = [_notion("stage", reader.language)]
    if len(reader.document.all(Segment)) > 1:  # stages of several segments often share a name
        words.append(reader.document.get(Segment, reader.document.get(Journey, stage.journey).segment).name)
    words += [level_words(row.level, reader.language)] if row and row.level != "none" else []
    return NodeFace(stage.name, " · ".join(words), "map", card="action", level=row.level if row else "")


def _notion(key: str, language: Language) -> str:
    return sentence_case(term(NOTIONS, key, language=language))


def kind_of_fold(key: str, language: Language) -> str:
    """Return what kind of cards a fold hides; its key ends with that."""
    kind = key.rpartition(" ")[2]
    return sentence_case(term(CARD_KINDS, kind, language=language)) if kind else ""


def tie_word(kind: str, language: Language) -> str:
    """Return the word that stands on an edge."""
    return term({**LINK_KINDS, **TIES}, kind, language=language)


def tie_sentence(reader: Reader, tie: Tie) -> str:
    """Return a tie as a sentence, for those who cannot see where its curve leads."""
    origin, target = (quoted(node_face(reader, end).title) for end in (tie.origin, tie.target))
    return f"{origin} {tie_word(tie.kind, reader.language)} {target}"
