"""Looking up rows of a survey file: all of them in one pass, and mostly in its beginning."""

from typing import Any, Protocol

from cjm_studio.survey.cube import Cube, RawRow


class Search(Protocol):
    """Looks for rows."""

    def missing(self) -> bool:
        """Say whether some are not found yet."""

    def begin(self) -> tuple[str, list[Any]]:
        """Begin at the first row; return a condition in SQL, with its values, for all rows it may want."""

    def take(self, row: RawRow) -> None:
        """Look at the next row, which may be another's."""


def look_up(cube: Cube, *searches: Search) -> None:
    """Show searches the rows of a file in their order until nothing is missing."""
    for beginning in (True, False):
        looking = [search for search in searches if search.missing()]
        if not looking:
            return
        tests, values = zip(*(search.begin() for search in looking), strict=True)
        condition = " or ".join(f"({test})" for test in tests)
        for row in cube.rows(condition, [one for few in values for one in few], beginning=beginning):
            for search in looking:
                search.take(row)
            looking = [search for search in looking if search.missing()]
            if not looking:
                return
