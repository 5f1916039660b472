"""The forms that a pack is written in without drawing: slides, a workbook, HTML."""

from cjm_studio.exchange.pack.content import Pack
from cjm_studio.model.errors import BadInput


def written(pack: Pack, ending: str) -> bytes:
    """Return the pack in the form that an ending names, as ".pptx"; the same pack gives the same bytes."""
    if ending == ".html":
        from cjm_studio.exchange.pack.html import html

        return html(pack).encode()
    if ending == ".xlsx":
        from cjm_studio.exchange.pack.book import xlsx

        return xlsx(pack)
    if ending == ".pptx":
        from cjm_studio.exchange.pack.deck import pptx

        return pptx(pack)
    raise BadInput("pack_kind", path=ending)
