"""SQL views: one for each kind of record, with real columns, so that any SQLite tool can read a project."""

from typing import Any

import msgspec

from cjm_studio.model.links import Link
from cjm_studio.model.record import Record
from cjm_studio.model.record_json import KNOWN_KINDS
from cjm_studio.model.schema import kind_name

_PLURALS = {
    "evidence": "evidence",
    "guess": "guesses",
    "log_entry": "log_entries",
    "hypothesis": "hypotheses",
}


def view_name(kind: type[Record]) -> str:
    """Return the name of the view of one kind of record: the plural of its word."""
    word = kind_name(kind)
    return _PLURALS.get(word, f"{word}s")


def views() -> dict[str, str]:
    """Return the statements that make the views, by the views' names."""
    return {view_name(kind): _statement(kind) for kind in KNOWN_KINDS}


def _statement(kind: type[Record]) -> str:
    columns = ", ".join(_column(field) for field in msgspec.structs.fields(kind))
    source = "edge" if kind is Link else f"node WHERE kind = '{kind_name(kind)}'"
    return f'CREATE VIEW "{view_name(kind)}" AS SELECT {columns} FROM {source}'


def _column(field: msgspec.structs.FieldInfo) -> str:
    """Fields that hold their default are left out of the body, so the view has to say the default."""
    value = f"json_extract(body, '$.{field.name}')"
    if field.default is not msgspec.NODEFAULT and field.default is not None:
        value = f"coalesce({value}, {_literal(field.default)})"
    return f'{value} AS "{field.name}"'


def _literal(default: Any) -> str:
    if isinstance(default, bool | int | float):
        return repr(default + 0)
    text = default if isinstance(default, str) else msgspec.json.encode(default).decode()
    return "'" + text.replace("'", "''") + "'"
