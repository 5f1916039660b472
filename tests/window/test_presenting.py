"""F5 shows the journey as slides; the minimap is switched in the View menu."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.presentation import Presentation
from cjm_studio.session.selection import Selection
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.presenting import minimap


def shown(window: MainWindow) -> Presentation:
    return next(child for child in window.children() if isinstance(child, Presentation))


def test_the_slides_fill_the_screen_until_escape(opened: MainWindow) -> None:
    opened.menus.do("present")
    slides = shown(opened)
    assert slides.isFullScreen()
    assert slides.number == 0
    QTest.keyClick(slides, Qt.Key.Key_Escape)
    assert not slides.isVisible()


def test_the_slides_begin_with_the_stage_that_is_chosen(opened: MainWindow) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    stage = opened.desk.map.scene.content.stages[1]
    opened.desk.session.select(Selection(stage=stage))
    opened.menus.do("present")
    slides = shown(opened)
    assert slides.slides[slides.number].stage == stage
    slides.close()


def test_the_minimap_is_switched_off_and_on(opened: MainWindow) -> None:
    opened.resize(700, 500)
    QApplication.processEvents()
    made = minimap(opened)
    assert made is not None
    assert made is minimap(opened)
    opened.menus.do("minimap")
    assert not made.wanted
    assert not made.isVisible()
    opened.menus.do("minimap")
    assert made.wanted
