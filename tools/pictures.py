"""Makes the pictures of the window that the documents show: `python -m tools.pictures`."""

import os
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio import app
from cjm_studio.document.queries import stages
from cjm_studio.look.tokens import ThemeName
from cjm_studio.session.selection import Selection
from cjm_studio.wording.language import Language
from cjm_studio.wording.resources import sample_path

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PICTURES: tuple[tuple[str, Language, ThemeName, str, int, str], ...] = (
    ("window-en-light", "en", "light", "bank.cjm", 4, "map"),
    ("register-en-light", "en", "light", "bank.cjm", 4, "register"),
    ("window-ru-dark", "ru", "dark", "shop.cjm", 3, "map"),
)


def take(name: str, *, language: Language, theme: ThemeName, sample: str, chosen: int, view: str) -> None:
    """Open a sample, choose a stage and take the picture of a view."""
    window = app.make_window(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    window.resize(1720, 1000)
    window.show()
    QTest.qWaitForWindowExposed(window)
    app.begin(window, sample_path(sample))
    QTest.qWait(200)
    window.speak(language)
    window.wear(theme)
    session = window.session
    assert session is not None
    assert session.journey is not None
    session.select(Selection(stage=stages(session.document, session.journey)[chosen].id))
    if window.desk is not None and window.desk.map is not None:
        window.desk.map.set_zoom(0.8)
        window.desk.page.show_view(view)
    QTest.qWait(400)
    if window.desk is not None and window.desk.map is not None:
        window.desk.map.scene.settle()
    window.grab().save(str(FOLDER / f"{name}.png"))
    window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for variable in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        os.environ[variable] = tempfile.mkdtemp(prefix="cjm-pictures-")
    FOLDER.mkdir(exist_ok=True)
    for name, language, theme, sample, chosen, view in PICTURES:
        take(name, language=language, theme=theme, sample=sample, chosen=chosen, view=view)
