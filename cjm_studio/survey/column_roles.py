"""What a column that asks nothing is for: by its header and by what stands in it."""

import re
from collections import Counter
from itertools import islice

from cjm_studio.survey.columns import HEADER_WORDS
from cjm_studio.survey.dates import is_date
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.names import folded
from cjm_studio.survey.privacy import personal_kind
from cjm_studio.survey.recognised import Role
from cjm_studio.survey.survey_file import Note

Found = tuple[Role, Note, bool] | None  # the role, the reason, and whether it is sure

_WORDS: dict[Role, tuple[str, ...]] = {
    "segment": (
        *(
            "client type",
            "customer type",
            "client segment",
            "customer segment",
            "customer group",
            "client group",
        ),
        *("тип клиента", "сегмент клиента", "группа клиентов", "категория клиента", "клиентский сегмент"),
    ),
    "stage": ("journey stage", "этап пути", "этап клиентского пути"),
    "channel": (
        "contact channel",
        "source channel",
        "touchpoint channel",
        "канал обращения",
        "канал связи",
        "канал продаж",
    ),
    "wave": ("survey wave", "round", "волна опроса", "замер"),
    "date": (
        "submitted",
        "submitted at",
        "response date",
        "answered at",
        "дата опроса",
        "дата заполнения",
        "дата и время",
        *("submission date", "completion time", "date submitted", "response time", "end time"),
        *("дата прохождения", "дата завершения", "дата окончания", "дата создания", "время создания"),
        *("время завершения", "время выполнения", "время окончания"),
    ),
    "weight": (
        "weight",
        "weights",
        "wt",
        "wgt",
        "вес",
        "веса",
        "вес респондента",
        "respondent weight",
        "case weight",
    ),
    "respondent": (
        "id",
        "uid",
        "user id",
        "client id",
        "customer id",
        "id клиента",
        "номер респондента",
        "response id",
    ),
}
_BIRTH = re.compile(r"birth|рождени")  # dates too, and not those of answers
_NAMES_AT_MOST = 25
_WORD_LETTERS = 60
_FIRST = 10  # different answers


def role_by_header(column: LookedAt) -> Found:
    """Return the role that the header says."""
    for field, words in HEADER_WORDS.items():
        role: Role = field  # type: ignore[assignment]
        if column.word in words and role != "score":
            return role, Note("header_word", {"column": column.name}), True
    word = column.word.replace(".", " ")  # of an object in an object of JSON
    for role, more in _WORDS.items():
        if word in more and _fits(role, column):
            return role, Note("header_word", {"column": column.name}), True
    return None


def personal(column: LookedAt) -> Found:
    """Say whether a column tells who somebody is."""
    kind: str = personal_kind(column.asks.text, column.answers)
    if not kind and _BIRTH.search(folded(column.name)) and len(column.name) <= _WORD_LETTERS:
        kind = "birth"
    if not kind:
        return None
    role: Role = "respondent" if kind == "id" else "personal"
    return role, Note("personal", {"column": column.name, "kind": kind}), True


def role_by_cells(column: LookedAt) -> tuple[Role, Note, bool]:
    """Return what a column is for that has no other role, by what stands in it."""
    different = column.different
    if not different:
        return "ignored", Note("empty_column", {}), True
    total = len(column.answers)
    if _are_dates(different, total):
        return "date", Note("dates", {}), True
    if _joined(different):
        return "ignored", Note("several_options", {}), True
    if len(different) == 1:
        only = next(iter(different))
        key = "one_option" if folded(only) in (column.word, folded(column.asks.part)) else "one_value"
        return "ignored", Note(key, {}), True
    if len(different) == total > 20 and all(len(answer.split()) == 1 for answer in different):
        return "ignored", Note("all_different", {}), True
    if len(different) > _NAMES_AT_MOST or max(map(len, different)) > _WORD_LETTERS:
        return "ignored", Note("free_text", {}), True
    return "ignored", Note("attribute", {"count": len(different)}), True


def _fits(role: Role, column: LookedAt) -> bool:
    """Weights are numbers, dates are dates; names are few."""
    if role == "date":
        return 2 * sum(is_date(answer, bare=True) for answer in column.answers) >= len(column.answers)
    if role == "weight":
        return all(
            re.fullmatch(r"\s*\d*[.,]?\d+(?:e-?\d+)?\s*", answer.casefold()) for answer in column.answers
        )
    return role not in ("segment", "channel") or len(column.different) <= 4 * _NAMES_AT_MOST


def _are_dates(different: dict[str, int], total: int) -> bool:
    """Say whether dates stand in a column; the commonest answers tell whether to look on."""
    if not any(map(is_date, islice(different, _FIRST))):
        return False
    return sum(times for answer, times in different.items() if is_date(answer)) >= 0.9 * total


def _joined(different: dict[str, int]) -> bool:
    """Ticked options stand in one cell, with commas or semicolons: few options in many different sets."""
    for mark in (", ", "; ", ";"):
        sets = [answer.split(mark) for answer in different]
        several = [one for one in sets if len(one) > 1]
        options = Counter(option for one in sets for option in one)
        if len(several) < 2 or sum(len(one) for one in several) < 0.2 * len(sets):
            continue
        shared = sum(times for times in options.values() if times > 1)
        if len(options) <= 30 and shared >= 0.7 * options.total():
            return True
    return False
