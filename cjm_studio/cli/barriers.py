"""`barriers`: what the barrier rule says of every cell of a wave, and why."""

import argparse
from pathlib import Path

from cjm_studio.cli.wave_asked import wave_asked


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Define the command."""
    parser = commands.add_parser("barriers", help="say at which stages barriers are proved, and why")
    parser.add_argument("file", type=Path, help="the project")
    parser.add_argument("--wave", help="the wave's name; the latest if not given")
    parser.add_argument("--json", action="store_true", help="print every figure, not rounded, as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the evidence of a wave."""
    import json

    from cjm_studio.cli.renewed import renewed
    from cjm_studio.exchange.evidence_table import evidence_lines, evidence_table
    from cjm_studio.wording.language import language_of_environment

    document = renewed(options.file)
    wave = wave_asked(document, options)
    if options.json:
        print(json.dumps(evidence_table(document, wave), ensure_ascii=False, indent=2))
    else:
        print("\n".join(evidence_lines(document, wave, language=language_of_environment())))
    return 0
