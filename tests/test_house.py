"""The house rules that a machine can watch: small files, short functions, every name explained."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

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


class Module(NamedTuple):
    """What the rules ask of a file; its tree is too large to be kept."""

    path: str
    lines: int
    is_table: bool
    functions: dict[str, int]  # lines, by where they stand
    undocumented: list[str]


def modules(*folders: str) -> Iterator[Module]:
    for folder in folders:
        yield from modules_in(folder)


@cache
def modules_in(folder: str) -> list[Module]:
    found = [module_at(path) for path in sorted((ROOT / folder).rglob("*.py"))]
    assert found
    return found


def module_at(file: Path) -> Module:
    path, text = file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")
    tree = ast.parse(text)
    functions = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return Module(path, text.count("\n"), is_table(tree), functions, list(undocumented(path, tree)))


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
    sizes = {module.path: module.lines for module in modules(*CODE) if not module.is_table}
    assert {path: lines for path, lines in sizes.items() if lines > FILE_LINES} == {}


def test_functions_fit_on_a_screen() -> None:
    sizes = [size for module in modules(*CODE) for size in module.functions.items()]
    assert {name: lines for name, lines in sizes if lines > FUNCTION_LINES} == {}


def test_every_public_thing_says_what_it_is() -> None:
    assert [thing for module in modules("cjm_studio") for thing in module.undocumented] == []


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
