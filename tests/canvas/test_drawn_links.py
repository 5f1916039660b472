"""Links are drawn quietly: those of the chosen cards, all if asked for; branches over the heads."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from cjm_studio.canvas.branch_painter import branch_at, branch_height, paint_branches
from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.line_shapes import link_colour
from cjm_studio.canvas.link_painter import LinkLayer, paint_links
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.style import colour
from cjm_studio.document.document import Changed, ChangeSource
from cjm_studio.layout.grid import COLUMN, HEADER
from cjm_studio.model.ids import CardId, LinkId, PlaceId, RecordId, StageId
from cjm_studio.model.map import Card, Journey
from cjm_studio.operations.cards import edit_card, move_cards, remove_places
from cjm_studio.session.branches import Branch, branches_of
from cjm_studio.session.link_faces import LinkFaces
from cjm_studio.session.map_content import MapContent
from tests.builders import ProjectBuilder
from tests.gestures import Hand


def card_of(view: MapView, text: str) -> Card:
    return next(card for card in view.session.document.all(Card) if card.text == text)


def painted(view: MapView, *, chosen: tuple[CardId, ...] = (), everything: bool = False) -> QImage:
    scene = view.scene
    image = QImage(
        int(scene.grid.width) + 20, int(scene.grid.height) + 20, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_links(
        painter,
        scene.content,
        scene.grid,
        brush=scene.brush,
        chosen=chosen,
        everything=everything,
        rect=QRectF(image.rect()),
    )
    painter.end()
    return image


def is_blank(image: QImage) -> bool:
    empty = QImage(image.size(), image.format())
    empty.fill(Qt.GlobalColor.transparent)
    return image == empty


def has(image: QImage, ink: str) -> bool:
    wanted = colour(ink).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 3))


def test_links_are_quiet_until_a_card_is_chosen(view: MapView) -> None:
    assert is_blank(painted(view))
    pain = card_of(view, "The code comes too late")
    strong = painted(view, chosen=(pain.id,))
    assert has(strong, link_colour("violates", view.scene.brush))
    assert has(strong, link_colour("causes", view.scene.brush))
    pale = painted(view, everything=True)
    assert not is_blank(pale)
    assert not has(pale, link_colour("violates", view.scene.brush))


def test_a_kept_layer_follows_what_changes(view: MapView, hand: Hand) -> None:
    layer, scene = LinkLayer(), view.scene
    pain = card_of(view, "The code comes too late")
    before = layer.rect_of(scene.content, scene.grid, [pain.id])
    assert not before.isEmpty()
    place = hand.place("Pays in a minute")
    changed = view.session.do(
        move_cards(
            view.session.document, [place], stage=hand.stage("Search"), row=hand.row("expectations"), index=0
        )
    )
    assert changed is not None
    layer.touch(changed)
    after = layer.rect_of(scene.content, scene.grid, [pain.id])
    assert after.left() < before.left()


def test_a_card_of_several_places_is_joined_where_it_is_nearest() -> None:
    project = ProjectBuilder()
    journey = project.journey("New clients", "Search", "Choice", "Payment")
    pain = project.card("Too late", stage="Search", row="pains")
    near = project.place(pain, stage="Payment", row="pains")
    hope = project.card("At once", stage="Payment", row="expectations")
    link = project.link("violates", pain, hope)
    document = project.document()
    content = MapContent(document, journey.id, wave=None, language="ru")
    faces = LinkFaces(content)
    (face,) = faces.all()
    assert (face.link, face.origin, face.word) == (link.id, near.id, "нарушает")
    assert faces.of([hope.id]) == (face,)
    changed = document.apply(remove_places(document, [PlaceId(near.id)]), ChangeSource.USER)
    assert changed is not None
    content.touch(changed)
    faces.touch(changed)
    assert faces.all()[0].origin != near.id


def test_links_that_lead_out_of_the_journey_are_not_drawn(view: MapView) -> None:
    kinds = {face.kind for face in LinkFaces(view.scene.content).all()}
    assert kinds == {"violates", "causes"}  # neither the channel nor the source stands on the map


def tangle(stages: int = 10, links: int = 1000) -> ProjectBuilder:
    project = ProjectBuilder()
    names = [f"Stage {n}" for n in range(stages)]
    project.journey("New clients", *names)
    pains = [project.card(f"Pain {n}", stage=names[n % stages], row="pains") for n in range(60)]
    hopes = [project.card(f"Hope {n}", stage=names[n * 7 % stages], row="expectations") for n in range(60)]
    for n in range(links):
        project.link("violates", pains[n % 60], hopes[(n * 13 + n // 60) % 60])
    return project


def test_only_the_ways_at_the_exposed_place_are_painted() -> None:
    project = tangle()
    document, brush = project.document(), brush_of("light")
    journey = next(iter(document.all(Journey)))
    drawn = MapLayout(MapContent(document, journey.id, wave=None, language="en"), brush)
    layer = LinkLayer()
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    corner = QRectF(drawn.grid.width - 100, drawn.grid.height - 20, 100, 20)
    layer.paint(painter, drawn.content, drawn.grid, brush=brush, chosen=(), everything=True, rect=corner)
    painter.end()
    assert layer._pale is not None
    assert 0 < len(layer._pale._paths) < len(layer._pale._ends) / 2


def test_pale_ways_are_laid_anew_only_when_cards_stand_elsewhere(view: MapView, hand: Hand) -> None:
    layer, scene, document = LinkLayer(), view.scene, view.session.document

    def laid(changed: Changed | None) -> object:
        if changed is not None:
            layer.touch(changed)
        image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        layer.paint(
            painter,
            scene.content,
            scene.grid,
            brush=scene.brush,
            chosen=(),
            everything=True,
            rect=QRectF(0, 0, 10, 10),
        )
        painter.end()
        return layer._pale

    first = laid(None)
    pain = card_of(view, "The code comes too late")
    assert laid(view.session.do(edit_card(document, pain.id, grade="opinion"))) is first
    longer = edit_card(document, pain.id, text="The code of the bank comes too late, " * 5)
    assert laid(view.session.do(longer)) is not first


@pytest.fixture
def branches() -> tuple[Branch, ...]:
    project = ProjectBuilder()
    journey = project.journey("New clients", "Search", "Choice", "Payment", "Delivery")
    first, second, third, fourth = (
        project.named(name) for name in ("Search", "Choice", "Payment", "Delivery")
    )
    project.link("next", first, third, flow_break="Prices differ")
    project.link("next", fourth, second)
    return branches_of(project.document(), journey.id)


def test_arcs_take_room_over_the_heads_only_when_there_are_any(branches: tuple[Branch, ...]) -> None:
    assert branch_height(()) == 0
    one, both = branch_height(branches[:1]), branch_height(branches)
    assert 0 < one < both


def test_an_arc_is_found_under_the_mouse(branches: tuple[Branch, ...]) -> None:
    image = QImage(1000, 160, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_branches(painter, branches, zoom=1.0, brush=brush_of("light"))
    painter.end()
    top = next(y for y in range(160) if image.pixelColor(3 * 200, y).alpha())
    assert branch_at(branches, QPointF(600, top)) is not None
    assert branch_at(branches, QPointF(600, 150)) is None
    ways = {branch_at(branches, QPointF(x, branch_height(branches))) for x in range(0, 1000, 5)}
    assert ways >= set(branches)


def test_a_break_between_neighbours_is_marked_on_the_point_of_the_head() -> None:
    step = Branch(
        link=LinkId(RecordId("link-1")),
        origin=StageId(RecordId("stage-1")),
        target=StageId(RecordId("stage-2")),
        start=0,
        stop=1,
        flow_break="The basket is lost",
    )
    assert branch_height([step]) == 0
    assert branch_at([step], QPointF(COLUMN, HEADER / 2)) is step


def test_the_channel_of_a_touchpoint_is_no_link_on_the_map(view: MapView) -> None:
    page = card_of(view, "Product page")
    assert is_blank(painted(view, chosen=(page.id,)))
