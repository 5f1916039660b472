"""Modules that are imported after Qt come as fast as before it."""

import inspect
import sys

import pytest

import cjm_studio.look  # noqa: F401


def test_no_import_reads_the_source_of_what_it_brings(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []

    def getsource(what: object) -> str:
        read.append(what)
        return ""

    monkeypatch.setattr(inspect, "getsource", getsource)
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    import colorsys  # noqa: F401

    assert read == []
