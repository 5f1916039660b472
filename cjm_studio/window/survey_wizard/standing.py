"""What stands in the project already and a file may be matched with, or be read by."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Standing:
    """What the wizard is told of the project."""

    segments: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    bare: bool = False  # none of them has answers yet
    asked: Mapping[str, str] = field(default_factory=dict)  # how the latest answers were asked for, by metric
    recipe: str = ""  # the mapping by which a file of this name was read before, or that of another wave
    like: str = ""  # the file of that other wave, which asked the same
