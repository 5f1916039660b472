"""What the owners in the samples did with the barriers that the answers proved, wave by wave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import card_at, metric_by_key, places_at
from cjm_studio.model.ids import BarrierId, StageId
from cjm_studio.model.map import Card, Journey, Segment, Stage
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.proposals import barrier_ids
from cjm_studio.operations.register import accept_barriers
from cjm_studio.operations.register_decisions import comment, confirm_statuses
from cjm_studio.operations.register_edits import edit_barriers
from cjm_studio.operations.register_measures import add_hypothesis, link_recommendation, mechanic_for
from cjm_studio.operations.register_merge import merge_barriers


@dataclass(frozen=True, slots=True)
class Measure:
    """A recommendation card of the stage, estimated."""

    card: str  # how its text begins
    kind: str
    effort: int
    effect: int


@dataclass(frozen=True, slots=True)
class Deed:
    """What an owner did with one barrier after a wave."""

    segment: str
    stage: str
    metric: str
    at: str  # ISO date
    fields: dict[str, Any] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    change: str = ""  # of a hypothesis
    hypothesis: dict[str, Any] = field(default_factory=dict)
    mechanic: tuple[str, str] | None = None  # its day and its name
    said: str = ""
    confirmed: str = ""  # with this comment
    joins: str = ""  # the metric whose barrier at the same stage is merged into this one


def done(document: Document, deeds: Sequence[Deed], *, by: str) -> None:
    """Do to the document what the owners did."""
    for deed in deeds:
        for change in _changes(document, deed, by):
            document.apply(change, ChangeSource.USER)


def _changes(document: Document, deed: Deed, by: str) -> Iterator[Change]:
    stage = _stage(document, deed)
    barrier = _barrier(document, stage, deed.metric)
    if not document.get(Barrier, barrier).accepted:
        yield accept_barriers(document, [barrier], by=by, at=f"{deed.at}T09:00:00Z")
    if deed.joins:
        other = _barrier(document, stage, deed.joins)
        yield merge_barriers(document, [other], into=barrier, by=by, at=f"{deed.at}T09:05:00Z")
    if deed.fields:
        yield edit_barriers(document, [barrier], **deed.fields)
    for measure in deed.measures:
        card = _card(document, stage, measure.card)
        yield edit_card(document, card.id, measure=measure.kind, effort=measure.effort, effect=measure.effect)
        yield link_recommendation(document, barrier, card.id)
    if deed.change:
        yield add_hypothesis(document, barrier, deed.change, **deed.hypothesis)
    if deed.mechanic:
        day, name = deed.mechanic
        yield mechanic_for(document, barrier, day, name=name)
    if deed.said:
        yield comment(document, barrier, deed.said, by=by, at=f"{deed.at}T09:10:00Z")
    if deed.confirmed:
        cells = [cell.id for cell in document.naming(BarrierCell, barrier)]
        yield confirm_statuses(document, cells, by=by, at=f"{deed.at}T09:15:00Z", text=deed.confirmed)


def _stage(document: Document, deed: Deed) -> StageId:
    return next(
        stage.id
        for stage in document.all(Stage)
        if stage.name == deed.stage
        and document.get(Segment, document.get(Journey, stage.journey).segment).name == deed.segment
    )


def _barrier(document: Document, stage: StageId, key: str) -> BarrierId:
    metric = metric_by_key(document, key)
    assert metric is not None
    return barrier_ids(stage, metric.id)[0]


def _card(document: Document, stage: StageId, begins: str) -> Card:
    cards = (card_at(document, place) for place in places_at(document, stage))
    return next(card for card in cards if card.kind == "recommendation" and card.text.startswith(begins))


BANK: dict[int, tuple[Deed, ...]] = {
    0: (
        Deed(
            "Newcomers",
            "Identity check",
            "ces2",
            "2026-06-05",
            {
                "name": "The app cannot read my passport",
                "cause": "effort",
                "owner": "Head of Onboarding",
                "units": ("Onboarding", "Financial Crime"),
                "due": "2027-03-31",
                "review": "2026-12-15",
                "importance": 5,
                "votes": 9,
            },
            (Measure("Buy a reader", "page", 4, 5), Measure("Say which photo", "message", 2, 3)),
            "A reader for the passports of all countries",
            {"start": 0.60, "target": 0.30, "due": "2027-06-30", "planned_n": 42},
            said="The vendor quotes ten weeks.",
            joins="emotion",
        ),
        Deed(
            "Switchers",
            "First month",
            "ces2",
            "2026-06-08",
            {
                "name": "Some direct debits stay behind",
                "cause": "hand_off",
                "owner": "Head of Payments",
                "units": ("Payments",),
                "due": "2026-12-31",
                "votes": 6,
            },
            (Measure("Switching service", "standard_training", 3, 4),),
            mechanic=("2026-07-01", "Switching service with a tracker"),
        ),
    ),
    1: (
        Deed(
            "Switchers",
            "First month",
            "ces2",
            "2026-12-02",
            {"review": "2027-06-05"},
            confirmed="The spring wave decides whether it is closed.",
        ),
        Deed(
            "Sole traders",
            "Apply",
            "ces2",
            "2026-12-02",
            {
                "name": "Eleven screens written for companies",
                "cause": "internal_rule",
                "units": ("Onboarding", "Small Business"),
                "votes": 4,
            },
            (Measure("One screen", "page", 3, 5), Measure("Save every", "page", 1, 3)),
        ),
    ),
}

SHOP: dict[int, tuple[Deed, ...]] = {
    0: (
        Deed(
            "Новые клиенты",
            "Оплата",
            "ces2",
            "2026-07-06",
            {
                "name": "Код приходит, когда время вышло",
                "cause": "wait",
                "owner": "Руководитель платежей",
                "units": ("Платежи", "Оформление заказа"),
                "due": "2026-12-31",
                "review": "2026-12-10",
                "importance": 5,
                "votes": 11,
            },
            (Measure("Подтверждать", "change_channel", 4, 5), Measure("Помнить", "page", 2, 3)),
            "Подтверждать оплату в приложении банка, а не кодом из СМС",
            {"start": 0.52, "target": 0.25, "due": "2027-01-31", "planned_n": 57},
            said="Банк готов начать испытание в ноябре.",
            joins="emotion",
        ),
        Deed(
            "Постоянные",
            "Поиск",
            "ces2",
            "2026-07-06",
            {
                "name": "Поиск не понимает опечаток",
                "cause": "effort",
                "owner": "Руководитель каталога",
                "units": ("Каталог и поиск",),
                "due": "2026-09-30",
                "votes": 7,
            },
            (Measure("Поиск с", "page", 3, 4),),
            mechanic=("2026-07-06", "Поиск с исправлением опечаток"),
            joins="emotion",
        ),
    ),
    1: (
        Deed(
            "Постоянные",
            "Поиск",
            "ces2",
            "2026-10-02",
            {"review": "2027-01-15", "due": "2027-01-31"},
            confirmed="Ждём вторую такую волну.",
        ),
        Deed(
            "Уходящие",
            "Поддержка",
            "ces2",
            "2026-10-02",
            {
                "name": "Деньги возвращают десять дней",
                "cause": "internal_rule",
                "units": ("Поддержка", "Бухгалтерия"),
                "votes": 5,
            },
            (Measure("Показывать", "page", 2, 3), Measure("Возвраты", "standard_training", 4, 5)),
        ),
    ),
}
