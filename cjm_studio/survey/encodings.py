"""The encoding of a text file, found by its marks, its bytes and, for old one-byte encodings, its letters."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CHUNK = 1 << 20

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORD_BEYOND_ASCII = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_WORDS_ENOUGH = 3000
_NO_BREAK = b"\xa0"  # among digits and at the ends of cells a blank that is no letter, but for CP866
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac-cyrillic")

# Letters by how often they stand in Russian text, the commonest weighs most.
_RUSSIAN = {letter: 33 - place for place, letter in enumerate("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")}

# They stand among Russian words too: less likely than the capitals that other encodings have in their place,
# more likely than the rarest of those.
_SIGNS = "\N{EN DASH}\N{EM DASH}«»„“”’…№\N{NO-BREAK SPACE}"
_SIGN = 4


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file's bytes become text; damaged if some bytes of a UTF-8 file do not."""

    name: str
    damaged: bool = False

    @property
    def is_utf8(self) -> bool:
        """Say whether the file can be read as UTF-8 where it stands."""
        return self.name in ("utf-8", "utf-8-sig") and not self.damaged


def find_encoding(path: Path, *, whole: bool = False) -> Encoding:
    """Return a file's encoding by its first megabyte, or, if asked, by all of it."""
    with path.open("rb") as file:
        chunk = file.read(CHUNK)
        for mark, name in _MARKS:
            if chunk.startswith(mark):
                damaged = name == "utf-8-sig" and whole and _first_bad(path) is not None
                return Encoding(name, damaged)
        if wide := _without_mark(chunk):
            return Encoding(wide)
        bad = _first_bad(path) if whole else (None if _is_utf8(chunk) else chunk)
    return Encoding("utf-8") if bad is None else _of_bad_utf8(bad)


def transcode(path: Path, target: Path, *, encoding: Encoding, step: Callable[[], None]) -> None:
    """Write the file as UTF-8, chunk by chunk; `step` is called after each."""
    decoder = codecs.getincrementaldecoder(encoding.name)("replace")
    with path.open("rb") as old, target.open("wb") as new:
        while chunk := old.read(CHUNK):
            new.write(decoder.decode(chunk).encode("utf-8", "replace"))
            step()
        new.write(decoder.decode(b"", final=True).encode("utf-8", "replace"))


def _without_mark(chunk: bytes) -> str:
    """Every second byte of UTF-16 text is zero where it is Latin letters, digits and separators."""
    half = max(len(chunk) // 2, 1)
    even, odd = chunk[0::2].count(0), chunk[1::2].count(0)
    if max(even, odd) < half * 0.2 or min(even, odd) > half * 0.02:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(chunk: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


def _first_bad(path: Path) -> bytes | None:
    """Return the first megabyte that is not UTF-8; None if all is."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = b""
    try:
        with path.open("rb") as file:
            while following := file.read(CHUNK):
                chunk = following
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return chunk
    return None


def _of_bad_utf8(chunk: bytes) -> Encoding:
    """A few wrong bytes among many right ones are damage; else it is an old encoding of one byte a letter."""
    text = chunk.decode("utf-8", "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(not letter.isascii() for letter in text) - wrong
    if right > 10 * wrong:
        return Encoding("utf-8", damaged=True)
    found = (word.strip(_NO_BREAK) for word in _WORD_BEYOND_ASCII.findall(chunk)[:_WORDS_ENOUGH])
    words = b" ".join(word for word in found if word)
    if _beside_latin(words.decode("cp1252", "replace")) > 0.5:
        return Encoding("cp1252")
    return Encoding(max(_CYRILLIC, key=lambda name: _likeness(words.decode(name, "replace"))))


def _beside_latin(text: str) -> float:
    """Return the share of letters beyond ASCII that touch an ASCII letter: high in Western words."""
    beyond = touching = 0
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if not letter.isascii():
            beyond += 1
            touching += any(near.isascii() and near.isalpha() for near in (before, after))
    return touching / max(beyond, 1)


def _likeness(text: str) -> float:
    """Return how much a text looks like Russian: common letters speak for it, capitals in a word against."""
    total = 0.0
    for before, letter in zip(" " + text, text, strict=False):
        if letter.isascii():
            continue
        if letter in _RUSSIAN:
            total += _RUSSIAN[letter]
        elif letter in _SIGNS:
            total += _SIGN
        elif letter.lower() in _RUSSIAN:
            total += _RUSSIAN[letter.lower()] * (0.5 if before.isupper() or not before.isalpha() else -0.5)
        else:
            total -= 10
    return total
