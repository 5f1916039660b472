"""Survey answers come in as one step, files may be dropped, and the map goes out as a picture."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from cjm_studio.canvas.picture import export_map
from cjm_studio.document.queries import stages
from cjm_studio.look.work import Cancelled, Waiting
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import Limit, Reading, Source
from cjm_studio.session.selection import Selection
from cjm_studio.window import export, survey_import
from cjm_studio.window.dropping import words_for
from cjm_studio.window.import_report import ImportReport
from cjm_studio.window.limit_dialog import LimitDialog
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.properties import contents_words
from tests.window.conftest import Answering

LONG = """respondent,segment,stage,metric,score,wave
1,New clients,Search,ces2,6,2025 autumn
2,New clients,Search,ces2,7,2025 autumn
3,New clients,Payment,ces2,1,2025 autumn
4,New clients,Payment,ces2,,2025 autumn
5,New clients,Payment,ces2,12,2025 autumn
"""


def answers(folder: Path) -> Path:
    path = folder / "autumn.csv"
    path.write_text(LONG, encoding="utf-8")
    return path


def test_an_import_is_one_step_and_every_row_is_reported(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    session = opened.session
    assert session is not None
    before = len(session.document.all(Reading))
    seen: list[ImportReport] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ImportReport)
        seen.append(dialog)

    answer("Import")
    answer("Close", look)
    survey_import.import_files(opened, [answers(tmp_path)])
    assert len(session.document.all(Reading)) == before + 2
    report = seen[0]
    assert report.summary.text() == "Answers in the files: 5. Counted: 3. Left out: 2."
    lines = [report.left_out.topLevelItem(n) for n in range(report.left_out.topLevelItemCount())]
    assert [line.text(0) for line in lines if line] == ["No answer", "Outside the scale"]
    assert session.wave is not None
    assert opened.desk is not None
    assert opened.desk.waves.box.currentText() == "2025 autumn"
    assert opened.menus.actions["undo"].text() == "&Undo: import of survey answers “autumn.csv”"
    opened.menus.do("undo")
    assert len(session.document.all(Reading)) == before
    assert not [source for source in session.document.all(Source) if source.name == "autumn.csv"]


def test_an_unusable_file_changes_nothing_and_is_told(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    session = opened.session
    assert session is not None
    records = dict(session.document.records)
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    answer("Close")
    opened.menus.attempt(lambda: survey_import.import_files(opened, [path]))
    assert dict(session.document.records) == records


def test_a_drop_is_announced_only_if_something_would_happen(opened: MainWindow, shop_file: Path) -> None:
    def dropped(*names: str) -> str:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name) for name in names])
        return words_for(opened, data)

    assert dropped(str(shop_file)) == "Drop to open the map"
    assert dropped("a.csv", "b.xlsx") == "Drop to import survey answers"
    assert dropped("picture.png") == ""
    assert dropped("a.cjm", "b.cjm") == ""


def test_the_map_is_written_as_a_picture_and_the_file_is_offered(opened: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    export.write(opened, path)
    assert "Payment" in path.read_text(encoding="utf-8")
    assert opened.desk is not None
    assert opened.desk.page.bars.standing() == ["exported"]


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_picture_drawn_in_a_thread_is_the_one_that_the_window_draws(
    opened: MainWindow, tmp_path: Path, ending: str
) -> None:
    session = opened.session
    assert session is not None
    assert session.journey is not None
    threads: list[int] = []

    class Seeing(Waiting):
        """Notes in which thread the map is drawn."""

        def count(self, done: int, total: int) -> None:
            threads.append(threading.get_ident())
            super().count(done, total)

    draw = export.drawing(session, links=False)
    with ThreadPoolExecutor() as pool:
        pool.submit(draw, tmp_path / f"beside{ending}", Seeing()).result()
    assert threads
    assert threading.get_ident() not in threads
    export_map(
        session.document,
        session.journey,
        path=tmp_path / f"here{ending}",
        wave=session.wave,
        theme="light",
        language=session.language,
        project=session.name,
    )
    assert (tmp_path / f"beside{ending}").read_bytes() == (tmp_path / f"here{ending}").read_bytes()


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
@pytest.mark.parametrize("step", ["at first", "at last"])
def test_a_picture_that_is_given_up_leaves_the_older_one(
    opened: MainWindow, tmp_path: Path, ending: str, step: str
) -> None:
    class GivingUp(Waiting):
        """Wants it no more, at the first or at the last moment."""

        def count(self, done: int, total: int) -> None:
            if step == "at first" or done == total:
                self.unwanted.set()
            super().count(done, total)

    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / f"map{ending}").write_text("older")
    assert opened.session is not None
    draw = export.drawing(opened.session, links=True)
    with pytest.raises(Cancelled):
        draw(pictures / f"map{ending}", GivingUp())
    assert [file.read_text() for file in pictures.iterdir()] == ["older"]


def test_a_limit_is_agreed_for_one_stage_and_given_up(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    stage = next(stage for stage in session.document.all(Stage) if stage.name == "Payment")
    session.select(Selection(stage=stage.id))
    dialog = LimitDialog(opened, session)
    assert dialog.share.text() == "25"
    assert dialog.by.text() == "Owner"
    dialog.stage.setCurrentIndex(1)
    dialog.share.setText("60")
    session.do(dialog.plan())
    assert sorted((limit.stage, limit.value) for limit in session.document.all(Limit) if limit.stage) == [
        (stage.id, 0.6)
    ]
    again = LimitDialog(opened, session)
    again.stage.setCurrentIndex(1)
    again.share.setText("")
    session.do(again.plan())
    assert not [limit for limit in session.document.all(Limit) if limit.stage]


def test_a_limit_can_be_for_any_stage_of_the_journey_that_is_shown(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    assert session.journey is not None
    session.select(Selection())
    dialog = LimitDialog(opened, session)
    offered = [dialog.stage.itemData(place) for place in range(dialog.stage.count())]
    assert offered == [None, *(stage.id for stage in stages(session.document, session.journey))]


def test_a_limit_of_a_metric_that_the_project_lacks_brings_the_metric(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    dialog = LimitDialog(opened, session)
    dialog.metric_choice.setCurrentIndex(dialog.metric_choice.findText("CSAT"))
    dialog.share.setText("10")
    session.do(dialog.plan())
    assert 0.1 in [limit.value for limit in session.document.all(Limit)]


def test_the_limits_so_far_are_listed_with_what_held_before(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    stage = next(stage for stage in session.document.all(Stage) if stage.name == "Payment")
    opened.settings.author = "Anna"
    for share, chosen in (("30", 0), ("60", 1)):
        session.select(Selection(stage=stage.id))
        dialog = LimitDialog(opened, session)
        dialog.stage.setCurrentIndex(chosen)
        dialog.stage.activated.emit(chosen)
        dialog.share.setText(share)
        session.do(dialog.plan())
    session.select(Selection())
    dialog = LimitDialog(opened, session)
    whole, own = dialog.limits.topLevelItem(0), dialog.limits.topLevelItem(1)
    assert whole is not None
    assert own is not None
    before = whole.child(0)
    assert before is not None
    assert [whole.text(column) for column in (0, 1, 2)] == ["All stages", "30%", "Anna"]
    assert [before.text(column) for column in (0, 1, 2)] == ["before", "25%", "Owner"]
    assert [own.text(column) for column in (0, 1, 2)] == ["Payment · New clients", "60%", "Anna"]
    dialog.limits.setCurrentItem(own)
    assert dialog.stage.currentData() == stage.id
    assert not dialog.plan()  # the same share again
    dialog.share.setText("abc")
    assert not dialog.accept_button.isEnabled()
    dialog.remove.click()
    session.do(dialog.plan())
    assert [limit.stage for limit in session.document.all(Limit)] == [None]


def test_properties_count_what_is_there(opened: MainWindow) -> None:
    assert opened.session is not None
    words = contents_words(opened.session)
    assert words.startswith("Segments: 2, journeys: 2")
    assert "answers: 120" in words
