"""Where the program keeps what is not the user's file: working copies, earlier versions, temporary files."""

import hashlib
import os
from pathlib import Path


def state_folder() -> Path:
    """Return the program's own folder on the local disk; CJM_STUDIO_STATE puts it elsewhere."""
    chosen = os.environ.get("CJM_STUDIO_STATE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_state_path

    return user_state_path("cjm-studio")


def key_of(path: Path) -> str:
    """Return a short name for a file, the same by whatever link or relative path it is reached."""
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:24]


def working_folder(key: str) -> Path:
    """Return where one working copy lives."""
    return state_folder() / "working" / key


def versions_folder(path: Path) -> Path:
    """Return where the earlier versions of a file are kept."""
    return state_folder() / "versions" / key_of(path)


def temporary_beside(path: Path) -> Path:
    """Return the one name that the next version of a file has until it is whole; always short."""
    return path.with_name(f".cjm-{key_of(path)}.part")


def sync_folder(folder: Path) -> None:
    """Make sure that names made or changed in a folder outlast a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, content: bytes) -> None:
    """Write a whole file and make sure that it is on the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
