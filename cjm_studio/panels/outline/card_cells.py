"""The columns of a card: what each says, which values it offers, and the edit that a new value is."""

from collections.abc import Sequence
from typing import Any, Literal

from cjm_studio.document.change import Change
from cjm_studio.document.queries import channels, places_in
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import ChannelId, PlaceId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place
from cjm_studio.operations.cards import edit_card, move_cards, remove_places
from cjm_studio.operations.links import put_channel
from cjm_studio.panels.card_links import link_words
from cjm_studio.session.card_faces import channel_of
from cjm_studio.session.card_words import value_word
from cjm_studio.session.map_content import MapContent
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import CARD_KINDS, EMOTIONS, GRADES, SEVERITIES, term

Column = Literal["text", "kind", "grade", "value", "channel", "links"]
COLUMNS: tuple[Column, ...] = ("text", "kind", "grade", "value", "channel", "links")
# The field that holds the one value of a kind of card, and its values.
_VALUES: dict[str, tuple[str, tuple[int, ...]]] = {
    "pain": ("severity", (1, 2, 3)),
    "expectation": ("importance", (1, 2, 3, 4, 5)),
    "emotion": ("emotion", (-2, -1, 0, 1, 2)),
}
Choice = tuple[object, str]


def column_names() -> dict[Column, str]:
    """Return the names of the columns in the language that is spoken now."""
    return {
        "text": translate("Outline", "Text"),
        "kind": translate("Outline", "Kind"),
        "grade": translate("Outline", "Evidence"),
        "value": translate("Outline", "Value"),
        "channel": translate("Outline", "Channel"),
        "links": translate("Outline", "Links"),
    }


def shown(content: MapContent, place: PlaceId, column: Column) -> str:
    """Return what a column says of the card at a place."""
    language = content.language
    face = content.face(place)
    if column == "text":
        return face.text
    if column == "kind":
        return sentence_case(term(CARD_KINDS, face.kind, language=language))
    if column == "grade":
        return sentence_case(term(GRADES, face.grade, language=language)) if face.grade else ""
    if column == "channel":
        return face.chip
    card = content.document.get(Card, face.card)
    if column == "value":
        return sentence_case(value_word(card, language))
    return "; ".join(words for _, words in link_words(content.document, card.id, language))


def held(content: MapContent, place: PlaceId, column: Column) -> object:
    """Return the value that is edited in a column."""
    card = content.document.get(Card, content.face(place).card)
    if column == "channel":
        channel = channel_of(content.document, card.id)
        return channel.id if channel else None
    return getattr(card, _VALUES[card.kind][0] if column == "value" else column)


def choices(content: MapContent, place: PlaceId, column: Column) -> Sequence[Choice]:
    """Return the values that a column offers for a card; none where it is text or does not apply."""
    language, kind = content.language, content.face(place).kind
    if column == "kind":
        kinds = dict.fromkeys(ROW_KINDS[row.kind].card for row in content.rows)
        kinds.pop("", None)
        return [(key, sentence_case(term(CARD_KINDS, key, language=language))) for key in kinds]
    if column == "grade":
        return [(grade, sentence_case(term(GRADES, grade, language=language))) for grade in GRADES]
    if column == "value" and kind in _VALUES:
        names = {"pain": SEVERITIES, "emotion": EMOTIONS}.get(kind, {})
        values = [
            (number, sentence_case(term(names, number, language=language))) for number in _VALUES[kind][1]
        ]
        return [(None, translate("Outline", "Not set")), *values]
    if column == "channel" and kind == "touchpoint":
        known = [(channel.id, channel.name) for channel in channels(content.document)]
        return [(None, translate("Inspector", "None")), *known]
    return ()


def put(content: MapContent, place: PlaceId, column: Column, *, value: Any) -> Change:
    """Plan a new value of a column; a card without a word is no card and leaves."""
    document = content.document
    card = document.get(Card, content.face(place).card)
    match column:
        case "text" if not value and card.kind != "emotion":
            return remove_places(document, [place])
        case "text":
            change = edit_card(document, card.id, text=value)
            return change.named(change.label, change.subject, joins=f"{card.id}.text")
        case "kind":
            return _as_kind(content, place, kind=value)
        case "value":
            return edit_card(document, card.id, **{_VALUES[card.kind][0]: value})
        case "channel":
            return put_channel(document, card.id, channel=None if value is None else ChannelId(value))
        case _:
            return edit_card(document, card.id, **{column: value})


def _as_kind(content: MapContent, place: PlaceId, *, kind: str) -> Change:
    """A card is of the kind of its row: it goes to the end of the first row of that kind."""
    record = content.document.get(Place, place)
    if content.face(place).kind == kind:
        return Change()
    row = next(row.id for row in content.rows if ROW_KINDS[row.kind].card == kind)
    index = len(places_in(content.document, record.stage, row))
    return move_cards(content.document, [place], stage=record.stage, row=row, index=index)
