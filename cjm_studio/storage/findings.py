"""Findings: what of a stored project breaks a law, record by record, without opening it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf
from pathlib import Path
from typing import TypeVar

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import PROJECT_ID, RecordId
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Journey, Place, Project, Row, Stage
from cjm_studio.model.metrics import Limit, Metric, Reading
from cjm_studio.model.record import Record
from cjm_studio.model.record_json import record_from_json
from cjm_studio.model.schema import KIND_BY_NAME, kind_name
from cjm_studio.storage.register_findings import CHECKS
from cjm_studio.storage.resting_file import opened
from cjm_studio.storage.tables import read_bodies

Findings = Iterator[BadInput]
Records = Mapping[RecordId, Record]
R = TypeVar("R", bound=Record)


def findings(path: Path) -> tuple[int, list[BadInput]]:
    """Return how many records a file has and what is wrong with them; BadInput if it is no project at all."""
    found: list[BadInput] = []
    records: list[Record] = []
    with opened(path) as connection:
        for id_, body in read_bodies(connection):
            try:
                records.append(record_from_json(body))
            except msgspec.MsgspecError as error:
                found.append(BadInput("finding_unreadable", id=id_, reason=str(error)))
    return len(records) + len(found), found + list(broken_laws(records))


def broken_laws(records: Iterable[Record]) -> Findings:
    """Yield what is wrong with records that are to make a project."""
    records = list(records)
    by_id = {record.id: record for record in records}
    twice = Counter(record.id for record in records)
    yield from (BadInput("finding_twice", id=id_) for id_, times in twice.items() if times > 1)
    projects = [record.id for record in records if isinstance(record, Project)]
    if projects != [PROJECT_ID]:
        yield BadInput("finding_project", count=len(projects))
    for record in records:
        hanging = list(_references(record, by_id))
        yield from hanging
        check = _CHECKS.get(type(record))
        if check is not None and not hanging:
            yield from check(record, by_id)
    yield from _evidence(records, by_id)


def _references(record: Record, by_id: Records) -> Findings:
    for name in record.references:
        named = getattr(record, name)
        if named is None:
            continue
        if named not in by_id:
            yield BadInput("finding_missing", id=record.id, field=name, named=named)
        elif name in KIND_BY_NAME and type(by_id[named]) is not KIND_BY_NAME[name]:
            other = kind_name(type(by_id[named]))
            yield BadInput("finding_wrong_kind", id=record.id, field=name, named=named, kind=other)
        elif isinstance(by_id[named], Link):
            yield BadInput("finding_wrong_kind", id=record.id, field=name, named=named, kind="link")


def _link(link: Link, by_id: Records) -> Findings:
    origins, targets = LINK_KINDS.get(link.kind, ((), ()))
    for kinds, end in ((origins, by_id[link.origin]), (targets, by_id[link.target])):
        words = {kind_name(type(end)), end.kind if isinstance(end, Card) else ""}
        if kinds and words.isdisjoint(kinds):
            yield BadInput("finding_link", id=link.id, kind=link.kind, end=end.id)


def _place(place: Place, by_id: Records) -> Findings:
    stage, row = by_id[place.stage], by_id[place.row]
    if isinstance(stage, Stage) and isinstance(row, Row) and stage.journey != row.journey:
        yield BadInput("finding_place", id=place.id, stage=stage.id, row=row.id)


def _metric(metric: Metric, by_id: Records) -> Findings:
    scale = range(metric.minimum, metric.maximum + 1)
    good, trouble = set(metric.good), set(metric.trouble)
    sane = metric.minimum < metric.maximum and all(answer in scale for answer in good | trouble)
    if good and trouble:
        rising = metric.direction == "higher_is_better"
        sane = sane and (min(good) > max(trouble) if rising else max(good) < min(trouble))
    if not sane:
        yield BadInput("finding_scale", id=metric.id)


def _reading(reading: Reading, by_id: Records) -> Findings:
    metric = by_id[reading.metric]
    answers = [answer for answer, _ in reading.counts]
    sound = all(0 <= figure < inf for _, *figures in reading.weights for figure in figures)
    if answers != sorted(set(answers)) or any(people < 0 for _, people in reading.counts) or not sound:
        yield BadInput("finding_counts", id=reading.id)
    if isinstance(metric, Metric) and any(
        not metric.minimum <= answer <= metric.maximum for answer in answers
    ):
        yield BadInput("finding_off_scale", id=reading.id, metric=metric.id)
    stage = by_id[reading.stage] if reading.stage else None
    journey = by_id.get(stage.journey) if isinstance(stage, Stage) else None
    if isinstance(journey, Journey) and journey.segment != reading.segment:
        yield BadInput("finding_segment", id=reading.id, stage=reading.stage, segment=reading.segment)


def _limit(limit: Limit, by_id: Records) -> Findings:
    if not 0 <= limit.value <= 1:
        yield BadInput("finding_limit", id=limit.id)


def _evidence(records: list[Record], by_id: Records) -> Findings:
    """Compare what evidence says it counted with the readings that are there."""
    counted: dict[tuple[object, ...], Counter[int]] = {}
    for reading in _all(records, Reading):
        cell = (reading.segment, reading.stage, reading.metric, reading.wave)
        for answer, people in reading.counts:
            counted.setdefault(cell, Counter())[answer] += people
    for evidence in _all(records, Evidence):
        answers = counted.get((evidence.segment, evidence.stage, evidence.metric, evidence.wave), Counter())
        metric = by_id.get(evidence.metric)
        trouble = metric.trouble if isinstance(metric, Metric) else evidence.trouble
        x = sum(people for answer, people in answers.items() if answer in trouble)
        if (evidence.x, evidence.n) != (x, answers.total()) or set(evidence.trouble) != set(trouble):
            yield BadInput("finding_evidence", id=evidence.id)  # no figures: the group may be a hidden one


def _all(records: Iterable[Record], kind: type[R]) -> Iterator[R]:
    return (record for record in records if isinstance(record, kind))


_CHECKS: dict[type[Record], Callable[..., Findings]] = {
    Link: _link,
    Place: _place,
    Metric: _metric,
    Reading: _reading,
    Limit: _limit,
    **CHECKS,
}
