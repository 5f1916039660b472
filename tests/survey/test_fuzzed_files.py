"""Files spoilt by chance, from told seeds: refused in a sentence, or all their answers are accounted for."""

import random
from pathlib import Path

import pytest

from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import PROJECT_ID
from cjm_studio.model.map import Project
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.survey.read_survey import read_survey
from tests.survey import places
from tests.survey.files import counted, write_text
from tests.survey.hostile import read_or_refused, refusal

HEAD = "segment,stage,metric,score\n"

ENCODINGS = ("utf-8", "utf-16", "utf-32", "cp1251", "cp866", "koi8-r", "latin-1")
# What breaks a reader of text: quotes, ends of lines, zeros, half letters, formulas, marks of other files.
SPLINTERS = (
    *(
        b'"',
        b"'",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\r\n",
        b"\x00",
        b"\x1a",
        b"\xff",
        b"\xd0",
        b"\xef\xbb\xbf",
    ),
    *(
        b"sep=;\n",
        b'""',
        b'","',
        b'\n"\n',
        b"=1+6",
        b'=HYPERLINK("http://x")',
        b"@SUM(A1)",
        b"-2+3",
        b"{",
        b"]",
    ),
    *(
        b"PK\x03\x04",
        b"PAR1",
        b"\x1f\x8b",
        "\u202e\ufeff\U0001f600".encode(),
        b"9" * 400,
        b"," * 300,
        b"x" * 5000,
    ),
)


def spoil(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes cut, with some changed, doubled or replaced by a splinter."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(spoilt) + 1)
        end = min(at + chance.choice((0, 1, 1, 20, 400)), len(spoilt))
        with_ = chance.choice((b"", chance.randbytes(3), chance.choice(SPLINTERS), bytes(spoilt[at:end]) * 3))
        spoilt[at:end] = with_
    return bytes(spoilt[: chance.randrange(len(spoilt) + 1)] if chance.random() < 0.2 else spoilt)


def spoilt_file(folder: Path, seed: int) -> Path:
    """Write a file that was spoilt by this seed."""
    chance = random.Random(seed)
    name = chance.choice(list(places.KINDS))
    data = places.KINDS[name](folder / name).read_bytes()
    if name in ("a.csv", "a.tsv"):
        text = data.decode().replace("Ё", "Е") * chance.choice((1, 1, 30))
        data = text.encode(chance.choice(ENCODINGS), errors="replace")
    path = folder / f"spoilt-{name}"
    path.write_bytes(spoil(data, chance))
    return path


def judge(folder: Path, seed: int) -> None:
    """A spoilt file is refused in both languages, or its counts add up and make one whole change."""
    file = read_or_refused(spoilt_file(folder, seed))
    if file is None:
        return
    counted(file)
    assert all(len(entry.rows) <= min(entry.count, 10) for entry in file.left_out)
    try:
        change = import_survey(Document([Project(id=PROJECT_ID)]), [file])
    except BadInput:
        return
    assert change.added


@pytest.mark.parametrize("seed", range(8))
def test_a_file_spoilt_by_chance_is_refused_or_accounted_for(tmp_path: Path, seed: int) -> None:
    for number in range(8):
        judge(tmp_path, 1000 * seed + number)
    assert not list(tmp_path.glob("*.cjm"))


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(10, 18))
def test_thousands_of_files_spoilt_by_chance(tmp_path: Path, seed: int) -> None:
    for number in range(500):
        judge(tmp_path, 1000 * seed + number)


@pytest.mark.parametrize(
    ("body", "answers"),
    [("," * 300_000, 1), ("\n" * 300_000, 1), ('""\n' * 50_000, 1), ("new,pay,nps,7\r" * 5_000, 5_001)],
)
def test_a_text_bomb_is_read(tmp_path: Path, body: str, answers: int) -> None:
    file = read_survey(write_text(tmp_path / "a.csv", f"{HEAD}{body}\nnew,pay,nps,7\n"))
    assert sum(counted(file).values()) == answers


def test_a_bomb_of_quotes_is_refused(tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.csv", HEAD + '"' * 300_001 + "\nnew,pay,nps,7\n")
    assert refusal(path) == "quote_open"
