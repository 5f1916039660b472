"""The map under a hand: every gesture is one step, and the scene shows the document."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.picture import export_map
from cjm_studio.document.change import updating
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.stages import remove_stage
from cjm_studio.session.selection import Selection
from tests.gestures import Hand
from tests.scene_laws import differences_of

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_a_dragged_card_stands_in_its_new_cell_and_one_undo_brings_it_back(hand: Hand) -> None:
    hand.drag("Looks for a gift").to("Payment", "actions")
    assert hand.texts("Payment", "actions") == ["Looks for a gift"]
    assert hand.texts("Search", "actions") == []
    assert len(hand.view.session.history.done) == 1
    hand.view.session.undo()
    assert hand.texts("Search", "actions") == ["Looks for a gift"]
    assert differences_of(hand.view) == []


def test_a_card_takes_the_kind_of_the_row_it_is_dragged_to(hand: Hand) -> None:
    hand.drag("Looks for a gift").to("Search", "pains")
    document = hand.view.session.document
    place = document.get(Place, hand.place("Looks for a gift"))
    assert document.get(Card, place.card).kind == "pain"


def test_escape_drops_a_drag_and_nothing_has_changed(hand: Hand) -> None:
    hand.drag("Looks for a gift").towards("Payment", "actions")
    assert hand.dragging()
    hand.key(Qt.Key.Key_Escape)
    assert not hand.dragging()
    assert hand.view.session.history.done == []


def test_a_card_cannot_be_dropped_on_figures(hand: Hand) -> None:
    hand.drag("Looks for a gift").to("Search", "metrics")
    assert hand.texts("Search", "actions") == ["Looks for a gift"]


def test_typing_in_a_cell_makes_a_card_in_any_alphabet(hand: Hand) -> None:
    hand.click_cell("Search", "pains")
    hand.write("Долго ищет")
    hand.key(Qt.Key.Key_Return)
    assert hand.texts("Search", "pains") == ["Долго ищет"]
    assert hand.view.session.selection.cards == (hand.place("Долго ищет"),)


def test_control_enter_goes_on_below_and_tab_in_the_next_stage(hand: Hand) -> None:
    hand.click_cell("Search", "pains")
    hand.write("one")
    hand.key(Qt.Key.Key_Return, CONTROL)
    hand.write("two")
    hand.key(Qt.Key.Key_Tab)
    hand.write("three")
    hand.key(Qt.Key.Key_Return)
    assert hand.texts("Search", "pains") == ["one", "two"]
    assert hand.texts("Choice", "pains") == ["three"]


def test_editing_keeps_on_enter_and_forgets_on_escape(hand: Hand) -> None:
    hand.click_card("Product page")
    hand.key(Qt.Key.Key_F2)
    hand.write(", slow")
    hand.key(Qt.Key.Key_Escape)
    assert hand.texts("Choice", "touchpoints") == ["Product page"]
    hand.key(Qt.Key.Key_Return)
    hand.write(", slow")
    hand.key(Qt.Key.Key_Return)
    assert hand.texts("Choice", "touchpoints") == ["Product page, slow"]


def test_arrows_walk_cards_cells_and_stage_heads(hand: Hand) -> None:
    hand.click_card("Looks for a gift")
    hand.key(Qt.Key.Key_Right)
    assert hand.view.session.selection == Selection(stage=hand.stage("Choice"), row=hand.row("actions"))
    hand.key(Qt.Key.Key_Down)
    assert hand.view.session.selection.cards == (hand.place("Product page"),)
    hand.key(Qt.Key.Key_Up)
    hand.key(Qt.Key.Key_Up)
    assert hand.view.session.selection == Selection(stage=hand.stage("Choice"))
    hand.key(Qt.Key.Key_Right, ALT)
    document = hand.view.session.document
    names = [stage.name for stage in stages(document, hand.view.scene.content.journey)]
    assert names == ["Search", "Payment", "Choice"]


def test_alt_and_arrows_carry_a_card(hand: Hand) -> None:
    hand.click_card("Looks for a gift")
    hand.key(Qt.Key.Key_Right, ALT)
    assert hand.texts("Choice", "actions") == ["Looks for a gift"]
    hand.key(Qt.Key.Key_Down, ALT)
    assert hand.texts("Choice", "touchpoints") == ["Looks for a gift", "Product page"]


def test_digits_set_the_sticker_of_a_stage(hand: Hand) -> None:
    hand.click_cell("Search", "emotions")
    hand.key(Qt.Key.Key_5, text="5")
    curve = hand.view.scene.content.curve
    assert curve.stickers[0] is not None
    assert curve.stickers[0].value == 2


def test_a_stage_is_renamed_in_its_head(hand: Hand) -> None:
    hand.view.session.select(Selection(stage=hand.stage("Search")))
    hand.view.edit_selected()
    hand.view.head_editor.selectAll()
    hand.write("Поиск")
    hand.key(Qt.Key.Key_Return)
    assert hand.stage("Поиск")


def test_shift_click_and_delete_of_a_stage_leave_no_stale_item(hand: Hand) -> None:
    hand.click_card("Looks for a gift")
    hand.click_card("Product page", SHIFT)
    assert len(hand.view.session.selection.cards) == 2
    session = hand.view.session
    session.do(remove_stage(session.document, hand.stage("Choice")))
    assert session.selection.cards == (hand.place("Looks for a gift"),)
    assert differences_of(hand.view) == []


def test_a_barrier_stage_says_its_level_in_words_and_why(view: MapView, hand: Hand) -> None:
    limit = next(iter(view.session.document.all(Limit)))
    change = updating(limit, value=0.2)
    view.session.do(with_evidence(view.session.document, change))
    head = view.scene.content.head(hand.stage("Payment"))
    assert head.level in ("barrier", "critical")
    assert head.level_word
    assert "n" in head.figure
    assert any("23 of 60" in sentence for sentence in head.why)


def test_switching_the_segment_shows_its_journey(view: MapView) -> None:
    second = segments(view.session.document)[1]
    view.session.show_journey(journeys(view.session.document, second.id)[0].id)
    assert [view.scene.content.head(stage).name for stage in view.scene.grid.stages] == ["Return", "Order"]
    assert differences_of(view) == []


def test_the_language_is_switched_live(view: MapView, hand: Hand) -> None:
    view.session.speak("ru")
    assert view.scene.content.label(hand.row("pains")).name == "Боли"


def test_zooming_changes_nothing_but_the_scale(view: MapView) -> None:
    view.set_zoom(0.2)
    view.set_zoom(1.0)
    assert differences_of(view) == []


@pytest.mark.parametrize("ending", ["pdf", "png", "svg"])
def test_a_picture_of_the_map_is_written(view: MapView, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"map.{ending}"
    session = view.session
    assert session.journey is not None
    export_map(session.document, session.journey, path=path, wave=session.wave, theme="dark", language="ru")
    assert path.stat().st_size > 5_000
    assert [other.name for other in tmp_path.iterdir()] == [path.name]


def test_letters_on_a_chosen_stage_write_its_name_and_space_leaves_it_alone(
    view: MapView, hand: Hand
) -> None:
    stage = view.scene.content.stages[0]
    view.session.select(Selection(stage=stage))
    hand.key(Qt.Key.Key_Space, text=" ")
    assert view.session.selection == Selection(stage=stage)
    hand.write("Go")
    hand.key(Qt.Key.Key_Return)
    assert view.session.document.get(Stage, stage).name == "Go"
    assert not view.session.selection.cards


def test_esc_drops_a_head_that_is_being_dragged(view: MapView, hand: Hand) -> None:
    before, strip = list(view.scene.content.stages), view.stage_strip
    start, end = QPoint(60, strip.height() // 2), QPoint(700, strip.height() // 2)
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        at = start + (end - start) * step / 4
        move = QMouseEvent(
            *(QEvent.Type.MouseMove, QPointF(at), QPointF(strip.mapToGlobal(at))),
            *(Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
        )
        QApplication.sendEvent(strip, move)
    hand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)
    assert view.scene.content.stages == before
