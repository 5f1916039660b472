"""`barriers`: what the barrier rule says of every cell of a wave, and why."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.document.document import Document
    from cjm_studio.model.metrics import Wave


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

    from cjm_studio.exchange.evidence_table import evidence_lines, evidence_table
    from cjm_studio.storage.project_file import ProjectFile
    from cjm_studio.wording.language import language_of_environment

    with ProjectFile.open(options.file, read_only=True) as opened:
        wave = _wave(opened.document, options)
        if options.json:
            print(json.dumps(evidence_table(opened.document, wave), ensure_ascii=False, indent=2))
        else:
            print("\n".join(evidence_lines(opened.document, wave, language=language_of_environment())))
    return 0


def _wave(document: "Document", options: argparse.Namespace) -> "Wave | None":
    from cjm_studio.document.queries import waves

    there = waves(document)
    if options.wave is None:
        return there[-1] if there else None
    for wave in there:
        if wave.name.casefold() == options.wave.strip().casefold():
            return wave
    names = ", ".join(wave.name for wave in there)
    raise BadInput("unknown_wave" if there else "no_waves", file=options.file, wave=options.wave, names=names)
