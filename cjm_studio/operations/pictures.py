"""Cards that show a picture: where they stand, and the picture kept once."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import Document
from cjm_studio.model.ids import CardId, PictureId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Picture, Stage
from cjm_studio.operations.paste import put_down
from cjm_studio.operations.rows import row_of_kind

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
    lane, change = row_of_kind(document, document.get(Stage, stage).journey, "pictures", wanted=row)
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
    put, _ = put_down(document, [card.id for card in cards], stage=stage, row=lane.id)
    change = change.then(adding(*cards)).then(put)
    if len(cards) == 1:
        return change.named("add_picture", cards[0].text)
    return change.named("add_pictures", str(len(cards)))
