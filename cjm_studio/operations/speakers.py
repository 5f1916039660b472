"""Codes of speakers: who said a quote is named by a code, never by a name."""

import re
from collections.abc import Iterable

from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Card

# What a text about anything may hold, but a code of a speaker may not: the smallest sign of a person counts.
_ADDRESS = re.compile(r"\S+@\S+")
_TELEPHONE = re.compile(r"\+?\d[\d\s().-]{5,}\d")
_NAMED = r"[A-ZА-ЯЁ][a-zа-яё]+"
_INITIAL = r"[A-ZА-ЯЁ]\."
_FULL_NAME = re.compile(rf"\b{_NAMED}\s+(?:{_NAMED}|{_INITIAL})|\b{_INITIAL}\s*(?:{_INITIAL}\s*)?{_NAMED}")
_CODE = re.compile(r"R-(\d+)")


def speaker_code(text: str) -> str:
    """Return what names a speaker, tidied; BadInput if it looks like a name, a telephone or an address."""
    text = " ".join(text.split())
    from cjm_studio.survey.privacy import find_personal

    if find_personal(text) or any(sign.search(text) for sign in (_FULL_NAME, _ADDRESS, _TELEPHONE)):
        raise BadInput("speaker_is_personal", text=text)
    return text


def next_codes(document: Document, count: int) -> list[str]:
    """Return codes for so many new speakers, as R-014: the first that no card has yet."""
    taken = max(_numbers(card.speaker for card in document.all(Card)), default=0)
    return [f"R-{number:03}" for number in range(taken + 1, taken + 1 + count)]


def _numbers(speakers: Iterable[str]) -> Iterable[int]:
    return (int(found[1]) for speaker in speakers if (found := _CODE.fullmatch(speaker)))
