"""The language in which commands speak, unless a test asks for another."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
