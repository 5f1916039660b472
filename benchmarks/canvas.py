"""How quick the map is at 1k, 5k and 20k cards, beside a plain QGraphicsScene of the same cards.

Prints JSON: for each size the median and 99th percentile in milliseconds of one frame (pan, zoom, zoom
to fit) and of one edit with what it makes stale painted anew (a card's text, a new card, a drag to another
cell, undo), and the ratio of the pan frame to that of a plain scene with one item a card. Painted
offscreen in software, 1920 x 1080.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("CJM_STUDIO_STATE", tempfile.mkdtemp(prefix="cjm-bench-"))

from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from cjm_studio.canvas.card_item import CardItem
from cjm_studio.canvas.map_view import MapView
from cjm_studio.model.ids import PROJECT_ID, CardId, PlaceId, RecordId, SegmentId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Project, Row, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.operations.cards import add_card, edit_card, move_cards
from cjm_studio.operations.journeys import journey_records
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile

STAGES = 20
WORDS = ("клиент", "ищет", "товар", "код", "поздно", "waits", "for", "the", "courier", "платит", "support")


def big_map(count: int) -> list[Record]:
    """Return a project of one journey with so many cards."""
    chance = random.Random(count)
    segment = Segment(id=SegmentId(RecordId("segment-1")), name="Новые клиенты")
    records: list[Record] = [Project(id=PROJECT_ID), segment]
    records += journey_records(segment.id, [f"Этап {n}" for n in range(1, STAGES + 1)])
    stages = [record for record in records if isinstance(record, Stage)]
    rows = [r for r in records if isinstance(r, Row) and ROW_KINDS[r.kind].content == "cards"]
    for number in range(count):
        row = rows[number % len(rows)]
        text = " ".join(chance.choices(WORDS, k=chance.randrange(2, 9)))
        card = Card(id=CardId(RecordId(f"card-{number}")), kind=ROW_KINDS[row.kind].card, text=text)
        stage = stages[number // len(rows) % STAGES]
        place = Place(
            id=PlaceId(RecordId(f"place-{number}")), card=card.id, stage=stage.id, row=row.id, order=number
        )
        records += [card, place]
    return records


def timed(view: QGraphicsView, deed: Callable[[int], object], *, times: int) -> dict[str, float]:
    """Do a deed with its repaint so many times; milliseconds."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        deed(number)
        QApplication.processEvents()  # paints what the deed has made stale, and no more
        taken.append((time.perf_counter() - start) * 1000)
    return {"median": round(statistics.median(taken), 2), "p99": round(sorted(taken)[int(times * 0.99)], 2)}


def plain_scene(shown: MapView) -> QGraphicsView:
    """Return a view of a plain scene with one item for each card, in the same places."""
    scene = QGraphicsScene()
    for place, text in shown.scene.map.texts.items():
        box = shown.scene.grid.card(place)
        if box is not None:
            item = CardItem(shown.scene.brush)
            item.show_face(shown.scene.content.face(place), text=text, box=box)
            scene.addItem(item)
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.resize(1920, 1080)
    return view


def pan(view: QGraphicsView) -> Callable[[int], None]:
    """Return a deed that scrolls down, and up again at the end."""

    def deed(number: int) -> None:
        bar = view.verticalScrollBar()
        bar.setValue((number * 37) % max(1, bar.maximum()))

    return deed


def measure(count: int, times: int) -> dict[str, object]:
    """Measure one size."""
    with ProjectFile.create(big_map(count)) as file:
        session = Session(file, language="ru")
        start = time.perf_counter()
        view = MapView(session, theme="light")
        built = time.perf_counter() - start
        view.resize(1920, 1080)
        view.show()
        QApplication.processEvents()
        result: dict[str, object] = {"build_ms": round(built * 1000, 1), **frames(view, times)}
        view.set_zoom(1.0)
        view.canvas.scroll_to_start()
        result |= edits(view, times)
        view.close()
    return result


def frames(view: MapView, times: int) -> dict[str, object]:
    """Measure what only looks: pan, zoom, zoom to fit."""
    canvas = view.canvas
    panned = timed(canvas, pan(canvas), times=times)
    reference = plain_scene(view)
    reference.show()
    QApplication.processEvents()
    plain = timed(reference, pan(reference), times=times)
    reference.close()
    return {
        "pan": panned,
        "plain_scene_pan": plain,
        "pan_ratio_to_plain_scene": round(panned["median"] / plain["median"], 2),
        "zoom": timed(canvas, lambda n: view.set_zoom(0.5 + (n % 20) / 20), times=times),
        "fit": timed(canvas, lambda n: view.zoom_to_fit() if n % 2 else view.set_zoom(1.0), times=times),
    }


def edits(view: MapView, times: int) -> dict[str, object]:
    """Measure what changes the document: each is stored durably before it is painted."""
    session, document = view.session, view.session.document
    places = list(document.all(Place))[:400]
    one, last = places[0], places[-1]

    def write(n: int) -> object:
        return session.do(edit_card(document, one.card, text=f"текст {n}"))

    def add(n: int) -> object:
        return session.do(add_card(document, one.stage, row=one.row, text=f"new {n}"))

    def drag(n: int) -> object:
        moved = [places[n % len(places)].id]
        return session.do(move_cards(document, moved, stage=last.stage, row=last.row, index=0))

    deeds = {"typing": write, "add_card": add, "drag": drag, "undo": lambda _: session.undo()}
    return {name: timed(view.canvas, deed, times=times) for name, deed in deeds.items()}


def main() -> None:
    """Print the figures; `--quick` takes fewer."""
    application = QApplication(sys.argv[:1])
    times = 20 if "--quick" in sys.argv else 100
    sizes = (1_000,) if "--quick" in sys.argv else (1_000, 5_000, 20_000)
    figures = {f"{count}_cards": measure(count, times) for count in sizes}
    print(json.dumps({"benchmark": "canvas", "viewport": [1920, 1080], **figures}, indent=2))
    application.quit()


if __name__ == "__main__":
    main()
