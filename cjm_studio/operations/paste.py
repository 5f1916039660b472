"""Pasting tables and lines of text: planned as one step, cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.document.change import Change, adding, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId, PlaceId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.journeys import spine
from cjm_studio.operations.ordering import make_room
from cjm_studio.operations.pasted_text import cards_of, centred, emotion_of
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import NOTIONS, term

MOST_NEW_STAGES = 60


@dataclass(frozen=True, slots=True)
class Pasted:
    """A planned paste, and what is to be told of it."""

    change: Change
    places: tuple[PlaceId, ...] = ()  # where the pasted cards will stand, to be selected
    cards: int = 0
    stages: int = 0  # that were added on the right for columns that had none


Cells = dict[tuple[StageId, RowId], list[str]]


def paste_cells(
    document: Document, stage: StageId, row: RowId, table: Sequence[Sequence[str]], *, language: Language
) -> Pasted:
    """Plan the cards of a pasted table, from a cell to the right and downwards, as a spreadsheet does.

    Columns go to this stage and those after it; what is wider than the map adds stages, named by numbers.
    Lines go to this row and the next ones that take text. A line break inside a cell begins another card. One
    column of any length, and a table with more lines than there are rows, is a list for each stage: all its
    lines become cards of the one row. A bullet before a line is stripped, an empty cell changes nothing. In a
    row of emotions a figure alone, 1 to 5 or -2 to +2, sets the sticker.
    """
    journey = document.get(Stage, stage).journey
    down = rows_for_text(document, row)
    columns = stages(document, journey)
    columns = columns[[column.id for column in columns].index(stage) :]
    wide = max((len(line) for line in table), default=0)
    fresh, change = new_stages(document, stage, count=max(0, wide - len(columns)), language=language)
    ids = [column.id for column in [*columns, *fresh]]
    listed = wide == 1 or len(table) > len(down)
    cells: Cells = {}
    for number, line in enumerate(table):
        target = down[0 if listed else number]
        for column, text in zip(ids, line, strict=False):
            if texts := cards_of(text):
                cells.setdefault((column, target.id), []).extend(texts)
    return _filled(document, cells, change=change, stages=len(fresh))


def rows_for_text(document: Document, row: RowId) -> list[Row]:
    """Return this row and the shown ones under it, as far as they take cards with a text."""
    record = document.get(Row, row)
    shown = [other for other in rows(document, record.journey) if not other.hidden or other.id == row]
    below = shown[shown.index(record) :]
    found = [other for other in below if ROW_KINDS[other.kind].card not in ("", "picture")]
    if not found:
        raise BadInput("paste_no_row")
    return found


def new_stages(
    document: Document, stage: StageId, *, count: int, language: Language
) -> tuple[list[Stage], Change]:
    """Plan so many stages after the last one; the path goes on through them."""
    if not count:
        return [], Change()
    if count > MOST_NEW_STAGES:
        raise BadInput("paste_too_wide", count=count, most=MOST_NEW_STAGES)
    journey = document.get(Stage, stage).journey
    standing = stages(document, journey)
    orders, room = make_room(standing, len(standing), count=count)
    word = sentence_case(term(NOTIONS, "stage", language=language))
    fresh = [
        Stage(id=StageId(new_id("stage")), journey=journey, name=f"{word} {number}", order=order)
        for number, order in enumerate(orders, len(standing) + 1)
    ]
    return fresh, room.then(adding(*fresh, *spine([standing[-1], *fresh])))


def _filled(document: Document, cells: Cells, *, change: Change, stages: int) -> Pasted:
    """Plan the cards of every cell, after those that stand there."""
    moods = [cell for cell in cells if document.get(Row, cell[1]).kind == "emotions"]
    centre = centred(text for cell in moods for text in cells[cell])
    changes, places = [change], list[PlaceId]()
    for (stage, row), texts in cells.items():
        figure, words = _figure(texts, centre=centre) if (stage, row) in moods else (None, texts)
        standing = places_in(document, stage, row)
        if figure is not None and standing:
            changes.append(updating(card_at(document, standing[0]), emotion=figure))
            places.append(standing[0].id)
        cards = _cards(document, row, words=words, emotion=None if standing else figure)
        put, spots = put_down(document, [card.id for card in cards], stage=stage, row=row)
        changes += [adding(*cards), put]
        places += spots
    subject = next(iter(cells.values()))[0] if len(places) == 1 else str(len(places))
    planned = together(changes).named("paste_card" if len(places) == 1 else "paste_cards", subject)
    return Pasted(planned, tuple(places), len(places), stages)


def _figure(texts: Sequence[str], *, centre: bool) -> tuple[int | None, list[str]]:
    """Return the first figure among texts as an emotion, and the texts without it."""
    for number, text in enumerate(texts):
        value = emotion_of(text, centre=centre)
        if value is not None:
            return value, [*texts[:number], *texts[number + 1 :]]
    return None, list(texts)


def _cards(document: Document, row: RowId, *, words: Sequence[str], emotion: int | None) -> list[Card]:
    """Return the new cards of a cell; an emotion belongs to the first, which then needs no words."""
    kind = ROW_KINDS[document.get(Row, row).kind].card
    texts = list(words) or ([""] if emotion is not None else [])
    return [
        Card(id=CardId(new_id("card")), kind=kind, text=text, emotion=None if number else emotion)
        for number, text in enumerate(texts)
    ]


def put_down(
    document: Document, cards: Sequence[CardId], *, stage: StageId, row: RowId, index: int | None = None
) -> tuple[Change, list[PlaceId]]:
    """Plan places for cards at a turn in a cell, at its end if none is given."""
    standing = places_in(document, stage, row)
    orders, room = make_room(standing, len(standing) if index is None else index, count=len(cards))
    places = [
        Place(id=PlaceId(new_id("place")), card=card, stage=stage, row=row, order=order)
        for card, order in zip(cards, orders, strict=True)
    ]
    return room.then(adding(*places)), [place.id for place in places]
