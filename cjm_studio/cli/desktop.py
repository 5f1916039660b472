"""`--install-desktop`: the program in the desktop's menu, and its files known to the file manager."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cjm_studio.wording.resources import resource_path

_NAME = "cjm-studio"
_ICONS = "icons/hicolor/scalable"
# Where each file of ours belongs below the folder of shared data.
_PLACES = (
    (("desktop", f"{_NAME}.desktop"), f"applications/{_NAME}.desktop"),
    (("desktop", f"{_NAME}.xml"), f"mime/packages/{_NAME}.xml"),
    (("desktop", f"{_NAME}.metainfo.xml"), f"metainfo/{_NAME}.metainfo.xml"),
    (("icons", f"{_NAME}.svg"), f"{_ICONS}/apps/{_NAME}.svg"),
    (("icons", f"{_NAME}.svg"), f"{_ICONS}/mimetypes/application-x-{_NAME}.svg"),
)
# They make the desktop notice; where one is missing, it notices at the next start.
_NOTICES = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


def install() -> int:
    """Put the files where the user's desktop looks for them and say where."""
    for source, target in _files():
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".desktop":
            entry = source.read_text(encoding="utf-8").replace(f"Exec={_NAME}", f"Exec={command()}")
            target.write_text(entry, encoding="utf-8")
        else:
            shutil.copyfile(source, target)
        print(target)
    _notice()
    return 0


def uninstall() -> int:
    """Take the files away again and say which."""
    for _, target in _files():
        if target.exists():
            target.unlink()
            print(target)
    _notice()
    return 0


def command() -> str:
    """Return how the desktop starts this very program, quoted as its entries want it."""
    script = Path(sys.executable).with_name(_NAME)
    words = [str(script)] if script.exists() else [sys.executable, "-m", "cjm_studio"]
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    """A place with a blank in it, or with a sign that a shell would read, stands in quotation marks."""
    if all(letter.isalnum() or letter in "/._-+" for letter in word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, "\\" + sign)
    # The entry itself is a string too, in which a backslash is written twice; % begins a field.
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _files() -> Iterator[tuple[Path, Path]]:
    folder = _shared_data()
    for source, target in _PLACES:
        yield resource_path(*source), folder / target


def _shared_data() -> Path:
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".local" / "share"  # noqa: PTH117


def _notice() -> None:
    for tool, folder in _NOTICES:
        place = _shared_data() / folder
        if shutil.which(tool) and place.is_dir():
            subprocess.run([tool, str(place)], capture_output=True, check=False)
