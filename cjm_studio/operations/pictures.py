"""Cards that show a picture: where they stand, and the picture kept once."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cjm_studio.document.change import Change, adding, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import rows
from cjm_studio.model.ids import CardId, JourneyId, PictureId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Picture, Row, Stage
from cjm_studio.operations.ordering import make_room
from cjm_studio.operations.paste import put_down

Media = Literal["image/png", "image/jpeg"]


class NewPicture(NamedTuple):
    """A picture to be put on the map, with the words under it."""

    content: bytes
    media: Media
    width: int
    height: int
    text: str = ""


def add_picture(
    document: Document,
    stage: StageId,
    row: RowId | None,
    *,
    content: bytes,
    media: Media,
    width: int,
    height: int,
    text: str = "",
) -> Change:
    """Plan a card with a picture at a stage: in this row of pictures, else in the journey's first one."""
    return add_pictures(document, stage, row, pictures=[NewPicture(content, media, width, height, text)])


def add_pictures(
    document: Document, stage: StageId, row: RowId | None, *, pictures: Sequence[NewPicture]
) -> Change:
    """Plan a card for each picture; the same picture is kept once, a missing row of pictures is added."""
    lane, change = _picture_row(document, document.get(Stage, stage).journey, row)
    kept = {picture.content: picture for picture in document.all(Picture)}
    cards: list[Card] = []
    for new in pictures:
        picture = kept.get(new.content)
        if picture is None:
            picture = kept[new.content] = Picture(
                id=PictureId(new_id("picture")),
                media=new.media,
                width=new.width,
                height=new.height,
                content=new.content,
            )
            change = change.then(adding(picture))
        kind = ROW_KINDS["pictures"].card
        cards.append(Card(id=CardId(new_id("card")), kind=kind, text=new.text, picture=picture.id))
    put, _ = put_down(document, [card.id for card in cards], stage=stage, row=lane)
    change = change.then(adding(*cards)).then(put)
    if len(cards) == 1:
        return change.named("add_picture", cards[0].text)
    return change.named("add_pictures", str(len(cards)))


def _picture_row(document: Document, journey: JourneyId, row: RowId | None) -> tuple[RowId, Change]:
    standing = rows(document, journey)
    found = [other for other in standing if other.kind == "pictures"]
    if found:
        lane = next((other for other in found if other.id == row), found[0])
        return lane.id, updating(lane, hidden=False)
    (order,), room = make_room(standing, len(standing))
    fresh = Row(id=RowId(new_id("row")), journey=journey, kind="pictures", order=order)
    return fresh.id, room.then(adding(fresh))
