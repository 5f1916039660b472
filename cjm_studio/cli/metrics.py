"""`metrics`: every metric of every stage and wave with its interval."""

import argparse
from pathlib import Path

from cjm_studio.cli.printed import add_json, print_found


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("metrics", help="print every metric with its interval and number of answers")
    parser.add_argument("file", type=Path, help="the project")
    add_json(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the metrics of all waves."""
    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.metric_table import metric_lines, metric_table
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    print_found(
        options,
        table=lambda: metric_table(document),
        lines=lambda: metric_lines(document, language=language_of_environment()),
    )
    return 0
