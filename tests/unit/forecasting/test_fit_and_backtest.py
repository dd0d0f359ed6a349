"""The fit finds a law it is shown, sees nothing late, and the record is one of the past."""

import sys
from pathlib import Path

import numpy as np
import pytest

from plancast.core.key import Key
from plancast.core.pooled_growth import pooled_growth_from_text
from plancast.forecasting.backtest import backtest
from plancast.forecasting.fit import _power, _settling, fit_pooled_growth
from plancast.forecasting.models import MODELS, Pooled
from plancast.forecasting.panel import Panel, Series

ROOT = Path(__file__).parents[3]
TABLE = ROOT / "../shared/data/panel/countries_gdp.csv.gz"


def reverting(n_units=80, n_years=50, seed=1):
    """Units around a mean of their own (3, give or take 1), deviations half gone each year."""
    rng = np.random.default_rng(seed)
    centre = 3.0 + rng.standard_normal(n_units)
    state = np.zeros(n_units)
    growth = np.empty((n_units, n_years))
    for year in range(n_years):
        state = 0.5 * state + 2.0 * rng.standard_normal(n_units)
        growth[:, year] = centre + state
    return growth, np.arange(1951, 1951 + n_years)


def test_fit_finds_persistence_and_the_common_mean():
    growth, years = reverting()
    found = fit_pooled_growth(growth, years, 5, int(years[-1]))
    assert found.mean[0] == pytest.approx(3.0, abs=0.6)
    volatility = 2.0 / np.sqrt(1.0 - 0.5**2)  # of the law: half of a deviation goes on to the next year
    own = 1.0 / (1.0 + (volatility / found.reversion[0]) ** 2)
    assert own * (found.on_last[0] + found.on_three[0]) == pytest.approx(0.5, abs=0.1)
    assert found.on_last[0] > found.on_last[4]
    assert all(np.diff(found.spread) > 0)


def test_numbers_that_follow_the_curves_are_left_as_they_are():
    year = 0.2 + 0.5 * 0.6 ** np.arange(15.0)
    means = np.cumsum(year) / np.arange(1.0, 16.0)
    np.testing.assert_allclose(_settling(means), means, atol=1e-9)
    np.testing.assert_allclose(_power(2.6 * np.arange(1.0, 16.0) ** 0.8), 2.6 * np.arange(1.0, 16.0) ** 0.8)
    np.testing.assert_array_equal(_settling(np.array([0.5, 0.1, 0.4])), [0.5, 0.1, 0.4])


def test_a_number_off_its_neighbours_is_drawn_back_to_the_curve():
    means = np.full(15, 3.0)
    means[4] += 0.3
    assert abs(_settling(means)[4] - 3.0) < 0.1


def test_fit_does_not_see_years_after_the_last_one():
    growth, years = reverting()
    later = growth.copy()
    later[:, years > 1985] = 99.0
    assert fit_pooled_growth(growth, years, 3, 1985) == fit_pooled_growth(later, years, 3, 1985)


def test_fit_refuses_too_few_years():
    growth, years = reverting(n_years=12)
    with pytest.raises(ValueError, match="12 years of growth, expected at least 13"):
        fit_pooled_growth(growth, years, 5, int(years[-1]))


def growth_panel(n_units=25):
    growth, years = reverting(n_units=n_units, n_years=30, seed=5)
    values = 100.0 * np.expm1(growth / 100.0)
    series = tuple(Series(f"u{i}", "rate", years, row, is_growth=True) for i, row in enumerate(values))
    return Panel(series, int(years[-1]))


def test_pooled_covers_and_beats_the_rivals_on_a_known_law():
    growth, years = reverting(seed=9)
    pool = fit_pooled_growth(growth, years, 5, 1970)
    scores = {
        model.name: backtest(
            growth_panel(), model, (1970, 1973, 1975), 5, key=Key(seed=1, n_members=300), pool_at=lambda _: pool
        )
        for model in MODELS
    }
    best = min(scores[name].mean_crps.mean() for name in scores if name != "pooled")
    assert scores["pooled"].mean_crps.mean() < best
    assert scores["pooled"].cover_80.mean() == pytest.approx(0.8, abs=0.08)


def test_backtest_sees_no_figure_and_no_constant_after_the_origin():
    growth, years = reverting(seed=9)
    panel = growth_panel(4)
    late = Panel(tuple(one.cut(1970) for one in panel.series), panel.origin)
    pool = fit_pooled_growth(growth, years, 5, 1970)
    with pytest.raises(ValueError, match="no series"):
        backtest(late, Pooled(), (1975,), 5, key=Key(1, 50), pool_at=lambda _: pool)
    with pytest.raises(ValueError, match="fitted on years to 1970, expected at most 1965"):
        backtest(panel, Pooled(), (1965,), 5, key=Key(1, 50), pool_at=lambda _: pool)


def test_outcomes_not_known_are_not_scored():
    growth, years = reverting(seed=9)
    pool = fit_pooled_growth(growth, years, 5, 1970)
    found = backtest(growth_panel(3), Pooled(), (1978,), 5, key=Key(1, 50), pool_at=lambda _: pool)
    assert np.isfinite(found.crps[:, :2]).all()
    assert np.isnan(found.crps[:, 2:]).all()


@pytest.mark.skipif(not TABLE.exists(), reason="../shared/data/panel/countries_gdp.csv.gz is not there")
def test_shipped_constants_are_what_the_script_fits(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from world_growth import world_growth

    _, years, growth = world_growth(TABLE)
    fitted = fit_pooled_growth(growth, years, 15, 2012)
    shipped = pooled_growth_from_text((ROOT / "src/plancast/shipped/pooled_growth.json").read_text(encoding="utf-8"))
    for name in ("mean", "reversion", "on_last", "on_three", "spread", "own_spread"):
        np.testing.assert_allclose(getattr(fitted, name), getattr(shipped, name), atol=2e-3)
    sys.modules.pop("world_growth", None)
