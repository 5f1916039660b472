"""`validate`: whether a project keeps the laws, without opening or changing it."""

import argparse
from pathlib import Path

from cjm_studio.wording.language import Language, language_of_environment
from cjm_studio.wording.problems import problem_words

_WORDS: dict[Language, str] = {"en": "OK: {count} records", "ru": "OK, записей: {count}"}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("validate", help="check that a project is whole and consistent")
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what is wrong, one finding a line, or that nothing is."""
    from cjm_studio.storage.findings import findings

    language = language_of_environment()
    count, found = findings(options.file)
    for finding in found:
        print(problem_words(finding, language))
    if found:
        return 2
    print(_WORDS[language].format(count=count))
    return 0
