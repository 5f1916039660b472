"""Purging: what people said, where it came from, and versions leave the change log too, once deleted."""

import sqlite3

from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Card, Picture
from cjm_studio.model.metrics import Source
from cjm_studio.model.record import Record
from cjm_studio.model.register import Version
from cjm_studio.storage.codec import change_from_json, without
from cjm_studio.storage.tables import Transaction

# A rough sieve in SQL, so that few changes have to be read: sources, pictures, cards with a client's words.
_SUSPECTS = """SELECT body FROM change WHERE body LIKE '%"removed"%'
    AND (body LIKE '%"record":"source"%' OR body LIKE '%"record":"picture"%' OR body LIKE '%"quote"%'
    OR body LIKE '%"record":"version"%')"""
_MENTIONS = "SELECT seq, body FROM change WHERE instr(body, ?) > 0"
_STANDING = "SELECT EXISTS (SELECT 1 FROM node WHERE id = ?) OR EXISTS (SELECT 1 FROM edge WHERE id = ?)"


def purge(connection: sqlite3.Connection) -> int:
    """Take deleted sources and verbatims, with what hung on them, out of the log; return how many."""
    gone = _deleted(connection)
    if gone:
        with Transaction(connection):
            for id_ in gone:
                lines = connection.execute(_MENTIONS, (f'"{id_}"',)).fetchall()
                cleaned = [(without(body, [id_]).decode(), seq) for seq, body in lines]
                connection.executemany("UPDATE change SET body = ?, subject = '' WHERE seq = ?", cleaned)
    return len(gone)


def _deleted(connection: sqlite3.Connection) -> set[RecordId]:
    gone: set[RecordId] = set()
    for (body,) in connection.execute(_SUSPECTS).fetchall():
        removed = change_from_json(body).removed
        gone |= {
            id_ for id_, record in removed.items() if _is_private(record) and not _stands(connection, id_)
        }
        gone |= {
            id_ for id_, record in removed.items() if _hangs_on(record, gone) and not _stands(connection, id_)
        }
    return gone


def _is_private(record: Record) -> bool:
    return isinstance(record, Picture | Source | Version) or (
        isinstance(record, Card) and bool(record.kind == "quote" or record.quote)
    )


def _hangs_on(record: Record, gone: set[RecordId]) -> bool:
    return any(getattr(record, name) in gone for name in record.references)


def _stands(connection: sqlite3.Connection, id_: RecordId) -> bool:
    return bool(connection.execute(_STANDING, (id_, id_)).fetchone()[0])
