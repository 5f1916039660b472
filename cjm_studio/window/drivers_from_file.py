"""Key drivers from a file: answers read in a thread, divided in a thread, kept as shares in one step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, do_in_thread
from cjm_studio.window.answer_files import (
    Progress,
    answers_and_mappings,
    ask_for_answers,
    read_each,
)
from cjm_studio.wording.metric_names import metric_name

if TYPE_CHECKING:
    from cjm_studio.session.session import Session
    from cjm_studio.survey.drivers import Pairs
    from cjm_studio.window.main_window import MainWindow


def drivers_from_file(window: "MainWindow") -> None:
    """Ask for the survey files, with a mapping where one is needed, and work the drivers out."""
    title = translate("Drivers", "Key drivers: choose the survey files that were imported")
    if chosen := ask_for_answers(window, title):
        work_out(window, chosen)


def work_out(window: "MainWindow", paths: Sequence[Path]) -> None:
    """Work the drivers out of these files, keep them as one step, and show them."""
    from cjm_studio.operations.drivers import driver_results, people_of, store_drivers

    session = window.session
    if session is None:
        return
    pairs = _read(window, session, paths)
    outcome = _asked_outcome(window, session, pairs)
    people = people_of(session.document, pairs, outcome=outcome)
    words = translate("Drivers", "Working out the key drivers…")
    results = do_in_thread(
        window,
        words,
        do=lambda w: driver_results(people, step=lambda share: w.count(round(1000 * share), 1000)),
    )
    if session is not window.session:
        return  # another project was opened meanwhile
    session.do(store_drivers(session.document, results))
    shown = [one for one in results if one.journey == session.journey] or results
    if all(one.wave != session.wave for one in shown):
        session.show_wave(shown[-1].wave)
    _show(window)


def _read(window: "MainWindow", session: "Session", paths: Sequence[Path]) -> "list[Pairs]":
    from cjm_studio.operations.drivers import imports
    from cjm_studio.operations.known import known_in
    from cjm_studio.survey.drivers import read_pairs
    from cjm_studio.survey.mapping import read_mapping

    answers, mappings = answers_and_mappings(paths)
    mapping = read_mapping(mappings[0]) if mappings else ""
    imported, known = imports(session.document), known_in(session.document)

    def read(path: Path, progress: Progress, cancelled: Callable[[], bool]) -> "list[Pairs]":
        return read_pairs(
            path,
            mapping,
            imported=imported,
            metrics=known.metrics,
            stages=known.stages,
            segments=known.segments,
            progress=progress,
            cancelled=cancelled,
        )

    return [pairs for found in read_each(window, answers, read) for pairs in found]


def _asked_outcome(window: "MainWindow", session: "Session", pairs: "Sequence[Pairs]") -> str:
    """Return the metric that was asked of the journey as a whole; of several, the one that people choose."""
    from cjm_studio.document.queries import metric_by_key
    from cjm_studio.operations.drivers import outcomes

    keys = outcomes(pairs)
    if len(keys) < 2:
        return keys[0] if keys else "nps"
    from PySide6.QtWidgets import QInputDialog

    metrics = [metric_by_key(session.document, key) for key in keys]
    names = [metric_name(m, session.language) if m else key for m, key in zip(metrics, keys, strict=True)]
    title, words = (
        translate("Drivers", "Key drivers"),
        translate("Drivers", "Which outcome is to be explained?"),
    )
    name, chosen = QInputDialog.getItem(window, title, words, names, 0, False)
    if not chosen:
        raise Cancelled
    return keys[names.index(name)]


def _show(window: "MainWindow") -> None:
    from cjm_studio.panels.metrics.metrics_view import MetricsView

    if window.desk is None:
        return
    window.desk.page.show_view("metrics")
    view = window.desk.page.current
    if isinstance(view, MetricsView):
        view.show_sheet("drivers")
