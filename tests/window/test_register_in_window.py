"""The register in the window: its command, the inspector that steps aside, what the settings keep of it."""

from PySide6.QtWidgets import QApplication

from cjm_studio.model.map import Stage
from cjm_studio.model.register import Barrier
from cjm_studio.operations.register_edits import declare_barrier
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.session.register_look import RegisterLook, look_of
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import Settings
from cjm_studio.window.whereto import show_record


def shown(window: MainWindow) -> RegisterView:
    window.menus.do("view_register")
    assert window.desk is not None
    view = window.desk.page.current
    assert isinstance(view, RegisterView)
    return view


def test_the_register_takes_the_place_of_the_map_and_gives_it_back(opened: MainWindow) -> None:
    assert opened.desk is not None
    view = shown(opened)
    assert view.isVisible()
    assert opened.desk.page.header.isHidden()
    view.left.emit()
    assert opened.desk.page.current is opened.desk.map
    assert not opened.desk.page.header.isHidden()


def test_the_inspector_steps_aside_and_comes_back(opened: MainWindow) -> None:
    inspector = opened.docks["inspector"]
    inspector.show()
    shown(opened)
    assert inspector.isHidden()
    opened.menus.do("view_map")
    assert not inspector.isHidden()


def test_a_layout_kept_while_the_register_is_seen_has_the_inspector(opened: MainWindow) -> None:
    opened.docks["inspector"].show()
    shown(opened)
    opened.keep_layout()
    assert not opened.docks["inspector"].isHidden()


def test_an_inspector_that_the_user_has_hidden_stays_hidden(opened: MainWindow) -> None:
    opened.docks["inspector"].hide()
    shown(opened)
    opened.menus.do("view_map")
    assert opened.docks["inspector"].isHidden()


def test_saved_views_survive_the_program(settings: Settings) -> None:
    look = RegisterLook(text="pay", marks=frozenset({"overdue"}), group="owner", sort="due", falling=True)
    settings.register_views = {"Late": look.plain()}
    assert look_of(settings.register_views["Late"]) == look
    assert look_of({"marks": "nonsense", "falling": "yes", "group": 3}) == RegisterLook()


def test_delete_in_the_register_never_touches_the_map(opened: MainWindow) -> None:
    view = shown(opened)
    before = len(view.session.document)
    view.table.setFocus()
    QApplication.processEvents()
    view.deeds.remove()
    assert len(view.session.document) == before


def test_a_barrier_that_is_named_elsewhere_is_shown_in_the_register(opened: MainWindow) -> None:
    assert opened.desk is not None
    session = opened.desk.session
    stages = list(session.document.all(Stage))[:2]
    for stage, name in zip(stages, ("No size", "The code never comes"), strict=True):
        session.do(declare_barrier(session.document, [stage.id], name, by="", at="2025-08-01"))
    named = next(one for one in session.document.all(Barrier) if one.name == "The code never comes")
    view = shown(opened)
    view.bar.search.setText("size")
    opened.menus.do("view_map")
    show_record(opened, named.id)
    assert opened.desk.page.current is view
    assert view.table.current() == named.id
    assert view.page.title.text() == "The code never comes"
