"""Survey files that people choose, and the way through several of them with progress and Cancel."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.window.dropping import ANSWERS

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

T = TypeVar("T")
Progress = Callable[[float], None]
Read = Callable[[Path, Progress, Callable[[], bool]], T]  # a file, who is told, whether it is unwanted

MAPPING = ".toml"


def ask_for_answers(window: "MainWindow", title: str) -> list[Path]:
    """Ask for survey files; a mapping may be chosen along with them."""
    from PySide6.QtWidgets import QFileDialog

    endings = " ".join(f"*{ending}" for ending in sorted(ANSWERS))
    kinds = ";;".join(
        (
            translate("Import", "Answers and a mapping") + f" ({endings} *{MAPPING})",
            translate("Import", "All files") + " (*)",
        )
    )
    recent = window.settings.recent
    folder = str(recent[0].parent if recent else Path.home())
    chosen, _ = QFileDialog.getOpenFileNames(window, title, folder, kinds)
    return [Path(name) for name in chosen]


def answers_and_mappings(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Tell survey files from the mappings among them."""
    mappings = [path for path in paths if path.suffix.lower() == MAPPING]
    return [path for path in paths if path not in mappings], mappings


def read_each(window: "MainWindow", paths: Sequence[Path], read: Read[T]) -> list[T]:
    """Read file after file in a thread, with progress; Cancelled if the user does not want it any more."""
    words = translate("Import", "Reading the answers…")
    return do_in_thread(window, words, do=lambda waiting: _read_all(paths, read, waiting))


def _read_all(paths: Sequence[Path], read: Read[T], waiting: Waiting) -> list[T]:
    from cjm_studio.survey import survey_file

    found = []
    for number, path in enumerate(paths):

        def tell(share: float, before: int = number) -> None:
            waiting.progress((before + share) / len(paths))

        try:
            found.append(read(path, tell, waiting.cancelled))
        except survey_file.Cancelled:
            raise Cancelled from None
    return found
