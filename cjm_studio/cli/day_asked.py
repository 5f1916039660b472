"""A day given on the command line."""

from datetime import date

from cjm_studio.model.errors import BadInput


def day_asked(written: str) -> str:
    """Return an ISO date; BadInput when the words are none."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise BadInput("no_such_day", written=written) from None
