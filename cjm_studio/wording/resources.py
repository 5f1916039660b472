"""Where the files that come with the program stand: fonts, icons, templates and samples."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def resource_path(*parts: str) -> Path:
    """Return the path of one of the program's resources, as ("fonts", "Inter.otf")."""
    return _shipped("resources").joinpath(*parts)


def sample_path(*parts: str) -> Path:
    """Return the path of one of the samples, as ("shop.cjm",)."""
    return _shipped("samples").joinpath(*parts)


def _shipped(folder: str) -> Path:
    """A wheel carries the folder inside the package, a checkout has it beside the package."""
    inside = _PACKAGE / f"_{folder}"
    return inside if inside.is_dir() else _PACKAGE.parent / folder
