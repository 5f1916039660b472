"""Which survey tool wrote a table."""

from collections.abc import Mapping, Sequence

from cjm_studio.survey.columns import is_long
from cjm_studio.survey.names import clean
from cjm_studio.survey.shapes.forms import shaped_form
from cjm_studio.survey.shapes.qualtrics import shaped_qualtrics
from cjm_studio.survey.shapes.shaped import Asks, Rows, Shaped, plain_asks, unique
from cjm_studio.survey.shapes.surveymonkey import shaped_surveymonkey
from cjm_studio.survey.survey_file import Note


def find_shape(
    header: Sequence[str], sample: Rows, *, said: str = "", labels: Mapping[str, str] | None = None
) -> Shaped:
    """Return the shape of a table: the one that the mapping says, else the one that its header shows.

    `labels` are the wordings that an SPSS file holds beside the names of its columns.
    """
    found: Shaped | None = None
    if said == "spss" or (not said and labels):
        return _spss(header, labels or {})
    if said != "plain" and (said or not is_long(header)):
        if said in ("", "qualtrics"):
            found = shaped_qualtrics(header, sample, forced=bool(said))
        if found is None and said in ("", "surveymonkey"):
            found = shaped_surveymonkey(header, sample, forced=bool(said))
        if found is None:
            found = shaped_form(header, sample, forced=said)
    return found or Shaped("plain", Note("shape_plain", {}), unique(header), plain_asks(header))


def _spss(header: Sequence[str], labels: Mapping[str, str]) -> Shaped:
    asks = tuple(plain_asks([labels.get(cell) or cell])[0] for cell in map(clean, header))
    return Shaped("spss", Note("shape_spss", {}), unique(header), _parts(asks))


def _parts(asks: tuple[Asks, ...]) -> tuple[Asks, ...]:
    """A wording like "row: question" or "question: row" stays whole: which is which, the stages tell."""
    return asks
