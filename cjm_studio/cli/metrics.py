"""`metrics`: every metric of every stage and wave with its interval."""

import argparse
from pathlib import Path


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("metrics", help="print every metric with its interval and number of answers")
    parser.add_argument("file", type=Path, help="the project")
    parser.add_argument("--json", action="store_true", help="print every figure, not rounded, as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the metrics of all waves."""
    import json

    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.metric_table import metric_lines, metric_table
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    if options.json:
        print(json.dumps(metric_table(document), ensure_ascii=False, indent=2))
    else:
        print("\n".join(metric_lines(document, language=language_of_environment())))
    return 0
