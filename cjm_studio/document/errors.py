"""What can go wrong when a project changes."""

from cjm_studio.model.ids import RecordId


class ChangeRefused(Exception):
    """The change does not fit what is there; nothing was done."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class EditedByListener(RuntimeError):
    """A listener tried to change the document while it was being told of a change."""


class Overtaken(Exception):
    """The step cannot be undone or redone: others have since changed all that it touched."""


class NotThere(KeyError):
    """No such record, or it is of another kind."""

    def __init__(self, id_: RecordId) -> None:
        super().__init__(id_)
        self.id = id_
