"""Key drivers for commands: files read person by person, results kept in the document."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.document.document import Document
    from cjm_studio.model.register import DriverResult


def work_out(
    document: "Document", paths: Sequence[Path], mapping: str, *, wave: str | None, outcome: str
) -> "list[DriverResult]":
    """Read the files as they were imported, work the drivers out, and keep them."""
    from cjm_studio.cli.stopping import stoppable
    from cjm_studio.document.document import ChangeSource
    from cjm_studio.operations.drivers import driver_results, imports, people_of, store_drivers
    from cjm_studio.operations.known import known_in
    from cjm_studio.survey.drivers import read_pairs

    imported, known = imports(document), known_in(document)
    with stoppable() as cancelled:
        pairs = [
            pair
            for path in paths
            for pair in read_pairs(
                *(path, mapping),
                wave=wave,
                imported=imported,
                metrics=known.metrics,
                stages=known.stages,
                segments=known.segments,
                cancelled=cancelled,
            )
        ]
    results = driver_results(people_of(document, pairs, outcome=outcome))
    document.apply(store_drivers(document, results), ChangeSource.USER)
    return results
