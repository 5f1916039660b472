"""Icons are drawn in any thread, each thread with renderers of its own."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cjm_studio.look import icons


def drawn() -> tuple[QImage, QSvgRenderer]:
    """Draw an icon; return the picture and what has drawn it."""
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.paint_icon(painter, "plus", colour="#336699", x=0, y=0, size=24)
    painter.end()
    return image, icons._OWN.renderer("plus", "#336699")


def test_no_two_threads_draw_with_one_renderer() -> None:
    here, mine = drawn()
    with ThreadPoolExecutor() as pool:
        there, theirs = pool.submit(drawn).result()
    assert drawn()[1] is mine
    assert theirs is not mine
    assert there == here
