"""The two languages of the product."""

import os
from typing import Literal

Language = Literal["en", "ru"]


def language_of_environment() -> Language:
    """Return the language that the command line's environment asks for: English unless it says Russian."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ru" if chosen.lower().startswith("ru") else "en"
