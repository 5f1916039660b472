"""Which of very many keys stand more than once, in little memory however many there are."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Keys = np.ndarray[Any, np.dtype[np.uint64]]

_SHARES = 6  # bits of a key that tell its share


def repeated_keys(pieces: "Iterable[Keys]", folder: Path, *, most: int = 1 << 23) -> "Keys":
    """Return the keys that stand more than once, each of them once; they are evenly spread, as hashes are.

    At most `most` of them stand in memory, and no piece has more; all others wait in files. Sorting takes a
    fifth of the time of a hash table.
    """
    import numpy as np

    held, count = np.empty(most, np.uint64), 0
    paths: list[Path] = []
    with TemporaryDirectory(dir=folder) as away:
        for piece in pieces:
            if count + len(piece) > most:
                paths, count = _put_away(held[:count], Path(away)), 0
            held[count : count + len(piece)] = piece
            count += len(piece)
        if not paths:
            return _twice(held[:count])
        _put_away(held[:count], Path(away))
        return np.concatenate([_twice(np.fromfile(path, np.uint64)) for path in paths])


def _put_away(keys: "Keys", folder: Path) -> list[Path]:
    """Add each share of the keys to its file."""
    import numpy as np

    keys.sort()
    shares = 1 << _SHARES
    ends = np.searchsorted(keys, np.arange(1, shares, dtype=np.uint64) << np.uint64(64 - _SHARES))
    paths = [folder / f"keys-{share}" for share in range(shares)]
    for path, share in zip(paths, np.split(keys, ends), strict=True):
        with path.open("ab") as file:
            share.tofile(file)
    return paths


def _twice(keys: "Keys") -> "Keys":
    import numpy as np

    keys.sort()
    return np.unique(keys[1:][keys[1:] == keys[:-1]])
