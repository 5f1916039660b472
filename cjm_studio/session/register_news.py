"""What new answers mean for the register: how many barriers stand in which status by them."""

from collections import Counter
from collections.abc import Collection

from cjm_studio.document.document import Document
from cjm_studio.model.ids import WaveId
from cjm_studio.model.register import STATUSES
from cjm_studio.register.lives import lives
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import BARRIER_STATUSES, term


def news_words(document: Document, waves: Collection[WaveId], language: Language) -> str:
    """Return the statuses that these waves give to barriers, as "worse: 1, closed: 2"; empty for none."""
    told = Counter(
        life.waves[-1].status
        for life in lives(document).values()
        if life.waves and life.waves[-1].wave in waves
    )
    return ", ".join(
        f"{term(BARRIER_STATUSES, status, language=language)}: {told[status]}"
        for status in STATUSES
        if told[status]
    )
