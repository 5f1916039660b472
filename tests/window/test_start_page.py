"""The start page and the question what a new map is of."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import Change, together
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import agreed_limit, segments, stages
from cjm_studio.lint.ground import Ground
from cjm_studio.lint.map_rules import review_overdue
from cjm_studio.look.tokens import DARK, LIGHT
from cjm_studio.model.map import Card, Journey, Stage
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.operations.journeys import edit_journey, edit_project
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.new_map import NewMapDialog, Wishes, records_of
from cjm_studio.window.start_page import StartPage
from cjm_studio.window.template_picture import sketch_picture
from cjm_studio.window.template_sketch import names_by_use, read_sketch
from cjm_studio.window.template_tile import TemplateTile
from cjm_studio.wording.resources import resource_path, sample_path
from tests.builders import ProjectBuilder
from tests.window.conftest import Answering

TODAY = "2026-11-23"


def page(window: MainWindow) -> StartPage:
    shown = window.pages.currentWidget()
    assert isinstance(shown, StartPage)
    return shown


def test_unsaved_work_that_never_had_a_file_is_offered(window: MainWindow) -> None:
    from tests.builders import shop

    crashed = ProjectFile.create(shop().records)
    crashed.document.apply(edit_project(crashed.document, name="Never saved"), ChangeSource.USER)
    crashed._store.copy.release()
    page(window).refresh()
    assert page(window).bars.standing() == ["unsaved"]
    page(window).bars.button("unsaved", 0).click()
    assert window.session is not None
    assert window.session.name == "Never saved"


def test_a_new_map_is_asked_for_made_and_not_left_without_a_question(
    window: MainWindow, answer: Answering
) -> None:
    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, NewMapDialog)
        dialog.name.setText("Clinic")
        dialog.segments.setPlainText("Children\n\nAdults\n")
        dialog.limit.setText("30")

    answer("Create map", fill)
    window.menus.do("new")
    session = window.session
    assert session is not None
    assert session.name == "Clinic"
    assert [segment.name for segment in segments(session.document)] == ["Children", "Adults"]
    assert [limit.value for limit in session.document.all(Limit)] == [0.3]
    assert window.isWindowModified()
    answer("Cancel")
    files.close_project(window)
    assert window.session is session


def test_a_map_from_a_template_keeps_its_cards_for_the_first_segment() -> None:
    wishes = Wishes("Мой магазин", "ru", "retail-online", ("Новые", "Постоянные"), (), None)
    records = records_of(wishes, today=TODAY)
    document = Document(records)
    assert [segment.name for segment in segments(document)] == ["Новые", "Постоянные"]
    first, second = document.all(Journey)
    names = [[stage.name for stage in stages(document, journey.id)] for journey in (first, second)]
    assert names[0] == names[1]
    assert len(names[0]) > 3
    assert len(document.all(Card)) > 5
    assert not document.all(Limit)


def test_an_empty_map_has_stages_and_the_limit_that_was_agreed() -> None:
    document = Document(
        records_of(Wishes("Shop", "en", "", ("Everyone",), ("Find", "Buy"), 0.25), today=TODAY)
    )
    stage = next(iter(document.all(Stage)))
    limit = next(iter(document.all(Limit)))
    assert agreed_limit(document, limit.metric, stage.id) == limit
    assert limit.value == 0.25
    assert document.apply(Change(), ChangeSource.USER) is None


@pytest.mark.parametrize("template", ["", "retail-online"])
def test_a_map_made_today_is_not_overdue_for_review_although_its_answers_are_old(template: str) -> None:
    wishes = Wishes("Shop", "en", template, ("Everyone", "Regulars"), ("Find", "Buy"), None)
    project = ProjectBuilder()
    project.records = records_of(wishes, today=TODAY)
    old, source = project.add(Wave, name="Old", end="2025-01-31"), project.add(Source, name="Survey")
    stage = next(record for record in project.records if isinstance(record, Stage))
    project.answers("ces2", stage=stage.name, wave=old, source=source, counts={7: 50})
    document = project.document()
    document.apply(edit_all(document, cadence="quarterly"), ChangeSource.USER)
    assert all(journey.reviewed == TODAY for journey in document.all(Journey))
    assert not list(review_overdue(Ground(document, today="2026-11-24")))
    assert len([*review_overdue(Ground(document, today="2027-03-01"))]) == 2, "in time it is"


def edit_all(document: Document, **fields: object) -> Change:
    """Plan the same fields for every journey."""
    return together(edit_journey(document, journey.id, **fields) for journey in document.all(Journey))


def test_a_sample_is_opened_as_a_copy_without_a_file(window: MainWindow) -> None:
    sample = sample_path("shop.cjm")
    before = sample.read_bytes()
    page(window).samples[0].click()
    assert window.session is not None
    files.open_path(window, sample_path("bank.cjm"))
    session = window.session
    assert session is not None
    assert session.file.path is None
    session.do(edit_project(session.document, name="Mine"))
    assert sample.read_bytes() == before


@pytest.fixture
def seen(window: MainWindow, qtbot: QtBot) -> StartPage:
    """The start page with all of its templates read."""
    shown = page(window)
    qtbot.waitUntil(lambda: all(tile.sketch for tile in shown.gallery.tiles), timeout=5000)
    return shown


def test_every_template_has_a_tile_with_its_own_words_and_the_empty_map_is_first(seen: StartPage) -> None:
    tiles = seen.gallery.tiles
    assert [tile.name for tile in tiles] == ["", *names_by_use(())]
    assert tiles[0].accessibleName() == "Empty map"
    shop = tile_of(seen, "retail-online")
    assert shop.accessibleName() == "Online shop"
    assert "8 stage" in shop.accessibleDescription()
    assert "Discover" in shop.toolTip()


def tile_of(shown: StartPage, name: str) -> TemplateTile:
    return next(tile for tile in shown.gallery.tiles if tile.name == name)


def test_outlines_are_read_only_after_the_page_is_seen(window: MainWindow) -> None:
    assert not any(tile.sketch for tile in StartPage(window).gallery.tiles)


def test_a_picture_shows_what_stands_in_the_outline() -> None:
    sketch = read_sketch("retail-online", "en")
    rows = dict(sketch.rows)
    assert len(sketch.stages) == len(sketch.moods) == len(rows["pains"]) == 8
    assert rows["pains"][0] == 0
    assert rows["pains"][3] == 2
    assert sketch.purpose.startswith("An online shop")
    size = QSize(240, 144)
    light, dark = (sketch_picture(sketch, size, ratio=1.5, palette=p).toImage() for p in (LIGHT, DARK))
    assert light.size() == QSize(360, 216)
    accent = LIGHT.cards["pain"].accent.lower()
    colours = {light.pixelColor(x, y).name() for x in range(light.width()) for y in range(light.height())}
    assert accent in colours
    assert light != dark
    assert light != sketch_picture(read_sketch("delivery", "en"), size, ratio=1.5, palette=LIGHT).toImage()


def test_a_template_is_chosen_in_the_dialog_and_stands_first_the_next_time(
    seen: StartPage, window: MainWindow, answer: Answering
) -> None:
    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, NewMapDialog)
        assert dialog.template.currentData() == "clinic-visit"
        assert dialog.name.placeholderText() == "Visit to a clinic"

    answer("Create map", look)
    tile_of(seen, "clinic-visit").click()
    assert window.session is not None
    assert window.session.name == "Visit to a clinic"
    assert len(list(window.session.document.all(Card))) > 40
    answer("Don't save")
    files.close_project(window)
    assert [tile.name for tile in page(window).gallery.tiles][:2] == ["", "clinic-visit"]


def test_arrows_walk_the_grid_and_enter_chooses(
    seen: StartPage, window: MainWindow, answer: Answering
) -> None:
    gallery = seen.gallery
    gallery.tiles[0].setFocus()

    def walk(key: Qt.Key) -> int:
        focused = QApplication.focusWidget()
        assert isinstance(focused, TemplateTile)
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        assert isinstance(now, TemplateTile)
        return gallery.tiles.index(now)

    assert walk(Qt.Key.Key_Left) == 0
    assert walk(Qt.Key.Key_Right) == 1
    down = walk(Qt.Key.Key_Down)
    assert gallery.tiles[down].x() == gallery.tiles[1].x()
    assert walk(Qt.Key.Key_Up) == 1
    last = walk(Qt.Key.Key_End)
    assert last == len(gallery.tiles) - 1
    tile = gallery.tiles[last]
    assert seen.viewport().rect().contains(tile.mapTo(seen.viewport(), tile.rect().center()))
    tab_stops = [tile for tile in gallery.tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tab_stops == [tile]
    chosen: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, NewMapDialog)
        chosen.append(dialog.template.currentData())

    answer("Cancel", look)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert chosen == [tile.name]
    assert window.session is None


def test_the_gallery_speaks_the_language_and_wears_the_theme_at_once(
    seen: StartPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.speak("ru")
    qtbot.waitUntil(lambda: tile_of(seen, "retail-online").accessibleName() == "Интернет-магазин")
    light = seen.gallery.grab().toImage()
    window.dress("dark")
    assert seen.gallery.grab().toImage() != light


@pytest.mark.parametrize("width", [560, 683, 1024, 1600])
def test_the_page_never_scrolls_sideways_and_tiles_do_not_overlap(
    seen: StartPage, window: MainWindow, width: int, qtbot: QtBot
) -> None:
    window.resize(width, 700)
    ground = seen.widget()
    assert ground is not None
    qtbot.waitUntil(lambda: ground.width() == seen.viewport().width(), timeout=2000)
    tiles = seen.gallery.tiles
    assert all(tile.geometry().right() <= seen.gallery.width() for tile in tiles)
    assert not any(a.geometry().intersects(b.geometry()) for a in tiles for b in tiles if a is not b)


def test_what_is_new_is_told_in_both_languages(window: MainWindow, answer: Answering) -> None:
    told: list[str] = []
    answer("Close", lambda dialog: told.append(dialog.windowTitle()))
    page(window).news.click()
    assert told == ["What’s new"]
    assert resource_path("news", "ru.md").is_file()


def test_tab_goes_through_the_page_as_the_eye_does(
    seen: StartPage, window: MainWindow, shop_file: Path
) -> None:
    window.settings.remember(shop_file)
    seen.refresh()
    QApplication.processEvents()  # new rows are shown by the loop
    seen.news.setFocus()
    order = [seen.open, seen.clear, seen.recent[0], seen.files.pins[0], *seen.samples, seen.gallery.tiles[0]]
    for wanted in order:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert window.focusWidget() is wanted
