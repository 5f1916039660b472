"""Rules of segments as people build them: moves keep what was said, and TOML says it again."""

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.window.survey_wizard import rule_moves
from cjm_studio.window.survey_wizard.rules import Condition, Group, Rule, lines_of, rules_complete
from cjm_studio.window.survey_wizard.rules_text import rules_in, segment_rules_text

HEADER = ["City", "orders", "Type", "T"]


def text(rules: list[Rule]) -> str:
    return "\n".join(segment_rules_text(rules)) + "\n"


def outline(rules: list[Rule]) -> list[str]:
    """Return the lines as they are read, indented."""
    told = []
    for line in lines_of(rules):
        part = line.part
        words = f"{part.test} {part.value}" if isinstance(part, Condition) else part.kind
        told.append("  " * line.depth + words)
    return told


def when(said: str) -> str:
    return f'\n[[segment]]\nname = "A"\nwhen = {said}\n'


NESTED = [
    '{column = "orders", max = 1}',
    '{all = [{column = "orders", min = 5}, {column = "City", in = ["Moscow", "Kazan, old", 5]}]}',
    '{any = [{column = "T", min = 5}, {all = [{column = "City", missing = true}, {column = "T", max = 1}]}]}',
    '{all = [{any = [{column = "City", equals = "Perm"}]}]}',
    '{all = [{column = "City", equals = "5"}, {column = "City", equals = 5}, {column = "Type", min = 2.5}]}',
    '{all = [{column = "City", in = ["", "so \\"called\\"", "\\"x\\"; y"]}]}',
    '{any = [{all = [{column = "City", min = 1}, {any = [{column = "City", missing = false}]}]}]}',
    '{any = [{column = "City", missing = false}, {column = "orders", max = 100000000000000000000.0}]}',
]


@pytest.mark.parametrize("said", NESTED)
def test_rules_of_a_mapping_are_shown_and_written_again_with_the_same_meaning(said: str) -> None:
    rules = rules_in(when(said), HEADER)
    assert rules_complete(rules)
    written = text(rules)
    again = rules_in(written, HEADER)
    assert outline(again) == outline(rules)
    assert text(again) == written
    before, after = parse_mapping(when(said)).segment_rules, parse_mapping(written).segment_rules
    alone = said.startswith('{all = [{column = "City", in')  # a group of one condition needs no group
    assert after[0].when == (before[0].when.all[0] if alone else before[0].when)


def test_several_tests_of_one_column_are_as_many_lines() -> None:
    (rule,) = rules_in(when('{column = "ORDERS ", min = 1, max = 4}'), HEADER)
    assert outline([rule]) == ["all", "  min 1", "  max 4"]
    assert {part.column for part in rule.parts if isinstance(part, Condition)} == {"orders"}
    (other,) = rules_in(
        when('{any = [{column = "City", missing = true}, {column = "orders", min = 1, max = 4}]}'), HEADER
    )
    assert outline([other]) == ["any", "  empty ", "  all", "    min 1", "    max 4"]


def test_a_column_that_the_file_does_not_have_is_not_lost() -> None:
    (rule,) = rules_in(when('{column = "Region", equals = "North"}'), HEADER)
    assert 'column = "Region"' in text([rule])


def test_a_wrong_mapping_is_told() -> None:
    with pytest.raises(BadInput, match="segment_rule_wrong"):
        rules_in(when('{column = "City"}'), HEADER)


def test_none_of_is_kept_even_around_one_condition() -> None:
    said = when('{none = [{column = "City", equals = "Perm"}]}')
    assert parse_mapping(text(rules_in(said, HEADER))) == parse_mapping(said)


def two() -> list[Rule]:
    return [
        Rule(segment="A", parts=[Condition("orders", "min", "1"), Condition("orders", "max", "2")]),
        Rule(segment="B", parts=[Condition("City", "equals", "3")]),
    ]


def test_a_line_goes_into_a_group_and_out_again() -> None:
    rules = two()
    first, second = rules[0].parts
    assert rule_moves.nest(rules, first)
    assert outline(rules)[:4] == ["all", "  any", "    min 1", "  max 2"]
    assert rule_moves.nest(rules, second)
    assert outline(rules)[:4] == ["all", "  any", "    min 1", "    max 2"]
    assert rule_moves.lift(rules, second)
    assert rule_moves.lift(rules, first)
    assert outline(rules)[:3] == ["all", "  min 1", "  max 2"]
    assert not rule_moves.lift(rules, first)
    assert not rule_moves.nest(rules, rules[0])


def test_a_line_moves_among_its_neighbours_with_what_is_in_it() -> None:
    rules = two()
    first = rules[0].parts[0]
    assert rule_moves.shift(rules, first, step=1)
    assert not rule_moves.shift(rules, first, step=1)
    assert outline(rules) == ["all", "  max 2", "  min 1", "all", "  equals 3"]
    assert rule_moves.shift(rules, rules[1], step=-1)
    assert [rule.segment for rule in rules] == ["B", "A"]


def test_lines_are_added_where_the_keyboard_is() -> None:
    rules = two()
    first, second = rules[0].parts
    fresh = rule_moves.add_condition(rules, first)
    assert rules[0].parts == [first, fresh, second]
    group = rule_moves.add_group(rules, fresh)  # in place of what is empty
    assert rules[0].parts == [first, group, second]
    assert rule_moves.add_condition(rules, group) is group.parts[0]
    assert group.kind == "any"
    assert isinstance(rule_moves.add_group(rules, group), Group)
    rule_moves.add_rule(rules, second)
    assert [rule.segment for rule in rules] == ["A", "", "B"]


def test_what_is_emptied_goes_but_a_segment_keeps_a_line() -> None:
    rules = two()
    first, second = rules[0].parts
    rule_moves.nest(rules, first)
    assert rule_moves.remove(rules, first) is rules[0]  # the group has gone too
    assert rules[0].parts == [second]
    rule_moves.remove(rules, second)
    assert outline(rules)[:2] == ["all", "  equals "]
    rule_moves.remove(rules, rules[1])
    rule_moves.remove(rules, rules[0])
    assert outline(rules) == ["all", "  equals "]
    assert not rules_complete(rules)
