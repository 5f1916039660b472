"""What people do to the lines of rules: add, remove, move, put into a group and take out of it."""

from cjm_studio.window.survey_wizard.rules import Condition, Group, Kind, Line, Part, Rule, lines_of

_INSIDE: dict[Kind, Kind] = {"all": "any", "any": "all", "none": "any"}  # what is wanted within another


def add_condition(rules: list[Rule], at: Part) -> Condition:
    """Add a condition: the first of a group, unless one stands there empty, or below another condition."""
    fresh = Condition()
    if isinstance(at, Group):
        first = at.parts[0] if at.parts else None
        if isinstance(first, Condition) and not first.column:
            return first
        at.parts.insert(0, fresh)
    else:
        line = _line(rules, at)
        line.siblings.insert(line.siblings.index(at) + 1, fresh)
    return fresh


def add_group(rules: list[Rule], at: Part) -> Group:
    """Add a group: the last of a group, or below a condition, in its place if that one is empty."""
    if isinstance(at, Group):
        fresh = Group(_INSIDE[at.kind])
        at.parts.append(fresh)
        return fresh
    line = _line(rules, at)
    fresh = Group(_INSIDE[line.within.kind if line.within else "all"])
    place = line.siblings.index(at)
    line.siblings[place if not at.column else place + 1 : place + 1] = [fresh]
    return fresh


def add_rule(rules: list[Rule], at: Part | None = None) -> Rule:
    """Add a segment below the one that a line is of, or at the end."""
    fresh, place = Rule(), len(rules)
    for line in lines_of(rules):
        if isinstance(line.part, Rule):
            place = rules.index(line.part) + 1
        if line.part is at:
            break
    rules.insert(place, fresh)
    return fresh


def remove(rules: list[Rule], at: Part) -> Part:
    """Remove a line with what is in it, and groups that are empty then.

    Return the line to go on with: the one that comes after it in its group, else the nearest above.
    """
    order = [line.part for line in lines_of(rules)]
    siblings = _line(rules, at).siblings
    after = siblings[siblings.index(at) + 1 :]
    above = reversed(order[: order.index(at)])
    _take_out(rules, at)
    if not rules:
        rules.append(Rule())
    left = [line.part for line in lines_of(rules)]
    return next((part for part in (*after, *above) if part in left), left[0])


def shift(rules: list[Rule], at: Part, *, step: int) -> bool:
    """Move a line with what is in it before or after its neighbour; say whether it has one there."""
    siblings = _line(rules, at).siblings
    place = siblings.index(at)
    if not 0 <= place + step < len(siblings):
        return False
    siblings.insert(place + step, siblings.pop(place))
    return True


def nest(rules: list[Rule], at: Part) -> bool:
    """Put a line into the group above it, or else into one of its own; segments stay where they are."""
    line = _line(rules, at)
    if line.within is None:
        return False
    place = line.siblings.index(at)
    above = line.siblings[place - 1] if place else None
    if isinstance(above, Group):
        above.parts.append(line.siblings.pop(place))
    else:
        line.siblings[place] = Group(_INSIDE[line.within.kind], [at])
    return True


def lift(rules: list[Rule], at: Part) -> bool:
    """Take a line out of its group, below which it then stands; a segment keeps its conditions."""
    group = _line(rules, at).within
    if group is None or isinstance(group, Rule):
        return False
    around = _line(rules, group).siblings
    around.insert(around.index(group) + 1, at)
    group.parts.remove(at)
    if not group.parts:
        around.remove(group)
    return True


def _take_out(rules: list[Rule], at: Part) -> None:
    line = _line(rules, at)
    line.siblings.remove(at)
    if line.siblings or line.within is None:
        return
    if isinstance(line.within, Rule):
        line.siblings.append(Condition())
    else:
        _take_out(rules, line.within)


def _line(rules: list[Rule], part: Part) -> Line:
    return next(line for line in lines_of(rules) if line.part is part)
