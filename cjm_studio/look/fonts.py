"""The bundled typeface and its sizes."""

from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from cjm_studio.wording.resources import resource_path

FAMILY = "Inter"
POINTS = 10  # the size of the interface's type, unless the user wants another
_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


@cache
def load_fonts() -> None:
    """Make the bundled typeface known to Qt, so that a map looks the same on every machine."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resource_path("fonts", name))) < 0:
            raise FileNotFoundError(name)


def font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the typeface at a size in map pixels, outlines unhinted."""
    load_fonts()
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)  # in a PDF only the usual shapes of letters are still text
    return made


def worn_points() -> int:
    """Return the size of the interface's type."""
    app = QCoreApplication.instance()
    return int((app and app.property("points")) or POINTS)


def type_pixels(points: int) -> int:
    """Return a size of type in pixels of a screen that is not magnified."""
    return round(points * 96 / 72)


def scaled(pixels: float) -> int:
    """Return a length that goes with the interface's type, given for its usual size."""
    return round(pixels * type_pixels(worn_points()) / type_pixels(POINTS))


def panel_font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the typeface for what panels draw by hand; unlike the map's it follows the interface's size."""
    return font(scaled(size), weight)


def journey_font() -> QFont:
    """Journey and stage names."""
    return font(15, QFont.Weight.DemiBold)


def label_font() -> QFont:
    """Row names."""
    return font(13, QFont.Weight.DemiBold)


def card_font() -> QFont:
    """The text of cards."""
    return font(13)


def chip_font() -> QFont:
    """Small print: chips, levels, intervals."""
    return font(11, QFont.Weight.Medium)


def figure_font() -> QFont:
    """The figure on a metric."""
    return font(20, QFont.Weight.DemiBold)
