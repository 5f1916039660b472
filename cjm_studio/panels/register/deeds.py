"""What can be done with the chosen barriers: written, put in order, accepted, merged, removed, exported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu

from cjm_studio.document.change import Change
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierId
from cjm_studio.operations.barrier_fields import hand_made, place_barriers, remove_barriers
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register import accept_barriers, drop_barriers
from cjm_studio.operations.register_decisions import rebase_barriers
from cjm_studio.operations.register_edits import edit_barriers, forget_order
from cjm_studio.operations.register_merge import merge_barriers
from cjm_studio.panels.register.ask import Asked, Said, ask, ask_and_do
from cjm_studio.panels.register.barrier_dialogs import ask_barrier, ask_split
from cjm_studio.panels.register.editing import cause_choices
from cjm_studio.wording.barrier_words import read_day
from cjm_studio.wording.problems import problem_words

_LONGEST = 40  # letters of a barrier's name in a menu

if TYPE_CHECKING:
    from cjm_studio.panels.register.register_view import RegisterView


class RegisterDeeds:
    """The edits of the table; each is one step however many barriers are chosen."""

    def __init__(self, view: "RegisterView") -> None:
        self._view, self._acting = view, view.acting
        self._document = view.session.document

    def chosen(self) -> list[BarrierId]:
        """The chosen barriers, else the one that the keyboard is on."""
        current = self._view.table.current()
        return self._view.table.chosen() or ([current] if current is not None else [])

    def write(self, field: str, value: object) -> None:
        """Write a value into a field of all chosen barriers."""
        chosen, current = self.chosen(), self._view.table.current()
        if current is not None and current not in chosen:
            chosen = [current]
        if field == "name":  # words belong to one barrier
            chosen = [current] if current is not None else []
        if chosen:
            self._acting.do(lambda: edit_barriers(self._document, chosen, **{field: value}))

    def step(self, step: int) -> None:
        """Move the chosen barriers one up or down in the hand order."""
        shown, moving = self._view.table.shown(), self.chosen()
        if not moving or not self._movable():
            return
        rest = [one for one in shown if one not in set(moving)]
        above = shown.index(moving[0])
        at = sum(shown.index(one) < above for one in rest) + step
        if 0 <= at <= len(rest):
            self.place(rest[at] if at < len(rest) else None)

    def place(self, before: BarrierId | None) -> None:
        """Put the chosen barriers right before another one."""
        shown, moving = self._view.table.shown(), self.chosen()
        if moving and before not in moving and self._movable():
            self._acting.do(lambda: place_barriers(self._document, shown, moving, before=before))

    def _movable(self) -> bool:
        """Hand order is the order of the whole register: what is left out or sorted cannot be seen in it."""
        look = self._view.look
        if look.sort or look.group or look.filters:
            words = translate(
                "Register", "To put barriers in order by hand, show all of them without groups and sorting."
            )
            self._acting.told.emit(words)
            return False
        return True

    def proposable(self) -> bool:
        """Say whether the rule has barriers to propose that are not in the register."""
        return not self._view.sheet.rows and bool(propose_barriers(self._document))

    def propose(self) -> None:
        """Fill the register with what the rule proposes."""
        self._acting.do(lambda: propose_barriers(self._document))

    def accept(self) -> None:
        """Accept what is only proposed."""
        chosen, acting = self.chosen(), self._acting
        acting.do(lambda: accept_barriers(self._document, chosen, by=acting.me, at=acting.at))

    def drop(self) -> None:
        """Ask why, and drop what is only proposed."""
        acting = self._acting
        chosen = [one for one in self.chosen() if self._fresh(one)]
        if not chosen:
            return
        asked = [Asked("reason", translate("Register", "Why are they no barriers?"), needed=True)]
        title = translate("Register", "Drop the proposed barriers: %1").replace("%1", str(len(chosen)))
        said = ask(self._view, title, asked, accept=translate("Register", "Drop"))
        if said:
            reason = str(said["reason"])
            acting.do(
                lambda: drop_barriers(self._document, chosen, reason=reason, by=acting.me, at=acting.at)
            )

    def add(self) -> None:
        """Ask for a barrier that nobody has measured, and put the keyboard on it."""
        view = self._view
        known = {row.id for row in view.sheet.rows}
        ask_barrier(view, self._acting)
        for row in view.sheet.rows:
            if row.id not in known:
                view.show_barrier(row.id)
                view.table.setFocus()

    def merge(self) -> None:
        """Make one barrier of the chosen ones; the one that the keyboard is on keeps its id."""
        chosen, acting, into = self.chosen(), self._acting, self._view.table.current()
        if into is not None and len(chosen) > 1:
            acting.do(lambda: merge_barriers(self._document, chosen, into=into, by=acting.me, at=acting.at))

    def split(self) -> None:
        """Ask which places of a barrier become one of their own."""
        for barrier in self.chosen()[:1]:
            ask_split(self._view, self._acting, barrier)

    def remove(self) -> None:
        """Remove hand-made barriers; those that the rule proposed stay."""
        chosen = self.chosen()
        if chosen and not hand_made(self._document, chosen):
            words = translate(
                "Register", "Answers prove this barrier: it cannot be deleted. Drop the proposal instead."
            )
            self._acting.told.emit(words)
            return
        self._acting.do(lambda: remove_barriers(self._document, chosen))

    def edit_many(self) -> None:
        """Ask for fields of all chosen barriers; what is left empty stays as it is."""
        chosen, keep = self.chosen(), translate("Register", "as it is")
        causes: list[tuple[object, str]] = [(None, keep), *cause_choices(self._view.session.language)]
        asked = [
            Asked("owner", translate("Register", "Owner"), hint=keep),
            Asked("units", translate("Register", "Responsible units"), hint=keep),
            Asked("due", translate("Register", "Due"), hint=keep),
            Asked("review", translate("Register", "Next review"), hint=keep),
            Asked("cause", translate("Register", "Cause"), None, choices=causes),
        ]
        title = translate("Register", "Edit barriers: %1").replace("%1", str(len(chosen)))
        ask_and_do(
            self._view,
            self._acting,
            title,
            asked,
            accept=translate("Register", "Apply"),
            plan=lambda said: self._edited(chosen, said),
        )

    def _edited(self, chosen: Sequence[BarrierId], said: Said) -> Change:
        fields = {key: value for key, value in said.items() if value not in ("", None)}
        for key in ("due", "review"):
            if key in fields:
                fields[key] = read_day(str(fields[key]))
        if "units" in fields:
            fields["units"] = tuple(part.strip() for part in str(fields["units"]).split(",") if part.strip())
        return edit_barriers(self._document, chosen, **fields) if fields else Change()

    def vote(self) -> None:
        """Show the workshop's votes beside the computed order."""
        from cjm_studio.panels.register.votes_sheet import VotesSheet

        sheet = VotesSheet(self._view, self._acting, self._view.sheet)
        sheet.exec()
        sheet.deleteLater()

    def rebase(self) -> None:
        """Judge the chosen barriers from their last wave on where it is not compared; tell which are left."""
        chosen, acting = self.chosen(), self._acting
        found = rebase_barriers(self._document, chosen, by=acting.me, at=acting.at)
        acting.do(lambda: found.change)
        left = (
            (found.compared, translate("Register", "Compared already: %1.")),
            (found.no_figures, translate("Register", "Without figures to compare with: %1.")),
        )
        told = [words.replace("%1", str(number)) for number, words in left if number]
        if told:
            done = translate("Register", "Judged from the last wave on: %1 of %2.")
            told.insert(0, done.replace("%1", str(found.done)).replace("%2", str(len(chosen))))
            acting.noted.emit(" ".join(told))

    def forget_order(self) -> None:
        """Let the chosen barriers stand where their priority puts them."""
        chosen = self.chosen()
        self._acting.do(lambda: forget_order(self._document, chosen))

    def show_on_map(self) -> None:
        """Show the stage of the barrier that the keyboard is on."""
        row = self._view.sheet.row(self._view.table.current())
        if row is not None and row.line.stages:
            self._view.wanted.emit(row.line.stages[0])

    def _fresh(self, barrier: BarrierId) -> bool:
        row = self._view.sheet.row(barrier)
        return row is not None and not row.barrier.accepted

    def fill(self, menu: QMenu) -> None:
        """Offer what can be done with the chosen barriers."""
        chosen = self.chosen()
        fresh = any(self._fresh(one) for one in chosen)
        rows = (
            (translate("Register", "Show on the map"), self.show_on_map, bool(chosen)),
            (translate("Register", "Edit the chosen barriers…"), self.edit_many, bool(chosen)),
            (translate("Register", "Accept"), self.accept, fresh),
            (translate("Register", "Drop…"), self.drop, fresh),
            (self._merging(), self.merge, len(chosen) > 1),
            (translate("Register", "Split the barrier…"), self.split, self._splittable(chosen)),
            (translate("Register", "Judge from the last wave on"), self.rebase, self._refused(chosen)),
            (translate("Register", "Order by priority again"), self.forget_order, self._ordered(chosen)),
            (translate("Register", "Votes and priority…"), self.vote, bool(self._view.sheet.rows)),
            (translate("Register", "Copy"), self._view.table.copy, bool(chosen)),
            (translate("Register", "Delete"), self.remove, bool(hand_made(self._document, chosen))),
        )
        for words, do, there in rows:
            menu.addAction(words, do).setEnabled(there)

    def _merging(self) -> str:
        """Say which of the chosen barriers stays: its words or its stage, its metrics and segments."""
        row = self._view.sheet.row(self._view.table.current())
        title = f"{row.title} · {row.where}" if row is not None else ""
        short = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"
        return translate("Register", "Merge into “%1”").replace("%1", short.replace("&", "&&"))

    def _splittable(self, chosen: list[BarrierId]) -> bool:
        row = self._view.sheet.row(chosen[0]) if len(chosen) == 1 else None
        return row is not None and len(row.line.lives) > 1

    def _refused(self, chosen: list[BarrierId]) -> bool:
        rows = (self._view.sheet.row(one) for one in chosen)
        return any(life.waves and life.waves[-1].refused for row in rows if row for life in row.line.lives)

    def _ordered(self, chosen: list[BarrierId]) -> bool:
        rows = (self._view.sheet.row(one) for one in chosen)
        return any(row is not None and row.barrier.order is not None for row in rows)

    def export(self, ending: str) -> None:
        """Ask where to and write what is shown."""
        path = self._view.session.file.path
        folder = path.parent if path else Path.home()
        name = translate("Register", "Barrier register")
        kind = f"{ending[1:].upper()} (*{ending})"
        chosen, _ = QFileDialog.getSaveFileName(self._view, name, str(folder / f"{name}{ending}"), kind)
        if chosen:
            self.write_file(Path(chosen if Path(chosen).suffix.lower() == ending else chosen + ending))

    def write_file(self, path: Path) -> None:
        """Write the barriers that are shown, in their order."""
        from cjm_studio.exchange.register_export import register_export
        from cjm_studio.exchange.table_files import write_table

        language, sheet = self._view.session.language, self._view.sheet
        found = (sheet.row(one) for one in self._view.table.shown())
        lines = [row.line for row in found if row is not None]
        table = register_export(self._document, lines, language=language, today=self._acting.today)
        try:
            write_table(path, [table], language=language)
        except BadInput as problem:
            self._acting.told.emit(problem_words(problem, language))
