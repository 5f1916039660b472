"""A look at all bytes of a file while it is counted: its sha256, and what DuckDB passes over in silence."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from cjm_studio.survey.encodings import CHUNK
from cjm_studio.survey.watch import Watch

# Chunks without an end of line; DuckDB loses a last line that is longer than what it reads at once.
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Looked:
    """What the bytes of a file say."""

    sha256: str
    lines: int
    endless: bool  # a line is longer than any table has


def look_at(path: Path, text: Path | None, watch: Watch) -> Looked:
    """Return what a file's bytes say; the lines are those of its text, which may stand in another file."""
    looked = _look(path, watch, lines=text == path)
    if text is None or text == path:
        return looked
    return replace(_look(text, watch, lines=True), sha256=looked.sha256)


def has_blank_lines(path: Path) -> bool:
    """Say whether a blank line stands between two others."""
    blank = False
    with path.open("rb") as file:
        for line in file:
            if line.strip(b"\r\n"):
                if blank or b"\r\r" in line:
                    return True
            else:
                blank = True
    return False


def _look(path: Path, watch: Watch, *, lines: bool) -> Looked:
    import numpy as np

    sha256 = hashlib.sha256()
    ends = without = longest = 0
    last = b"\n"
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            watch.step()
            sha256.update(chunk)
            if not lines:
                continue
            found = int(np.count_nonzero(np.frombuffer(chunk, dtype=np.uint8) == ord("\n")))
            ends += found
            without = 0 if found else without + 1
            longest = max(longest, without)
            last = chunk[-1:]
    return Looked(sha256.hexdigest(), ends + (last != b"\n"), longest >= _LONGEST)
