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
from cjm_studio.wording.barrier_words import DAY_FORM, read_day, short_day
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
        table.call_groups(control=bool(said["control"]))
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
    day = DAY_FORM[language]
    control: list[tuple[object, str]] = [
        (True, translate("Register", "yes")),
        (False, translate("Register", "no: change, not effect")),
    ]
    looks: list[tuple[object, str]] = [(many, str(many)) for many in range(_LOOKS + 1)]
    first = HypothesisId(tested[0][0])  # type: ignore[arg-type]
    now = known or Experiment(id=RecordId("trial"), hypothesis=first, name="")
    begin, end = (short_day(one, language) for one in (now.start, now.end))
    has = translate("Register", "With a control group")
    people = translate("Register", "People planned in each group")
    return [
        Asked("name", translate("Register", "Name of the experiment"), now.name, needed=True, half=True),
        Asked("hypothesis", translate("Register", "It tests"), now.hypothesis, choices=tested, half=True),
        Asked("control", has, now.control, choices=control, half=True),
        Asked("planned_n", people, now.planned_n, half=True),
        Asked("looks", translate("Register", "Looks planned"), now.looks, choices=looks[1:], half=True),
        Asked("look", translate("Register", "Looks taken"), now.look, choices=looks, half=True),
        Asked("start", translate("Register", "First day"), begin, hint=day, half=True),
        Asked("end", translate("Register", "Last day"), end, hint=day, half=True),
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
