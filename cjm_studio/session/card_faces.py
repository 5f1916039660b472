"""How a card reads: its chip, its small line, its ticks."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.model.ids import CardId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Picture, Place
from cjm_studio.session.faces import BadgeFace, CardFace
from cjm_studio.session.grading import Badge
from cjm_studio.wording.badge_words import badge_words
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import EMOTIONS, MET, SEASONS, SEVERITIES, term

_QUOTED: dict[Language, str] = {"en": "“{}”", "ru": "«{}»"}


def card_face(
    document: Document, place: Place, *, language: Language, badges: Sequence[Badge] = ()
) -> CardFace:
    """Return the face of the card that stands at a place, with the badges that were worked out for it."""
    card = document.get(Card, place.card)
    channel = channel_of(document, card.id)
    return CardFace(
        place=place.id,
        card=card.id,
        kind=card.kind,
        text=card.text or _word(card, language),
        grade=card.grade,
        chip=channel.name if channel else "",
        chip_icon=channel.icon if channel else "",
        ticks=card.severity or 0 if card.kind == "pain" else 0,
        small=_small(card, language),
        quote=_QUOTED[language].format(card.quote) if card.quote else "",
        emotion=card.emotion if card.kind == "emotion" else None,
        picture=card.picture,
        picture_size=_size_of(document, card),
        badges=badge_faces(badges, language=language),
    )


def badge_faces(badges: Sequence[Badge], *, language: Language) -> tuple[BadgeFace, ...]:
    """Return badges in words; a date reads as it is written."""
    return tuple(
        BadgeFace(badge.key, badge_words(badge.key, _fact(badge, language), language=language))
        for badge in badges
    )


def _fact(badge: Badge, language: Language) -> str:
    if badge.key == "stale":
        return day_words(badge.fact, language)
    if badge.key == "other_season":
        return term(SEASONS, badge.fact, language=language)
    return badge.fact


def _size_of(document: Document, card: Card) -> tuple[int, int] | None:
    if card.picture is None:
        return None
    picture = document.get(Picture, card.picture)
    return picture.width, picture.height


def channel_of(document: Document, card: CardId) -> Channel | None:
    """Return the channel that a touchpoint goes via."""
    for link in document.naming(Link, card):
        if link.kind == "via" and link.origin == card:
            return document.get(Channel, link.target)
    return None


def _word(card: Card, language: Language) -> str:
    if card.kind == "emotion" and card.emotion is not None:
        return sentence_case(term(EMOTIONS, card.emotion, language=language))
    return ""


def _small(card: Card, language: Language) -> str:
    if card.kind == "pain" and card.severity:
        words = [term(SEVERITIES, card.severity, language=language), card.frequency]
        return " · ".join(word for word in words if word)
    if card.kind == "expectation" and card.met:
        return sentence_case(term(MET, card.met, language=language))
    if card.kind == "quote":
        return card.speaker
    return ""
