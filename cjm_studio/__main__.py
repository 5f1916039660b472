"""The command `cjm-studio`, and what `python -m cjm_studio` runs."""

import gc
import sys
from io import TextIOWrapper
from pathlib import Path

from cjm_studio.cli.main import run


def main() -> int:
    """Run the command line that the program was started with."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter gets its number instead of a trace.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    return run(sys.argv[1:], open_window=_open_window)


def _open_window(paths: list[Path], new_window: bool) -> int:
    from cjm_studio.window.single_instance import hand_over

    if not new_window and hand_over(paths):
        return 0
    gc.disable()  # until the map is seen (`app.begin`): what is imported stays, and is no rubbish
    from cjm_studio.app import run_window

    return run_window(paths)


if __name__ == "__main__":
    sys.exit(main())
