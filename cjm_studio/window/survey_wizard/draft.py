"""What people have said of a survey file so far, and the mapping that comes of it; no widgets."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from cjm_studio.survey.answered import with_answers
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess, Recognised, Role

Duplicates = Literal["", "keep", "first", "last"]
Waves = Literal["quarter", "month", "file", "column", "one"]


@dataclass(slots=True)
class Draft:
    """A recognised file with corrections; every page of the wizard changes a part of it."""

    recognised: Recognised
    wave: str = ""  # one wave for all
    waves: Waves = "quarter"
    duplicates: Duplicates = ""

    @property
    def segment(self) -> str:
        """The one segment of all answers, where no column tells."""
        return self.recognised.segment

    def name_segment(self, name: str) -> None:
        """Say which one segment all answers are of."""
        self.recognised = replace(self.recognised, segment=name.strip())

    def __post_init__(self) -> None:
        if self.column_of("wave") is not None:
            self.waves = "column"

    @property
    def questions(self) -> list[ColumnGuess]:
        """The columns that hold answers of a wide file."""
        return [column for column in self.recognised.columns if column.role == "question"]

    @property
    def personal(self) -> list[ColumnGuess]:
        """The columns that say who somebody is."""
        return [column for column in self.recognised.columns if column.role == "personal"]

    def column_of(self, role: Role) -> ColumnGuess | None:
        """Return the column that holds something, if there is one."""
        return next((column for column in self.recognised.columns if column.role == role), None)

    def give_role(self, number: int, role: Role) -> None:
        """Say what a column holds; what can stand in one column only leaves the one where it stood."""
        only = role not in ("question", "personal", "ignored")
        columns = []
        for column in self.recognised.columns:
            if column.number == number:
                question = column.question or QuestionGuess(column.header)
                columns.append(
                    replace(
                        column,
                        role=role,
                        sure=True,
                        asked=(),
                        question=question if role == "question" else None,
                    )
                )
            elif only and column.role == role:
                columns.append(replace(column, role="ignored"))
            else:
                columns.append(column)
        self.recognised = replace(self.recognised, columns=tuple(columns))

    def ask(self, number: int, **said: Any) -> None:
        """Say something of one question: its stage, metric, channel, direction."""
        columns = tuple(
            with_answers(column, **said) if column.number == number else column
            for column in self.recognised.columns
        )
        self.recognised = replace(self.recognised, columns=columns)

    def missing(self) -> list[str]:
        """Return what has still to be said: "segment", "metric", "direction", "score"; empty when nothing."""
        found = []
        if self.column_of("segment") is None and not self.segment:
            found.append("segment")
        if self.recognised.wide:
            asked = [column.question for column in self.questions if column.question is not None]
            if not asked:
                found.append("question")
            if any(not question.metric and not _has_scale(question) for question in asked):
                found.append("metric")
            if any(not question.direction for question in asked):
                found.append("direction")
        elif self.column_of("score") is None or self.column_of("metric") is None:
            found.append("score")
        return found

    def mapping(self) -> str:
        """Return the mapping as TOML."""
        from cjm_studio.survey.mapping_text import mapping_text

        lines = []
        if self.waves == "one" and self.wave.strip():
            lines.append(f"wave = {{value = {quoted(self.wave.strip())}}}")
        elif self.waves in ("quarter", "month", "file"):
            lines.append(f'waves = "{self.waves}"')
        if self.duplicates:
            lines.append(f'duplicates = "{self.duplicates}"')
        return "\n".join([*lines, mapping_text(self._as_said(), settled=True)])

    def _as_said(self) -> Recognised:
        """A column of waves counts only where people want it to, one segment only where no column tells."""
        columns = self.recognised.columns
        if self.waves != "column":
            columns = tuple(replace(one, role="ignored") if one.role == "wave" else one for one in columns)
        segment = "" if self.column_of("segment") else self.segment
        return replace(self.recognised, columns=columns, segment=segment)


def _has_scale(question: QuestionGuess) -> bool:
    """Without a metric that is known, the ends of the scale and its direction make one of its own."""
    return question.minimum is not None and question.maximum is not None and bool(question.direction)


def quoted(text: str) -> str:
    """Return a TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
