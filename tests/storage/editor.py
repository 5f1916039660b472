"""A process that edits and saves without end, telling what it has done: test_kill kills it."""

import sys
from pathlib import Path

from cjm_studio.document.change import adding, removing, together, updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import card_at, places_at
from cjm_studio.model.ids import CardId, PlaceId, RecordId, StageId
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.storage.project_file import ProjectFile

STAGES = tuple(StageId(RecordId(f"stage-{number}")) for number in (1, 2, 3))


def say(word: str, number: int) -> None:
    """Acknowledge: what is said is done for good."""
    sys.stdout.write(f"{word} {number}\n")
    sys.stdout.flush()


def edit(project: ProjectFile, number: int) -> None:
    """Give three stages the same name and exchange a card, in one change: half of it would show."""
    document = project.document
    renamed = together(updating(document.get(Stage, id_), name=str(number)) for id_ in STAGES)
    old = [card_at(document, place) for place in places_at(document, STAGES[0])]
    card = Card(id=CardId(RecordId(f"note-{number}")), kind="note", text="x" * (number * 997 % 20_000))
    place = Place(
        id=PlaceId(RecordId(f"at-{number}")),
        card=card.id,
        stage=STAGES[0],
        row=places_at(document, STAGES[0])[0].row,
        order=1.0,
    )
    document.apply(together([renamed, removing(*old), adding(card, place)]), ChangeSource.USER)


def main(path: Path) -> None:
    """Go on from where the file, or what a crash left of it, stands."""
    with ProjectFile.open(path) as project:
        number = int(project.document.get(Stage, STAGES[0]).name)
        say("opened", number)
        while True:
            number += 1
            edit(project, number)
            say("edited", number)
            if number % 5 == 0:
                project.publish()
                say("saved", number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
