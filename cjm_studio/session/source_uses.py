"""What a source supports, in words, and what the selection would have it support."""

from typing import NamedTuple

from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys
from cjm_studio.model.ids import JourneyId, PlaceId, RecordId, SegmentId, SourceId
from cjm_studio.model.map import Card, Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Metric, Source
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.sources import supported
from cjm_studio.session.selection import Selection
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.source_words import source_days
from cjm_studio.wording.terms import CARD_KINDS, NOTIONS, term

SOURCE_MIME = "application/x-cjm-source"  # what is dragged from the list of sources onto the map


class Use(NamedTuple):
    """One record that a source supports, and where it is seen on the map."""

    record: RecordId
    words: str
    where: str
    shown: RecordId  # a place, a stage, or a journey


def uses_of(document: Document, source: SourceId, *, language: Language) -> list[Use]:
    """Return what a source supports, as it is read."""
    return [_use(document, record, language) for record in supported(document, source)]


def _use(document: Document, id_: RecordId, language: Language) -> Use:
    match document[id_]:
        case Card() as card:
            place = next(iter(document.naming(Place, card.id)))
            kind = sentence_case(term(CARD_KINDS, card.kind, language=language))
            words = f"{kind}: {card.text}" if card.text else kind
            return Use(id_, words, _where(document, document.get(Stage, place.stage)), place.id)
        case Stage() as stage:
            kind = sentence_case(term(NOTIONS, "stage", language=language))
            return Use(id_, f"{kind}: {stage.name}", _segment(document, stage.journey), id_)
        case Journey() as journey:
            kind = sentence_case(term(NOTIONS, "journey", language=language))
            name = journey.name or _segment(document, journey.id)
            return Use(id_, f"{kind}: {name}", _segment(document, journey.id), id_)
        case Barrier() as barrier:
            kind = sentence_case(term(NOTIONS, "barrier", language=language))
            words = f"{kind}: {barrier_name(document, barrier)}"
            for cell in document.naming(BarrierCell, barrier.id):
                metric = None if cell.metric is None else document.get(Metric, cell.metric)
                stage = document.get(Stage, cell.stage)
                where = _where(document, stage) if barrier.name else _segment(document, stage.journey)
                asked = f" · {metric_name(metric, language)}" if metric else ""
                return Use(id_, words, where + asked, stage.id)
            return Use(id_, words, "", id_)
        case other:
            kind = sentence_case(term(NOTIONS, "segment", language=language))
            own = journeys(document, SegmentId(id_))
            return Use(id_, f"{kind}: {getattr(other, 'name', id_)}", "", own[0].id if own else id_)


def barrier_name(document: Document, barrier: Barrier) -> str:
    """Return what a barrier is called: its own words, else the name of its stage."""
    found = document.naming(BarrierCell, barrier.id)
    return barrier.name or (document.get(Stage, found[0].stage).name if found else "")


class Linkable(NamedTuple):
    """A record beside the map that a source could support, and what it is called."""

    record: RecordId
    words: str
    barrier: bool = False


def linkable(
    document: Document, source: SourceId, *, journey: JourneyId | None, language: Language
) -> list[Linkable]:
    """Return what a source does not support yet of the journey that is shown, its segment, and barriers."""
    taken = set(supported(document, source))
    shown = [] if journey is None else [journey, document.get(Journey, journey).segment]
    found = [Linkable(one, _use(document, one, language).words) for one in shown if one not in taken]
    for barrier in document.all(Barrier):
        if barrier.id not in taken and barrier.merged_into is None:
            use = _use(document, barrier.id, language)
            found.append(Linkable(barrier.id, f"{use.words} · {use.where}", barrier=True))
    return sorted(found, key=lambda one: (one.barrier, one.words.casefold() if one.barrier else ""))


def _where(document: Document, stage: Stage) -> str:
    return f"{stage.name} · {_segment(document, stage.journey)}"


def _segment(document: Document, journey: JourneyId) -> str:
    return document.get(Segment, document.get(Journey, journey).segment).name


def supportable(document: Document, chosen: Selection) -> list[RecordId]:
    """Return what of the selection a source can support: its cards, else its stage."""
    if chosen.cards:
        return [document.get(Place, place).card for place in chosen.cards]
    return [chosen.stage] if chosen.stage is not None and chosen.is_stage else []


def supportable_at(document: Document, chosen: Selection, place: PlaceId) -> list[RecordId]:
    """Return what a source that is dropped on a card supports: all chosen cards if it is one of them."""
    return supportable(document, chosen if place in chosen.cards else Selection(cards=(place,)))


def source_line(source: Source, *, language: Language) -> str:
    """Return when a source is of and how many answers it has, as "20 May 2025 · n = 120"."""
    return " · ".join(source_facts(source, language=language))


def source_facts(source: Source, *, language: Language) -> tuple[str, ...]:
    """Return the days of a source in words, and its number of answers; what is not known is left out."""
    days = source_days(source.date, source.imported, language=language)
    return (*days, f"n = {source.n}") if source.n is not None else days
