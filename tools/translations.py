"""The translations of the window: gather the texts, check them, compile them.

--build    compile cjm_studio/i18n/*.ts into .qm files beside them (the set-up does this)
--update   gather the texts anew; what is new has to be translated then
--check    complain of anything that is missing, stale, or does not fit its source
"""

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cjm_studio"
FOLDER = PACKAGE / "i18n"
# English needs a file for its plurals only: the texts themselves are English.
LANGUAGES = {"ru": ("-target-language", "ru_RU"), "en": ("-target-language", "en_US", "-pluralonly")}
_MARKS = re.compile(r"%(?:n|L?\d)")


def sources() -> list[str]:
    """Return the modules that say something in the window, relative to the root."""
    said = re.compile(r"\b(?:translate|QT_TRANSLATE_NOOP|tr)\(")
    found = (path for path in PACKAGE.rglob("*.py") if said.search(path.read_text(encoding="utf-8")))
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, beside this interpreter."""
    return str(Path(sys.executable).with_name(name))


def build(folder: Path = FOLDER) -> None:
    for path in sorted(folder.glob("*.ts")):
        run(tool("pyside6-lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def update(folder: Path = FOLDER) -> None:
    for language, options in LANGUAGES.items():
        target = folder / f"cjm_{language}.ts"
        common = ("-silent", "-locations", "none", "-no-obsolete", "-source-language", "en_US")
        run(tool("pyside6-lupdate"), *common, *options, *sources(), "-ts", str(target))


def run(*command: str) -> None:
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        sys.exit(f"{Path(command[0]).name}: {answer.stdout}{answer.stderr}")


def complaints() -> Iterator[str]:
    """Yield everything that is wrong, one line each."""
    for language in LANGUAGES:
        path = FOLDER / f"cjm_{language}.ts"
        if not path.exists():
            yield f"{path.name}: is missing"
            continue
        yield from complaints_of(path)
    yield from complaints_of(FOLDER / "qt_ru.ts")  # written by hand: Qt's words that its own catalogue lacks
    yield from stale()
    for name in sources():
        yield from unfindable(name)
    with tempfile.TemporaryDirectory() as folder:
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, folder)
        build(Path(folder))


def complaints_of(path: Path) -> Iterator[str]:
    """Yield what is wrong in one file: unfinished, obsolete, or not fitting its source."""
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            where = f"{path.name}, {name}, “{source}”"
            translation = message.find("translation")
            if translation is None:
                yield f"{where}: no translation"
                continue
            if translation.get("type"):
                yield f"{where}: {translation.get('type')}"
            forms = translation.findall("numerusform")
            texts = [form.text or "" for form in forms] if forms else [translation.text or ""]
            for text in texts:
                yield from (f"{where}: {problem}" for problem in misfits(source, text))


def misfits(source: str, text: str) -> Iterator[str]:
    if not text.strip():
        yield "empty"
        return
    # A form for one may do without the number.
    wanted, found = set(_MARKS.findall(source)) - {"%n"}, set(_MARKS.findall(text)) - {"%n"}
    if wanted != found:
        yield f"other marks: {sorted(wanted ^ found)}"
    if mnemonics(source) != mnemonics(text):
        yield "the & differs"
    if source.endswith("…") != text.endswith("…"):
        yield "the … at the end differs"


def mnemonics(text: str) -> int:
    return text.replace("&&", "").count("&")


def stale() -> Iterator[str]:
    """Yield the files that gathering the texts anew would change."""
    with tempfile.TemporaryDirectory() as folder:
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, folder)
        update(Path(folder))
        for path in Path(folder).glob("*.ts"):
            if path.read_bytes() != (FOLDER / path.name).read_bytes():
                yield f"{path.name}: is not what the modules say now; run tools/translations.py --update"


def unfindable(name: str) -> Iterator[str]:
    """Yield the texts that Qt would look up in vain, as they are put together before they are translated."""
    for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        # `painter.translate` moves the origin; ours is a function, and only `tr` is a method.
        method = isinstance(node.func, ast.Attribute)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in (("tr",) if method else ("translate", "QT_TRANSLATE_NOOP")):
            continue
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args):
            yield f"{name}:{node.lineno}: a text put together cannot be translated"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    wanted = parser.add_mutually_exclusive_group(required=True)
    for name in ("--build", "--update", "--check"):
        wanted.add_argument(name, action="store_true")
    options = parser.parse_args()
    if options.build:
        build()
    elif options.update:
        update()
    else:
        found = list(complaints())
        print("\n".join(found) or "The translations are complete.")
        return bool(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
