"""The start page and the question what a new map is of."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import agreed_limit, segments, stages
from cjm_studio.model.map import Card, Journey, Stage
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.journeys import edit_project
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.new_map import NewMapDialog, Wishes, records_of
from cjm_studio.window.start_page import StartPage
from cjm_studio.wording.resources import sample_path
from tests.window.conftest import Answering


def page(window: MainWindow) -> StartPage:
    shown = window.pages.currentWidget()
    assert isinstance(shown, StartPage)
    return shown


def test_recent_files_stand_there_and_missing_ones_cannot_be_opened(
    window: MainWindow, shop_file: Path
) -> None:
    window.settings.remember(shop_file.with_name("gone.cjm"))
    window.settings.remember(shop_file)
    page(window).refresh()
    there, missing = page(window).recent
    assert there.isEnabled()
    assert not missing.isEnabled()
    there.click()
    assert window.session is not None
    assert window.session.file.path == shop_file


def test_the_list_can_be_cleared(window: MainWindow, shop_file: Path) -> None:
    window.settings.remember(shop_file)
    page(window).refresh()
    page(window).clear.click()
    assert page(window).recent == []
    assert window.settings.recent == []


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
    records = records_of(wishes)
    from cjm_studio.document.document import Document

    document = Document(records)
    assert [segment.name for segment in segments(document)] == ["Новые", "Постоянные"]
    first, second = document.all(Journey)
    names = [[stage.name for stage in stages(document, journey.id)] for journey in (first, second)]
    assert names[0] == names[1]
    assert len(names[0]) > 3
    assert len(document.all(Card)) > 5
    assert not document.all(Limit)


def test_an_empty_map_has_stages_and_the_limit_that_was_agreed() -> None:
    from cjm_studio.document.document import Document

    document = Document(records_of(Wishes("Shop", "en", "", ("Everyone",), ("Find", "Buy"), 0.25)))
    stage = next(iter(document.all(Stage)))
    limit = next(iter(document.all(Limit)))
    assert agreed_limit(document, limit.metric, stage.id) == limit
    assert limit.value == 0.25
    assert document.apply(Change(), ChangeSource.USER) is None


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
