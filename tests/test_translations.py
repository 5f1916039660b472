"""The translations are complete, fit their sources, and are what the modules say now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).parents[1] / "tools" / "translations.py"


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nothing_is_unfinished_stale_or_unfit() -> None:
    assert list(tool().complaints()) == []


def test_what_does_not_fit_is_noticed() -> None:
    misfits = tool().misfits
    assert list(misfits("&Open %1…", "&Открыть %1…")) == []
    assert list(misfits("%n card(s)", "карточка")) == []
    assert len(list(misfits("&Open %1…", "Открыть"))) == 3
    assert list(misfits("Open", " ")) == ["empty"]


def test_texts_that_qt_cannot_find_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tool()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    lines = ('translate("A", f"x {n}")', 'self.tr("a" + b)', 'translate("A", "good")', "other(f'{n}')")
    (tmp_path / "module.py").write_text("\n".join(lines), encoding="utf-8")
    assert [line.split(":")[1] for line in module.unfindable("module.py")] == ["1", "2"]
