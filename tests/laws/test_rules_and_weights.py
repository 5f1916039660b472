"""Rules, repeats and weights: whatever is asked for, what is counted is what plain Python counts."""

import csv
import tempfile
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import PROJECT_ID
from cjm_studio.model.map import Project, Segment
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.segment_rules import Condition

HEADER = ("Client", "Date", "Orders", "City", "Stage", "Metric", "Score", "W")
BOTH = (Condition(column="Orders", min=2), Condition(column="City", missing=False))
RULES: dict[str, tuple[str, Condition]] = {
    "few": ("{column = 'Orders', max = 1}", Condition(column="Orders", max=1)),
    "half": ("{column = 'Orders', min = 0.5, max = 2}", Condition(column="Orders", min=0.5, max=2)),
    "two": ("{column = 'Orders', in = [2, 'много']}", Condition(column="Orders", one_of=(2, "много"))),
    "here": ("{column = 'City', equals = ' МОСКВА'}", Condition(column="City", equals="москва")),
    "nowhere": ("{column = 'City', missing = true}", Condition(column="City", missing=True)),
    "either": (
        "{any = [{column = 'City', equals = 'Омск'}, {all = [BOTH]}]}".replace(
            "BOTH", "{column = 'Orders', min = 2}, {column = 'City', missing = false}"
        ),
        Condition(any=(Condition(column="City", equals="омск"), Condition(all=BOTH))),
    ),
}
RANGES = (("Весна", date(2026, 3, 1), date(2026, 5, 31)), ("Лето", date(2026, 6, 1), date(2026, 8, 31)))


class Asked(NamedTuple):
    rules: tuple[str, ...]
    waves: str
    duplicates: str
    same: str
    weighted: bool

    def text(self) -> str:
        lines = ['respondent = "Client"']
        lines += ['weight = "W"'] if self.weighted else []
        lines += [f'waves = "{self.waves}"'] if self.waves in ("month", "quarter") else []
        lines += [f'duplicates = "{self.duplicates}"'] if self.duplicates else []
        lines += [f'same_answer = "{self.same}"'] if self.same else []
        for name in self.rules:
            lines += ["[[segment]]", f'name = "{name}"', f"when = {RULES[name][0]}"]
        for name, first, last in RANGES if self.waves == "ranges" else ():
            lines += ["[[wave]]", f'name = "{name}"', f'from = "{first}"', f'to = "{last}"']
        return "\n".join(lines)


Row = tuple[str, ...]
rows = st.lists(
    st.tuples(
        st.sampled_from(("", "a", "A ", "b", "c", "d")),
        st.sampled_from(("", "2026-03-05", "2026-03-06 10:15", "2026-07-01", "2025-12-31", "когда-то")),
        st.sampled_from(("", "0", "1", "1,5", "2", "2.0", "много", "1 000")),
        st.sampled_from(("", "Москва", "москва ", "Омск", "Пермь")),
        st.sampled_from(("Pay", "pay", "Find", "")),
        st.sampled_from(("NPS", "CES 2.0")),
        st.sampled_from(("7", "6", "3", "1", "n/a", "", "99")),
        st.sampled_from(("1", "0.5", "1,25", "0", "-1", "", "x", "2000000", "0,333333333")),
    ),
    min_size=1,
    max_size=30,
)
asked = st.builds(
    Asked,
    st.lists(st.sampled_from(list(RULES)), min_size=1, max_size=4, unique=True).map(tuple),
    st.sampled_from(("", "month", "quarter", "ranges")),
    st.sampled_from(("", "keep", "first", "last")),
    st.sampled_from(("", "wave", "day", "row")),
    st.booleans(),
)


def number(text: str) -> float | None:
    try:
        return float("".join(text.split()).replace(",", "."))
    except ValueError:
        return None


def holds(condition: Condition, row: dict[str, str]) -> bool:
    if condition.any:
        return any(holds(part, row) for part in condition.any)
    if condition.all:
        return all(holds(part, row) for part in condition.all)
    text, value = row[condition.column], number(row[condition.column])
    tests = [
        condition.min is None or (value is not None and value >= condition.min),
        condition.max is None or (value is not None and value <= condition.max),
        condition.missing is None or condition.missing == (not text.strip()),
    ]
    listed = condition.one_of or (() if condition.equals is None else (condition.equals,))
    if listed:
        tests.append(
            any(text.strip().lower() == one if isinstance(one, str) else value == one for one in listed)
        )
    return all(tests)


def day_of(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text[:1].isdigit() else None


def wave_of(day: date | None, waves: str) -> str:
    if waves == "":
        return "own"
    if day is None:
        return ""
    if waves == "month":
        return f"{day:%Y-%m}"
    if waves == "quarter":
        return f"{day.year}q{(day.month + 2) // 3}"
    return next((name.casefold() for name, first, last in RANGES if first <= day <= last), "")


def judged(row: dict[str, str], want: Asked) -> str | tuple[Any, ...]:
    """Return a reason, or what an answer is counted as."""
    if row["Score"] in ("", "n/a"):
        return "not_applicable" if row["Score"] else "empty"
    if row["Score"] == "99":
        return "out_of_scale"
    segment = next((name for name in want.rules if holds(RULES[name][1], row)), "")
    if not segment:
        return "no_segment"
    if not row["Stage"] and row["Metric"] != "NPS":
        return "no_stage"
    wave = wave_of(day_of(row["Date"]), want.waves)
    if not wave:
        return "no_wave"
    if want.weighted:
        if not row["W"]:
            return "no_weight"
        try:
            weight = Decimal(row["W"].replace(",", "."))
        except InvalidOperation:
            return "bad_weight"
        if not 0 < weight <= 1_000_000:
            return "bad_weight"
    return (segment, row["Stage"].casefold(), row["Metric"], wave, int(row["Score"]))


def without_repeats(
    found: list[str | tuple[Any, ...]], table: list[dict[str, str]], want: Asked
) -> list[str | tuple[Any, ...]]:
    """Let all but one of equal answers go; where most would go and nobody asked for it, none."""
    if want.duplicates == "keep":
        return found
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for at, (verdict, row) in enumerate(zip(found, table, strict=True)):
        if isinstance(verdict, str):
            continue
        _, stage, metric, wave, _ = verdict
        person = row["Client"].strip().lower()
        if want.same == "row":
            groups[tuple(row.values())].append(at)
        elif person:
            day = day_of(row["Date"]) if want.same == "day" else None
            groups[person, stage, metric, wave, day].append(at)
    first = want.duplicates == "first"
    lost = set()
    for group in groups.values():
        dated = [at for at in group if day_of(table[at]["Date"])] or group
        days = [day_of(table[at]["Date"]) or date.min for at in dated]
        wanted = min(days) if first else max(days)
        same_day = [at for at, day in zip(dated, days, strict=True) if day == wanted]
        lost |= set(group) - {same_day[0] if first else same_day[-1]}
    counted = sum(not isinstance(verdict, str) for verdict in found)
    if not want.duplicates and len(lost) * 2 > counted:
        return found
    return ["duplicate" if at in lost else verdict for at, verdict in enumerate(found)]


@given(rows, asked)
def test_every_answer_is_counted_or_told_by_any_rules(drawn: list[Row], want: Asked) -> None:
    drawn = [*drawn, ("z", "2026-03-05", "1", "Москва", "Pay", "NPS", "7", "1")]
    drawn += [("y", "2026-03-05", orders, "Омск", "Pay", "NPS", "7", "1") for orders in ("1", "2")]
    table = [dict(zip(HEADER, row, strict=True)) for row in drawn]
    expected = without_repeats([judged(row, want) for row in table], table, want)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([HEADER, *drawn])
        read = read_survey(path, want.text())
    assert read.rows == read.accepted + sum(entry.count for entry in read.left_out) == len(drawn)
    reasons = Counter(what for what in expected if isinstance(what, str))
    assert {entry.reason: entry.count for entry in read.left_out} == reasons
    for entry in read.left_out:
        assert list(entry.rows) == [at for at, what in enumerate(expected, 2) if what == entry.reason][:10]
    people: Counter[tuple[Any, ...]] = Counter()
    weights: dict[tuple[Any, ...], tuple[Fraction, Fraction]] = {}
    for what, row in zip(expected, table, strict=True):
        if not isinstance(what, str):
            people[what] += 1
            weight = Fraction(row["W"].replace(",", ".")) if want.weighted else Fraction(0)
            total, squares = weights.get(what, (Fraction(0), Fraction(0)))
            weights[what] = total + weight, squares + weight * weight
    found = {
        (
            one.segment,
            (one.stage or "").casefold(),
            {"nps": "NPS", "ces2": "CES 2.0"}[one.metric],
            one.wave.casefold() if want.waves else "own",
            one.score,
        ): one
        for one in read.counts
    }
    assert {key: one.people for key, one in found.items()} == people
    for key, one in found.items():
        assert (one.weight or 0.0, one.squares) == tuple(map(float, weights[key]))
    if read.accepted:
        check_project(read, want)


def check_project(read: Any, want: Asked) -> None:
    """See that the project holds the same counts and weights, and nobody's name."""
    document = Document([Project(id=PROJECT_ID)])
    document.apply(import_survey(document, [read]), ChangeSource.USER)
    readings = list(document.all(Reading))
    assert sum(people for reading in readings for _, people in reading.counts) == read.accepted
    assert all(len(reading.weights) == (len(reading.counts) if want.weighted else 0) for reading in readings)
    (source,) = document.all(Source)
    assert source.rows == (source.accepted or 0) + sum(entry.count for entry in source.left_out)
    assert {segment.name for segment in document.all(Segment)} <= set(want.rules)
