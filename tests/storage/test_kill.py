"""Killed at any moment: no acknowledged edit is lost, none is torn, the file always opens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import card_at, places_at
from cjm_studio.model.map import Stage
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import shop
from tests.storage.editor import STAGES
from tests.storage.steps import files, rename

EDITOR = Path(__file__).with_name("editor.py")
ROOT = Path(__file__).parents[2]


def whole(document: Document) -> int:
    """Return the number of the edit that a project shows; it must be wholly there."""
    (number,) = {int(document.get(Stage, id_).name) for id_ in STAGES}
    (place,) = places_at(document, STAGES[0])
    assert number == 0 or card_at(document, place).id == f"note-{number}"
    return number


def said(output: str, word: str) -> int:
    lines = [line.split() for line in output.splitlines() if line.count(" ") == 1]
    return max((int(number) for what, number in lines if what == word), default=0)


def killed_at_random(path: Path) -> str:
    """Let the editor work for a moment; return what it acknowledged."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(EDITOR), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as editor:
        assert editor.stdout is not None
        opened = editor.stdout.readline()
        assert opened.startswith("opened")
        time.sleep(random.uniform(0, 0.15))
        editor.send_signal(signal.SIGKILL)
        return opened + editor.stdout.read()


def kill_and_look(path: Path, times: int) -> int:
    with ProjectFile.create(shop().document(), path) as project:
        for stage in STAGES:
            rename(project.document, "0", stage=stage)
        project.publish()
    edited = saved = 0
    for _ in range(times):
        output = killed_at_random(path)
        assert said(output, "opened") >= edited
        edited = max(edited, said(output, "edited"), said(output, "opened"))
        saved = max(saved, said(output, "saved"))
        at_rest = whole(read(path))
        assert saved <= at_rest
    with ProjectFile.open(path) as project:
        assert whole(project.document) >= edited
        assert not project.changed_outside()
        project.publish()
    assert whole(read(path)) >= edited
    assert files(path.parent) == [path.name]
    return edited


def test_twenty_kills_lose_nothing(path: Path) -> None:
    assert kill_and_look(path, 20) > 20


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_two_hundred_kills_lose_nothing(path: Path) -> None:
    assert kill_and_look(path, 200) > 200
