"""`text`: a project as one sorted JSON line for each record, to compare and to keep in git."""

import argparse
import sys
from pathlib import Path


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser(
        "text", help="print a project as one JSON line for each record, small groups too"
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the project, always in UTF-8 and with plain line ends, so that it is the same everywhere."""
    from cjm_studio.storage.resting_file import read
    from cjm_studio.storage.text_form import text

    lines = text(read(options.file))
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write(line.encode() + b"\n")
    return 0
