"""What a reader of a PDF can search and copy: the letters that its faces tell."""

import re
import zlib
from pathlib import Path


def letter_maps(path: Path) -> list[bytes]:
    """Return, of each face in a PDF, the map from its shapes to letters."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL)
    return [words for stream in packed if b"begincmap" in (words := _unpacked(stream))]


def told(maps: list[bytes], letter: str) -> bool:
    """Return whether any of the faces tells a letter."""
    return any(b"<%04X>" % ord(letter) in shapes for shapes in maps)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
