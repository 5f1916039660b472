"""The command line: what it prints, its exit code, and that bad input changes nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_studio.cli.main import COMMANDS, run
from cjm_studio.document.queries import journeys, project, rows, segments, stages
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import shop

CLOSED_EARLY = 128 + 13

Output = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.cjm"
    ProjectFile.create(shop().document(), path).close()
    return path


def refused(argv: list[str], output: Output) -> str:
    """Return the one sentence on stderr."""
    assert run(argv) == 2
    said = output.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


def test_new_makes_a_project_with_one_journey_ready_to_fill(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "Сайт.cjm"
    assert run(["new", str(path), "--language", "ru"]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    document = read(path)
    assert (project(document).name, project(document).language) == ("Сайт", "ru")
    (segment,) = segments(document)
    (journey,) = journeys(document, segment.id)
    assert [stage.name for stage in stages(document, journey.id)] == [
        "До покупки",
        "Покупка",
        "После покупки",
    ]
    assert len(rows(document, journey.id)) == 7
    assert run(["validate", str(path)]) == 0


def test_new_follows_the_language_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    run(["new", str(tmp_path / "a.cjm")])
    assert project(read(tmp_path / "a.cjm")).language == "ru"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_template_makes_a_sound_project(tmp_path: Path, language: str) -> None:
    from cjm_studio.exchange.outline import template_names

    for name in template_names():
        path = str(tmp_path / f"{name}.cjm")
        assert run(["new", path, "--template", name, "--language", language]) == 0
        assert run(["validate", path]) == 0


def test_new_leaves_nothing_when_it_is_refused(file: Path, capsys: Output) -> None:
    before = file.read_bytes()
    assert "exists already" in refused(["new", str(file)], capsys)
    assert file.read_bytes() == before
    other = file.with_name("other.cjm")
    assert "no template “nothing”" in refused(["new", str(other), "--template", "nothing"], capsys)
    assert "no folder" in refused(["new", str(file.parent / "nowhere" / "a.cjm")], capsys)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_text_prints_one_line_for_each_record(file: Path, capsys: Output) -> None:
    before = file.read_bytes(), file.stat().st_mtime_ns
    assert run(["text", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(shop().records)
    assert any(json.loads(line).get("text") == "«Ну сколько можно!»" for line in lines)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_reading_commands_leave_no_trace(file: Path, state: Path) -> None:
    for command in ("text", "validate"):
        run([command, str(file)])
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert list((state / "working").iterdir()) == []


def test_validate_says_ok_or_what_is_wrong(file: Path, capsys: Output) -> None:
    import sqlite3
    from contextlib import closing

    assert run(["validate", str(file)]) == 0
    assert capsys.readouterr().out == f"OK: {len(shop().records)} records\n"
    with closing(sqlite3.connect(file)) as tables, tables:
        tables.execute("DELETE FROM node WHERE id = 'wave-1'")
    assert run(["validate", str(file)]) == 2
    assert "reading-1: “wave” names wave-1, which is not there." in capsys.readouterr().out
    assert "contradicts itself" in refused(["text", str(file)], capsys)


@pytest.mark.parametrize("command", ["text", "validate"])
def test_a_file_that_is_none_is_one_sentence(command: str, tmp_path: Path, capsys: Output) -> None:
    assert "There is no file" in refused([command, str(tmp_path / "none.cjm")], capsys)
    assert "is a folder" in refused([command, str(tmp_path)], capsys)
    (tmp_path / "a.csv").write_text("a;b\n")
    assert "not a CJM Studio project" in refused([command, str(tmp_path / "a.csv")], capsys)
    assert "cannot be read" in refused([command, "n" * 300], capsys)


def test_bad_input_is_told_in_russian_where_russian_is_spoken(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert refused(["text", str(tmp_path / "нет.cjm")], capsys).startswith("cjm-studio: Файла ")


def opened_windows(argv: list[str]) -> tuple[int, list[tuple[list[Path], bool]]]:
    opened: list[tuple[list[Path], bool]] = []

    def open_window(paths: list[Path], new_window: bool) -> int:
        opened.append((paths, new_window))
        return 7

    return run(argv, open_window=open_window), opened


def test_without_a_command_a_window_opens(file: Path, capsys: Output) -> None:
    assert opened_windows([]) == (7, [([], False)])
    assert opened_windows([str(file)]) == (7, [([file], False)])
    assert opened_windows(["--new-window", str(file), str(file)]) == (7, [([file, file], True)])
    assert run([str(file)]) == 2
    assert "a command is needed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("exprot", "no command “exprot”. The commands are: new, survey"),
        ("nothing.cjm", "There is no file nothing.cjm"),
        ("n" * 300 + ".cjm", "There is no file"),
    ],
)
def test_no_window_opens_for_a_word_that_is_neither_a_file_nor_a_command(
    word: str, said: str, capsys: Output
) -> None:
    assert opened_windows([word]) == (2, [])
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv", [["text"], ["text", "a", "b"], ["new", "a", "--language", "de"], ["--nothing"]]
)
def test_a_wrong_command_line_is_exit_code_2(argv: list[str], capsys: Output) -> None:
    assert run(argv) == 2
    assert "usage: cjm-studio" in capsys.readouterr().err


def test_the_version_and_the_help(capsys: Output) -> None:
    assert run(["--version"]) == 0
    assert run(["text", "--help"]) == 0
    assert capsys.readouterr().out.startswith("CJM Studio ")
    assert run(["--help"]) == 0
    help_ = capsys.readouterr().out
    assert [command for command in COMMANDS if f"    {command} " not in help_] == []


def in_a_shell(command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CJM": f"{sys.executable} -m cjm_studio"}
    return subprocess.run(
        ["bash", "-c", command], env=environment, capture_output=True, text=True, check=False
    )


def test_a_closed_pipe_is_no_error_to_speak_of(file: Path) -> None:
    done = in_a_shell(f"$CJM text {file} | true; echo ${{PIPESTATUS[0]}}")
    assert (done.stdout.strip(), done.stderr) in ((str(CLOSED_EARLY), ""), ("0", ""))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_output_is_one_sentence(file: Path) -> None:
    done = in_a_shell(f"$CJM text {file} > /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "refused" in done.stderr


def test_a_terminal_that_lacks_letters_gets_no_trace(tmp_path: Path) -> None:
    done = in_a_shell(f"LC_ALL=ru_RU.UTF-8 PYTHONIOENCODING=ascii $CJM text {tmp_path}/нет.cjm")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("cjm-studio: \\u0424")


def test_a_reading_command_starts_without_the_heavy_parts(file: Path) -> None:
    heavy = ("PySide6", "pandas", "duckdb", "scipy", "numpy")
    program = f"""import sys
from cjm_studio.cli.main import run
run(["text", {str(file)!r}])
print([name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
