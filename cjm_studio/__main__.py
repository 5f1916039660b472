"""The command `cjm-studio`, and what `python -m cjm_studio` runs."""

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


def _open_window(path: Path | None) -> int:
    from cjm_studio.app import run_window

    return run_window(path)


if __name__ == "__main__":
    sys.exit(main())
