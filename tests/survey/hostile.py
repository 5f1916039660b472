"""Reading files that are not to be trusted: in a process of its own, or up to the refusal."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words

LANGUAGES: tuple[Language, ...] = ("en", "ru")
CHILD = """
import json, resource, sys
from pathlib import Path
from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
import duckdb, pandas
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    said = read_survey(Path(sys.argv[1])).accepted
except BadInput as refused:
    said = refused.key
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([said, (peak - before) >> 10]))
"""


def refusal(path: Path, mapping: str = "") -> str:
    """Return the key of the refusal; its sentence is whole in both languages."""
    with pytest.raises(BadInput) as refused:
        read_survey(path, mapping)
    return key_of(refused.value, secret=str(path.parent))


def key_of(refused: BadInput, *, secret: str) -> str:
    """Return the key of a refusal; its sentence is whole in both languages and keeps the secret."""
    for sentence in (problem_words(refused, language) for language in LANGUAGES):
        assert sentence
        assert "\n" not in sentence
        assert not re.search(r"\{\w+\}", sentence)
        assert secret not in sentence
    return refused.key


def read_or_refused(path: Path) -> SurveyFile | None:
    """Return what a file says, nothing if it is refused in a sentence."""
    try:
        return read_survey(path)
    except BadInput as refused:
        for language in LANGUAGES:
            problem_words(refused, language)
        return None


def read_apart(path: Path) -> tuple[str | int, int]:
    """Read a file in a process of its own; return what came of it and how many megabytes it took."""
    command = [sys.executable, "-c", CHILD, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    said, megabytes = json.loads(done.stdout)
    return said, megabytes
