"""Every notion has a name in both languages."""

from cjm_studio.model.kinds import CARD_KINDS, LEVELS, ROW_KINDS
from cjm_studio.model.links import LINK_KINDS
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.wording import terms
from cjm_studio.wording.terms import direction_name, term


def tables() -> list[terms.Terms]:
    return [table for name, table in vars(terms).items() if name.isupper()]


def test_every_kind_has_a_name() -> None:
    assert set(terms.CARD_KINDS) == set(CARD_KINDS)
    assert set(terms.ROW_KINDS) == set(ROW_KINDS)
    assert set(terms.LINK_KINDS) == set(LINK_KINDS)
    assert set(terms.LEVELS) >= set(LEVELS)
    assert set(terms.METRICS) == set(BUILT_IN_METRICS)


def test_every_name_is_there_in_both_languages() -> None:
    assert all(english and russian for table in tables() for english, russian in table.values())


def test_names_of_one_table_do_not_repeat() -> None:
    for table in tables():
        for names in zip(*table.values(), strict=True):
            assert len(set(names)) == len(names)


def test_a_key_that_is_not_known_is_its_own_name() -> None:
    assert term(terms.SOURCE_KINDS, "telepathy", language="ru") == "telepathy"
    assert term(terms.EMOTIONS, -2, language="ru") == "очень плохо"


def test_the_two_scales_of_effort_say_which_way_they_run() -> None:
    ces1, ces2, nps = (BUILT_IN_METRICS[key] for key in ("ces1", "ces2", "nps"))
    assert direction_name(ces1.key, ces1.direction, language="ru") == "больше — труднее"
    assert direction_name(ces2.key, ces2.direction, language="ru") == "больше — легче"
    assert direction_name(nps.key, nps.direction, language="en") == "higher is better"
