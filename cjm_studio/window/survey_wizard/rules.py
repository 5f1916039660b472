"""Segments by rules and waves by dates as people fill them in, and the TOML that comes of it; no widgets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cjm_studio.survey.mapping_text import toml_text

Test = Literal["equals", "in", "min", "max", "empty", "filled"]
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:[.,]\d+)?")


@dataclass(slots=True)
class RuleLine:
    """One condition; a line without a segment adds a further condition to the one above."""

    segment: str = ""
    column: str = ""
    test: Test = "equals"
    value: str = ""

    @property
    def complete(self) -> bool:
        """Say whether the condition can be written."""
        return bool(self.column) and (self.test in ("empty", "filled") or bool(self.value.strip()))


@dataclass(slots=True)
class WaveLine:
    """A wave with its first and last day, both included, and its season."""

    name: str = ""
    first: str = ""
    last: str = ""
    season: str = ""

    @property
    def complete(self) -> bool:
        """Say whether it is a wave of some days."""
        return bool(self.name.strip()) and bool(self.first.strip() or self.last.strip())


def segment_rules_text(lines: Sequence[RuleLine]) -> Iterator[str]:
    """Yield the `[[segment]]` of rules; conditions of one segment must all hold."""
    for name, conditions in _grouped(lines):
        written = [_condition(line) for line in conditions]
        when = written[0] if len(written) == 1 else f"{{all = [{', '.join(written)}]}}"
        yield from ("", "[[segment]]", f"name = {toml_text(name)}", f"when = {when}")


def rules_complete(lines: Sequence[RuleLine]) -> bool:
    """Say whether there is a rule, and every line says enough."""
    return bool(lines) and bool(lines[0].segment.strip()) and all(line.complete for line in lines)


def wave_rules_text(lines: Sequence[WaveLine]) -> Iterator[str]:
    """Yield the `[[wave]]` of waves with their days."""
    for line in lines:
        yield from ("", "[[wave]]", f"name = {toml_text(line.name.strip())}")
        for key, value in (("from", line.first), ("to", line.last), ("season", line.season)):
            if value.strip():
                yield f"{key} = {toml_text(value.strip())}"


def _grouped(lines: Sequence[RuleLine]) -> list[tuple[str, list[RuleLine]]]:
    found: list[tuple[str, list[RuleLine]]] = []
    for line in lines:
        if line.segment.strip() or not found:
            found.append((line.segment.strip(), [line]))
        else:
            found[-1][1].append(line)
    return found


def _condition(line: RuleLine) -> str:
    value = line.value
    if line.test == "in":
        said = f"in = [{', '.join(map(_word, re.split(r'[;,]', value)))}]"
    elif line.test in ("empty", "filled"):
        said = f"missing = {'true' if line.test == 'empty' else 'false'}"
    else:
        said = f"{line.test} = {_word(value) if line.test == 'equals' else _number(value)}"
    return f"{{column = {toml_text(line.column)}, {said}}}"


def _word(value: str) -> str:
    """A number is compared as one, whatever its decimal mark; anything else letter by letter."""
    value = value.strip()
    return value.replace(",", ".") if _NUMBER.fullmatch(value) else toml_text(value)


def _number(value: str) -> str:
    """What is no number goes in as a word, and is refused with a sentence."""
    return _word(value.replace(" ", "").replace("\N{NO-BREAK SPACE}", ""))
