"""Tools with one row of header: Google Forms, Typeform, Yandex Forms, LimeSurvey."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.recognised import Role, Shape
from cjm_studio.survey.shapes.shaped import Asks, Rows, Shaped, grid_asks, roles_by_words, unique, wording
from cjm_studio.survey.survey_file import Note

_CODE = re.compile(r"([A-Za-z][A-Za-z0-9]*)(?:\[(\w+)\]|[_](SQ\d+))(?:\[(\w+)\])?(?:[.:]\s*(.*))?", re.DOTALL)
_NUMBERED = re.compile(r"(?:G\d+)?Q\d+[.:]\s+(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Form:
    """How one tool's header is known, and which columns are its own."""

    shape: Shape
    first: tuple[str, ...]  # one of these stands first ...
    also: tuple[str, ...]  # ... and, if there are any, one of these anywhere
    roles: Mapping[Role, tuple[str, ...]]
    asks: Callable[[str], Asks] = grid_asks
    never: tuple[str, ...] = ()  # columns of another tool that begins alike

    def fits(self, header: Sequence[str]) -> bool:
        """Say whether a header is this tool's."""
        cells = [folded(cell) or clean(cell) for cell in header]
        if not cells or cells[0] not in self.first or any(cell in self.never for cell in cells):
            return False
        return not self.also or any(cell in self.also for cell in cells)


def _slash_asks(cell: str) -> Asks:
    """Yandex Forms write a row of a matrix after a slash or in brackets."""
    question, slash, part = wording(cell).rpartition(" / ")
    return Asks(question, part) if slash else grid_asks(cell)


def _coded_asks(cell: str) -> Asks:
    """LimeSurvey writes codes, "Q1[SQ001]" or "Q1_SQ001", perhaps with the wording, or the wording alone."""
    found = _CODE.fullmatch(cell.strip())
    if found:
        said = grid_asks(found[5] or "")
        return (
            said if said.question else Asks(found[1], "_".join(part for part in found.groups()[1:4] if part))
        )
    numbered = _NUMBERED.fullmatch(cell.strip())
    return grid_asks(numbered[1] if numbered else cell)


_FORMS: Final = (
    _Form(
        "google_forms",
        ("timestamp", "отметка времени", "zeitstempel", "horodateur", "marca temporal"),
        (),
        {
            "date": ("timestamp", "отметка времени", "zeitstempel", "horodateur", "marca temporal"),
            "personal": (
                *("email address", "username", "имя пользователя", "адрес электронной почты"),
                "электронная почта",
            ),
            "ignored": ("score", "total score", "баллы", "общий балл"),
        },
    ),
    _Form(
        "typeform",
        ("#",),
        ("network id", "submit date (utc)", "start date (utc)", "submitted at", "token"),
        {
            "date": ("submit date (utc)", "submitted at", "stage date (utc)", "start date (utc)"),
            "respondent": ("#", "token"),
            "personal": ("network id",),
            "ignored": ("response type", "tags", "ending", "score", "response id"),
        },
    ),
    _Form(
        "yandex_forms",
        ("id", "id ответа", "id ответа на форму"),
        ("время создания", "created", "creation time", "дата создания", "время отправки"),
        {
            "date": ("время создания", "время отправки", "дата создания", "creation time", "created"),
            "respondent": ("id", "id ответа", "id ответа на форму"),
            "personal": ("uid", "логин", "login", "ip", "email", "электронная почта"),
            "ignored": ("время прохождения", "статус", "баллы"),
        },
        _slash_asks,
    ),
    _Form(
        "limesurvey",
        ("id", "response id", "id ответа", "идентификатор ответа"),
        (
            *("submitdate", "date submitted", "дата отправки", "lastpage", "last page", "последняя страница"),
            *("startlanguage", "start language", "начальный язык"),
        ),
        {
            "date": (
                *("submitdate", "date submitted", "дата отправки", "datestamp", "date last action"),
                *("дата последнего действия", "startdate", "date started", "дата начала"),
            ),
            "respondent": ("id", "response id", "id ответа", "идентификатор ответа", "token", "access code"),
            "personal": (
                "ipaddr",
                "ip address",
                "ip-адрес",
                "refurl",
                "referrer url",
                "email",
                "firstname",
                "lastname",
            ),
            "ignored": (
                *("lastpage", "last page", "последняя страница", "startlanguage", "start language"),
                *("начальный язык", "seed", "interviewtime", "total time"),
            ),
        },
        _coded_asks,
        ("sessionid", "time started"),
    ),
)


def shaped_form(header: Sequence[str], sample: Rows, *, forced: str = "") -> Shaped | None:
    """Return the shape of a form with one row of header, None if the table is none of them."""
    for form in _FORMS:
        if form.shape == forced or (not forced and form.fits(header)):
            roles = roles_by_words([cell if folded(cell) else cell.strip() for cell in header], form.roles)
            asks = tuple(form.asks(cell) for cell in header)
            why = Note(f"shape_{form.shape}", {"column": clean(header[0])})
            return Shaped(form.shape, why, unique(header), asks, 0, roles)
    return None
