"""Quotes picked by hand from a survey file: cards of their own, each with the code of who said it."""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in
from cjm_studio.model.ids import CardId, LinkId, PlaceId, SourceId, StageId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.record import Record
from cjm_studio.operations.ordering import make_room
from cjm_studio.operations.rows import row_of_kind
from cjm_studio.operations.sources import SUPPORT
from cjm_studio.operations.speakers import next_codes

QUOTES = "notes"  # the kind of row in which quotes stand


class Picked(NamedTuple):
    """A quote, and a number that is the same for quotes of the same person; it is not kept."""

    text: str
    person: int


def add_quotes(document: Document, picked: Sequence[Picked], *, stage: StageId, source: Source) -> Change:
    """Plan a card for each quote at a stage, supported by the source, which comes too if it is new.

    Who said it gets the next free code; of several quotes of one person all have the same.
    """
    people = list(dict.fromkeys(one.person for one in picked))
    codes = dict(zip(people, next_codes(document, len(people)), strict=True))
    row, change = row_of_kind(document, document.get(Stage, stage).journey, QUOTES)
    standing = places_in(document, stage, row.id)
    orders, room = make_room(standing, len(standing), count=len(picked))
    added: list[Record] = [] if source.id in document else [source]
    for one, order in zip(picked, orders, strict=True):
        card = Card(id=CardId(new_id("card")), kind="quote", text=one.text, speaker=codes[one.person])
        place = PlaceId(new_id("place"))
        added += [
            card,
            Place(id=place, card=card.id, stage=stage, row=row.id, order=order),
            Link(id=LinkId(new_id("link")), kind=SUPPORT, origin=card.id, target=source.id),
        ]
    return change.then(room).then(adding(*added)).named("add_quotes", source.name)


def source_of_file(document: Document, *, file: str, sha256: str, today: str) -> Source:
    """Return the source that a file was imported as, or a new one that only gives quotes."""
    known = next((source for source in document.all(Source) if source.sha256 == sha256), None)
    if known is not None:
        return known
    same = next((s for s in document.all(Source) if s.file == file and not s.sha256), None)
    id_ = SourceId(new_id("source"))
    return same or Source(id=id_, name=file, kind="survey", date=today, imported=today, file=file)
