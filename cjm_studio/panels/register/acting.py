"""Edits of the register: who does them and when, and what is told where one is refused."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from cjm_studio.document.change import Change
from cjm_studio.model.errors import BadInput
from cjm_studio.panels.register.keeping import Keeping
from cjm_studio.session.session import Session
from cjm_studio.wording.problems import problem_words


class Acting(QObject):
    """Does what is planned in the user's name; what is wrong with the input is told in words."""

    told = Signal(str)  # what is wrong
    noted = Signal(str)  # what was done, and to how many

    def __init__(self, session: Session, keeping: Keeping, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.session, self.keeping = session, keeping
        self._now = now

    @property
    def me(self) -> str:
        """The user's name."""
        return self.keeping.author

    @property
    def at(self) -> str:
        """This moment."""
        return self._now().isoformat(timespec="seconds")

    @property
    def today(self) -> str:
        """This day."""
        return self._now().date().isoformat()

    def do(
        self,
        plan: Callable[[], Change],
        *,
        joins: str = "",
        tell: Callable[[str], object] | None = None,
    ) -> bool:
        """Do an edit; successive ones that join are one step. What is wrong is told where it was asked."""
        tell = tell or self.told.emit
        try:
            change = plan()
        except BadInput as problem:
            tell(problem_words(problem, self.session.language))
            return False
        tell("")
        self.session.do(change.named(change.label, change.subject, joins=joins) if joins else change)
        return True
