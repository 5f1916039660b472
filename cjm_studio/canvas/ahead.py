"""A large map laid out in the thread that has read it: the window does not stand still for it."""

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.document.document import Changed, Document
from cjm_studio.document.queries import first_journey, latest_wave
from cjm_studio.model.map import Place
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language

_MANY = 2000  # cards; fewer are measured in less than a tenth of a second


def laid_ahead(document: Document, *, language: Language) -> MapLayout | None:
    """Return the map that a session shows first, if it is large; in whatever theme."""
    journey, wave = first_journey(document), latest_wave(document)
    if journey is None or len(document.ids(Place)) < _MANY:
        return None
    content = MapContent(document, journey.id, wave=wave.id if wave else None, language=language)
    return MapLayout(content, brush_of("light"))


def still_true(ahead: MapLayout | None, session: Session, changed: Changed | None) -> MapLayout | None:
    """Return what was laid out as it is after a change; None if the session does not show it at all."""
    if ahead is None or ahead.content.language != session.language:
        return None
    content = ahead.content
    if changed is not None:
        content.touch(changed)
        ahead.lay_out()
    return ahead if (content.journey, content.wave) == (session.journey, session.wave) else None
