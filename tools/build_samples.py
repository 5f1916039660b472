"""Builds the sample projects and their survey files; run it as `python -m tools.build_samples`.

Everything comes out the same each time: the answers are drawn with fixed seeds, and so are the ids.
"""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.exchange.outline import counted_names, read_outline
from cjm_studio.model import ids
from cjm_studio.model.metrics import Metric
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.survey.mapping import read_mapping
from cjm_studio.survey.read_survey import read_survey
from tools.sample_register import BANK, SHOP, Deed, done
from tools.sample_surveys import write_surveys

SAMPLES = Path(__file__).parents[1] / "samples"

# The share in trouble that the owner still accepts.
LIMITS = {"ces2": 0.25, "emotion": 0.30, "csat": 0.30, "completion": 0.25}


@dataclass(frozen=True, slots=True)
class Wave:
    """One survey file and how it comes into the project."""

    file: str
    name: str
    season: str
    imported: str  # ISO date
    mapping: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample project: an outline and its waves."""

    name: str
    agreed_by: str
    waves: tuple[Wave, ...]
    deeds: Mapping[int, tuple[Deed, ...]]  # after which wave


ALL = (
    Sample(
        "shop",
        "Директор по клиентскому опыту",
        (
            Wave("shop-2026-q2.csv", "II кв. 2026", "", "2026-07-02"),
            Wave("shop-2026-q3.csv", "III кв. 2026", "", "2026-10-01"),
        ),
        SHOP,
    ),
    Sample(
        "bank",
        "Chief customer officer",
        (
            Wave("bank-2026-spring.csv", "Spring 2026", "spring", "2026-06-03"),
            Wave("bank-2026-autumn.csv", "Autumn 2026", "autumn", "2026-12-01", "bank-wide.toml"),
        ),
        BANK,
    ),
)


def built(sample: Sample, *, surveys: Path) -> Document:
    """Return the map of a sample with the answers of all its waves."""
    document = Document(read_outline(SAMPLES / f"{sample.name}.toml", names=counted_names()))
    with patch.object(ids, "_RANDOM", random.Random(sample.name)):
        for turn, wave in enumerate(sample.waves):
            mapping = read_mapping(surveys / wave.mapping) if wave.mapping else ""
            metrics = list(document.all(Metric))
            file = read_survey(surveys / wave.file, mapping, wave=wave.name, metrics=metrics)
            change = import_survey(
                document,
                [file],
                season=wave.season,
                limits=LIMITS if turn == 0 else None,
                by=sample.agreed_by,
                today=wave.imported,
            )
            document.apply(change, ChangeSource.USER)
            done(document, sample.deeds.get(turn, ()), by=sample.agreed_by)
    return document


def build(samples: Iterable[Sample] = ALL, *, folder: Path = SAMPLES) -> None:
    """Write the survey files and the project files into a folder."""
    write_surveys(folder / "surveys")
    for sample in samples:
        document = built(sample, surveys=folder / "surveys")
        with TemporaryDirectory(dir=folder) as beside:
            path = Path(beside) / f"{sample.name}.cjm"
            ProjectFile.create(document, path).close()
            path.replace(folder / path.name)
        print(f"{sample.name}.cjm: {len(document)} records")


if __name__ == "__main__":
    build()
