"""The wave that a command was asked for."""

import argparse
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput

if TYPE_CHECKING:
    from cjm_studio.document.document import Document
    from cjm_studio.model.metrics import Wave


def wave_asked(document: "Document", options: argparse.Namespace) -> "Wave | None":
    """Return the wave that `--wave` names, the latest without it; None where nothing was measured."""
    from cjm_studio.document.queries import waves

    there = waves(document)
    if options.wave is None:
        return there[-1] if there else None
    for wave in there:
        if wave.name.casefold() == options.wave.strip().casefold():
            return wave
    names = ", ".join(wave.name for wave in there)
    raise BadInput("unknown_wave" if there else "no_waves", file=options.file, wave=options.wave, names=names)
