"""A session on a project that is too large to be looked through at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_studio.document.document import Document
from cjm_studio.session.session import Session
from tests.session.measured import large_bank
from tests.showing import opened


@pytest.fixture
def large() -> Document:
    return large_bank()


@pytest.fixture
def session(state: Path, large: Document) -> Iterator[Session]:
    with opened(large) as made:
        yield made
