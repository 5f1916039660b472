"""The register as it is looked at: lines read once, filtered and grouped as often as is asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import segments
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.register import STATUSES
from cjm_studio.register.lines import all_lines, moves_lives
from cjm_studio.session.register_look import (
    FIELDS,
    Entry,
    RegisterLook,
    counts_of_marks,
    entries,
    fitting,
    marked,
    values_of,
    warmed,
)
from cjm_studio.session.register_rows import RegisterRow, newest_wave
from cjm_studio.wording.barrier_words import CAUSES
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.level_words import level_words
from cjm_studio.wording.terms import BARRIER_STATUSES, term

_LEVELS = ("critical", "barrier", "watch", "none", "not_enough_data", "hypothesis")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the table, the chips and the filters show."""

    entries: list[Entry]
    rows: list[RegisterRow]
    counts: dict[str, int]
    options: Mapping[str, Mapping[object, str]]


class RegisterSheet:
    """Reads the lines when they are first asked for, and again once they were forgotten."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read: tuple[Language, str] | None = None
        self._said: tuple[Language, str] | None = None  # in which words the rows are that are known
        self._known: dict[BarrierId, RegisterRow] = {}
        self.rows: list[RegisterRow] = []
        self._warm = 0  # how many of the rows are ready to be filtered and sorted at once
        self._by_id: dict[BarrierId, RegisterRow] = {}
        self.language: Language = "en"

    def forget(self) -> None:
        """Read the lines anew next time."""
        self._read, self._known = None, {}

    def follow(self, change: Change) -> None:
        """Read next time what a change has touched; lives that it leaves alone are not worked out again."""
        if moves_lives(self._document, change):
            self.forget()
        elif self._read is not None:
            self._known, self._read = self._by_id, None

    def read(self, *, language: Language, today: str) -> None:
        """Have the lines of today in a language."""
        if self._read == (language, today):
            return
        old = self._known if (language, today) == self._said else {}
        known = {id_: row.line for id_, row in old.items()} if old else None
        self.rows, newest = [], newest_wave(self._document)
        for line in all_lines(self._document, today=today, known=known):
            row = old.get(line.barrier.id)
            if row is None or row.line is not line:
                row = RegisterRow(self._document, line, language=language, today=today, newest=newest)
            self.rows.append(row)
        self._by_id = {row.id: row for row in self.rows}
        self._read = self._said = (language, today)
        self._known, self.language, self._warm = {}, language, 0
        self.__dict__.pop("_options", None)
        self.__dict__.pop("_order", None)

    def warm(self, many: int) -> bool:
        """Work out for more barriers what filters and sorting need; return whether all of them have it."""
        first, self._warm = self._warm, self._warm + many
        for row in self.rows[first : self._warm]:
            warmed(row)
        return self._warm >= len(self.rows)

    def row(self, id_: BarrierId | None) -> RegisterRow | None:
        """Return the line of a barrier."""
        return self._by_id.get(id_) if id_ is not None else None

    @property
    def owners(self) -> list[str]:
        """Everybody who owns a barrier."""
        return [str(owner) for owner in self._options["owner"] if owner]

    def show(self, look: RegisterLook, *, me: str, closed: Collection[str]) -> Shown:
        """Return what a look leaves."""
        found = fitting(self.rows, look, me=me)
        rows = marked(found, look, me=me)
        made = entries(
            rows,
            look.group,
            closed=closed,
            order=lambda value: self._turn(look.group, value),
            name=lambda value: self._options.get(look.group, {}).get(value, value),
            language=self.language,
        )
        return Shown(made, rows, counts_of_marks(found, me=me), self._options)

    def _turn(self, field: str, value: str) -> Any:
        known = list(self._options.get(field, {}))
        return known.index(value) if value in known else len(known)

    @cached_property
    def _options(self) -> dict[str, dict[object, str]]:
        """The values that there are, in the order of the maps or of the alphabet."""
        there = {
            field: {value for row in self.rows for value in values_of(row, field)}
            for field in FIELDS
            if field not in ("segment", "stage")  # by their ids, of which there are fewer than rows
        }
        groups = {id_ for row in self.rows for id_ in row.line.segments}
        columns = {id_ for row in self.rows for id_ in row.line.stages}
        there["segment"] = {self._document.get(Segment, id_).name for id_ in groups}
        there["stage"] = {self._document.get(Stage, id_).name for id_ in columns}
        language, order = self.language, self._order
        causes = {key: term(CAUSES, key, language=language) for key in CAUSES if key}
        statuses = {key: term(BARRIER_STATUSES, key, language=language) for key in (*STATUSES, "hypothesis")}
        names: dict[str, dict[str, str]] = {
            "level": {key: level_words(key, language) for key in _LEVELS},
            "status": {key: sentence_case(word) for key, word in statuses.items()},
            "cause": {key: sentence_case(word) for key, word in causes.items()},
            "segment": {name: name for name in order["segment"]},
            "stage": {name: name for name in order["stage"]},
        }
        for field in ("owner", "unit"):
            names[field] = {name: name for name in sorted(there[field], key=str.casefold) if name}
        return {f: {key: word for key, word in names[f].items() if key in there[f]} for f in FIELDS}

    @cached_property
    def _order(self) -> dict[str, list[str]]:
        document = self._document
        groups = segments(document)
        turn = {group.id: at for at, group in enumerate(groups)}
        # Not by what names a segment: that goes through all of its evidence.
        journeys = {one.id: (turn[one.segment], one.order, one.id) for one in document.all(Journey)}
        columns = sorted(document.all(Stage), key=lambda stage: (journeys[stage.journey], stage.order))
        names = dict.fromkeys(stage.name for stage in columns)
        return {"segment": [group.name for group in groups], "stage": list(names)}
