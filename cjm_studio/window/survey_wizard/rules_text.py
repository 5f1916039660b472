"""Rules of segments as TOML and back: what is read from a mapping is written again with the same meaning."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from cjm_studio.survey import segment_rules as written
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.mapping_text import toml_text
from cjm_studio.survey.names import clean, folded
from cjm_studio.window.survey_wizard.rules import Condition, Group, Kind, Part, Rule

KINDS: tuple[Kind, ...] = ("all", "any", "none")  # as a mapping says them
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:[.,]\d+)?")
_LISTED = re.compile(r'\s*("(?:[^"]|"")*"|[^;,]*)\s*(?:[;,]|$)')


def segment_rules_text(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the `[[segment]]` of rules; a single condition stands without a group."""
    for rule in rules:
        only = rule.parts[0] if len(rule.parts) == 1 and rule.kind != "none" else rule
        when = _said(only if isinstance(only, Condition) else rule)
        yield from ("", "[[segment]]", f"name = {toml_text(rule.segment.strip())}", f"when = {when}")


def rules_in(mapping: str, header: Sequence[str]) -> list[Rule]:
    """Return the rules that a mapping has, their columns called as in a file; BadInput if it is wrong."""
    names = {folded(name): name for name in header}
    found = []
    for rule in parse_mapping(mapping).segment_rules:
        kind, parts = _opened(rule.when, names)
        found.append(Rule(kind, parts, clean(rule.name)))
    return found


def _said(part: Part) -> str:
    if isinstance(part, Group):
        return f"{{{part.kind} = [{', '.join(map(_said, part.parts))}]}}"
    if part.test == "in":
        said = f"in = [{', '.join(map(_word, _words(part.value)))}]"
    elif part.has_value:
        said = f"{part.test} = {_word(part.value) if part.test == 'equals' else _number(part.value)}"
    else:
        said = f"missing = {'true' if part.test == 'empty' else 'false'}"
    return f"{{column = {toml_text(part.column)}, {said}}}"


def _words(text: str) -> list[str]:
    """Take a list apart at commas and semicolons; quotation marks hold words together."""
    return [found.group(1) for found in _LISTED.finditer(text) if found.group(1).strip()]


def _word(value: str) -> str:
    """A number is compared as one, whatever its decimal mark; what is quoted, and all else, as a word."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return toml_text(value[1:-1].replace('""', '"'))
    return value.replace(",", ".") if _NUMBER.fullmatch(value) else toml_text(value)


def _number(value: str) -> str:
    """What is no number goes in as a word, and is refused with a sentence."""
    return _word(value.replace(" ", "").replace("\N{NO-BREAK SPACE}", ""))


def _opened(when: written.Condition, names: Mapping[str, str]) -> tuple[Kind, list[Part]]:
    """Return what a condition is as a group; several tests of one column are so many conditions."""
    for kind in KINDS:
        inner: Sequence[written.Condition] = getattr(when, kind, ())
        if inner:
            return kind, [part for one in inner for part in _parts(one, names, within=kind)]
    return "all", list(_tests(when, names))


def _parts(when: written.Condition, names: Mapping[str, str], *, within: Kind) -> list[Part]:
    kind, parts = _opened(when, names)
    if when.column and (len(parts) == 1 or within == "all"):
        return parts
    return [Group(kind, parts)]


def _tests(when: written.Condition, names: Mapping[str, str]) -> Iterator[Condition]:
    column = names.get(folded(when.column), when.column)
    if when.equals is not None:
        blank = isinstance(when.equals, str) and not clean(when.equals)
        yield Condition(column, "empty") if blank else Condition(column, "equals", _shown(when.equals))
    if when.one_of:
        yield Condition(column, "in", "; ".join(_shown(value, listed=True) for value in when.one_of))
    if when.min is not None:
        yield Condition(column, "min", _shown(when.min))
    if when.max is not None:
        yield Condition(column, "max", _shown(when.max))
    if when.missing is not None:
        yield Condition(column, "empty" if when.missing else "filled")


def _shown(value: written.Word, *, listed: bool = False) -> str:
    """Return a value as people would type it, quoted where it would be taken for something else."""
    if not isinstance(value, str):
        return f"{Decimal(repr(value)).normalize():f}"
    word = clean(value)
    apart = listed and (not word or re.search(r"[;,]", word))
    if apart or _NUMBER.fullmatch(word) or word.startswith('"'):
        return '"' + word.replace('"', '""') + '"'
    return word
