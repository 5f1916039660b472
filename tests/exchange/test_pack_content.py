"""What a monthly pack tells: proven changes and nothing else, with every figure's n and interval."""

import pytest

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import segments, waves
from cjm_studio.exchange.pack.board_words import figures_line, last_figures
from cjm_studio.exchange.pack.content import Entry, Pack
from cjm_studio.exchange.pack.entries import fall_words
from cjm_studio.exchange.pack.period import latest_date
from cjm_studio.exchange.pack.sections import sections
from cjm_studio.exchange.pack.telling import pack_content
from cjm_studio.operations.register_merge import merge_barriers
from tests.builders import ProjectBuilder
from tests.exchange.pack_projects import FATES, HIDDEN, barrier_at, groups, tile, write_down
from tests.register.measured import do


def entry(pack: Pack, name: str) -> Entry:
    return next(entry for entry in pack.register if entry.name == name)


def plain(words: str) -> str:
    """Return words with usual blanks: figures are kept together by others."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_a_segment_tells_what_opened_closed_came_back_and_changed(pack: Pack) -> None:
    found = groups(pack)
    assert found["opened"] == ["Support"]
    assert found["closed"] == ["Payment"]
    assert found["regressed"] == ["Return"]
    assert set(found["changed"]) == {"Delivery", "Advice"}
    assert "overdue" not in found
    assert "overdue" in pack.segments[0].quiet


def test_a_segment_without_barriers_says_so(pack: Pack) -> None:
    assert [page.name for page in pack.segments] == ["New clients", "Calm"]
    assert pack.segments[1].quiet == "The register has no barrier of this segment."


def test_noise_is_counted_in_a_line_and_never_shown_as_change(pack: Pack) -> None:
    shown = {entry.name for entry in pack.board.changes}
    assert shown == {"Payment", "Return", "Delivery", "Advice"}
    assert pack.board.unproved == (
        "No proof of change: 1. Not enough data: 1. Not measured in this wave: 1. "
        "They are not shown as changes."
    )


def test_worse_news_stand_first(pack: Pack) -> None:
    assert [entry.name for entry in pack.board.changes] == ["Return", "Advice", "Delivery", "Payment"]


def test_a_change_has_both_figures_and_the_interval_in_points(pack: Pack) -> None:
    closed = entry(pack, "Payment")
    assert closed.before is not None
    assert closed.now is not None
    assert plain(closed.before.words) == "50% (40–60%), 50 of 100"
    assert plain(closed.now.words) == "4% (2–10%), 4 of 100"
    assert closed.fall is not None
    low, high = (round(100 * end) for end in closed.fall)
    assert closed.change == f"fell by {low} to {high} points"
    assert entry(pack, "Advice").change.startswith("rose by ")
    assert entry(pack, "Search").change.endswith("not proved")


def test_what_came_back_stands_beside_the_wave_in_which_it_was_closed(pack: Pack) -> None:
    back = entry(pack, "Return")
    assert back.before is not None
    assert (back.before.wave, plain(back.before.words)) == ("Wave 3", "4% (2–10%), 4 of 100")
    assert (back.change, back.fall) == ("a proven barrier again", None)


def test_no_figure_of_a_hidden_group_is_told(pack: Pack) -> None:
    hidden = entry(pack, "Club")
    assert hidden.now is not None
    assert (hidden.now.words, hidden.now.x, hidden.now.n) == ("fewer than 5 answers", None, None)
    assert (hidden.now.share, hidden.now.low, hidden.fall, hidden.limit) == (None, None, None, None)


def test_the_counts_are_of_barriers(pack: Pack) -> None:
    counts = ("opened", "improved", "worse", "closed", "regressed", "overdue")
    assert [tile(pack, key) for key in counts] == [1, 1, 1, 1, 1, 0]
    assert tile(pack, "open") == 7  # all eight but the closed one


def test_a_barrier_that_is_closed_in_one_cell_only_is_not_counted_as_closed(document: Document) -> None:
    into, other = (barrier_at(document, stage).id for stage in ("Search", "Payment"))
    do(document, merge_barriers(document, [into, other], into=into, by="Anna", at="2026-05-04"))
    write_down(document, "Search", name="Slow", due="2026-05-01")
    pack = pack_content(document, today="2026-06-01")
    assert (tile(pack, "closed"), tile(pack, "open")) == (0, 7)
    closed = next(entry for entry in pack.board.changes if entry.status == "closed")
    assert closed.status_words == "Closed here, still open elsewhere"
    overdue = next(group for group in pack.segments[0].groups if group.key == "overdue")
    assert [entry.stage for entry in overdue.entries] == ["Search"]
    asked = {decision.kind: decision.words for decision in pack.board.decisions}
    assert "close" not in asked
    assert asked["close_part"] == "Confirm the closing of 1 barrier in some of its places"
    assert "closed" not in groups(pack)
    assert groups(pack)["closed_part"] == ["Slow"]
    assert next(tile.number for tile in pack.segments[0].tiles if tile.key == "closed") == 0


def test_a_barrier_in_two_cells_is_counted_once_over_its_rows(document: Document) -> None:
    into, other = (barrier_at(document, stage).id for stage in ("Search", "Delivery"))
    do(document, merge_barriers(document, [into, other], into=into, by="Anna", at="2026-05-04"))
    write_down(document, "Search", due="2026-05-01")
    pack = pack_content(document, today="2026-06-01")
    overdue = next(group for group in pack.segments[0].groups if group.key == "overdue")
    assert (overdue.number, len(overdue.entries)) == (1, 2)
    titles = [table.title for table in sections(pack)[0].tables]
    assert "Overdue: 1" in titles


def test_figures_on_the_page_for_the_board_name_their_waves(pack: Pack) -> None:
    closed = entry(pack, "Payment")
    assert plain(figures_line(closed)) == "Wave 1: 50% (40–60%), 50 of 100 → Wave 4: 4% (2–10%), 4 of 100"
    assert last_figures(entry(pack, "Lost")).startswith("Wave 3: 50%")


def test_a_priority_that_rests_on_an_older_wave_says_so(document: Document) -> None:
    for stage in (*FATES, HIDDEN):
        write_down(document, stage, importance=5 if stage == HIDDEN else 1)
    pack = pack_content(document)
    found = next(one for one in pack.board.costliest if one.entry.name == HIDDEN)
    assert found.entry.now is not None
    assert found.entry.now.wave == "Wave 4"
    assert plain(found.note) == "Ranked by Wave 3: 45% (36–55%), 45 of 100."
    assert not next(one for one in pack.board.costliest if one.entry.name != HIDDEN).note


def test_the_costliest_show_the_factors_of_their_priority(pack: Pack) -> None:
    first, *_ = costliest = pack.board.costliest
    assert len(costliest) == 3
    assert first.entry.name == "Advice"
    assert [label for label, _ in first.factors] == ["Above the limit, smoothed", "Reach", "Importance"]
    assert first.factors[1][1] == "1,000 people"
    assert first.factors[2][1] == "3 of 5, usual, as nobody weighed it"
    assert first.value
    assert first.note == ""


def test_a_barrier_of_unknown_reach_says_so(document: Document) -> None:
    document.apply(updating(segments(document)[0], people=None), ChangeSource.USER)
    first = pack_content(document).board.costliest[0]
    assert (first.entry.name, first.value) == ("Advice", "")
    assert first.note == "Reach is not known: ranked without it."


def test_without_a_day_a_pack_is_of_the_latest_date_in_the_project(document: Document) -> None:
    assert latest_date(document) == "2026-04-30"
    pack = pack_content(document)
    assert pack.as_of == "2026-04-30"
    assert pack.subtitle == "as of 30 April 2026 · wave: Wave 4 · new since: Wave 3"


def test_since_an_earlier_wave_or_day_more_is_new(document: Document) -> None:
    second = waves(document)[1]
    of_wave = pack_content(document, since=second.id)
    assert of_wave == pack_content(document, since="2026-02-28")
    assert groups(of_wave)["closed"] == ["Payment"]
    assert of_wave.subtitle.endswith("new since: Wave 2")
    whole = groups(pack_content(document, since="2000-01-01"))
    assert set(whole["opened"]) == {*FATES, "Club"}
    assert set(whole["changed"]) == {"Delivery", "Advice"}  # what opened and has changed since is both


def test_segments_that_are_not_asked_for_are_left_out(document: Document) -> None:
    calm = segments(document)[1]
    pack = pack_content(document, only=[calm.id])
    assert [page.name for page in pack.segments] == ["Calm"]
    assert (pack.register, pack.board.changes, tile(pack, "open")) == ((), (), 0)


def test_an_empty_project_has_a_pack_too() -> None:
    project = ProjectBuilder("Empty")
    pack = pack_content(project.document(), language="ru")
    assert (pack.as_of, pack.segments, pack.board.decisions) == ("", (), ())
    assert pack.subtitle == "в проекте нет ни одной даты · измерений пока нет"


def test_the_language_is_the_projects_unless_another_is_asked_for(document: Document) -> None:
    assert pack_content(document).title == "Monthly barrier pack"
    russian = pack_content(document, language="ru")
    assert russian.title == "Ежемесячный отчёт о барьерах"
    assert plain(entry(russian, "Payment").now.words) == "4 % (2–10 %), 4 из 100"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.2, 0.43, "fell by 20 to 43 points"),
        (0.004, 0.2, "fell by 0.4 to 20.0 points"),
        (-0.3, -0.1, "rose by 10 to 30 points"),
        (-0.05, 0.12, "from a rise of 5 to a fall of 12 points: not proved"),
    ],
)
def test_an_interval_of_change_reads_as_a_sentence(low: float, high: float, words: str) -> None:
    assert fall_words(low, high, "en") == words


def test_a_figure_is_never_broken_between_lines(pack: Pack) -> None:
    closed = entry(pack, "Payment")
    assert closed.now is not None
    assert closed.now.words.split(" ") == ["4%\xa0(2–10%),", "4\xa0of\xa0100"]
    assert closed.where.endswith("CES\xa02.0")
