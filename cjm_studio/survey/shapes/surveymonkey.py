"""SurveyMonkey: one row of header, or two, where blank cells continue the question to the left."""

from collections.abc import Mapping, Sequence
from typing import Final

from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.recognised import Role
from cjm_studio.survey.shapes.shaped import Asks, Rows, Shaped, grid_asks, roles_by_words, unique, wording
from cjm_studio.survey.survey_file import Note

_WORDS: Final[Mapping[Role, tuple[str, ...]]] = {
    "date": (
        *("end date", "date modified", "дата окончания", "дата завершения", "дата изменения"),
        *("start date", "date created", "дата начала", "дата создания"),
    ),
    "respondent": ("respondent id", "respondentid", "id респондента", "идентификатор респондента"),
    "personal": (
        *("ip address", "email address", "first name", "last name", "ip-адрес", "адрес электронной почты"),
        *("электронная почта", "имя", "фамилия"),
    ),
    "ignored": (
        *("collector id", "collectorid", "custom data 1", "custom data", "custom variable 1"),
        *("id коллектора", "идентификатор сборщика", "дополнительные данные 1", "пользовательские данные 1"),
    ),
}
_RESPONDENT = ("respondent id", "respondentid", "идентификатор респондента")
_COLLECTOR = ("collector id", "collectorid", "id коллектора", "идентификатор сборщика")
_ONE_ANSWER = {
    *(
        "response",
        "open-ended response",
        "ответ",
        "свободный ответ",
        "развернутый ответ",
        "развёрнутый ответ",
    ),
    *("открытый ответ", "ответ в свободной форме"),
}


def shaped_surveymonkey(header: Sequence[str], sample: Rows, *, forced: bool = False) -> Shaped | None:
    """Return the shape of a SurveyMonkey export, None if the table is none."""
    cells = [folded(cell) for cell in header]
    second = sample[0] if sample else ()
    two = _is_second_row(header, second)
    known = cells and cells[0] in _RESPONDENT
    if not forced and not (known or (two and any(cell in _COLLECTOR for cell in cells))):
        return None
    roles = roles_by_words(header, _WORDS)
    if two:
        asks = _asks(header, second, roles)
        names = unique([asked.text for asked in asks])
    else:
        asks = tuple(grid_asks(cell) for cell in header)
        names = unique([clean(cell) for cell in header])
    return Shaped("surveymonkey", Note("shape_surveymonkey", {"rows": 1 + two}), names, asks, int(two), roles)


def _is_second_row(header: Sequence[str], row: Sequence[str]) -> bool:
    """The second row has "Response" or options under questions, and nothing under the tool's own columns."""
    if not row or not any(row) or row[0].strip():
        return False
    said = sum(folded(cell) in _ONE_ANSWER for cell in row)
    continued = any(not cell.strip() and under.strip() for cell, under in zip(header, row, strict=False))
    return said > 0 or continued


def _asks(header: Sequence[str], second: Sequence[str], roles: Mapping[int, Role]) -> tuple[Asks, ...]:
    asks = []
    question = ""
    for number, cell in enumerate(header):
        question = wording(cell) or question
        part = wording(second[number]) if number < len(second) and number not in roles else ""
        asks.append(Asks(question, "" if folded(part) in _ONE_ANSWER else part))
    return tuple(asks)
