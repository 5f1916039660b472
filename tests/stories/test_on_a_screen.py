"""The stories of the hand once more under a real window system: X11, on a screen of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

STORY = Path(__file__).with_name("test_map_by_hand.py")


@pytest.fixture
def screen() -> Iterator[str]:
    """A display that nobody sees; its number is told by the server itself."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no Xvfb on this machine")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        process.terminate()


def test_the_map_is_built_by_hand_on_x11(screen: str) -> None:
    environment = {**os.environ, "CJM_TEST_PLATFORM": "xcb", "DISPLAY": screen}
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", str(STORY)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240)
    assert "2 passed" in done.stdout, done.stdout[-4000:] + done.stderr[-2000:]
