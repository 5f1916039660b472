"""Measures the monthly pack: how long the pack of 2,000 barriers over 24 waves takes in each form.

Prints JSON, times in milliseconds. "content" is everything that is worked out, the lives of the barriers too;
each form is written from it. "whole" is the slowest: the content and the form together. The budget is 10 s.
"""

import argparse
import json
import os
import time
from collections.abc import Callable

from benchmarks.register import TODAY, records
from cjm_studio.document.document import Document

BUDGET_MS = 10_000


def forms() -> dict[str, Callable[..., bytes]]:
    """Return what writes each form, everything imported."""
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


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--segments", type=int, default=50)
    parser.add_argument("--stages", type=int, default=40)
    parser.add_argument("--waves", type=int, default=24)
    asked = parser.parse_args()
    from cjm_studio.exchange.pack.telling import pack_content

    document = Document(records(asked.segments, asked.stages, asked.waves))
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
    said = {"barriers": len(pack.register), "whole_ms": whole, "in_budget": whole <= BUDGET_MS, **told}
    print(json.dumps({name: round(value, 1) for name, value in said.items()}, indent=2))


if __name__ == "__main__":
    main()
