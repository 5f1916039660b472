"""A project in which barriers of every fate stand, and its pack."""

import pytest

from cjm_studio.document.document import Document
from cjm_studio.exchange.pack.content import Pack
from cjm_studio.exchange.pack.telling import pack_content
from tests.exchange.pack_projects import fates


@pytest.fixture
def document() -> Document:
    return fates()


@pytest.fixture
def pack(document: Document) -> Pack:
    return pack_content(document)
