"""Measures the monthly pack: how long the pack of 2,000 barriers over 24 waves takes in each form.

Prints JSON, times in milliseconds. "content" is everything that is worked out, the lives of the barriers too;
each form is written from it. "whole" is the slowest: the content and the form together. The budget is 10 s.
"""

import argparse
import json
import os
import time
from collections.abc import Callable

from msgspec.structs import replace

from benchmarks.register import TODAY, records
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.record import Record

BUDGET_MS = 10_000


def forms() -> dict[str, Callable[..., bytes]]:
    """Return what writes each form, everything of ours imported."""
    from PySide6.QtGui import QGuiApplication

    from cjm_studio.canvas.pack_pdf import pdf
    from cjm_studio.exchange.pack.book import xlsx
    from cjm_studio.exchange.pack.deck import pptx
    from cjm_studio.exchange.pack.html import html

    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None
    return {
        "html": lambda pack: html(pack).encode(),
        "xlsx": xlsx,
        "pptx": pptx,
        "pdf": lambda pack, keep=application: pdf(pack),
    }


def measured(record: Record) -> Record:
    """Give evidence an interval, so that all words are there that a real pack would have."""
    if isinstance(record, Evidence) and record.share is not None:
        around = (max(0.0, record.share - 0.1), min(1.0, record.share + 0.1))
        return replace(record, ci95=around)
    return record


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a small register: does it run at all?")
    quick = parser.parse_args().quick
    from cjm_studio.exchange.pack.telling import pack_content

    document = Document(map(measured, records(5 if quick else 50, 40, 6 if quick else 24)))
    start = time.perf_counter()
    pack = pack_content(document, today=TODAY)
    told: dict[str, float] = {"content_ms": 1000 * (time.perf_counter() - start)}
    for name, write in forms().items():
        start = time.perf_counter()
        size = len(write(pack))
        told[f"{name}_ms"] = 1000 * (time.perf_counter() - start)
        told[f"{name}_kb"] = size / 1000
    slowest = max(value for name, value in told.items() if name.endswith("_ms") and name != "content_ms")
    whole = told["content_ms"] + slowest
    figures = {"whole_ms": whole, **told}
    said = {"benchmark": "pack", "barriers": len(pack.register), "in_budget": whole <= BUDGET_MS}
    print(json.dumps({**said, **{name: round(value, 1) for name, value in figures.items()}}, indent=1))


if __name__ == "__main__":
    main()
