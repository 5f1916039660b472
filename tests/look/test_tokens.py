"""The colours of every theme: inks can be read, and levels are told apart by more than their hue."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QStyleHints
from PySide6.QtWidgets import QApplication

from cjm_studio.look.fonts import POINTS, worn_points
from cjm_studio.look.style_sheet import style_sheet
from cjm_studio.look.theme import theme_of, tokens, wear
from cjm_studio.look.tokens import LEVEL_ICONS, PALETTES, ROW_ACCENTS, ROW_ICONS, Palette
from cjm_studio.model.kinds import CARD_KINDS, ROW_KINDS
from cjm_studio.wording.resources import resource_path

Rgb = tuple[float, float, float]
LEVELS = ("none", "watch", "barrier", "critical")  # from mild to severe
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}

# Machado, Oliveira and Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency,
# IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; severity 1.0, for linear RGB.
BLIND = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Rgb:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def luminance(rgb: Rgb) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2.2."""
    low, high = sorted(luminance(linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Rgb) -> Rgb:
    """CIELAB under D65."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(rgb: Rgb, blindness: str) -> Rgb:
    red, green, blue = (sum(a * b for a, b in zip(row, rgb, strict=True)) for row in BLIND[blindness])
    return red, green, blue


def fill(palette: Palette, level: str) -> str:
    return palette.levels[level].fill or palette.row


def pairs(palette: Palette) -> list[tuple[str, str, str]]:
    """Every ink with every ground that it is written on."""
    grounds = {
        name: getattr(palette, name) for name in ("canvas", "row", "row_alternate", "surface", "focus_fill")
    }
    inks = {name: getattr(palette, name) for name in ("ink", "ink_2", "focus", "danger")}
    found = [
        (f"{ink} on {ground}", inks[ink], grounds[ground])
        for ink in inks
        for ground in grounds
        if (ink, ground) != ("danger", "focus_fill")
    ]
    found += [(f"ink_3 on {ground}", palette.ink_3, grounds[ground]) for ground in ("row", "surface")]
    found += [("surface on focus", palette.surface, palette.focus)]
    for kind, card in palette.cards.items():
        found += [(f"text of {kind}", palette.ink, card.fill), (f"accent of {kind}", card.accent, card.fill)]
    return found + [
        (f"level {name}", level.ink, level.fill or palette.row) for name, level in palette.levels.items()
    ]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_every_ink_can_be_read_on_its_ground(palette: Palette) -> None:
    poor = {
        name: round(contrast(ink, ground), 2)
        for name, ink, ground in pairs(palette)
        if contrast(ink, ground) < LEAST[palette.name]
    }
    assert poor == {}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_keyboards_place_is_seen(palette: Palette) -> None:
    for ground in (palette.surface, palette.row, palette.canvas):
        assert contrast(palette.focus, ground) >= 3


def test_borders_are_strong_where_contrast_is_wanted() -> None:
    palette = PALETTES["contrast"]
    assert contrast(palette.grid, palette.row) >= 4.5
    assert contrast(palette.grid_strong, palette.row) >= 7


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_levels_keep_their_order_in_grey_print(palette: Palette) -> None:
    """A ground further from the paper is a severer level: darker on light themes, lighter on dark ones."""
    grey = [lab(linear(fill(palette, level)))[0] for level in LEVELS]
    steps = [later - earlier for earlier, later in pairwise(grey)]
    assert all(step < -3 for step in steps) or all(step > 3 for step in steps), [round(g) for g in grey]


@pytest.mark.parametrize("blindness", BLIND)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_levels_are_told_apart_whatever_colours_are_seen(palette: Palette, blindness: str) -> None:
    """A difference of 10 in CIELAB is plain at a glance; neighbours must keep it."""
    spots = [lab(seen(linear(fill(palette, level)), blindness)) for level in LEVELS]
    apart = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in pairwise(spots)
    ]
    assert min(apart) >= 10, [round(d) for d in apart]


def test_every_kind_and_level_has_colours_and_a_sign_that_is_no_colour() -> None:
    for palette in PALETTES.values():
        assert set(palette.cards) >= set(CARD_KINDS)
        assert set(palette.levels) == set(LEVEL_ICONS)
    assert set(ROW_ICONS) == set(ROW_ACCENTS) == set(ROW_KINDS)
    assert len(set(LEVEL_ICONS.values())) == len(LEVEL_ICONS)
    for name in PALETTES:
        assert resource_path("icons", f"small-check-{name}.svg").is_file()


def test_the_systems_wish_for_contrast_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QAccessibilityHints, "contrastPreference", lambda hints: Qt.ContrastPreference.HighContrast
    )
    assert theme_of("system") == "contrast"
    assert theme_of("dark") == "dark"
    monkeypatch.undo()
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda hints: Qt.ColorScheme.Dark)
    assert theme_of("system") == "dark"


def test_what_is_worn_is_known_and_the_size_of_type_stays(qapp: QApplication) -> None:
    try:
        for theme, palette in PALETTES.items():
            wear(qapp, theme, points=14)
            assert tokens() is palette
        wear(qapp, "light")
        assert worn_points() == 14
        assert qapp.font().pixelSize() == 19
        assert "font-size: 18px" in style_sheet(PALETTES["light"], 19)
    finally:
        wear(qapp, "light", points=POINTS)
    assert qapp.font().pixelSize() == 13
