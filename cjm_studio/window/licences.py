"""The licences of everything that the program is made of, read from where they are installed."""

import re
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import qVersion

from cjm_studio.look.speech import translate
from cjm_studio.wording.resources import resource_path

_TEXTS = re.compile(r"LICEN[CS]E|COPYING|NOTICE", re.IGNORECASE)
_NAMED = re.compile(r"[\w.-]+")
_FIELDS = ("License-Expression", "License")
_LONGEST_NAME = 80  # some packages put the whole text into that field
_QT = ("pyside6-essentials", "shiboken6")  # their packages carry no text


class Part(NamedTuple):
    """One thing that the program is made of."""

    name: str
    version: str
    licence: str
    text: Callable[[], str]


def parts() -> list[Part]:
    """Return all parts: the program, Qt, typeface, icons, then the packages by name."""
    found = {name: _package(found) for name, found in _packages("cjm-studio").items() if name not in _QT}
    ours = found.pop("cjm-studio", None)
    return [
        *([ours._replace(name="CJM Studio")] if ours else []),
        Part("Qt, PySide6, Shiboken6", qVersion(), "LGPL-3.0", _qt_text),
        Part("Inter", "", "OFL-1.1", resource_path("fonts", "OFL.txt").read_text),
        Part("Lucide", "", "ISC", resource_path("icons", "LICENSE").read_text),
        *(found[name] for name in sorted(found)),
    ]


def _packages(name: str) -> dict[str, metadata.Distribution]:
    """Return the installed packages that a package needs, itself among them."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [name]
    while waiting:
        key = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        try:
            package = found.get(key) or metadata.distribution(key)
        except metadata.PackageNotFoundError:  # wanted on other systems only
            continue
        if key not in found:
            found[key] = package
            wanted = [need for need in package.requires or [] if "extra ==" not in need]
            waiting += [match[0] for need in wanted if (match := _NAMED.match(need))]
    return found


def _package(package: metadata.Distribution) -> Part:
    about = package.metadata
    kinds = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    named = [str(line).strip() for key in _FIELDS for line in about.get_all(key) or []]
    short = [words for words in named if words and len(words) < _LONGEST_NAME]
    licence = short[0] if short else kinds[0].split(" :: ")[-1].removesuffix(" License") if kinds else ""
    return Part(str(about["Name"]), package.version, licence, lambda: "\n\n".join(_texts(package)))


def _texts(package: metadata.Distribution) -> Iterator[str]:
    for file in package.files or []:
        if _TEXTS.search(file.name) and file.suffix not in (".py", ".pyc"):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip()


def _qt_text() -> str:
    notice = translate(
        "Licences",
        "Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They "
        "are unchanged and loaded as separate libraries: you may put another build of them in their place. "
        "Their source: code.qt.io, qt.io/download-open-source. The licence refers to the GNU General Public "
        "License, version 3; both follow.",
    )
    texts = (
        resource_path("licences", f"{name}-3.txt").read_text(encoding="utf-8") for name in ("LGPL", "GPL")
    )
    return "\n\n".join((notice, *texts))
