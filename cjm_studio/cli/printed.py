"""What a command has found, on standard output: words for people, every figure as JSON for programs."""

import argparse
from collections.abc import Callable, Iterable


def add_json(
    parser: argparse.ArgumentParser, words: str = "print every figure, not rounded, as JSON"
) -> None:
    """Let a command be asked for JSON."""
    parser.add_argument("--json", action="store_true", help=words)


def print_found(
    options: argparse.Namespace, *, table: Callable[[], object], lines: Callable[[], Iterable[str]]
) -> None:
    """Print the one that is asked for; the other is not worked out."""
    if options.json:
        import json

        print(json.dumps(table(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines()))
