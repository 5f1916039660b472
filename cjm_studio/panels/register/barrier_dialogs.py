"""Dialogs for barriers themselves: a new one that nobody has measured, and one made of another's places."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import BarrierId, StageId
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import BarrierCell, Experiment, Hypothesis, Mechanic
from cjm_studio.operations.register_decisions import close_hypothesis
from cjm_studio.operations.register_edits import add_cell, declare_barrier
from cjm_studio.operations.register_measures import recommendations_of
from cjm_studio.operations.register_merge import split_barrier
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.adding import place_words
from cjm_studio.panels.register.ask import Asked, Choice, Said, ask_and_do
from cjm_studio.wording.metric_names import metric_name


def ask_barrier(parent: QWidget, acting: Acting) -> None:
    """Ask for a barrier that nobody has measured yet: its words and where it stands."""
    document = acting.session.document
    places = _places(document)
    if not places:
        acting.told.emit(translate("Register", "There is no stage yet at which a barrier could stand."))
        return
    here = acting.session.selection.stage
    asked = [
        Asked("name", translate("Register", "In the customer's words"), needed=True),
        Asked("stage", translate("Register", "Where it stands"), here or places[0][0], choices=places),
        _metric(acting),
    ]

    def plan(said: Said) -> Change:
        stage: Any = said["stage"]
        metric: Any = said["metric"]
        name, by, at = str(said["name"]), acting.me, acting.at
        return declare_barrier(document, [StageId(stage)], name, metric=metric, by=by, at=at)

    title = translate("Register", "A barrier that is not measured yet")
    ask_and_do(parent, acting, title, asked, accept=translate("Register", "Add"), plan=plan)


def _places(document: Document) -> list[Choice]:
    return [
        (stage.id, f"{segment.name} · {stage.name}")
        for segment in segments(document)
        for journey in journeys(document, segment.id)
        for stage in stages(document, journey.id)
    ]


def _metric(acting: Acting) -> Asked:
    """Ask what measures a barrier: with a metric it opens by itself once the answers prove it."""
    document, language = acting.session.document, acting.session.language
    found = [metric for metric in document.all(Metric) if metric.primary]
    choices: list[Choice] = [(None, translate("Register", "nothing yet"))]
    choices += [(metric.id, metric_name(metric, language)) for metric in found]
    return Asked("metric", translate("Register", "Measured by"), None, choices=choices)


def ask_place(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for one more place of a barrier, or for the metric that measures it where it stands."""
    document = acting.session.document
    cells = document.naming(BarrierCell, barrier)
    places = _places(document)
    if not places:
        return
    here = cells[0].stage if cells else places[0][0]
    words = translate("Register", "Where it stands")
    asked = [Asked("stage", words, here, choices=places), _metric(acting)]

    def plan(said: Said) -> Change:
        stage: Any = said["stage"]
        metric: Any = said["metric"]
        return add_cell(document, barrier, StageId(stage), metric=metric)

    title = translate("Register", "One more place or metric")
    ask_and_do(parent, acting, title, asked, accept=translate("Register", "Add"), plan=plan)


def ask_close(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask why a barrier that nobody has measured is none, and close it."""
    document = acting.session.document
    asked = [Asked("reason", translate("Register", "Why is it no barrier?"), needed=True)]

    def plan(said: Said) -> Change:
        return close_hypothesis(document, barrier, reason=str(said["reason"]), by=acting.me, at=acting.at)

    title = translate("Register", "Close the barrier hypothesis")
    ask_and_do(parent, acting, title, asked, accept=translate("Register", "Close it"), plan=plan)


def _belongings(document: Document, barrier: BarrierId) -> list[Choice]:
    """Return what is done about a barrier; experiments go with the hypothesis that they try."""
    found: list[Choice] = [
        (card.id, f"{translate('Register', 'Recommendation')}: {card.text}")
        for card in recommendations_of(document, barrier)
    ]
    for hypothesis in document.naming(Hypothesis, barrier):
        words = f"{translate('Register', 'Hypothesis')}: {hypothesis.change}"
        trials = ", ".join(trial.name for trial in document.naming(Experiment, hypothesis.id))
        if trials:
            words += f" ({translate('Register', 'with the experiment: %1').replace('%1', trials)})"
        found.append((hypothesis.id, words))
    for mechanic in document.naming(Mechanic, barrier):
        found.append((mechanic.id, f"{translate('Register', 'Mechanic')}: {mechanic.name}"))
    return found


def ask_split(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask which places of a barrier are a barrier of their own, and what it is called."""
    document, language = acting.session.document, acting.session.language
    cells = document.naming(BarrierCell, barrier)
    if len(cells) < 2:
        return
    places: list[Choice] = [(cell.id, place_words(document, cell, language)) for cell in cells]
    words = translate("Register", "Places that become a barrier of their own")
    hypotheses = document.naming(Hypothesis, barrier)
    ties = {cell.id: [one.id for one in hypotheses if one.cell == cell.id] for cell in cells}
    asked = [
        Asked("cells", words, choices=places, ticks=True, needed=True, ties=ties),
        Asked("name", translate("Register", "In the customer's words")),
    ]
    along = _belongings(document, barrier)
    if along:
        asked.append(Asked("along", translate("Register", "What goes along"), choices=along, ticks=True))

    def plan(said: Said) -> Change:
        going: Any = said["cells"]
        chosen: Any = said.get("along", ())
        name = str(said["name"])
        return split_barrier(document, barrier, going, name=name, along=chosen, by=acting.me, at=acting.at)

    title = translate("Register", "Split the barrier")
    ask_and_do(parent, acting, title, asked, accept=title, plan=plan)
