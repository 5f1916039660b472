"""The command line: which subcommand, and how bad input is told."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path

from cjm_studio import __version__
from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import language_of_environment
from cjm_studio.wording.problems import problem_words

OpenWindow = Callable[[list[Path], bool], int]  # the files, and whether in a window of their own

COMMANDS = (
    "new",
    "survey",
    "barriers",
    "register",
    "drivers",
    "metrics",
    "export",
    "pack",
    "text",
    "validate",
    "lint",
    "questionnaire",
    "diff",
)

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
    for path in options.files:
        _check_there(path)
    return open_window(options.files, options.new_window)


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Return a parser that knows the commands, or, if none is asked for, the file to open."""
    parser = argparse.ArgumentParser(prog="cjm-studio", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"CJM Studio {__version__}")
    first = argv[0] if argv else ""
    if first in COMMANDS or first in ("-h", "--help"):
        parser.usage = (
            "cjm-studio [--new-window] [FILE ...]\n       cjm-studio COMMAND ..."
            if first not in COMMANDS
            else None
        )
        commands = parser.add_subparsers(metavar="COMMAND", title="commands, instead of a file to open")
        for name in COMMANDS if first not in COMMANDS else (first,):
            import_module(f"cjm_studio.cli.{name}").add(commands)
    else:
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="what to open in a window")
        parser.add_argument("--new-window", action="store_true", help="open it in a window of its own")
    _add_desktop(parser)
    return parser


def _add_desktop(parser: argparse.ArgumentParser) -> None:
    """What the system's menu and file manager are told; a flag, not a command, as it is wanted once."""
    for name, help_ in (("install", "add the program to the desktop's menus"), ("uninstall", "undo that")):
        run = partial(_tell_desktop, name)
        parser.add_argument(
            f"--{name}-desktop",
            dest="run",
            action="store_const",
            const=run,
            default=argparse.SUPPRESS,
            help=help_,
        )


def _tell_desktop(name: str, options: argparse.Namespace) -> int:
    desktop = import_module("cjm_studio.cli.desktop")
    return int(desktop.install() if name == "install" else desktop.uninstall())


def _check_there(path: Path) -> None:
    """Tell a slip of the pen in a command from a missing file."""
    if os.path.exists(path):  # noqa: PTH110  # Path.exists fails on impossible names
        return
    if not path.suffix and path.name == str(path):
        raise BadInput("no_file_or_command", name=str(path), names=", ".join(COMMANDS))
    raise BadInput("file_missing", path=str(path))
