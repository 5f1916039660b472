"""The step from format 5 to 6: sources learn the day of their import, in the tables and in the change log."""

import sqlite3
from contextlib import suppress
from typing import Any, Final

import msgspec

from cjm_studio.model.older_sources import Body, body_of, last_days, text_of, with_import_day

_BODIES: Final = "SELECT body FROM node WHERE kind IN ('source', 'reading', 'wave')"
_SUSPECTS: Final = """SELECT seq, body FROM change WHERE body LIKE '%:"source"%' ORDER BY seq DESC"""
_FIELDS: Final = ("date", "imported")


def tell_import_days(connection: sqlite3.Connection) -> None:
    """Give every source that came from a file the last day of its answers as its date."""
    bodies = [body_of(body) for (body,) in connection.execute(_BODIES)]
    days = last_days(bodies)
    log = _Log({text_of(body, "id"): body for body in bodies if text_of(body, "record") == "source"}, days)
    put = [(_encoded(log.today(body)), id_) for id_, body in log.standing.items()]
    connection.executemany("UPDATE node SET body = ? WHERE id = ?", put)
    for seq, body in connection.execute(_SUSPECTS).fetchall():
        with suppress(msgspec.DecodeError, LookupError, TypeError, ValueError, AttributeError):
            # A damaged line stays as it is: it hinders nobody until somebody looks at it.
            connection.execute("UPDATE change SET body = ? WHERE seq = ?", (log.rewritten(body), seq))


class _Log:
    """Rewrites the change log from its end, so that it still leads to what the tables hold."""

    def __init__(self, standing: dict[str, Body], days: dict[str, str]) -> None:
        self.standing = standing
        self._days = days
        self._then = dict(standing)  # as the sources were when the line was written that is looked at

    def today(self, source: Body) -> Body:
        """Return a source of any time as format 6 has it: what stands now is known, its answers are there."""
        id_ = text_of(source, "id")
        same = source.get("date") == self.standing.get(id_, {}).get("date")
        return with_import_day(source, self._days.get(id_, "") if same else "")

    def rewritten(self, body: str) -> str:
        """Return one line of the log; the lines after it have been rewritten."""
        change = msgspec.json.decode(body)
        for records in (change.get("added", []), change.get("removed", [])):
            for turn, record in enumerate(records):
                if record["record"] == "source":
                    self._then[record["id"]] = record
                    records[turn] = self.today(record)
        for id_, part in change.get("updated", {}).items():
            if part["kind"] == "source":
                self._update(id_, part["fields"])
        return _encoded(change)

    def _update(self, id_: str, fields: dict[str, Any]) -> None:
        """Tell the fields of a source before and after a change, as they follow from what they were."""
        after = self._then.get(id_, {"id": id_})
        before = after | {name: old for name, (old, _) in fields.items()}
        self._then[id_] = before
        one, two = self.today(before), self.today(after)
        fields.pop("date", None)
        for name in _FIELDS:
            if one.get(name, "") != two.get(name, ""):
                fields[name] = [one.get(name, ""), two.get(name, "")]


def _encoded(body: Body) -> str:
    return msgspec.json.encode(body).decode()
