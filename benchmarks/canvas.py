"""How quick the map is at 1k, 5k and 20k cards, beside a plain QGraphicsScene of the same cards.

Prints JSON: for each size the median and 99th percentile in milliseconds of one frame and of one edit, each
with all that it makes stale painted anew; the ratio of frames to those of a plain scene with one item a card;
where the time of an edit goes (planning it, the document, the store, history, views without painting); what
building the map costs in time and memory. Painted offscreen in software, 1920 x 1080.

    pan           scrolling by 37 pixels
    page          scrolling by a screen
    zoom          one step of a gesture, Ctrl and wheel, from 10 % to 200 % and back
    sharpen       the frames in which text becomes sharp once a gesture is over
    fit           the whole map, and back to 100 %
    drag, drop    one move of the mouse with a card in hand; letting it go in another cell
    key, typing   one letter in the field over a card; the text taken over into the card

With `--wide` the map grows by stages and has six cards in every cell; else by cards in 20 stages' cells.
`--quick` measures little, to see that it runs.
"""

import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*.debug=false;qt.qpa.*=false")
os.environ.setdefault("CJM_STUDIO_STATE", tempfile.mkdtemp(prefix="cjm-bench-"))

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from benchmarks.big_map import big_map
from benchmarks.gestures import mouse, page, pan, zoom_step
from benchmarks.plain_scene import plain_view
from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, Listener
from cjm_studio.look.theme import wear
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Place
from cjm_studio.operations.cards import add_card, edit_card, move_cards
from cjm_studio.session.session import Session
from cjm_studio.storage.project_file import ProjectFile

SIZES = (1_000, 5_000, 20_000)
Figures = dict[str, float]
Maker = Callable[[QGraphicsView], Callable[[int], None]]


def summed_up(taken: list[float]) -> Figures:
    """Return median and 99th percentile of seconds, in milliseconds."""
    taken = sorted(1000 * seconds for seconds in taken)
    return {"median": round(statistics.median(taken), 2), "p99": round(taken[int(len(taken) * 0.99)], 2)}


def timed(deed: Callable[[int], object], *, times: int) -> Figures:
    """Do a deed with its repaint so many times."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        deed(number)
        QApplication.processEvents()  # paints what the deed has made stale, and no more
        taken.append(time.perf_counter() - start)
    return summed_up(taken)


def sharpen(view: MapView, *, times: int) -> dict[str, object]:
    """Measure the frames after a gesture, and how long it takes until all is sharp; the wait left out."""
    frames, whole = [], []
    for number in range(times):
        view.set_zoom((0.6, 0.8, 1.0, 1.3)[number % 4])
        QApplication.processEvents()
        view.scene.end_zoom()
        begun = time.perf_counter()
        idle = 0
        while idle < 2:
            start = time.perf_counter()
            QApplication.processEvents()
            took = time.perf_counter() - start
            if took > 0.001 or view.scene.owes:
                frames.append(took)
                idle = 0
            else:
                idle += 1
        whole.append(time.perf_counter() - begun)
    return {"frame": summed_up(frames), "until_sharp": summed_up(whole)}


def looks(view: MapView, times: int) -> dict[str, object]:
    """Measure what only looks, beside a plain scene."""

    def fit(canvas: QGraphicsView) -> Callable[[int], None]:
        rect, mine = canvas.sceneRect(), canvas is view.canvas

        def deed(number: int) -> None:
            if mine:
                view.zoom_to_fit() if number % 2 else view.set_zoom(1.0)
            elif number % 2:
                canvas.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
            else:
                canvas.resetTransform()

        return deed

    deeds: dict[str, Maker] = {"pan": pan, "page": page, "zoom": zoom_step, "fit": fit}
    result: dict[str, object] = {}
    reference = plain_view(view)
    reference.show()
    for name, deed in deeds.items():
        measured = {}
        for kind, canvas in (("ours", view.canvas), ("plain", reference)):
            view.set_zoom(1.0)
            canvas.resetTransform()
            QApplication.processEvents()
            repeats = times if kind == "ours" else max(12, times // 10)
            measured[kind] = timed(deed(canvas), times=repeats)
        ratio = round(measured["ours"]["median"] / measured["plain"]["median"], 2)
        result[name] = {**measured["ours"], "plain": measured["plain"], "to_plain": ratio}
    reference.close()
    view.set_zoom(1.0)
    return result | {"sharpen": sharpen(view, times=max(8, times // 10))}


def drags(view: MapView, times: int) -> dict[str, object]:
    """Measure dragging one card: every move of the mouse, and letting it go in another cell."""
    moves, drops = [], []
    for number in range(max(8, times // 8)):
        view.canvas.scroll_to_start()
        QApplication.processEvents()
        row = next(row.id for row in view.scene.content.rows if ROW_KINDS[row.kind].content == "cards")
        stage, other = view.scene.grid.stages[number % 2], view.scene.grid.stages[2 + number % 3]
        box = view.scene.grid.card(view.scene.content.cell(stage, row)[0])
        assert box is not None
        start = QPointF(view.canvas.mapFromScene(QPointF(box.x + 60, box.y + 10)))
        end = QPointF(view.canvas.mapFromScene(QPointF(view.scene.grid.column(other).x + 90, box.y + 60)))
        mouse(view, QEvent.Type.MouseButtonPress, start)
        for step in range(1, 11):
            at = start + (end - start) * (step / 10)
            moves.append(lasting(partial(mouse, view, QEvent.Type.MouseMove, at)))
        drops.append(lasting(partial(mouse, view, QEvent.Type.MouseButtonRelease, end)))
    return {"drag": summed_up(moves), "drop": summed_up(drops)}


def lasting(deed: Callable[[], object]) -> float:
    """Do something with its repaint; return the seconds."""
    start = time.perf_counter()
    deed()
    QApplication.processEvents()
    return time.perf_counter() - start


def keys(view: MapView, times: int) -> Figures:
    """Measure letters typed into the field over a card."""
    view.session.select_cards(next(iter(view.session.document.all(Place))).id)
    view.edit_selected()

    def press(_: int) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "ы")
        QApplication.sendEvent(view.editor, key)

    figures = timed(press, times=min(times, 60))
    view.editor.drop()
    return figures


def edits(view: MapView, times: int) -> dict[str, object]:
    """Measure what changes the document: each is stored durably before it is painted."""
    session, document = view.session, view.session.document
    places = list(document.all(Place))[:400]
    one, last = places[0], places[-1]

    def move(n: int) -> Change:
        moved = [places[n % len(places)].id]
        return move_cards(document, moved, stage=last.stage, row=last.row, index=0)

    plans: dict[str, Callable[[int], Change]] = {
        "typing": lambda n: edit_card(document, one.card, text=f"текст {n}"),
        "add_card": lambda n: add_card(document, one.stage, row=one.row, text=f"new {n}"),
        "move_card": move,
    }
    result: dict[str, object] = {}
    for name, plan in plans.items():
        figures = timed(partial(_do, session, plan), times=times)
        result[name] = {**figures, "parts": parts(session, plan)}
    result["undo"] = timed(lambda _: session.undo(), times=times)
    return result


def _do(session: Session, plan: Callable[[int], Change], number: int) -> None:
    session.do(plan(number))


def parts(session: Session, plan: Callable[[int], Change]) -> Figures:
    """Return where the median edit spends its milliseconds: planning, document, store, history, views."""
    spent: dict[str, list[float]] = {}
    listeners = session.document._listeners  # noqa: SLF001
    before = list(listeners)

    def watched(name: str, listener: Listener) -> Listener:
        def watch(changed: Changed) -> None:
            start = time.perf_counter()
            listener(changed)
            spent.setdefault(name, []).append(time.perf_counter() - start)

        return watch

    names = ("store", "history", "views")
    listeners[:] = [watched(name, listener) for name, listener in zip(names, before, strict=True)]
    for number in range(1000, 1031):
        start = time.perf_counter()
        change = plan(number)
        spent.setdefault("plan", []).append(time.perf_counter() - start)
        start = time.perf_counter()
        session.do(change)
        told = sum(spent[name][-1] for name in names)
        spent.setdefault("document", []).append(time.perf_counter() - start - told)
    listeners[:] = before
    return {name: round(1000 * statistics.median(taken), 3) for name, taken in spent.items()}


def memory() -> float:
    """Return what the process holds, in megabytes."""
    pages = Path("/proc/self/statm")
    if not pages.exists():
        return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    return round(int(pages.read_text().split()[1]) * resource.getpagesize() / 2**20, 1)


def measure(count: int, times: int, *, wide: bool) -> dict[str, object]:
    """Measure one size."""
    with ProjectFile.create(big_map(count, wide=wide)) as file:
        session = Session(file, language="ru")
        before = memory()
        start = time.perf_counter()
        view = MapView(session, theme="light")
        built = time.perf_counter() - start
        view.resize(1920, 1080)
        view.show()
        QApplication.processEvents()
        painted = time.perf_counter() - start
        gc.collect()
        gc.freeze()  # as the application does with what it has opened
        result: dict[str, object] = {
            "rss_mb": memory(),
            "build_ms": round(built * 1000, 1),
            "painted_ms": round(painted * 1000, 1),
            "map_mb": round(memory() - before, 1),
            **looks(view, times),
            **drags(view, times),
            "key": keys(view, times),
            **edits(view, times),
        }
        view.close()
    return result


def main() -> None:
    """Print the figures; every size in a process of its own, so that none has another's memory."""
    quick, wide = "--quick" in sys.argv, "--wide" in sys.argv
    if "--size" in sys.argv:
        application = QApplication(sys.argv[:1])
        wear(application, "light")
        size = int(sys.argv[sys.argv.index("--size") + 1])
        print(json.dumps(measure(size, 20 if quick else 200, wide=wide)))
        application.quit()
        return
    figures = {}
    for size in SIZES[:1] if quick else SIZES:
        command = [sys.executable, "-m", "benchmarks.canvas", "--size", str(size), *sys.argv[1:]]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        figures[f"{size}_cards"] = json.loads(told)
    print(json.dumps({"benchmark": "canvas", "viewport": [1920, 1080], "wide": wide, **figures}, indent=1))


if __name__ == "__main__":
    main()
