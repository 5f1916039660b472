"""The key of levels: one look wherever it stands, each level once, no line cut."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.look.tokens import LEVEL_ICONS, LIGHT
from cjm_studio.panels.level_key import LevelKey, LevelMark
from tests.showing import shown


def marks(*levels: str) -> list[LevelMark]:
    return [LevelMark(level.title(), LEVEL_ICONS[level], LIGHT.levels[level]) for level in levels]


def test_it_names_every_level_and_hides_without_any(qtbot: QtBot) -> None:
    key = shown(LevelKey(), qtbot)
    key.show_levels(marks("critical", "barrier"))
    assert key.words == ["Critical", "Barrier"]
    assert key.accessibleName() == "Critical, Barrier"
    key.show_levels([])
    assert key.isHidden()
    assert key.words == []


def test_where_it_is_narrow_it_breaks_into_lines_and_none_is_cut(qtbot: QtBot) -> None:
    key = shown(LevelKey(), qtbot)
    key.show_levels(marks("critical", "barrier", "watch", "none"))
    wide = key.sizeHint()
    key.resize(wide)
    assert key.minimumHeight() <= wide.height()
    key.resize(wide.width() // 2, wide.height())
    QApplication.processEvents()
    assert key.minimumHeight() >= 2 * wide.height()
