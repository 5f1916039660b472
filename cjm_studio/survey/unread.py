"""Columns of a file without a mapping that were not read, and those that may tell segments."""

from collections.abc import Collection, Sequence

from cjm_studio.survey.columns import Columns
from cjm_studio.survey.names import clean
from cjm_studio.survey.proposal import Proposal
from cjm_studio.survey.question_words import metric_of, range_of, rates
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.table import Table

_NAMED = 3  # columns, of which a note gives the headers
_LONGEST = 60  # letters of a header
_SAYS_NOTHING = frozenset({"tool_column", "empty_column", "one_value", "all_different", "dates", "personal"})


def unread_notes(
    table: Table, columns: Columns, proposal: Proposal, *, dropped: Collection[int]
) -> list[Note]:
    """Return the notes on columns that may tell segments and on those that were not read at all.

    Where people said themselves which columns hold answers, there is nothing to tell.
    """
    if proposal.by_people:
        return []
    left = _left(table, columns, proposal, dropped)
    told = _may_tell(table, proposal, left)
    notes = [Note("one_segment", {"segment": proposal.segment, **_shown(table, told)})] if told else []
    rest = sorted((one for one in left if one not in told), key=lambda one: not _rates(table, one))
    return [*notes, Note("not_read", _shown(table, rest))] if rest else notes


def _left(table: Table, columns: Columns, proposal: Proposal, dropped: Collection[int]) -> list[int]:
    """Return the columns with answers that were neither read nor told of as personal."""
    unread = set(range(len(table.header))) - columns.read - set(dropped)
    silent = {one.number for one in proposal.guesses if one.why.key in _SAYS_NOTHING}
    return [one for one in sorted(unread - silent) if clean(table.header[one]) and _differs(table, one)]


def _may_tell(table: Table, proposal: Proposal, left: Sequence[int]) -> list[int]:
    """Return the columns that may tell segments, where all answers fell to one that nobody named."""
    found = {one.number for one in proposal.guesses if one.why.key == "attribute"} if proposal.segment else ()
    return [one for one in left if one in found and not _rates(table, one)]


def _differs(table: Table, column: int) -> bool:
    return len({clean(row[column]) for row in table.sample if column < len(row)} - {""}) > 1


def _rates(table: Table, column: int) -> bool:
    """Say whether a header asks for a rating, whatever stands below it."""
    text = table.header[column]
    return bool(metric_of(text)) or rates(text) or range_of(text) is not None


def _shown(table: Table, columns: Sequence[int]) -> dict[str, object]:
    headers = [clean(table.header[column]) for column in columns[:_NAMED]]
    short = [one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…" for one in headers]
    more = ["…"] if len(columns) > _NAMED else []
    return {"columns": "; ".join([*short, *more]), "count": len(columns)}
