"""What people say of a column in answer to what was asked."""

from dataclasses import replace
from typing import Any

from cjm_studio.survey.recognised import ColumnGuess

# What each answer settles.
_SETTLES = {
    "stage": ("ask_stage",),
    "metric": ("ask_metric",),
    "direction": ("ask_direction",),
    "good": ("ask_metric",),
    "trouble": ("ask_metric",),
}


def with_answers(column: ColumnGuess, **said: Any) -> ColumnGuess:
    """Return a question's column with fields of its QuestionGuess set, and no longer asked.

    The direction is that of the file's own answers: where it is not the metric's, `mapping_text` turns the
    answers round.
    """
    if column.question is None:
        return column
    settled = {key for field in said for key in _SETTLES.get(field, ())}
    asked = tuple(note for note in column.asked if note.key not in settled)
    return replace(column, question=replace(column.question, **said), asked=asked, sure=not asked)
