"""The dialog of an experiment: what it tests, its groups, what was counted, and what that proves so far."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierId, HypothesisId, RecordId
from cjm_studio.model.register import Experiment, Hypothesis
from cjm_studio.operations import register_measures as measures
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.ask import Advice, Asked, Said, ask_and_do
from cjm_studio.panels.register.reading import read_whole
from cjm_studio.panels.register.trial_table import TrialTable
from cjm_studio.session.register_trials import trial_lines
from cjm_studio.wording.barrier_words import read_day, short_day
from cjm_studio.wording.language import Language

_LOOKS = 5


def ask_experiment(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for an experiment of one of the barrier's hypotheses."""
    if acting.session.document.naming(Hypothesis, barrier):
        _ask(parent, acting, barrier, None)


def edit_experiment(parent: QWidget, acting: Acting, barrier: BarrierId, experiment: str) -> None:
    """Show an experiment to be changed."""
    _ask(parent, acting, barrier, acting.session.document.get(Experiment, RecordId(experiment)))


def _ask(parent: QWidget, acting: Acting, barrier: BarrierId, known: Experiment | None) -> None:
    document, language = acting.session.document, acting.session.language
    table = TrialTable(known, language)

    def plan(said: Said) -> Change:
        name, hypothesis, fields = _read(said, table)
        if known is None:
            return measures.add_experiment(document, hypothesis, name, **fields)
        return measures.edit_experiment(document, known.id, hypothesis=hypothesis, name=name, **fields)

    def advise(said: Said) -> Advice:
        try:
            name, hypothesis, fields = _read(said, table)
            trial = Experiment(hypothesis=hypothesis, name=name, id=RecordId("trial"), **fields)
            return Advice("\n".join(trial_lines(trial, language)))
        except (BadInput, ValueError):  # half typed: nothing to judge yet
            return Advice()

    title = translate("Register", "An experiment")
    accept = translate("Register", "Add") if known is None else translate("Register", "Apply")
    asked = _asked(document, barrier, known, language=language)
    ask_and_do(parent, acting, title, asked, accept=accept, plan=plan, more=table, advise=advise)


def _asked(
    document: Document, barrier: BarrierId, known: Experiment | None, *, language: Language
) -> list[Asked]:
    tested: list[tuple[object, str]] = [(one.id, one.change) for one in document.naming(Hypothesis, barrier)]
    day = short_day("2026-05-31", language)
    control: list[tuple[object, str]] = [
        (True, translate("Register", "yes")),
        (False, translate("Register", "no: change, not effect")),
    ]
    looks: list[tuple[object, str]] = [(many, str(many)) for many in range(_LOOKS + 1)]
    has = known is not None
    first = known.hypothesis if known is not None else tested[0][0]
    n, looked, planned = (known.planned_n, known.look, known.looks) if known is not None else (None, 0, 1)
    start, end = (known.start, known.end) if known is not None else ("", "")
    return [
        Asked("name", translate("Register", "Name of the experiment"), known.name if has else "", needed=True, half=True),
        Asked("hypothesis", translate("Register", "It tests"), first, choices=tested, half=True),
        Asked("control", translate("Register", "With a control group"), known.control if has else True, choices=control, half=True),
        Asked("planned_n", translate("Register", "People planned in each group"), n, half=True),
        Asked("looks", translate("Register", "Looks planned"), planned, choices=looks[1:], half=True),
        Asked("look", translate("Register", "Looks taken"), looked, choices=looks, half=True),
        Asked("start", translate("Register", "First day"), short_day(start, language), hint=day, half=True),
        Asked("end", translate("Register", "Last day"), short_day(end, language), hint=day, half=True),
    ]  # fmt: skip


def _read(said: Said, table: TrialTable) -> tuple[str, HypothesisId, dict[str, Any]]:
    """Return what stands in the dialog as the fields of an experiment; BadInput for what cannot be."""
    fields = {
        "arms": table.arms(),
        "outcomes": table.outcomes(),
        "control": bool(said["control"]),
        "planned_n": read_whole(said["planned_n"]),
        "looks": said["looks"],
        "look": said["look"],
        "start": read_day(str(said["start"])),
        "end": read_day(str(said["end"])),
    }
    return str(said["name"]), HypothesisId(said["hypothesis"]), fields  # type: ignore[arg-type]
