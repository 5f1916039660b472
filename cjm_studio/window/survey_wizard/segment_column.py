"""The column that tells segments by its words, whatever its header says: they are those of the project."""

from collections.abc import Sequence

from cjm_studio.survey.names import folded
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.survey.segment_match import match_segments


def column_of_segments(columns: Sequence[ColumnGuess], segments: Sequence[str]) -> ColumnGuess | None:
    """Return the only column of few words that all are, or are like, segments of the project."""
    if any(column.role == "segment" for column in columns):
        return None
    few = [column for column in columns if column.why.key == "attribute" and column.answers]
    telling = [column for column in few if _tells(column, segments)]
    return telling[0] if len(telling) == 1 else None


def _tells(column: ColumnGuess, segments: Sequence[str]) -> bool:
    return all(match.segment for match in match_segments(column.answers, segments, said={}))


def is_new(segment: str, segments: Sequence[str]) -> bool:
    """Say whether a segment would be one more beside those of the project."""
    return bool(segment and segments) and folded(segment) not in map(folded, segments)
