"""Badges on cards: small icons at the lower edge, at most three, their words where the mouse rests."""

from itertools import pairwise

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.card_painter import BADGE, badge_rects, card_text
from cjm_studio.canvas.card_tips import tip_of
from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.source_drops import SourceDrops
from cjm_studio.layout.grid import CARD
from cjm_studio.look.tokens import BADGE_ICONS
from cjm_studio.model.ids import CardId, PlaceId, RecordId
from cjm_studio.model.map import Card
from cjm_studio.model.metrics import Source
from cjm_studio.operations.sources import supported
from cjm_studio.session.faces import BadgeFace, CardFace
from cjm_studio.session.source_uses import SOURCE_MIME
from cjm_studio.wording.badge_words import badge_words
from cjm_studio.wording.resources import resource_path
from tests.canvas.test_accessible import part
from tests.gestures import Hand


def face(*keys: str, grade: str = "") -> CardFace:
    return CardFace(
        place=PlaceId(RecordId("place-1")),
        card=CardId(RecordId("card-1")),
        kind="pain",
        text="No code",
        grade=grade,  # type: ignore[arg-type]
        badges=tuple(BadgeFace(key, badge_words(key, language="en")) for key in keys),
    )


def test_every_badge_has_an_icon_and_words_in_both_languages() -> None:
    for key, icon in BADGE_ICONS.items():
        assert resource_path("icons", f"{icon}.svg").is_file()
        assert badge_words(key, language="en") != badge_words(key, language="ru") != key


def test_a_card_is_as_high_with_badges_as_without_and_shows_three_at_most(qapp: QApplication) -> None:
    brush = brush_of("light")
    many = face(*BADGE_ICONS)
    height = card_text(many, brush).height
    assert height == card_text(face(), brush).height
    rect = QRectF(0, 0, CARD, height)
    boxes = badge_rects(rect, many)
    assert len(boxes) == 3
    assert all(rect.contains(box) and box.width() == BADGE for box in boxes)
    assert all(one.right() < other.left() for one, other in pairwise(boxes))


def test_badges_stand_beside_the_mark_of_an_assumption(qapp: QApplication) -> None:
    rect = QRectF(0, 0, CARD, 60)
    mark = QRectF(rect.right() - 18, rect.bottom() - 9, 15, 7)
    assert not any(box.intersects(mark) for box in badge_rects(rect, face("stale", grade="assumption")))


def test_a_tip_says_one_badge_in_a_line_and_takes_names_as_they_are() -> None:
    made = CardFace(
        place=PlaceId(RecordId("place-1")),
        card=CardId(RecordId("card-1")),
        kind="pain",
        text="",
        badges=(BadgeFace("stale", "stale"), BadgeFace("single_source", "a single source: <b>A</b>")),
    )
    assert tip_of(made) == "Stale<br>A single source: &lt;b&gt;A&lt;/b&gt;"


def test_the_mouse_that_rests_on_a_card_is_told_its_badges(view: MapView, qtbot: QtBot) -> None:
    hand, port = Hand(view), view.canvas.viewport()
    at = hand.middle_of_card("The code comes too late")
    QApplication.sendEvent(port, QHelpEvent(QHelpEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    qtbot.waitUntil(lambda: "A single source: Survey of May" in QToolTip.text())
    QToolTip.hideText()


def test_a_screen_reader_hears_the_badges_after_the_card(view: MapView) -> None:
    said = part(view, "The code comes too late").text(QAccessible.Text.Description)
    assert "a single source: Survey of May" in said


def dropped(view: MapView, text: str, source: str) -> None:
    """Drag a source onto a card and let it go."""
    data = QMimeData()
    data.setData(SOURCE_MIME, source.encode())
    at = Hand(view).middle_of_card(text) if text else QPoint(1, 1)
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.canvas.viewport(), QDragEnterEvent(at, *held))
    QApplication.sendEvent(view.canvas.viewport(), QDropEvent(QPointF(at), *held))


def test_a_source_that_is_dropped_on_a_card_supports_it(view: MapView) -> None:
    SourceDrops(view)
    document = view.session.document
    source = next(iter(document.all(Source)))
    gift = next(card for card in document.all(Card) if card.text == "Looks for a gift")
    dropped(view, gift.text, source.id)
    assert gift.id in supported(document, source.id)
    place = Hand(view).place(gift.text)
    assert [badge.key for badge in view.scene.content.face(place).badges][-1] == "single_source"
    view.session.undo()
    assert view.scene.content.face(place).badges == ()


def test_a_source_that_is_dropped_on_one_of_the_chosen_cards_supports_them_all(view: MapView) -> None:
    SourceDrops(view)
    document, hand = view.session.document, Hand(view)
    source = next(iter(document.all(Source)))
    texts = ("Looks for a gift", "Product page")
    view.session.select_cards(*map(hand.place, texts))
    dropped(view, texts[0], source.id)
    known = {document.get(Card, CardId(id_)).text for id_ in supported(document, source.id)}
    assert known == {*texts, "The code comes too late"}
