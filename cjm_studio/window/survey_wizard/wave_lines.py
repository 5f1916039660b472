"""Waves by dates as people fill them in, and the TOML that comes of it; no widgets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_studio.survey.mapping_text import toml_text


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


def wave_rules_text(lines: Sequence[WaveLine]) -> Iterator[str]:
    """Yield the `[[wave]]` of waves with their days."""
    for line in lines:
        yield from ("", "[[wave]]", f"name = {toml_text(line.name.strip())}")
        for key, value in (("from", line.first), ("to", line.last), ("season", line.season)):
            if value.strip():
                yield f"{key} = {toml_text(value.strip())}"
