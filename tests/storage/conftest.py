"""What the tests of the file have in common."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path, state: Path) -> Path:
    """Name a file that is not there yet, in an empty folder, with nothing unsaved anywhere."""
    return tmp_path / "Магазин.cjm"


@pytest.fixture
def as_nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Go on without the rights of root; give a folder that may be written to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "state").mkdir(mode=0o777)
        (folder / "state").chmod(0o777)
        monkeypatch.setenv("CJM_STUDIO_STATE", str(folder / "state"))
        was = os.geteuid()
        if was == 0:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(was)
