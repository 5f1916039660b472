"""What a template's map looks like from afar, read from its outline by the standard library alone."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.wording.language import Language
from cjm_studio.wording.resources import resource_path

# As they stand until the user's own choices say otherwise; one that is not named here stands last.
ORDER = (
    *("retail-online", "saas-trial", "delivery", "bank-onboarding", "b2b-purchase"),
    *("telecom-support", "clinic-visit", "public-service", "new-company", "mature-company"),
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """A map without its words: how many cards stand in each cell, and how the curve runs."""

    name: str
    purpose: str
    segment: str
    stages: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]  # kind of row, cards stage by stage
    moods: tuple[float | None, ...]  # from -2 to +2, stage by stage


def names_by_use(used: Sequence[str]) -> list[str]:
    """Return the names of the templates, the one that was used last first."""
    names = {path.name.partition(".")[0] for path in resource_path("templates").glob("*.toml")}
    order = [*used, *ORDER, *sorted(names)]
    return sorted(names, key=order.index)


@cache
def read_sketch(name: str, language: Language) -> Sketch:
    """Read a template; its first line, a comment, says what it is for."""
    text = resource_path("templates", f"{name}.{language}.toml").read_text(encoding="utf-8")
    form = tomllib.loads(text)
    segment = form["segments"][0]
    stages: list[dict[str, Any]] = segment["journey"]["stages"]
    shown = [kind for kind, row in ROW_KINDS.items() if row.content in ("cards", "curve")]
    counts = {kind: tuple(len(stage.get(kind, ())) for stage in stages) for kind in shown}
    return Sketch(
        name=str(form["project"]["name"]),
        purpose=text.partition("\n")[0].lstrip("# "),
        segment=str(segment["name"]),
        stages=tuple(str(stage["name"]) for stage in stages),
        rows=tuple((kind, cells) for kind, cells in counts.items() if any(cells)),
        moods=tuple(_mood(stage) for stage in stages),
    )


def empty_sketch(name: str, purpose: str, stages: Sequence[str]) -> Sketch:
    """Return the sketch of a map that has stages and nothing in them."""
    nothing = (0,) * len(stages)
    rows = tuple((kind, nothing) for kind, row in ROW_KINDS.items() if row.usual and row.content == "cards")
    return Sketch(name, purpose, "", tuple(stages), rows, (None,) * len(stages))


def _mood(stage: dict[str, Any]) -> float | None:
    felt = [card["emotion"] for card in stage.get("emotions", ()) if isinstance(card, dict)]
    return sum(felt) / len(felt) if felt else None
