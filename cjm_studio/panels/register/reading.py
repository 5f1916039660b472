"""Numbers and days as people type them: read, or refused in words."""

from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, decimal


def read_share(said: object) -> float | None:
    """Return typed per cent as a share; nothing typed is None."""
    text = str(said).replace("%", "").replace(",", ".").replace(NO_BREAK, "").strip()
    if not text:
        return None
    try:
        share = float(text) / 100
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise BadInput("register_no_number", text=str(said))
    return share


def read_whole(said: object) -> int | None:
    """Return a typed whole number; nothing typed is None."""
    text = "".join(str(said).split())
    if not text:
        return None
    if not text.isdecimal():
        raise BadInput("register_no_number", text=str(said))
    return int(text)


def per_cent(share: float | None, language: Language) -> str:
    """Return a share as it is typed: per cent without the sign, as exact as it was given."""
    if share is None:
        return ""
    digits = next((n for n in range(3) if round(100 * share, n) == round(100 * share, 9)), 3)
    return decimal(100 * share, language, digits=digits)
