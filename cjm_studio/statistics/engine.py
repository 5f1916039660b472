"""The name of the barrier rule as it is now: evidence that bears another was worked out by an older rule."""

from typing import Final

ENGINE: Final = "barrier-rule 2"
