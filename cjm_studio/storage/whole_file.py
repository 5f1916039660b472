"""Files that are written whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to; what stands there in the end is put at the asked one, nothing on failure.

    A link is followed. A device or a pipe, as /dev/stdout, is written to and never replaced.
    """
    target = path.resolve() if path.is_symlink() and path.exists() else path
    stream = target.exists() and not target.is_file()
    with tempfile.TemporaryDirectory(prefix="cjm-") if stream else _beside(target) as folder:
        unfinished = Path(folder) / f".{target.stem}.part{target.suffix}"
        try:
            unfinished.touch()
            yield unfinished
            if stream:
                with unfinished.open("rb") as whole, path.open("wb") as there:
                    shutil.copyfileobj(whole, there)
            else:
                unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


@contextmanager
def _beside(target: Path) -> Iterator[str]:
    yield str(target.parent)
