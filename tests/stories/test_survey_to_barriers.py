"""From a survey file to barriers on the command line, beside a second engine."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.cli.main import run
from tests.independent_engine import evaluate

SEGMENTS = ["Новые", "Постоянные", "Уходящие", "Золотые", "Корпоративные"]
STAGES = ["Узнавание", "Поиск", "Выбор", "Оплата", "Доставка", "Получение", "Поддержка", "Возврат"]
SCALES = {"ces2": (1, 7), "csat": (1, 5)}
JUNK = ["", "н/д", "не знаю", "9", "5,5", "отлично"]


def answers_of(seed: int, metrics: list[str]) -> list[tuple[str, str, str, str]]:
    chance = random.Random(seed)
    rows = []
    for segment in SEGMENTS:
        for stage in STAGES:
            for metric in metrics:
                low, high = SCALES[metric]
                trouble = chance.choice([0.05, 0.15, 0.25, 0.35, 0.5, 0.7])
                for _ in range(chance.choice([3, 7, 10, 12, 25, 60, 110])):
                    bad = chance.random() < trouble
                    answer = chance.randint(low, low + 1) if bad else chance.randint(high - 1, high)
                    text = chance.choice(JUNK) if chance.random() < 0.03 else str(answer)
                    rows.append((segment, stage, metric, text))
    chance.shuffle(rows)
    return rows


@pytest.mark.parametrize(
    ("metrics", "limits"), [(["ces2"], {"ces2": 0.25}), (["ces2", "csat"], {"ces2": 0.3}), (["csat"], {})]
)
def test_the_command_line_agrees_with_a_second_engine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], metrics: list[str], limits: dict[str, float]
) -> None:
    rows = answers_of(len(metrics) * 7 + len(limits), metrics)
    lines = [f"r{n};2026-03-{1 + n % 28:02};{';'.join(row)}" for n, row in enumerate(rows)]
    data = tmp_path / "опрос.csv"
    header = "респондент;дата;сегмент;этап;метрика;оценка"
    data.write_text("\n".join([header, *lines]), encoding="cp1251")
    project, report = tmp_path / "map.cjm", tmp_path / "report.json"
    agreed = [f"--limit={metric}={share}" for metric, share in limits.items()]
    assert run(["survey", str(project), str(data), "--wave", "W1", *agreed, "--report", str(report)]) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    good = [row for row in rows if row[3].isdigit() and row[3] != "9"]
    assert (told["rows"], told["accepted"]) == (len(rows), len(good))
    assert told["rows"] == told["accepted"] + sum(reason["count"] for reason in told["left_out"])
    capsys.readouterr()
    assert run(["barriers", str(project), "--json"]) == 0
    cells = json.loads(capsys.readouterr().out)["cells"]
    expected = evaluate([(s, t, m, int(a)) for s, t, m, a in good], limits)
    assert {(c["segment"], c["stage"], c["metric"]) for c in cells} == set(expected)
    for cell in cells:
        compare(cell, expected[cell["segment"], cell["stage"], cell["metric"]])


def compare(cell: dict[str, Any], expected: dict[str, Any]) -> None:
    if expected["n"] < 5:
        assert cell["hidden"]
        assert cell["x"] is cell["n"] is cell["share"] is None
        return
    assert not cell["hidden"]
    assert (cell["x"], cell["n"], cell["level"]) == (expected["x"], expected["n"], expected["level"])
    limit = cell["limit"] and cell["limit"]["value"]
    assert limit == (None if expected["limit"] is None else pytest.approx(expected["limit"], abs=1e-12))
    for figure in ("p_mid", "q_bh", "shrunk", "p_over", "p_serious", "upper95"):
        wanted = expected.get(figure)
        assert cell[figure] == (None if wanted is None else pytest.approx(wanted, abs=1e-9)), figure
