"""SPSS files (SAV and ZSAV): labels of variables become headers, labels of values their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.answers import no_answer, score_of
from cjm_studio.survey.cells import cell_text
from cjm_studio.survey.parquet import parquet_table, write_parquet
from cjm_studio.survey.table import Labels, Table

if TYPE_CHECKING:
    import pandas as pd

_CELLS = 2_000_000  # read at once
_ENCODINGS = (None, "cp1251", "latin-1")  # as the file says, else what old files most often are
_FAULTS = (ValueError, OSError, OverflowError, MemoryError, UnicodeError, KeyError)


@dataclass(frozen=True, slots=True)
class SavFile:
    """Turns an SPSS file into Parquet texts, a piece at a time."""

    path: Path
    folder: Path
    recognised: Callable[[Sequence[str]], int]
    step: Callable[[], None]

    def table(self) -> Table:
        """Return the file as a table; BadInput when it is damaged."""
        from pyreadstat import PyreadstatError, ReadstatError

        why = ""
        for encoding in _ENCODINGS:
            try:
                return self._read(encoding)
            except (PyreadstatError, ReadstatError, *_FAULTS) as error:
                why = why or str(error).split("\n")[0]
        raise BadInput("survey_damaged", file=self.path.name, why=why)

    def _read(self, encoding: str | None) -> Table:
        from pyreadstat import read_file_in_chunks, read_sav

        _, meta = read_sav(self.path, metadataonly=True, user_missing=True, encoding=encoding)
        if not meta.column_names:
            raise BadInput("survey_empty", file=self.path.name)
        book = _CodeBook(meta)
        pieces = self.folder / "sav"
        pieces.mkdir(exist_ok=True)
        rows = max(_CELLS // len(meta.column_names), 100)
        number = 0
        for frame, _ in read_file_in_chunks(
            read_sav, self.path, chunksize=rows, user_missing=True, encoding=encoding
        ):
            self.step()
            write_parquet(book.texts(frame), pieces / f"{number:06}.parquet")
            number += 1
        if not number:
            raise BadInput("survey_only_header", file=self.path.name)
        return parquet_table(
            pieces,
            self.path.name,
            header=self._header(book),
            labels=book.labels,
            codes=book.codes,
            code_book={name: book.headers.get(name) or name for name in book.names},
        )

    def _header(self, book: "_CodeBook") -> list[str]:
        """Return what people call each variable: its name where that is known, else its label."""
        header = []
        for name in book.names:
            label = book.headers.get(name) or name
            header.append(name if self.recognised([name]) else label)
        return [
            f"{shown} ({name})" if header.count(shown) > 1 and shown != name else shown
            for shown, name in zip(header, book.names, strict=True)
        ]


@dataclass(slots=True)
class _CodeBook:
    """What the names and numbers of an SPSS file mean."""

    meta: Any
    names: list[str] = field(init=False)
    headers: dict[str, str | None] = field(init=False)
    labels: dict[int, Labels] = field(default_factory=dict)
    codes: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = self.meta.column_names
        self.headers = self.meta.column_names_to_labels
        for column, name in enumerate(self.names):
            words = self.meta.variable_value_labels.get(name, {})
            whole = {int(value): word for value, word in words.items() if _is_whole(value)}
            if whole:
                self.labels[column] = tuple((word, value) for value, word in sorted(whole.items()))
                self.codes[column] = len(self.names) + len(self.codes)

    def texts(self, frame: "pd.DataFrame") -> "pd.DataFrame":
        """Return a piece of the file as texts: every variable in words, then those with labels in numbers."""
        import pandas as pd

        texts: dict[str, pd.Series[str]] = {}
        for column, name in enumerate(self.names):
            series = frame[name]
            words = self.meta.variable_value_labels.get(name, {})
            in_words = {value: self._word(name, value, words) for value in series.unique()}
            texts[f"c{column}"] = series.map(in_words).astype("str")
            if column in self.codes:
                numbers = {value: _answer(value, word, words) for value, word in in_words.items()}
                texts[f"c{self.codes[column]}"] = series.map(numbers).astype("str")
        return pd.DataFrame({name: texts[name] for name in sorted(texts, key=lambda name: int(name[1:]))})

    def _word(self, name: str, value: Any, words: dict[Any, str]) -> str:
        """A value that the survey's makers call missing is no answer, unless its label says which."""
        word = words.get(value, cell_text(value))
        missing = any(_lies(value, span) for span in self.meta.missing_ranges.get(name, ()))
        return word if not missing or no_answer(word) else ""


def _answer(value: Any, word: str, words: dict[Any, str]) -> str:
    """Return what stands for an answer: its number, but the word that says yes, no or that there is none."""
    said = [one for one in words.values() if not no_answer(one)]
    yes_no = said and all(isinstance(score_of(one, BUILT_IN_METRICS["completion"]), int) for one in said)
    return word if no_answer(word) or yes_no else cell_text(value)


def _lies(value: Any, span: dict[str, Any]) -> bool:
    try:
        return bool(span["lo"] <= value <= span["hi"])
    except TypeError:
        return False


def _is_whole(value: Any) -> bool:
    return isinstance(value, int | float) and float(value).is_integer()
