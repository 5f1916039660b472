"""Sources are made, worded, removed with what hangs on them, merged, and linked to what they support."""

import pytest

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import SourceId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Row, Stage
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.sources import (
    add_source,
    edit_source,
    merge_sources,
    remove_source,
    support,
    supported,
    withdraw,
)
from cjm_studio.operations.speakers import next_codes, speaker_code
from cjm_studio.operations.verbatims import Picked, add_quotes, source_of_file
from tests.builders import shop


@pytest.fixture
def document() -> Document:
    made = shop().document()
    made.apply(renew_evidence(made), ChangeSource.USER)
    return made


def do(document: Document, change: Change) -> Change:
    """Do a change, and hold that it can be taken back."""
    before = dict(document.records)
    changed = document.apply(change, ChangeSource.USER)
    assert changed is not None
    document.apply(changed.change.inverse(), ChangeSource.HISTORY)
    assert dict(document.records) == before
    document.apply(changed.change, ChangeSource.HISTORY)
    return change


def named(document: Document, name: str) -> Source:
    return next(source for source in document.all(Source) if source.name == name)


def card(document: Document, text: str) -> Card:
    return next(card for card in document.all(Card) if card.text == text)


def interviews(document: Document) -> Source:
    do(document, add_source(document, " Talks  with clients ", kind="client_interviews", n=8))
    return named(document, "Talks with clients")


def test_a_source_is_named_and_a_blank_name_is_refused(document: Document) -> None:
    made = interviews(document)
    assert (made.kind, made.n) == ("client_interviews", 8)
    with pytest.raises(BadInput, match="source_without_name"):
        add_source(document, "  ")
    with pytest.raises(BadInput, match="source_without_name"):
        edit_source(document, made.id, name="")


def test_levels_say_internal_only_as_soon_as_the_source_does(document: Document) -> None:
    survey = named(document, "Survey of May")
    assert all("internal_only" not in level.cautions for level in document.all(Evidence))
    do(document, edit_source(document, survey.id, internal=True))
    assert all("internal_only" in level.cautions for level in document.all(Evidence))


def test_a_source_leaves_with_its_answers_its_links_and_the_levels_that_they_gave(document: Document) -> None:
    do(document, remove_source(document, named(document, "Survey of May").id))
    assert not document.all(Source)
    assert not document.all(Reading)
    assert not document.all(Evidence)
    assert all(link.kind != "supported_by" for link in document.all(Link))
    assert card(document, "The code comes too late").grade == "fact"


def test_a_source_supports_cards_stages_and_journeys_once_each(document: Document) -> None:
    source = interviews(document)
    records = [card(document, "Looks for a gift").id, next(iter(document.all(Stage))).id]
    records.append(next(iter(document.all(Journey))).id)
    do(document, support(document, records, source=source.id))
    assert supported(document, source.id) == records
    assert not support(document, records, source=source.id)
    do(document, withdraw(document, records[:1], source=source.id))
    assert supported(document, source.id) == records[1:]


def test_what_no_source_can_support_is_refused(document: Document) -> None:
    source = interviews(document)
    with pytest.raises(BadInput, match="link_does_not_fit"):
        support(document, [next(iter(document.all(Row))).id], source=source.id)


def test_two_records_of_one_source_become_one_with_all_that_they_say(document: Document) -> None:
    source, survey = interviews(document), named(document, "Survey of May")
    shared, own = card(document, "The code comes too late").id, card(document, "Looks for a gift").id
    do(document, support(document, [shared, own], source=source.id))
    levels = {level.id: level.level for level in document.all(Evidence)}
    do(document, merge_sources(document, [survey.id], into=source.id))
    kept = document.get(Source, source.id)
    assert survey.id not in document
    assert set(supported(document, kept.id)) == {shared, own}
    assert {reading.source for reading in document.all(Reading)} == {kept.id}
    assert (kept.file, kept.date, kept.name) == ("may.csv", "2025-05-20", "Talks with clients")
    assert {level.id: level.level for level in document.all(Evidence)} == levels
    assert {source for level in document.all(Evidence) for source in level.sources} == {kept.id}


def test_two_files_that_were_counted_stay_two_sources() -> None:
    project = shop()
    survey = next(record for record in project.records if isinstance(record, Source))
    other = project.add(Source, name="Survey of June", file="june.csv")
    wave = next(record for record in project.records if record.id == "wave-1")
    project.answers("ces2", stage="Choice", wave=wave, source=other, counts={7: 20})  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="sources_both_counted"):
        merge_sources(project.document(), [other.id], into=survey.id)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov",
        "Иван Петров",
        "Петров И. И.",
        "И. Петров",
        "anna@shop.example",
        "+7 912 345-67-89",
        "2345678",
    ],
)
def test_a_speaker_is_no_name_no_telephone_and_no_address(text: str) -> None:
    with pytest.raises(BadInput, match="speaker_is_personal"):
        speaker_code(text)


@pytest.mark.parametrize("text", ["R-014", "клиент 7", "Woman, 35, new client", "Client B", ""])
def test_a_code_of_a_speaker_is_taken(text: str) -> None:
    assert speaker_code(f" {text} ") == text


def test_quotes_become_cards_with_codes_and_their_source(document: Document) -> None:
    stage = next(stage.id for stage in document.all(Stage) if stage.name == "Payment")
    source = source_of_file(document, file="talks.csv", sha256="00", today="2026-11-23")
    picked = [Picked("The field is hidden", 7), Picked("I gave up", 40), Picked("Nobody told me", 7)]
    do(document, add_quotes(document, picked, stage=stage, source=source))
    quotes = [one for one in document.all(Card) if one.kind == "quote"]
    assert [(one.text, one.speaker) for one in quotes] == [
        ("The field is hidden", "R-001"),
        ("I gave up", "R-002"),
        ("Nobody told me", "R-001"),
    ]
    assert set(supported(document, source.id)) == {one.id for one in quotes}
    row = document.get(Row, next(iter(document.naming(Place, quotes[0].id))).row)
    assert row.kind == "notes"
    assert next_codes(document, 2) == ["R-003", "R-004"]


def test_a_file_that_was_imported_is_the_source_of_its_quotes(document: Document) -> None:
    survey = named(document, "Survey of May")
    do(document, edit_source(document, SourceId(survey.id), sha256="ab"))
    assert source_of_file(document, file="copy.csv", sha256="ab", today="2026-11-23").id == survey.id
