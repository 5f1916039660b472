"""The colours of a written pack: those of the program's light and dark themes, a layer above."""

from typing import Final, NamedTuple


class Colours(NamedTuple):
    """Ground, inks and lines of one theme, and the fill, ink and icon's ink of every level."""

    page: str
    surface: str
    line: str
    strong_line: str
    ink: str
    ink_2: str
    ink_3: str
    accent: str
    good: str
    bad: str
    levels: dict[str, tuple[str, str, str]]  # fill (empty: plain), ink, edge


LIGHT: Final = Colours(
    page="#FFFFFF",
    surface="#FAFBFC",
    line="#E1E6ED",
    strong_line="#C9D1DB",
    ink="#17202B",
    ink_2="#4B5766",
    ink_3="#5F6B79",
    accent="#0B5FCC",
    good="#00735A",
    bad="#A8330A",
    levels={
        "none": ("", "#4B5766", "#C9D1DB"),
        "watch": ("#FFEDC2", "#6B4B00", "#C99A1E"),
        "barrier": ("#FFCB8F", "#6B3200", "#B45F06"),
        "critical": ("#F0936F", "#4F0F04", "#8F1A0E"),
        "not_enough_data": ("", "#4B5766", "#7B8794"),
        "hypothesis": ("", "#4B5766", "#7B8794"),
    },
)

DARK: Final = Colours(
    page="#161B23",
    surface="#1D242E",
    line="#2B3440",
    strong_line="#3C4858",
    ink="#E8EDF3",
    ink_2="#B3BECB",
    ink_3="#98A4B3",
    accent="#6CB2FF",
    good="#5FD6B6",
    bad="#FFB088",
    levels={
        "none": ("", "#B3BECB", "#3C4858"),
        "watch": ("#332B14", "#F3CF6A", "#A8842A"),
        "barrier": ("#5E3A0C", "#FFD9AE", "#E8A050"),
        "critical": ("#B0431F", "#FFEDE6", "#FFB199"),
        "not_enough_data": ("", "#B3BECB", "#8C98A7"),
        "hypothesis": ("", "#B3BECB", "#8C98A7"),
    },
)

LEVEL_ICONS: Final = {
    "none": "circle-check",
    "watch": "eye",
    "barrier": "triangle-alert",
    "critical": "octagon-alert",
    "not_enough_data": "circle-dashed",
    "hypothesis": "circle-help",
}
