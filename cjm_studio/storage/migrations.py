"""Migrations: numbered steps that bring an older file's tables to today's format, on the working copy only.

A step works on plain tables and JSON, never on today's records, so that it stays true when they change.
"""

import sqlite3
from collections.abc import Callable, Mapping

from cjm_studio.model.schema import FORMAT_VERSION
from cjm_studio.storage.import_days import tell_import_days
from cjm_studio.storage.tables import Transaction, make_views

Step = Callable[[sqlite3.Connection], None]


def _pictures_came(connection: sqlite3.Connection) -> None:
    """Format 2 knows pictures and the cards and rows that show them; nothing that stood has changed."""


def _sources_spread(connection: sqlite3.Connection) -> None:
    """Format 3 knows weights, guesses, speakers, interpretations and premises; all may be missing."""


def _barriers_live(connection: sqlite3.Connection) -> None:
    """Format 4 knows the register, versions, key drivers and notes of an import; all may be missing."""


def _questions_were_asked(connection: sqlite3.Connection) -> None:
    """Format 5 knows how a source worded the questions; one that does not say it asked as its metrics do."""


STEPS: dict[int, Step] = {
    1: _pictures_came,
    2: _sources_spread,
    3: _barriers_live,
    4: _questions_were_asked,
    5: tell_import_days,
}
"""The step that leads *from* each older version to the next one."""


class UnknownFormat(Exception):
    """No steps lead from this version of the format to today's."""

    def __init__(self, version: int) -> None:
        super().__init__(f"format {version}")
        self.version = version


def migrate(
    connection: sqlite3.Connection, steps: Mapping[int, Step] = STEPS, *, target: int = FORMAT_VERSION
) -> None:
    """Bring the tables to the target format in one transaction: wholly, or not at all."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    missing = [number for number in range(version, target) if number not in steps]
    if missing or version > target:
        raise UnknownFormat(version)
    with Transaction(connection):
        for number in range(version, target):
            steps[number](connection)
        if version < target:
            connection.execute(f"PRAGMA user_version={target}")
            connection.execute("UPDATE project SET value = ? WHERE key = 'format'", (str(target),))
        make_views(connection)
