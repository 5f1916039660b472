"""The house rules that a machine can watch: small files, short functions, every name explained."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = ("cjm_studio", "tests", "tools", "benchmarks")
NOT_OURS = re.compile(r"\.(?!ci$)|(?:build|dist|__pycache__)$")  # folders that git does not hold

FILE_LINES = 300
FUNCTION_LINES = 40

# Put together here, so that this file does not hold what it looks for.
HOSTS = re.compile(
    "|".join((r"\bpypi" + r"\.org", "python" + "hosted", r"\bdebian" + r"\.(?:org|net)", "npm" + "js"))
)
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:" + "work|root|home" + ")/")


def modules(*folders: str) -> Iterator[tuple[str, str, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield path.relative_to(ROOT).as_posix(), text, ast.parse(text)


def is_table(module: ast.Module) -> bool:
    """A module declares itself a table of data by holding nothing but imports and assignments."""
    return all(
        isinstance(node, ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign | ast.Expr)
        for node in module.body
    )


def texts() -> Iterator[tuple[str, str]]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not NOT_OURS.match(name)]
        for name in names:
            path = Path(folder, name)
            data = path.read_bytes()
            if b"\0" not in data:
                yield path.relative_to(ROOT).as_posix(), data.decode("utf-8", "replace")


def is_public(name: str) -> bool:
    return not name.startswith("_")


def undocumented(path: str, module: ast.Module) -> Iterator[str]:
    if ast.get_docstring(module) is None:
        yield path
    for node in module.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and is_public(node.name):
            if ast.get_docstring(node) is None:
                yield f"{path}:{node.lineno} {node.name}"


def test_no_file_becomes_the_place_where_everything_goes() -> None:
    sizes = {path: text.count("\n") for path, text, module in modules(*CODE) if not is_table(module)}
    assert {path: lines for path, lines in sizes.items() if lines > FILE_LINES} == {}


def test_functions_fit_on_a_screen() -> None:
    sizes = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path, _, module in modules(*CODE)
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in sizes.items() if lines > FUNCTION_LINES} == {}


def test_every_public_thing_says_what_it_is() -> None:
    assert [thing for path, _, module in modules("cjm_studio") for thing in undocumented(path, module)] == []


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    found = [
        f"{path}: {match.group()}"
        for path, text in texts()
        for match in (*HOSTS.finditer(text), *MACHINE_PATHS.finditer(text))
    ]
    assert found == []


def test_the_lock_holds_every_dependency_and_no_place_to_get_it_from() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, flags=re.MULTILINE))
    assert {re.split(r"[^\w-]", name)[0].lower() for name in wanted} - locked == set()
    assert re.findall(r"^ *--(?!hash=).*|://.*", lock, flags=re.MULTILINE) == []
