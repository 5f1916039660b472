"""The command line: which subcommand, and how bad input is told."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from cjm_studio import __version__
from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import language_of_environment
from cjm_studio.wording.problems import problem_words

OpenWindow = Callable[[Path | None], int]

COMMANDS = ("new", "survey", "barriers", "metrics", "export", "text", "validate")

_ABOUT = "Draw customer journey maps, tie them to survey answers and see where customers meet barriers."
_BAD_INPUT = 2


def run(argv: Sequence[str], *, open_window: OpenWindow | None = None) -> int:
    """Run one command line; return its exit code: 0, or 2 for input that cannot be used.

    Without a subcommand a window is opened, by whoever stands above the command line and knows how.
    """
    try:
        status = _run(argv, open_window)
        sys.stdout.flush()  # here, so that a closed pipe is noticed here
        return status
    except BadInput as problem:
        return _refuse(problem)
    except BrokenPipeError:  # whoever read has enough
        _drop_output()
        return 128 + signal.SIGPIPE
    except OSError as error:
        _drop_output()
        where = f" ({error.filename})" if error.filename else ""
        return _refuse(BadInput("system_refused", reason=error.strerror or error, where=where))
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _refuse(problem: BadInput) -> int:
    print(f"cjm-studio: {problem_words(problem, language_of_environment())}", file=sys.stderr)
    return _BAD_INPUT


def _drop_output() -> None:
    """What is still buffered must not complain once more at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(argv: Sequence[str], open_window: OpenWindow | None) -> int:
    parser = _parser(argv)
    try:
        options = parser.parse_args(argv)
        if "run" not in options and open_window is None:
            parser.error("a command is needed")
    except SystemExit as end:  # argparse has said what is wrong, or has shown its help
        return int(end.code or 0)
    if open_window is None or "run" in options:
        return int(options.run(options))
    _check_there(options.file)
    return open_window(options.file)


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Return a parser that knows the commands, or, if none is asked for, the file to open."""
    parser = argparse.ArgumentParser(prog="cjm-studio", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"CJM Studio {__version__}")
    first = argv[0] if argv else ""
    if first in COMMANDS or first in ("-h", "--help"):
        parser.usage = "cjm-studio [FILE]\n       cjm-studio COMMAND ..." if first not in COMMANDS else None
        commands = parser.add_subparsers(metavar="COMMAND", title="commands, instead of a file to open")
        for name in COMMANDS if first not in COMMANDS else (first,):
            import_module(f"cjm_studio.cli.{name}").add(commands)
    else:
        parser.add_argument(
            "file", nargs="?", type=Path, metavar="FILE", help="the project to open in a window"
        )
    return parser


def _check_there(path: Path | None) -> None:
    """Tell a slip of the pen in a command from a missing file."""
    if path is None or os.path.exists(path):  # noqa: PTH110  # Path.exists fails on impossible names
        return
    if not path.suffix and path.name == str(path):
        raise BadInput("no_file_or_command", name=str(path), names=", ".join(COMMANDS))
    raise BadInput("file_missing", path=str(path))
