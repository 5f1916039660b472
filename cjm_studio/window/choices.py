"""What the menus offer that depend on the project or on what was done before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from cjm_studio.document.queries import journeys, rows, segments, waves
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Row
from cjm_studio.operations.cards import edit_card, set_emotion
from cjm_studio.operations.rows import edit_row
from cjm_studio.session.card_words import row_name
from cjm_studio.window import files
from cjm_studio.window.chosen import chosen_card, chosen_stage, emotions_row, missing_rows
from cjm_studio.window.row_deeds import add_row
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import EMOTIONS, ROW_KINDS, SEVERITIES, term

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of such a menu; without a deed it is only shown."""

    text: str
    do: Callable[[], object] | None
    on: bool | None = None
    line: bool = False


def _recent(window: "MainWindow") -> list[Choice]:
    found = [
        Choice(str(path), partial(files.open_path, window, path) if path.exists() else None)
        for path in window.settings.recent
    ]
    if not found:
        return [Choice(translate("Choices", "No files yet"), None)]
    return [*found, Choice(translate("Choices", "Clear the list"), window.settings.forget, line=True)]


def _waves(window: "MainWindow") -> list[Choice]:
    session = window.session
    if session is None:
        return []
    return [
        Choice(wave.name, partial(session.show_wave, wave.id), on=wave.id == session.wave)
        for wave in reversed(waves(session.document))
    ]


def _rows(window: "MainWindow") -> list[Choice]:
    session = window.session
    if session is None or session.journey is None:
        return []

    def switch(row: Row) -> None:
        session.do(edit_row(session.document, row.id, hidden=not row.hidden))

    return [
        Choice(
            row_name(row, window.language),
            partial(switch, row),
            not row.hidden,
        )
        for row in rows(session.document, session.journey)
    ]


def _new_rows(window: "MainWindow") -> list[Choice]:
    session = window.session
    if session is None or session.journey is None:
        return []
    return [
        Choice(term(ROW_KINDS, kind, language=window.language), partial(add_row, window, kind))
        for kind in missing_rows(session)
    ]


def _emotions(window: "MainWindow") -> list[Choice]:
    session = window.session
    if session is None:
        return []

    def put(value: int) -> None:
        stage, row = chosen_stage(session), emotions_row(session)
        if stage is not None and row is not None:
            session.do(set_emotion(session.document, stage, row=row, value=value))

    return [
        Choice(_named(term(EMOTIONS, value, language=window.language), value), partial(put, value))
        for value in range(2, -3, -1)
    ]


def _named(word: str, value: int) -> str:
    sign = {-1: "\N{MINUS SIGN}", 1: "+"}.get((value > 0) - (value < 0), "")
    return f"{sentence_case(word)} ({sign}{abs(value)})"


def _severities(window: "MainWindow") -> list[Choice]:
    session = window.session
    card = chosen_card(session) if session is not None else None
    if session is None or card is None:
        return []

    def put(value: int) -> None:
        session.do(edit_card(session.document, card.id, severity=value))

    return [
        Choice(
            sentence_case(term(SEVERITIES, value, language=window.language)),
            partial(put, value),
            on=card.severity == value,
        )
        for value in (1, 2, 3)
    ]


def _overlays(window: "MainWindow") -> list[Choice]:
    """The journeys of other segments whose emotions can be drawn over this map's."""
    session = window.session
    if session is None:
        return []

    def switch(journey: JourneyId) -> None:
        others = tuple(other for other in session.overlaid if other != journey)
        session.overlay(*(others if journey in session.overlaid else (*others, journey)))

    return [
        Choice(
            " · ".join(filter(None, (segment.name, journey.name))),
            partial(switch, journey.id),
            on=journey.id in session.overlaid,
        )
        for segment in segments(session.document)
        for journey in journeys(session.document, segment.id)
        if journey.id != session.journey
    ]


CHOICES: dict[str, Callable[["MainWindow"], Sequence[Choice]]] = {
    "recent": _recent,
    "wave": _waves,
    "rows": _rows,
    "add_row": _new_rows,
    "emotion": _emotions,
    "severity": _severities,
    "overlay": _overlays,
}
