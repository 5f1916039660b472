"""What waits for people in a project, and what is new since a reader left it."""

from pathlib import Path

import pytest

from cjm_studio.document.change import removing
from cjm_studio.document.document import ChangeSource
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId
from cjm_studio.model.metrics import Source, Wave
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry
from cjm_studio.operations.journeys import edit_project
from cjm_studio.operations.reviews import reviewed
from cjm_studio.session.inbox import Due, due_words, inbox, inbox_of_file, summary
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.storage.tables import LogHead
from cjm_studio.wording.resources import sample_path
from tests.builders import ProjectBuilder, shop

TODAY = "2025-06-10"


def due(project: ProjectBuilder, *, who: str = "", today: str = TODAY) -> list[Due]:
    return inbox(project.document(), today=today, who=who, since="", log=[])


def barrier(**fields: object) -> ProjectBuilder:
    project = ProjectBuilder()
    project.journey("Clients", "Search", "Choice")
    made = project.add(Barrier, **{"accepted": True, "origin": "hand", "owner": "Anna", **fields})
    segment = project.records[1].id
    project.add(BarrierCell, barrier=made.id, segment=segment, stage=project.named("Choice").id)
    return project


def kinds(found: list[Due]) -> list[str]:
    return [one.kind for one in found]


def test_barriers_wait_for_an_owner_a_review_or_their_removal() -> None:
    assert kinds(due(barrier())) == []
    assert kinds(due(barrier(owner=""))) == ["barrier_no_owner"]
    assert kinds(due(barrier(review="2025-06-01"))) == ["barrier_review"]
    assert kinds(due(barrier(review="2025-06-01", due="2025-06-02"))) == ["barrier_overdue"]
    assert kinds(due(barrier(owner="", accepted=False))) == []


def test_what_is_proved_waits_to_be_accepted_and_its_news_to_be_confirmed() -> None:
    bank = read(sample_path("bank.cjm"))
    found = inbox(bank, today="2026-10-01", who="", since="", log=[])
    assert kinds(found).count("barrier_proposed") == 3
    assert "barrier_news" not in kinds(found)  # the owner has confirmed it
    decided = [entry for entry in bank.all(LogEntry) if entry.kind == "status"]
    bank.apply(removing(*decided), ChangeSource.USER)
    found = inbox(bank, today="2026-10-01", who="", since="", log=[])
    (news,) = (one for one in found if one.kind == "barrier_news")
    assert due_words(news, "en")[0] == "Status of a barrier to confirm: resolved, to confirm"
    assert due_words(news, "ru")[0].startswith("Подтвердить статус барьера: устранён")


def test_a_barrier_is_called_by_its_name_and_place_and_is_mine_by_its_owner() -> None:
    (one,) = due(barrier(name="Slow code", review="2025-06-01"), who=" anna ")
    assert (one.name, one.mine, one.day) == ("Slow code · Choice · Clients", True, "2025-06-01")
    assert due_words(one, "en") == ("Barrier to review", "Barrier to review, due since 1 June 2025")


def test_proposals_of_one_stage_are_told_apart_by_their_metrics() -> None:
    project = barrier(review="2025-06-01")
    first = next(one for one in project.records if isinstance(one, BarrierCell))
    stage = {"segment": first.segment, "stage": first.stage}
    for key in ("ces2", "emotion"):
        made = project.add(Barrier, accepted=True, origin="rule", owner="Anna", review="2025-06-01")
        project.add(BarrierCell, barrier=made.id, metric=project.metric(key).id, **stage)
    found = inbox(project.document(), today=TODAY, who="", since="", log=[], language="ru")
    assert [one.name.replace("\N{NO-BREAK SPACE}", " ") for one in found] == [
        "Choice · Clients",
        "Choice · CES 2.0 · Clients",
        "Choice · Эмоция · Clients",
    ]


def test_a_journey_waits_for_its_review_and_its_next_wave() -> None:
    project = ProjectBuilder()
    project.journey("Clients", "Search", cadence="quarterly", reviewed="2025-02-28", owner="Anna")
    source = project.add(Source, name="Survey")
    wave = project.add(Wave, name="Winter", start="2025-02-01", end="2025-02-28")
    project.answers("csat", stage="Search", wave=wave, source=source, counts={1: 40})
    found = due(project, who="Anna")
    assert [(one.kind, one.day, one.mine) for one in found] == [
        ("journey_review", "2025-05-28", True),
        ("wave_late", "2025-05-28", True),
    ]
    assert due(project, today="2025-05-27") == []


def test_a_journey_that_does_not_say_how_often_waits_for_nothing() -> None:
    project = ProjectBuilder()
    project.journey("Clients", "Search")
    assert due(project) == []


@pytest.mark.parametrize("day", ["", "12.03.2024", "2024-13-45"])
def test_where_no_day_is_known_nothing_is_late(day: str) -> None:
    project = ProjectBuilder()
    project.journey("Clients", "Search", cadence="monthly", reviewed=day)
    source, wave = project.add(Source, name="Survey"), project.add(Wave, name="Winter", end=day)
    project.answers("csat", stage="Search", wave=wave, source=source, counts={1: 40})
    assert due(project) == []


def test_a_journey_that_was_never_reviewed_waits_after_its_latest_wave() -> None:
    project = ProjectBuilder()
    project.journey("Clients", "Search", cadence="monthly")
    source, wave = project.add(Source, name="Survey"), project.add(Wave, name="Winter", end="2025-02-28")
    project.answers("csat", stage="Search", wave=wave, source=source, counts={1: 40})
    assert [(one.kind, one.day) for one in due(project)] == [
        ("journey_review", "2025-03-28"),
        ("wave_late", "2025-03-28"),
    ]


def test_who_gives_no_name_is_not_told_of_their_own_changes() -> None:
    log = [head(1, "", "2025-06-08T10:00:00.000Z"), head(2, "Oleg", "2025-06-09T10:00:00.000Z")]
    document = ProjectBuilder().document()
    found = inbox(document, today=TODAY, who="", since="2025-06-07T00:00:00.000Z", log=log)
    assert [one.name for one in found] == ["Oleg"]


def head(seq: int, who: str, at: str, source: str = "user") -> LogHead:
    return LogHead(seq, at, who, source, "edit_card", "")


def test_what_others_have_changed_since_i_left_is_counted_by_who() -> None:
    log = [
        head(1, "Oleg", "2025-06-01T10:00:00.000Z"),
        head(2, "Oleg", "2025-06-08T10:00:00.000Z"),
        head(3, "Anna", "2025-06-08T11:00:00.000Z"),
        head(4, "Oleg", "2025-06-09T10:00:00.000Z"),
        head(5, "", "2025-06-09T10:00:00.000Z"),
    ]
    document = ProjectBuilder().document()
    found = inbox(document, today=TODAY, who="Anna", since="2025-06-07T00:00:00.000Z", log=log)
    assert [(one.name, one.count) for one in found] == [("Oleg", 2), ("", 1)]
    assert summary(found, "en") == "3 changes by others"
    assert summary(found, "ru") == "3 изменения от других"
    assert inbox(document, today=TODAY, who="Anna", since="", log=log) == []


def test_a_review_of_today_moves_the_next_one_on() -> None:
    project = barrier(review="2025-06-01")
    document = project.document()
    document.apply(reviewed(document, RecordId("barrier-1"), today=TODAY), ChangeSource.USER)
    assert document.get(Barrier, RecordId("barrier-1")).review == "2025-09-10"
    assert inbox(document, today=TODAY, who="", since="", log=[]) == []
    assert not reviewed(document, RecordId("project"), today=TODAY)


def test_a_barrier_is_reviewed_as_often_as_its_journey() -> None:
    project = ProjectBuilder()
    project.journey("Clients", "Search", cadence="monthly", reviewed=TODAY)
    made = project.add(Barrier, accepted=True, origin="hand", review="2025-06-01")
    segment = project.records[1].id
    project.add(BarrierCell, barrier=made.id, segment=segment, stage=project.named("Search").id)
    document = project.document()
    document.apply(reviewed(document, made.id, today=TODAY), ChangeSource.USER)
    assert document.get(Barrier, made.id).review == "2025-07-10"


def test_a_file_at_rest_is_read_and_a_broken_one_is_refused(tmp_path: Path, state: Path) -> None:
    path = tmp_path / "shop.cjm"
    with ProjectFile.create(list(shop().document()), path, who="Oleg") as file:
        file.document.apply(edit_project(file.document, name="Other"), ChangeSource.USER)
        file.publish()
    before = path.read_bytes()
    found = inbox_of_file(path, today=TODAY, who="Anna", since="2025-01-01T00:00:00.000Z")
    assert ("changes", "Oleg", 1) in [(one.kind, one.name, one.count) for one in found]
    assert path.read_bytes() == before
    (tmp_path / "broken.cjm").write_bytes(b"nothing")
    with pytest.raises(BadInput):
        inbox_of_file(tmp_path / "broken.cjm", today=TODAY, who="", since="")
