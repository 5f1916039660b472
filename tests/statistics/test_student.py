import pytest
from scipy.special import ndtri, stdtrit

from cjm_studio.statistics.interval import Z95, Z95_ONE_SIDED
from cjm_studio.statistics.student import t_quantile_975


@pytest.mark.parametrize("freedom", [*range(1, 40), 99, 100, 511, 998, 999, 1000, 1001, 250_000, 17.5])
def test_the_quantile_is_that_of_scipy(freedom: float) -> None:
    assert t_quantile_975(freedom) == pytest.approx(float(stdtrit(freedom, 0.975)), rel=1e-11)


def test_no_freedom_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="above 0"):
        t_quantile_975(0)


def test_the_normal_quantiles_are_those_of_scipy() -> None:
    assert pytest.approx(float(ndtri(0.975)), rel=1e-15) == Z95
    assert pytest.approx(float(ndtri(0.95)), rel=1e-15) == Z95_ONE_SIDED
