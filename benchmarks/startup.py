"""How long until the window is painted, and until the sample map is, against a bare QMainWindow.

Every run is a process of its own; the three kinds take turns, so that a busy machine is slow for all of them.
Prints JSON: seconds from the start of the process (medians), and ratios to the bare window of the same runs.
"""

import os
import sys
import time

RUNS = 9
BUDGET = {"window": 1.5, "map": 3.0}


def stamp() -> None:
    print(time.monotonic() - float(os.environ["CJM_STARTED"]), flush=True)


def bare() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, self.stop)

        def stop(self) -> None:
            stamp()
            os._exit(0)

    app = QApplication([])
    window = Bare()
    window.resize(1360, 860)
    window.show()
    app.exec()


def ours(kind: str, file: str) -> None:
    """Start as the command line does, up to the window or to the map."""
    from pathlib import Path

    from cjm_studio.cli.main import run

    def open_window(files: list[Path], new_window: bool) -> int:
        import gc

        gc.disable()
        from cjm_studio import app

        application = app.Application(sys.argv[:1])
        window = app.make_window(application)
        if kind == "window":
            window.painted.connect(stop)
        else:
            window.map_painted.connect(stop)
            window.painted.connect(lambda: app.begin(window, files[0]))
        window.show()
        return application.exec()

    run([file], open_window=open_window)


def stop() -> None:
    stamp()
    os._exit(0)


def measure() -> None:
    import json
    import platform
    import shutil
    import statistics
    import tempfile

    from cjm_studio.wording.resources import sample_path

    kinds = ("bare", "window", "map")
    seconds: dict[str, list[float]] = {kind: [] for kind in kinds}
    with tempfile.TemporaryDirectory() as folder:
        file = shutil.copy(sample_path("shop.cjm"), folder)
        for turn in range(RUNS + 1):
            for kind in kinds:
                taken = run_once(kind, str(file), folder)
                if turn:  # the first round fills the caches
                    seconds[kind].append(taken)
    medians = {kind: statistics.median(times) for kind, times in seconds.items()}
    ratios = {kind: medians[kind] / medians["bare"] for kind in BUDGET}
    report = {
        "benchmark": "startup",
        "python": platform.python_version(),
        "platform": os.environ.get("QT_QPA_PLATFORM", ""),
        "runs": RUNS,
        "seconds": {kind: round(value, 4) for kind, value in medians.items()},
        "to_bare": {kind: round(value, 2) for kind, value in ratios.items()},
        "budget": BUDGET,
        "within": all(ratios[kind] <= limit for kind, limit in BUDGET.items()),
    }
    print(json.dumps(report, indent=2))


def run_once(kind: str, file: str, folder: str) -> float:
    import subprocess

    keep = ("PYTHONDONTWRITEBYTECODE", "QT_LOGGING_RULES")
    environment = {name: value for name, value in os.environ.items() if name not in keep}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.update(
        QT_LOGGING_RULES="*.debug=false;qt.qpa.*=false",
        XDG_CONFIG_HOME=folder,
        XDG_STATE_HOME=folder,
        CJM_STUDIO_STATE=os.path.join(folder, "state"),  # noqa: PTH118
        CJM_STARTED=repr(time.monotonic()),
    )
    command = [sys.executable, __file__, kind, file]
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return float(answer.stdout)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare", _]:
            bare()
        case [("window" | "map") as kind, file]:
            ours(kind, file)
        case _:
            measure()
