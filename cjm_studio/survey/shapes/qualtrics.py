"""Qualtrics: names, then wording, then {"ImportId": ...}; older exports have two rows of header."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from cjm_studio.survey.names import folded
from cjm_studio.survey.recognised import Role
from cjm_studio.survey.shapes.shaped import Asks, Rows, Shaped, roles_by_words, unique, wording
from cjm_studio.survey.survey_file import Note

_WORDS: Final[Mapping[Role, tuple[str, ...]]] = {
    "date": ("recordeddate", "enddate", "startdate", "recorded date", "end date", "start date"),
    "respondent": ("responseid", "response id", "_recordid"),
    "personal": (
        *("ipaddress", "ip address", "recipientlastname", "recipientfirstname", "recipientemail", "name"),
        *("recipient last name", "recipient first name", "recipient email", "externaldatareference"),
        *(
            "externalreference",
            "external data reference",
            "locationlatitude",
            "locationlongitude",
            "emailaddress",
        ),
        *("location latitude", "location longitude"),
    ),
    "ignored": (
        *("status", "progress", "duration (in seconds)", "finished", "distributionchannel", "userlanguage"),
        *(
            "responseset",
            "q_recaptchascore",
            "q_ballotboxstuffing",
            "q_relevantidduplicate",
            "locationaccuracy",
        ),
    ),
}
# Older exports call the columns of the tool's own V1, V2 ...; their names stand in the second row.
_OLD_NAME = re.compile(r"V\d+")
_TRIALS = frozenset({"survey preview", "survey test", "spam", "preview", "1", "2", "8", "9", "17", "257"})
_NAME = re.compile(r"(.+?)_\d+(?:_TEXT)?")
_TIGHT = re.compile(r"(.*[?:.…!])(-)(\S.*)")


def shaped_qualtrics(header: Sequence[str], sample: Rows, *, forced: bool = False) -> Shaped | None:
    """Return the shape of a Qualtrics export, None if the table is none."""
    below = [*sample[:2], (), ()][:2]
    if below[1] and all(_is_import_id(cell) for cell in below[1] if cell.strip()) and any(below[1]):
        more = 2
    elif below[0] and any(below[0]) and all(_is_import_id(cell) for cell in below[0] if cell.strip()):
        return _shaped(header, header, 1)
    elif _is_second_row(header, below[0]):
        more = 1
    elif forced:
        return _shaped(header, header, 0)
    else:
        return None
    return _shaped(header, below[0], more)


def _shaped(header: Sequence[str], texts: Sequence[str], more: int) -> Shaped:
    texts = [*texts, *header[len(texts) :]]
    old = [text if _OLD_NAME.fullmatch(name) else name for name, text in zip(header, texts, strict=False)]
    roles = roles_by_words(old, _WORDS)
    cells = [folded(cell) for cell in old]
    trial = cells.index("status") if "status" in cells else None
    why = Note("shape_qualtrics", {"rows": more + 1})
    asks = _asks([name.strip() for name in header], [wording(text) for text in texts])
    return Shaped(
        "qualtrics", why, unique(old), asks, more, roles, trial, _TRIALS if trial is not None else frozenset()
    )


def _is_import_id(cell: str) -> bool:
    return cell.strip().startswith('{"ImportId"') or cell.strip().startswith("{'ImportId'")


def _is_second_row(header: Sequence[str], row: Sequence[str]) -> bool:
    """The second row of an older export, or of one whose third row somebody removed."""
    first = row[0].strip() if row else ""
    if header[0] == "V1":
        return first in ("ResponseID", "ResponseId")
    return header[0] == "StartDate" and bool(first) and not first[:1].isdigit()


def _asks(names: Sequence[str], texts: Sequence[str]) -> tuple[Asks, ...]:
    """Of Q3_1, Q3_2 ... the wording is "question - row"; alone, a dash is part of the wording."""
    bases = [found[1] if (found := _NAME.fullmatch(name)) else name for name in names]
    often = Counter(bases)
    asks = []
    for base, text in zip(bases, texts, strict=False):
        question, dash, part = text.rpartition(" - ")
        if not dash and (tight := _TIGHT.fullmatch(text)):  # older exports
            question, dash, part = tight.groups()
        if dash and often[base] > 1:
            asks.append(Asks(question.removesuffix(" - Selected Choice"), part))
        else:
            asks.append(Asks(text.removesuffix(" - Selected Choice")))
    return tuple(asks)
