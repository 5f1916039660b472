"""What people should know of how a survey file was read."""

from collections.abc import Sequence

from cjm_studio.model.metrics import LeftOut
from cjm_studio.survey.columns import SEGMENT_TOLD
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.duplicates import rows_may_repeat
from cjm_studio.survey.judge import Counted
from cjm_studio.survey.names import clean
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.table import Given

MANY = 0.10  # answers of nobody's segment, above which rules or a list are probably wrong

Told = Sequence[tuple[Combination, Counted]]


def file_notes(cube: Cube, counted: Told, left_out: Sequence[LeftOut]) -> list[Note]:
    """Return the notes on dates, repeated rows, weights, segments and damaged text."""
    notes = [
        *header_notes(cube.table.given),
        *_dates(cube, counted),
        *_repeated(cube),
        *_weights(cube, counted),
    ]
    notes += _unassigned(cube, counted, left_out)
    if cube.table.given.damaged:
        notes.append(Note("damaged_text", {}))
    return notes


def header_notes(given: Given) -> list[Note]:
    """Return the notes on rows above and under the table and on a header of two rows."""
    notes = [Note("title_rows", {"count": given.titles, "row": given.header_row})] if given.titles else []
    notes += [Note("group_row", {"row": given.header_row})] if given.grouped else []
    if given.other_sheets:
        notes.append(
            Note("other_sheets", {"sheet": given.sheet, "others": ", ".join(given.other_sheets[:5])})
        )
    rows = ", ".join(map(str, given.totals))
    return [*notes, Note("total_rows", {"count": len(given.totals), "rows": rows})] if rows else notes


def _dates(cube: Cube, counted: Told) -> list[Note]:
    if not isinstance(cube.columns.date, int):
        return []
    column = clean(cube.table.header[cube.columns.date])
    undated = sum(one.people - one.dated for one, _ in counted)
    notes = [Note("day_first", {"column": column})] if cube.day_taken_first else []
    return [*notes, Note("undated", {"count": undated, "column": column})] if undated else notes


def _repeated(cube: Cube) -> list[Note]:
    """Rows that are equal to the minute may be one answer sent twice; nobody can tell whose."""
    if not rows_may_repeat(cube.table, cube.columns, cube.mapping):
        return []
    repeated = cube.repeated_rows()
    return [Note("repeated_rows", {"count": repeated})] if repeated else []


def _weights(cube: Cube, counted: Told) -> list[Note]:
    weights = [one.weights for one, _ in counted if one.weights is not None]
    if cube.columns.weight is None or not weights:
        return []
    total, squares = sum(one.total for one in weights), sum(one.squares for one in weights)
    return [
        Note(
            "weighted",
            {
                "column": clean(cube.table.header[cube.columns.weight]),
                "low": float(min(one.least for one in weights)),
                "high": float(max(one.most for one in weights)),
                "people": sum(one.people for one, _ in counted),
                "effective": round(total * total / squares),
            },
        )
    ]


def _unassigned(cube: Cube, counted: Told, left_out: Sequence[LeftOut]) -> list[Note]:
    if cube.columns.segment != SEGMENT_TOLD:
        return []
    nobody = sum(entry.count for entry in left_out if entry.reason == "no_segment")
    share = nobody / max(nobody + sum(one.people for one, _ in counted), 1)
    key = "many_unassigned" if share > MANY else "unassigned"
    return [Note(key, {"count": nobody, "share": share})] if nobody else []
