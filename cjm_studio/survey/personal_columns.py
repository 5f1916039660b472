"""Which columns of a survey file are not read because they say who people are, or hold their own words."""

from dataclasses import dataclass, replace

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.columns import Columns
from cjm_studio.survey.mapping import Mapping
from cjm_studio.survey.names import clean
from cjm_studio.survey.privacy import is_free_text, personal_kind
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.table import Table

_WORTH_TELLING = 40  # columns; a longer list of them nobody reads


@dataclass(frozen=True, slots=True)
class PersonalColumns:
    """The columns to read, those that are not with the key of their note, and those only matched by."""

    columns: Columns
    dropped: dict[int, str]
    kept: tuple[str, ...]  # headers

    def notes(self, table: Table, filled: list[int]) -> tuple[Note, ...]:
        """Return the notes: what was dropped, why and how many cells; never an example."""
        dropped = [
            Note(key, {"column": clean(table.header[column]), "count": count})
            for (column, key), count in zip(self.dropped.items(), filled, strict=True)
            if count
        ]
        return (*dropped, *(Note("kept_personal", {"column": header}) for header in self.kept))


def personal_columns(table: Table, columns: Columns, mapping: Mapping, *, file: str) -> PersonalColumns:
    """Return what may be read of a table.

    BadInput: a column that says who people are would enter the project, or is to be matched by without
    people having allowed it.
    """
    for field, column in _entering(columns):
        if _values_kind(table, column) not in ("", "address"):
            raise BadInput("personal_column", column=clean(table.header[column]), field=field)
    kept = []
    for column, said in _matched_by(columns, mapping):
        kind = _kind(table, column)
        if kind in ("", "id"):
            continue
        header = clean(table.header[column])
        if mapping.personal != "keep" and said:
            raise BadInput("personal_not_allowed", column=header)
        if mapping.personal != "keep":
            columns = replace(columns, respondent=None)
        else:
            kept.append(header)
    return PersonalColumns(columns, _dropped(table, columns), tuple(dict.fromkeys(kept)))


def _entering(columns: Columns) -> list[tuple[str, int]]:
    """Return the columns of the file whose texts become names of the project."""
    cells = [("segment", columns.segment), ("wave", columns.wave)]
    for asked in columns.questions:
        cells += [("stage", asked.stage), ("channel", asked.channel)]
    return [(field, cell) for field, cell in dict.fromkeys(cells) if isinstance(cell, int)]


def _matched_by(columns: Columns, mapping: Mapping) -> list[tuple[int, bool]]:
    """Return the columns that tell people apart or their segments, and whether people named them."""
    matched = [(column, True) for column in columns.looked_at.values()]
    if columns.respondent is not None:
        matched.append((columns.respondent, mapping.respondent is not None))
    return matched


def _dropped(table: Table, columns: Columns) -> dict[int, str]:
    dropped = {}
    for column in range(len(table.header)):
        if column not in columns.read:
            kind = _kind(table, column)
            if kind or is_free_text(_values(table, column)):
                dropped[column] = f"dropped_{kind or 'text'}"
    return dict(list(dropped.items())[:_WORTH_TELLING])


def _kind(table: Table, column: int) -> str:
    return personal_kind(table.header[column], _values(table, column))


def _values_kind(table: Table, column: int) -> str:
    return personal_kind("", _values(table, column)) if column < len(table.header) else ""


def _values(table: Table, column: int) -> list[str]:
    return [record[column] for record in table.sample if column < len(record)]
