"""One window for one user: a second start hands its files to the window that is there already.

The second start speaks over a plain socket, before it has loaded anything of Qt; the window listens with
Qt's own server. First the window says that it is ready, then the files are named: who gives up waiting for a
window that hangs has not told it anything, and opens a window of its own.
"""

import os
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.storage.places import state_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtNetwork import QLocalServer

_READY, _TAKEN, _BUSY = b"ready\n", b"taken\n", b"busy\n"
_PATIENCE = 0.3  # seconds for each of three steps, so that a second start never waits for a whole one
_ACTIVATION = "XDG_ACTIVATION_TOKEN"  # Wayland's leave to come to the front


def door() -> Path:
    """Return the socket of this user's window on this display."""
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    key = f"{zlib.crc32(os.fsencode(f'{state_folder()} {display}')):08x}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return (Path(runtime) if runtime else state_folder()) / f"cjm-studio-{key}.socket"


def hand_over(paths: Sequence[Path]) -> bool:
    """Have the window that is there open some files and come to the front; say whether it will."""
    import socket

    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_PATIENCE)
            line.connect(str(door()))
            answers = line.makefile("rb")
            if answers.readline() != _READY:
                return False
            line.sendall(_wish(paths))
            return answers.readline() == _TAKEN
    except OSError:  # nobody is there, or whoever is there hangs
        return False


def _wish(paths: Sequence[Path]) -> bytes:
    """Return what is asked for, in one line."""
    import json  # not above: the first start of all has nobody to ask

    files = [os.path.abspath(path) for path in paths]  # noqa: PTH100  # links stay as they are called
    return json.dumps({"files": files, "token": os.environ.get(_ACTIVATION, "")}).encode() + b"\n"


def listen(parent: "QObject", take: Callable[[list[Path]], bool]) -> "QLocalServer | None":
    """Answer the door from now on: `take` says whether it takes the files; None if another window listens."""
    from PySide6.QtNetwork import QLocalServer

    if _somebody_listens():
        return None
    with suppress(OSError):
        door().parent.mkdir(parents=True, exist_ok=True)
    QLocalServer.removeServer(str(door()))  # left behind by a crash
    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    server.newConnection.connect(lambda: _greet(server, take))
    return server if server.listen(str(door())) else None


def _somebody_listens() -> bool:
    import socket

    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_PATIENCE)
            line.connect(str(door()))
            return True
    except OSError:
        return False


def _greet(server: "QLocalServer", take: Callable[[list[Path]], bool]) -> None:
    import json

    visitor = server.nextPendingConnection()

    def hear() -> None:
        if not visitor.canReadLine():
            return
        with suppress(ValueError, KeyError, TypeError):  # not a start of this program
            wish = json.loads(bytes(visitor.readLine().data()))
            paths = [Path(name) for name in wish["files"]]
            if wish["token"]:
                os.environ[_ACTIVATION] = wish["token"]
            visitor.write(_TAKEN if take(paths) else _BUSY)
        visitor.disconnectFromServer()

    visitor.readyRead.connect(hear)
    visitor.disconnected.connect(visitor.deleteLater)
    visitor.write(_READY)
