"""Dialogs that add to a barrier, or a barrier itself: few fields, the likely values in them already."""

from PySide6.QtWidgets import QWidget

from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.look.speech import translate
from cjm_studio.model.ids import BarrierId, HypothesisId, StageId
from cjm_studio.model.register import Hypothesis
from cjm_studio.operations import register_measures as measures
from cjm_studio.operations.register_edits import declare_barrier
from cjm_studio.panels.register.acting import Acting
from cjm_studio.panels.register.ask import Asked, ask
from cjm_studio.register.lives import lives_by_barrier
from cjm_studio.wording.barrier_words import read_day, short_day
from cjm_studio.wording.numbers import decimal


def ask_recommendation(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for a recommendation; it becomes a card that removes the barrier."""
    title = translate("Register", "A recommendation")
    asked = [Asked("text", translate("Register", "What shall be done"), needed=True)]
    said = ask(parent, title, asked, accept=translate("Register", "Add"))
    if said:
        document, text = acting.session.document, str(said["text"])
        acting.do(lambda: measures.add_recommendation(document, barrier, text))


def ask_hypothesis(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for a hypothesis: what is changed, what moves from where to where, by when, how many answers."""
    document, language = acting.session.document, acting.session.language
    lives = [life for life in lives_by_barrier(document).get(barrier, ()) if life.waves]
    share = lives[0].waves[-1].evidence.share if lives and not lives[0].waves[-1].evidence.hidden else None
    now = "" if share is None else decimal(100 * share, language, digits=0)
    asked = [
        Asked("change", translate("Register", "If we change"), needed=True),
        Asked("start", translate("Register", "the share in trouble falls from, %"), now),
        Asked("target", translate("Register", "to, %")),
        Asked("due", translate("Register", "by"), hint=short_day("2026-05-31", language)),
        Asked("planned_n", translate("Register", "Answers planned in each group or wave")),
    ]
    title = translate("Register", "A hypothesis")
    said = ask(parent, title, asked, accept=translate("Register", "Add"))
    if said:
        fields = {
            "start": _share(said["start"]),
            "target": _share(said["target"]),
            "due": read_day(str(said["due"])),
            "planned_n": _whole(said["planned_n"]),
        }
        change = str(said["change"])
        acting.do(lambda: measures.add_hypothesis(document, barrier, change, **fields))


def ask_experiment(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for an experiment of one of the barrier's hypotheses."""
    document, language = acting.session.document, acting.session.language
    known = [(one.id, one.change) for one in document.naming(Hypothesis, barrier)]
    if not known:
        return
    day = short_day("2026-05-31", language)
    control = [(True, translate("Register", "yes")), (False, translate("Register", "no: change, not effect"))]
    asked = [
        Asked("name", translate("Register", "Name of the experiment"), needed=True),
        Asked("hypothesis", translate("Register", "It tests"), known[0][0], choices=known),
        Asked("control", translate("Register", "With a control group"), value=True, choices=control),
        Asked("planned_n", translate("Register", "People planned in each group")),
        Asked("start", translate("Register", "First day"), hint=day),
        Asked("end", translate("Register", "Last day"), hint=day),
    ]
    title = translate("Register", "An experiment")
    said = ask(parent, title, asked, accept=translate("Register", "Add"))
    if said:
        hypothesis, name = HypothesisId(said["hypothesis"]), str(said["name"])  # type: ignore[arg-type]
        fields = {
            "control": said["control"],
            "planned_n": _whole(said["planned_n"]),
            "start": read_day(str(said["start"])),
            "end": read_day(str(said["end"])),
        }
        acting.do(lambda: measures.add_experiment(document, hypothesis, name, **fields))


def ask_mechanic(parent: QWidget, acting: Acting, barrier: BarrierId) -> None:
    """Ask for a mechanic: what works, and since when."""
    document, language = acting.session.document, acting.session.language
    asked = [
        Asked("name", translate("Register", "What works now"), needed=True),
        Asked(
            "day", translate("Register", "Since which day"), short_day(acting.today, language), needed=True
        ),
    ]
    title = translate("Register", "A mechanic: a measure that works already")
    said = ask(parent, title, asked, accept=translate("Register", "Add"))
    if said:
        name, day = str(said["name"]), read_day(str(said["day"]))
        acting.do(lambda: measures.mechanic_for(document, barrier, day, name=name))


def ask_barrier(parent: QWidget, acting: Acting) -> None:
    """Ask for a barrier that nobody has measured yet: its words and where it stands."""
    document = acting.session.document
    places: list[tuple[object, str]] = [
        (stage.id, f"{segment.name} · {stage.name}")
        for segment in segments(document)
        for journey in journeys(document, segment.id)
        for stage in stages(document, journey.id)
    ]
    if not places:
        acting.told.emit(translate("Register", "There is no stage yet at which a barrier could stand."))
        return
    here = acting.session.selection.stage
    asked = [
        Asked("name", translate("Register", "In the customer's words"), needed=True),
        Asked("stage", translate("Register", "Where it stands"), here or places[0][0], choices=places),
    ]
    title = translate("Register", "A barrier that is not measured yet")
    said = ask(parent, title, asked, accept=translate("Register", "Add"))
    if said:
        stage, name = StageId(said["stage"]), str(said["name"])  # type: ignore[arg-type]
        acting.do(lambda: declare_barrier(document, [stage], name, by=acting.me, at=acting.at))


def _share(said: object) -> float | None:
    text = str(said).replace("%", "").replace(",", ".").strip()
    try:
        return float(text) / 100 if text else None
    except ValueError:
        return None


def _whole(said: object) -> int | None:
    text = "".join(str(said).split())
    return int(text) if text.isdecimal() else None
