"""A year of one barrier: written on a card, proved, owned, tried, closed, and back under the same id."""

import csv
import json
import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from cjm_studio.canvas.ground import rect_of
from cjm_studio.cli.main import run
from cjm_studio.document.document import Document
from cjm_studio.document.queries import segments, stages
from cjm_studio.model.map import Card, Journey
from cjm_studio.model.register import Barrier, LogEntry
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.panels.register.ask import Ask
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.window import survey_import
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.new_map import NewMapDialog
from cjm_studio.window.pack_writing import PackAsked, write_pack
from tests.gestures import Hand
from tests.window.conftest import Answering, answer, settings, window

__all__ = ["answer", "settings", "window"]

TEMPLATE, SEGMENT = "retail-online", "New customers"
# name, day, true share in trouble at the stage of the story
WAVES = [("Spring", "2025-04-10", 0.6), ("Summer", "2025-07-10", 0.04)]
WAVES += [("Autumn", "2025-10-10", 0.04), ("Winter", "2026-01-10", 0.6)]
PEOPLE = 120


class Story:
    """The window, and hands for what a team does in a year."""

    def __init__(self, window: MainWindow, answer: Answering, folder: Path) -> None:
        self.window, self.answer, self.folder = window, answer, folder
        self.stage = ""

    @property
    def document(self) -> Document:
        assert self.window.session is not None
        return self.window.session.document

    @property
    def register(self) -> RegisterView:
        self.window.menus.do("view_register")
        assert self.window.desk is not None
        view = self.window.desk.page.current
        assert isinstance(view, RegisterView)
        return view

    def begin(self) -> None:
        """A new map by template, and a pain on a card at its third stage."""

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, NewMapDialog)
            dialog.name.setText("Shop")
            dialog.segments.setPlainText(SEGMENT)
            dialog.limit.setText("25")
            dialog.template.setCurrentIndex(dialog.template.findData(TEMPLATE))

        self.answer("Create map", fill)
        self.window.menus.do("new")
        journey = next(iter(self.document.all(Journey)))
        self.stage = stages(self.document, journey.id)[2].name
        assert self.window.desk is not None
        view = self.window.desk.map
        assert view is not None
        hand = Hand(view)
        cell = view.scene.grid.cell(hand.stage(self.stage), hand.row("pains"))
        view.canvas.ensureVisible(rect_of(cell))
        hand.click_cell(self.stage, "pains")
        hand.write("The code never comes")
        hand.key(Qt.Key.Key_Return)
        pains = [card.text for card in self.document.all(Card) if card.kind == "pain"]
        assert "The code never comes" in pains

    def ask_wave(self, turn: int) -> None:
        """Ask customers about every stage, and import what they have answered."""
        name, day, share = WAVES[turn]
        dice, path = random.Random(turn), self.folder / f"{name}.csv"
        (segment,) = segments(self.document)
        journey = next(iter(self.document.all(Journey)))
        with path.open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(["respondent_id", "date", "segment", "stage", "metric", "answer", "wave"])
            for stage in stages(self.document, journey.id):
                true = share if stage.name == self.stage else 0.08
                for person in range(PEOPLE):
                    score = dice.choice((1, 2, 3) if dice.random() < true else (5, 6, 7))
                    lines.writerow([f"r{person}", day, segment.name, stage.name, "ces2", score, name])
        self.answer("Import")
        self.answer("Close")
        survey_import.import_files(self.window, [path])

    def add(self, kind: str, **values: str) -> None:
        """Press a button of the page that adds something, and fill its dialog."""

        def fill(dialog: QWidget) -> None:
            assert isinstance(dialog, Ask)
            for key, text in values.items():
                field = dialog.fields[key]
                assert not isinstance(field, ChoiceField)
                field.setText(text)  # type: ignore[union-attr]

        self.answer("Add", fill)
        self.register.page.measures.adds[kind].click()

    def status(self) -> str:
        """What the register says of the barrier now."""
        (row,) = self.register.sheet.rows
        return row.line.status

    def save(self, monkeypatch: pytest.MonkeyPatch) -> Path:
        path = self.folder / "shop.cjm"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        self.window.menus.do("save")
        return path


@pytest.fixture
def story(window: MainWindow, answer: Answering, tmp_path: Path) -> Story:
    window.settings.author = "Ann"
    return Story(window, answer, tmp_path)


def test_a_barrier_lives_from_a_card_to_its_return(
    story: Story, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story.begin()
    story.ask_wave(0)
    barrier = prove_own_and_try(story)
    story.ask_wave(1)
    confirm(story, "resolved_to_confirm", "Codes arrive now")
    story.ask_wave(2)
    confirm(story, "closed", "Two waves running")
    story.ask_wave(3)
    assert story.status() == "regressed"
    (back,) = story.document.all(Barrier)
    assert back.id == barrier  # the same barrier, with all that was done about it
    assert "came_back" in story.register.sheet.rows[0].line.marks
    path = story.save(monkeypatch)
    capsys.readouterr()
    assert run(["register", str(path), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["barriers"]
    assert (told["id"], told["owner"], told["status"]) == (barrier, "Ann", "regressed")
    assert [wave["status"] for wave in told["waves"]] == [
        *("open", "resolved_to_confirm", "closed", "regressed"),
    ]
    pack = story.folder / "pack.html"
    asked = PackAsked(ending=".html", language="en", today="2026-02-01")
    assert write_pack(story.window, asked, pack)
    assert story.stage in pack.read_text(encoding="utf-8")


def prove_own_and_try(story: Story) -> str:
    """The rule proposes, a person accepts, owns and tries; returns the id of the barrier."""
    view = story.register
    (row,) = view.sheet.rows
    assert (row.stages, row.line.status) == ((story.stage,), "open")
    assert "proposed" in row.line.marks
    view.page.decision.yes.click()
    fields = view.page.fields
    for field, text in ((fields.owner, "Ann"), (fields.due, "2025-12-31")):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    story.add("recommendation", text="Codes by push message")
    story.add("hypothesis", change="the channel of the code", target="20", due="2025-10-31")
    story.add("mechanic", name="Push messages", day="2025-06-01")
    (barrier,) = story.document.all(Barrier)
    assert (barrier.accepted, barrier.owner, barrier.due) == (True, "Ann", "2025-12-31")
    measures = story.register.page.measures
    assert {kind: len(items.items) for kind, items in measures.lists.items()} == {
        "recommendation": 1,
        "hypothesis": 1,
        "experiment": 0,
        "mechanic": 1,
    }
    return barrier.id


def confirm(story: Story, status: str, comment: str) -> None:
    """Read what the rule proposes after a wave and confirm it with a comment."""
    assert story.status() == status
    decision = story.register.page.decision
    assert not decision.isHidden()
    QTest.keyClicks(decision.text, comment)
    decision.yes.click()
    assert decision.isHidden()
    newest = max(story.document.all(LogEntry), key=lambda entry: (entry.at, entry.status == status))
    assert (newest.status, newest.text, newest.by) == (status, comment, "Ann")
