"""An open project and its file: every edit is stored at once, and published to the user's path on saving."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from cjm_studio.document.change import Change
from cjm_studio.model.errors import BadInput
from cjm_studio.model.record import Record
from cjm_studio.storage import opening, publishing, tables
from cjm_studio.storage.opening import OnRecovery, Unsaved
from cjm_studio.storage.outside import Outside, look_outside
from cjm_studio.storage.places import key_of
from cjm_studio.storage.resting_file import Stamp, damage_told, document_in, document_of, stamp_of
from cjm_studio.storage.store import Store
from cjm_studio.storage.tables import Logged, LogHead, OnProgress
from cjm_studio.storage.trouble import storing, writing
from cjm_studio.storage.working_copy import Saved, WorkingCopy


class ProjectFile:
    """Stores every change of its document at once, and publishes the whole on demand."""

    def __init__(self, store: Store, path: Path | None, *, read_only: bool = False) -> None:
        self.document = store.document
        self.path = path
        self.read_only = read_only
        self.recovered = False
        self._store = store

    @classmethod
    def create(cls, records: Iterable[Record], path: Path | None = None, *, who: str = "") -> Self:
        """Begin a project; with a path its file is written at once, and there must not be one yet."""
        path = path and path.absolute()
        if path is not None:
            with writing(path):
                if path.exists():
                    raise BadInput("file_exists", path=str(path))
        document = document_of(path or Path(), records)
        copy = opening.claimed(path)
        try:
            name, connection = copy.new_tables()
            with storing(copy.folder):
                tables.lay_out(connection, document)
            copy.use(name, connection, path=path, saved=Saved())
            project = cls(Store(document, copy, who=who), path)
            if path is not None:
                project.publish()
        except BaseException:
            copy.remove()
            raise
        return project

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        who: str = "",
        on_recovery: OnRecovery | None = None,
        on_progress: OnProgress | None = None,
    ) -> Self:
        """Open a file; unsaved work that a crash left behind is taken up, unless `on_recovery` says no.

        May run in a thread. A file that is open elsewhere already can only be opened read-only: then it is a
        private copy, which can be saved under another name.
        """
        path = path.absolute()
        copy, lines = opening.working_copy_of(path, read_only=read_only, on_recovery=on_recovery)
        project = cls(
            _store(copy, lines, path=path, who=who, on_progress=on_progress), path, read_only=read_only
        )
        project.recovered = bool(lines)
        return project

    @classmethod
    def recover(cls, unsaved: Unsaved, *, who: str = "", on_progress: OnProgress | None = None) -> Self:
        """Open what a crash left behind, as found by `orphans`."""
        copy, lines = opening.taken_up(unsaved)
        path = unsaved.path
        project = cls(_store(copy, lines, path=path or copy.folder, who=who, on_progress=on_progress), path)
        project.recovered = True
        return project

    @property
    def modified(self) -> bool:
        """Say whether the project differs from what was saved; undone back to it, it does not."""
        return self._store.modified

    def sign(self, who: str) -> None:
        """Write this name into the change log from now on."""
        self._store.who = who

    @property
    def log(self) -> list[Logged]:
        """The change log, oldest first: who did what, when."""
        with damage_told(self.path or self._store.copy.folder):
            return self._store.log()

    def log_heads(self, *, since: str = "", before: int | None = None, most: int = -1) -> list[LogHead]:
        """Return the change log without what was changed, the newest first."""
        return self._store.log_heads(since=since, before=before, most=most)

    def logged(self, seq: int) -> Logged | None:
        """Return one line of the change log with what it changed."""
        with damage_told(self.path or self._store.copy.folder):
            return self._store.logged(seq)

    def changed_outside(self) -> bool:
        """Say whether another program has changed the file since we read or wrote it."""
        return self.path is not None and not self.read_only and self._is_foreign(stamp_of(self.path))

    def publish(self) -> None:
        """Save: put the whole project at its path; ChangedOutside when that would lose others' changes."""
        self._publish(self._own_path(), unless=self._is_foreign)

    def publish_as(self, path: Path) -> None:
        """Save under this name, whatever stands there, and go on with that file."""
        path = path.absolute()
        if self.path is not None and not self.read_only and key_of(path) == key_of(self.path):
            self._publish(self.path, unless=_never)
            return
        copy = opening.claimed(path)
        try:
            self._store.move_to(copy, path=path, saved=self._put(path, copy, unless=_never))
        except BaseException:
            copy.remove()
            raise
        self.path, self.read_only, self.recovered = path, False, False

    def merge_outside(self) -> list[Change]:
        """Put my changes since the last save on top of what others saved; return what of them does not fit.

        The document is told of the others' changes as REMOTE; saving afterwards writes both.
        """
        return self.take_outside(self.look_outside())

    def reload(self) -> None:
        """Take the file as it stands, without my changes since the last save."""
        self.take_outside(self.look_outside(mine=False))

    def look_outside(self, *, mine: bool = True, on_progress: OnProgress | None = None) -> Outside:
        """Work out what others saved, with or without my changes on top; may run in a thread."""
        mark = self._store.mark  # first: what comes after it is noticed in `take_outside`
        return look_outside(
            self._store.copy,
            self._own_path(),
            records=dict(self.document.records),
            mine=self._store.log(after=mark[0].seq) if mine else None,
            mark=mark,
            on_progress=on_progress,
        )

    def take_outside(self, outside: Outside) -> list[Change]:
        """Go over to what was worked out; return what of my changes does not fit.

        If something was changed or saved since, it is worked out once more, so that nothing of that is lost.
        """
        if outside.mark != self._store.mark:
            outside.drop()
            outside = self.look_outside(mine=outside.wants_mine)
        found, store = outside.tables, self._store
        use = partial(store.copy.use, found.name, found.connection, path=self._own_path(), saved=found.saved)
        try:
            store.go_over(outside.document, found.connection, change=outside.change, use=use)
        except BaseException:
            if store.copy.connection is not found.connection:
                outside.drop()
            raise
        store.settle(found.saved, outside.lines)
        return outside.unfit

    def close(self) -> None:
        """End: the working copy goes, and with it whatever was not published."""
        self._store.copy.remove()

    def let_go(self) -> None:
        """End without dropping recovered work that nobody has decided about: it will be found again."""
        if self.recovered:
            self._store.copy.release()
        else:
            self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.let_go()

    def _own_path(self) -> Path:
        if self.path is None:
            raise BadInput("project_unnamed")
        if self.read_only:
            raise BadInput("project_read_only", path=str(self.path))
        return self.path

    def _is_foreign(self, standing: Stamp | None) -> bool:
        """A file that is gone is nobody's: saving writes it anew."""
        return standing is not None and standing != self._store.saved.stamp

    def _publish(self, path: Path, *, unless: Callable[[Stamp | None], bool]) -> None:
        saved = self._put(path, self._store.copy, unless=unless)
        self._store.copy.note(saved)
        self._store.settle(saved)
        self.recovered = False

    def _put(self, path: Path, copy: WorkingCopy, *, unless: Callable[[Stamp | None], bool]) -> Saved:
        """Publish to a path; the file's own working copy is told before it happens, in case we are killed."""
        content, seq = self._store.stage()

        def before(stamp: Stamp) -> None:
            if copy is self._store.copy:
                copy.note(self._store.saved, Saved(seq, stamp))

        return Saved(seq, publishing.publish(content, path, unless=unless, before=before))


def _store(
    copy: WorkingCopy, lines: list[Logged], *, path: Path, who: str, on_progress: OnProgress | None
) -> Store:
    """Read the document from a working copy; `lines` of its log were never saved."""
    try:
        document = document_in(copy.connection, path, on_progress=on_progress)
    except BaseException:
        if lines:
            copy.release()
        else:
            copy.remove()
        raise
    store = Store(document, copy, who=who)
    store.settle(store.saved, lines)
    return store


def _never(standing: Stamp | None) -> bool:
    return False
