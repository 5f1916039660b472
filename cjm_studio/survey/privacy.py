"""Personal data: columns that say who somebody is, and names and numbers of people in free text."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from cjm_studio.survey.given_names import introduced, with_surname
from cjm_studio.survey.names import clean
from cjm_studio.survey.personal_numbers import (
    is_card,
    is_pension_insurance,
    is_personal_taxpayer,
)

Kind = Literal["name", "phone", "email", "ip", "address", "id", ""]
Found = Literal["name", "phone", "email", "card", "document"]

MASK = "•••"

# Where a header's words meet: camel case, an underscore, a slash.
_SEAMS = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])|(?<=[A-Z])(?=[A-Z][a-z])|[_/]")
_ENOUGH = 0.5  # of the cells that say something, before a column is of a kind
_LOOKED_AT = 500

# Words of headers, whole words only; camel case is taken apart before. "Name" alone may be any name.
_HEADER_WORDS: dict[Kind, tuple[str, ...]] = {
    "email": (
        r"e-?mails?|e mail|электронный адрес|почта|имейл",
        r"(?:адрес )?эл(?:ектронн\w+|\.)? ?поч\w+",
    ),
    "ip": (r"ip(?: address)?|ip[- ]?адрес",),
    "phone": (
        r"(?:tele)?phone(?: number)?|mobile(?: number| phone)?|whatsapp",
        r"телефон\w*|тел|моб\w* номер",
    ),
    "name": (
        r"ф\.? ?и\.? ?о\.?|фио|фамилия|отчество|имя|как (?:вас|к вам) (?:зовут|обращаться)|surname",
        r"(?:full|first|last|middle|your|contact) ?name|vorname|nachname|контактное лицо",
        r"(?:customer|client|recipient|respondent) (?:last |first )?name",
    ),
    "address": (
        r"(?:home |street |postal |delivery )?address|post(?:al )?code|zip(?: code)?",
        r"адрес(?: \w+)?|место жительства|индекс адреса|широта|долгота",
        r"(?:location )?(?:latitude|longitude)",
    ),
    "id": (
        r"(?:respondent|response|user|client|customer|contact|person)[ -]?(?:id|key|uuid)|uuid|passport",
        r"(?:device|cookie|collector|session|recipient)[ -]?(?:id|key|uuid)|external (?:data )?reference",
        r"id (?:респондента|клиента|пользователя|ответа)|паспорт\w*|снилс|инн",
        r"(?:номер|код) (?:клиента|респондента|договора|карты|паспорта|заказа)",
    ),
}
_HEADERS = [
    (kind, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")) for kind, words in _HEADER_WORDS.items()
]
_ASKS_WHO = re.compile(r"^как|(?:what(?:['’]s| is)|каков|назовите|укажите) (?:your|ваш|сво)")
_NAME_ONLY = re.compile(r"name|имя")
_OF_THINGS = re.compile(
    r"сегмент|этап|канал|метрик|волн|файл|компан|товар|продукт|segment|stage|file|product|page"
)

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_GAP = r"[\s\-.()\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}\N{EN DASH}]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w+])(?:\+\d(?:{_GAP}\d){{9,14}}|8{_GAP}\d(?:{_GAP}\d){{9}}|7{_GAP}\d(?:{_GAP}\d){{9}}"
    rf"|\(?9\d\d\)?{_GAP}\d\d\d{_GAP}\d\d{_GAP}\d\d|\d{{3}}-\d\d-\d\d)(?!\w|[.-]\d)"
)
_DIGITS = re.compile(r"(?<![\w.,])\d(?:[ \-\N{NO-BREAK SPACE}]?\d){9,18}(?![\w]|[.,]\d)")
_DOCUMENT = re.compile(
    r"(?:паспорт\w*|серия|снилс|инн)[^\d\n]{0,20}(\d[\d \-№N]{7,20}\d)|(?<!\d)(\d\d ?\d\d ?№ ?\d{6})(?!\d)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?<!\w)(?:ул|улица|пр-т|пр-кт|проспект|пер|переулок|бульвар|б-р|шоссе|наб|набережная|кв|дом|корп)\b\.?"
    r"|(?<!\w)(?:г|д)\. ?[\wА-Яа-я]|\d+ [A-Z]\w+ (?:St|Street|Ave|Avenue|Road|Rd|Lane|Drive)\b",
    re.IGNORECASE,
)

_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_PATRONYMIC = (
    r"[А-ЯЁ][а-яё]+(?:(?:[оеё]вич|(?<=[кмнлт])ьич|(?<=[кмнлс])ич)(?:а|у|ем|ом|е)?"
    r"|(?:[оеё]вн|(?<=[иь])ничн|иничн|[кмн]ичн)(?:а|ы|е|у|ой|ою))"
)
_SURNAME = (
    r"[А-ЯЁ][а-яё]*(?:[оеё]в|[иы]н|ск|цк|ик|ук|юк|як|ко|ян|дзе|швили|их|ых)"
    r"(?:а|у|ым|е|ой|ую|ий|ого|ому|им|ом|ая|ый|ы)?(?:-[А-ЯЁ][а-яё]+)?"
)
_INITIALS = r"[А-ЯЁ]\. ?[А-ЯЁ]\."
_NAMES = tuple(
    re.compile(rf"(?<!\w){pattern}(?!\w)")
    for pattern in (
        rf"(?:{_SURNAME}\s+)?{_WORD}\s+{_PATRONYMIC}(?:\s+{_SURNAME})?",
        rf"{_WORD}\s+{_INITIALS}|{_INITIALS}\s*{_WORD}",
    )
)
_FULL_NAME = re.compile(
    rf"(?:{_WORD}\s+){{1,2}}{_PATRONYMIC}|{_WORD}\s+{_PATRONYMIC}\s+{_WORD}|{_NAMES[1].pattern}"
)


_TWO_NAMES = re.compile(r"[A-ZА-ЯЁ][\w'.-]+ [A-ZА-ЯЁ][\w'.-]+")


@dataclass(frozen=True, slots=True)
class Personal:
    """A place in a text that says who somebody is."""

    kind: Found
    start: int
    end: int


def personal_kind(header: str, values: Iterable[str]) -> Kind:
    """Return what kind of personal data a column holds, by its header and its values; "" for none.

    Values decide: a header that speaks of telephones above marks from 1 to 7 asks about them.
    """
    said = list(islice(filter(None, map(clean, values)), _LOOKED_AT))
    by_values = _kind_of_values(said)
    if by_values:
        return by_values
    words = clean(re.sub(_SEAMS, " ", header)).casefold()
    if _OF_THINGS.search(words) or (words.endswith("?") and not _ASKS_WHO.search(words)):
        return ""
    kind: Kind = next((kind for kind, pattern in _HEADERS if pattern.search(words)), "")
    if not kind and _NAME_ONLY.fullmatch(words):
        kind = "name"
    return kind if kind and _may_be(kind, said) else ""


def find_personal(text: str) -> list[Personal]:
    """Return the names, telephones, e-mails, cards and documents of people in a text, in their order."""
    found = [Personal("email", *match.span()) for match in _EMAIL.finditer(text)]
    found += [Personal("document", *match.span(match.lastindex or 0)) for match in _DOCUMENT.finditer(text)]
    found += [
        Personal("card" if is_card(match[0]) else "document", *match.span())
        for match in _DIGITS.finditer(text)
        if is_card(match[0]) or is_personal_taxpayer(match[0]) or is_pension_insurance(match[0])
    ]
    found += [Personal("phone", *match.span()) for match in _PHONE.finditer(text)]
    names = (*_NAMES, *with_surname(), *introduced())
    found += [Personal("name", *match.span()) for pattern in names for match in pattern.finditer(text)]
    # Of two that share letters the one found first stays: a card is no telephone.
    apart: list[Personal] = []
    for one in found:
        if all(one.end <= other.start or other.end <= one.start for other in apart):
            apart.append(one)
    return sorted(apart, key=lambda one: one.start)


def masked(text: str) -> str:
    """Return a text in which nobody is named: what says who somebody is gives way to dots."""
    for one in reversed(find_personal(text)):
        text = text[: one.start] + MASK + text[one.end :]
    return text


def is_free_text(values: Iterable[str]) -> bool:
    """Say whether a column holds what people wrote in their own words."""
    said = list(islice(filter(None, map(clean, values)), _LOOKED_AT))
    wordy = sum(len(text) > 30 and text.count(" ") > 3 for text in said)
    return len(said) > 0 and wordy >= 0.2 * len(said) and len(set(said)) > 0.5 * len(said)


_SHAPES: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("email", _EMAIL.fullmatch),
    ("ip", _IP.fullmatch),
    ("id", _UUID.fullmatch),
    ("name", _FULL_NAME.fullmatch),
    ("name", lambda text: _TWO_NAMES.fullmatch(text) and any(one.fullmatch(text) for one in with_surname())),
    ("phone", _PHONE.fullmatch),
)


def _kind_of_values(said: Sequence[str]) -> Kind:
    times = Counter(said).items()  # names repeat: a few texts are looked at
    for kind, fits in _SHAPES:
        if said and sum(count for text, count in times if fits(text)) > _ENOUGH * len(said):
            return kind
    streets = sum(count for text, count in times if _STREET.search(text) and any(map(str.isdigit, text)))
    return "address" if said and streets > _ENOUGH * len(said) and not is_free_text(said) else ""


def _may_be(kind: Kind, said: Sequence[str]) -> bool:
    """Say whether values may be what a header calls them; short numbers are answers."""
    if not said:
        return True
    numbers = sum(text.lstrip("-+").isdigit() and len(text) <= 3 for text in said)
    if kind in ("email", "ip", "phone"):  # the values of these are known by their shape, and were not
        return kind == "phone" and sum(sum(map(str.isdigit, text)) >= 6 for text in said) > _ENOUGH * len(
            said
        )
    if kind == "id":
        return True
    if kind == "address":
        return numbers <= _ENOUGH * len(said)
    words = sum(text[:1].isalpha() and len(text) < 60 for text in said)
    return words > _ENOUGH * len(said) and not is_free_text(said)
