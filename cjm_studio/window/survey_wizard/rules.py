"""Segments by rules as people build them: conditions in groups, a group a segment; no widgets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Test = Literal["equals", "in", "min", "max", "empty", "filled"]
Kind = Literal["all", "any", "none"]


@dataclass(slots=True, eq=False)
class Condition:
    """What is asked of one column."""

    column: str = ""
    test: Test = "equals"
    value: str = ""

    @property
    def has_value(self) -> bool:
        """Say whether the test compares with anything."""
        return self.test not in ("empty", "filled")

    @property
    def complete(self) -> bool:
        """Say whether the condition can be written."""
        return bool(self.column) and (not self.has_value or bool(self.value.strip()))


@dataclass(slots=True, eq=False)
class Group:
    """Conditions and further groups of which all, any or none must hold."""

    kind: Kind = "all"
    parts: list["Part"] = field(default_factory=lambda: [Condition()])

    @property
    def complete(self) -> bool:
        """Say whether there is anything in the group, and all of it can be written."""
        return bool(self.parts) and all(part.complete for part in self.parts)


Part = Condition | Group


@dataclass(slots=True, eq=False)
class Rule(Group):
    """The segment of the people of whom a group holds."""

    segment: str = ""

    @property
    def complete(self) -> bool:
        """Say whether the segment has a name, and its conditions can be written."""
        return bool(self.segment.strip()) and bool(self.parts) and all(part.complete for part in self.parts)


class Line(NamedTuple):
    """One line of the rules as they are read: a segment, a group or a condition."""

    part: Part
    siblings: list[Any]  # the list that it stands in
    within: Group | None  # the group that this list is of
    depth: int  # 0: a segment


def lines_of(rules: list[Rule]) -> Iterator[Line]:
    """Yield the lines from the top down."""
    for rule in rules:
        yield Line(rule, rules, None, 0)
        yield from _within(rule, 1)


def _within(group: Group, depth: int) -> Iterator[Line]:
    for part in group.parts:
        yield Line(part, group.parts, group, depth)
        if isinstance(part, Group):
            yield from _within(part, depth + 1)


def rules_complete(rules: Sequence[Rule]) -> bool:
    """Say whether there is a rule, and every line says enough."""
    return bool(rules) and all(rule.complete for rule in rules)
