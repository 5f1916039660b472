"""What every test runs under: no display, and settings and working copies of its own."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Qt reads this once, so it must be there before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("CJM_TEST_PLATFORM", "offscreen")

# How fast a machine is says nothing of a law. A long look: pytest --hypothesis-profile=long
for name, examples in (("quick", 60), ("long", 500)):
    settings.register_profile(
        name, max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck)
    )
settings.load_profile("quick")


@pytest.fixture(scope="session", autouse=True)
def _private_folders() -> Iterator[None]:
    """Keep the tests away from the settings and the unsaved work of whoever runs them."""
    with tempfile.TemporaryDirectory(prefix="cjm-tests-") as folder, pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, f"{folder}/{name.lower()}")
        patch.delenv("CJM_STUDIO_STATE", raising=False)
        yield


def pytest_collection_finish() -> None:
    """Look no more for garbage in what was imported and collected: that takes a tenth of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give one test a state folder that nobody else writes to."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("CJM_STUDIO_STATE", str(folder))
    return folder
