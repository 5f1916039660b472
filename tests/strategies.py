"""Hypothesis strategies: any project, and any change that fits it. New kinds of record join by themselves."""

import re
import types
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any, Literal, NewType, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import PROJECT_ID, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Picture, Project
from cjm_studio.model.record import OnRemoval, Record, Unknown
from cjm_studio.model.register import Barrier, Version
from cjm_studio.model.schema import KIND_BY_NAME, RECORD_KINDS, kind_name

Draw = Callable[[st.SearchStrategy[Any]], Any]

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
# A picture never stands alone: it leaves with the last card that shows it.
_KINDS = [kind for kind in RECORD_KINDS if kind not in (Project, Unknown, Picture)]

_ANY_KIND = st.sampled_from([*_KINDS, Unknown])
fields_of = cache(msgspec.structs.fields)


@cache  # to make a strategy takes longer than to draw from it
def values(form: Any) -> st.SearchStrategy[Any]:
    """Return any value of the type of a field."""
    origin, parts = get_origin(form), get_args(form)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, types.UnionType):
        return st.one_of([values(part) for part in parts])
    if origin is tuple and parts[-1] is ...:
        return st.lists(values(parts[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(values(part) for part in parts))
    if isinstance(form, NewType):
        return values(form.__supertype__)
    if isinstance(form, type) and issubclass(form, msgspec.Struct):
        return st.builds(form, **{field.name: values(field.type) for field in fields_of(form)})
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: _TEXTS,
        bool: st.booleans(),
        bytes: st.binary(max_size=8),
        int: st.integers(-(2**53), 2**53),
        float: st.floats(allow_nan=False, allow_infinity=False),
        types.NoneType: st.none(),
    }
    return simple[form]


def named_kind(form: Any) -> type[Record]:
    """Return the kind of record that a field of this id type names: StageId names a stage."""
    names = [part for part in (form, *get_args(form)) if isinstance(part, NewType)]
    words = re.findall(r"[A-Z][a-z]+", names[0].__name__.removesuffix("Id"))
    return KIND_BY_NAME.get("_".join(words).lower(), Record)


def candidates(document: Document, form: Any) -> list[RecordId]:
    """Return the ids that such a field may hold; links and versions are no ends of links."""
    kind = named_kind(form)
    return [r.id for r in document if isinstance(r, kind) and not isinstance(r, Link | Version)]


def field_value(draw: Draw, document: Document, field: msgspec.structs.FieldInfo, kind: type[Record]) -> Any:
    """Draw a value for a field; a reference names a record that is there. LookupError if none can."""
    policy = kind.references.get(field.name)
    if policy is None:
        return draw(values(field.type))
    optional = policy is OnRemoval.FORGET or type(None) in get_args(field.type)
    found: list[RecordId | None] = [*candidates(document, field.type), *([None] if optional else [])]
    if not found:
        raise LookupError(field.name)
    return draw(st.sampled_from(found))


def new_record(draw: Draw, document: Document, names: Iterator[int]) -> Record:
    """Draw a record that may be added to the project."""
    kind = draw(_ANY_KIND)
    id_ = RecordId(f"{kind_name(kind)}-{next(names)}")
    if kind is Unknown:
        body = msgspec.json.encode({"id": id_, "record": "later", "text": draw(_TEXTS)}, order="sorted")
        return Unknown(id=id_, of="later", body=body.decode())
    try:
        fields = {
            field.name: field_value(draw, document, field, kind)
            for field in fields_of(kind)
            if field.name != "id" and (field.default is msgspec.NODEFAULT or draw(st.booleans()))
        }
    except LookupError:
        return Project(id=id_, name="spare")
    if kind is Barrier:
        fields["accepted"] = True  # a mere proposal leaves with its last cell
    record: Record = kind(id=id_, **fields)
    return record


def change_of(draw: Draw, document: Document, names: Iterator[int]) -> Change:
    """Draw a change that fits the project: something new, gone or with other values, or several."""
    kinds = ["add", "add", "add", "several"] if len(document) < 4 else ["add", "remove", "update", "several"]
    match draw(st.sampled_from(kinds)):
        case "add":
            return adding(new_record(draw, document, names)).named("add")
        case "remove":
            gone = draw(st.lists(st.sampled_from(list(document)), min_size=1, max_size=3, unique=True))
            return removing(*gone).named("remove")
        case "update":
            return _update(draw, document).named("update")
        case _:
            scratch = Document(document)
            steps = []
            for _ in range(draw(st.integers(2, 4))):
                changed = scratch.apply(change_of(draw, scratch, names), ChangeSource.USER)
                steps += [changed.change] if changed else []
            return together(steps).named("several")


def _update(draw: Draw, document: Document) -> Change:
    record = draw(st.sampled_from(list(document)))
    kind: Any = type(record)
    fields = [field for field in fields_of(kind) if field.name not in ("id", "of", "body")]
    if not fields:
        return Change()
    chosen = draw(
        st.lists(st.sampled_from(fields), min_size=1, max_size=3, unique_by=lambda field: field.name)
    )
    new = {field.name: field_value(draw, document, field, kind) for field in chosen}
    return updating(record, **new)


@st.composite
def documents(draw: Draw, max_steps: int = 12) -> Document:
    """Any project that can come about by changes."""
    document, names = Document([Project(id=PROJECT_ID)]), count(1)
    for _ in range(draw(st.integers(0, max_steps))):
        document.apply(change_of(draw, document, names), ChangeSource.USER)
    return Document(document)


def fresh_names() -> Iterator[int]:
    """Return numbers for records that are added to a drawn project."""
    return count(1000)
