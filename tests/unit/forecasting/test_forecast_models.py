"""What every forecast model must keep, and what the pooled one must know; runs over MODELS."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.key import Key
from plancast.core.pooled_growth import pooled_growth_from_text
from plancast.forecasting.growth import Recent, recent_growth
from plancast.forecasting.joint import change_correlation, choose, forecast
from plancast.forecasting.models import MODELS, Pooled
from plancast.forecasting.models.model import student
from plancast.forecasting.models.pooled import _expected
from plancast.forecasting.nowcast import Nowcast
from plancast.forecasting.panel import Panel, PanelError, Series
from plancast.forecasting.pool import lent_to, own_mean

SHIPPED = Path(__file__).parents[3] / "src/plancast/shipped/pooled_growth.json"
POOL = pooled_growth_from_text(SHIPPED.read_text(encoding="utf-8"))
YEARS = np.arange(2014, 2026)
AHEAD = tuple(range(2026, 2031))
KEY = Key(seed=7, n_members=400)
SHANGHAI = (7.1, 7.2, 6.9, 6.3, 2.0, 8.7, 0.2, 5.3, 4.9, 5.4)


def wobble(seed, n=12):
    return np.random.default_rng(seed).standard_normal(n)


def panel_of(scale=1.0, order=1):
    series = (
        Series("growth", "rate", YEARS, 5.0 + wobble(1), is_growth=True),
        Series("gdp", "level", YEARS, scale * np.exp(np.cumsum(0.05 + 0.02 * wobble(2)))),
        Series("share", "share", YEARS, 60.0 + 2.0 * np.arange(len(YEARS)) + wobble(3)),
        Series("jobless", "rate", YEARS, 4.5 + 0.2 * wobble(4)),
        Series("firms", "count", YEARS, np.round(100 + 10 * np.arange(len(YEARS)) + 3 * wobble(5))),
        Series("prices", "index", YEARS, 100.0 * np.exp(0.02 * np.arange(len(YEARS)) + 0.01 * wobble(6))),
    )
    return Panel(series[::order], 2026, POOL)


@pytest.fixture(params=MODELS, ids=lambda one: one.name)
def model(request):
    return request.param


def test_futures_have_the_axes_and_stay_in_range(model):
    panel = panel_of()
    found = model.sample(panel, AHEAD, KEY)
    assert found.shape == (400, 5, 6)
    for place, one in enumerate(panel.series):
        assert one.kind_of.holds(found[:, :, place])
    np.testing.assert_array_equal(found[:, :, 4], np.round(found[:, :, 4]))


def test_same_seed_same_bits_whatever_the_order_of_items(model):
    one, two = model.sample(panel_of(), AHEAD, KEY), model.sample(panel_of(order=-1), AHEAD, KEY)
    np.testing.assert_array_equal(one, two[:, :, ::-1])
    assert not np.array_equal(one, model.sample(panel_of(), AHEAD, Key(seed=8, n_members=400)))


def test_first_members_of_a_larger_ensemble_are_those_of_a_smaller_one(model):
    many = model.sample(panel_of(), AHEAD, Key(seed=7, n_members=500))
    np.testing.assert_array_equal(many[:400], model.sample(panel_of(), AHEAD, KEY))


def test_levels_scale_with_their_unit(model):
    plain = model.sample(panel_of(), AHEAD, KEY)[:, :, 1]
    scaled = model.sample(panel_of(scale=1000.0), AHEAD, KEY)[:, :, 1]
    np.testing.assert_allclose(scaled, 1000.0 * plain, rtol=1e-9)


def test_known_years_hold_their_figure_and_gaps_are_bridged(model):
    kept = YEARS != 2020
    values = np.exp(np.cumsum(0.05 + 0.02 * wobble(2)))
    panel = Panel((Series("gdp", "level", YEARS[kept], values[kept]),), 2026, POOL)
    found = model.sample(panel, (2019, 2020, 2021, 2025, 2026), KEY)[:, :, 0]
    np.testing.assert_array_equal(found[:, 0], values[5])
    np.testing.assert_array_equal(found[:, 3], values[-1])
    assert np.median(found[:, 1]) == pytest.approx(np.sqrt(values[5] * values[7]), rel=0.01)
    assert found[:, 1].std() > 0


def test_a_nowcast_moves_its_year_and_those_after(model):
    values = 5.0 + wobble(1)
    series = [
        Series("growth", "rate", YEARS, values, is_growth=True, nowcast=Nowcast(2026, mean, 0.1, 5)) for mean in (6, 3)
    ]
    high, low = (model.sample(Panel((one,), 2026, POOL), AHEAD, KEY)[:, :, 0] for one in series)
    assert np.median(high[:, 0]) == pytest.approx(6.0, abs=0.05)
    assert np.median(low[:, 0]) == pytest.approx(3.0, abs=0.05)
    assert np.median(high[:, 1:]) >= np.median(low[:, 1:])  # past growths drawn at random do not feel it


def test_the_years_own_figure_wins_over_a_nowcast(model):
    values = 5.0 + wobble(1)
    plain = Series("growth", "rate", YEARS, values, is_growth=True)
    idle = Series("growth", "rate", YEARS, values, is_growth=True, nowcast=Nowcast(2025, 99.0, 1.0))
    one, two = (model.sample(Panel((each,), 2026, POOL), AHEAD, KEY) for each in (plain, idle))
    np.testing.assert_array_equal(one, two)


def test_too_short_a_series_is_refused_by_name(model):
    short = Panel((Series("firms", "count", YEARS[:2], np.array([3.0, 4.0])),), 2026, POOL)
    with pytest.raises(PanelError, match="firms: 2 figures, expected at least"):
        model.sample(short, AHEAD, KEY)
    assert choose(short.series[0]) is None
    with pytest.raises(PanelError, match="reference class"):
        forecast(short, AHEAD, KEY)


def test_figures_after_the_origin_are_refused():
    late = Series("gdp", "level", YEARS, np.exp(wobble(1)))
    with pytest.raises(PanelError, match="2025 lies after the origin 2024"):
        Panel((late,), 2024)
    soon = Series("gdp", "level", YEARS, np.exp(wobble(1)), nowcast=Nowcast(2027, 1.0, 0.1))
    with pytest.raises(PanelError, match="2027 lies after the origin 2026"):
        Panel((soon,), 2026)


@pytest.mark.parametrize(
    ("kind", "years", "values", "is_growth"),
    [
        ("level", [2020, 2019], [1.0, 2.0], False),
        ("level", [2019, 2020], [1.0, -2.0], False),
        ("rate", [2019, 2020], [1.0, np.nan], False),
        ("share", [2019, 2020], [1.0, 120.0], False),
        ("rate", [2019, 2020], [1.0, -100.0], True),
        ("level", [2019, 2020], [1.0, 2.0], True),
    ],
)
def test_series_that_cannot_be_are_refused(kind, years, values, is_growth):
    with pytest.raises(ValueError, match=r"found|must rise"):
        Series("x", kind, np.array(years), np.array(values), is_growth=is_growth)


def test_years_too_far_ahead_and_missing_constants_are_refused():
    panel = panel_of()
    with pytest.raises(PanelError, match="expected at most 15"):
        Pooled().sample(panel, (2060,), KEY)
    with pytest.raises(PanelError, match="no constants"):
        Pooled().sample(Panel(panel.series, 2026), AHEAD, KEY)
    with pytest.raises(PanelError, match="not start before"):
        Pooled().sample(panel, (2001, 2026), KEY)


def chance(last, bound=4.5, seed=1):
    growth = np.array([*SHANGHAI[:-1], last])
    series = Series("gdp_growth", "rate", np.arange(2016, 2026), growth, is_growth=True)
    found = forecast(Panel((series,), 2026, POOL), AHEAD, Key(seed=seed, n_members=10_000)).of("gdp_growth")
    return float((100.0 * (np.prod(1.0 + found / 100.0, axis=1) ** 0.2 - 1.0) >= bound).mean())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_revision_of_last_year_moves_the_chance_of_the_growth_target(seed):
    # newest vintages of growth in Shanghai, 2016-2025; 2025 first as released, then as if revised to 2.0
    assert chance(5.4, seed=seed) - chance(2.0, seed=seed) > 0.2


@given(st.floats(-5.0, 12.0), st.floats(0.0, 3.0))
@settings(max_examples=15, deadline=None)
def test_a_higher_bound_is_never_more_likely(last, more):
    assert chance(last, 4.5 + more) <= chance(last, 4.5)


@pytest.mark.parametrize("last", [2.0, 3.0, 4.0, 5.0, 6.0])
def test_higher_growth_last_year_makes_the_target_likelier(last):
    assert chance(last + 1.0) > chance(last)


@pytest.mark.parametrize(
    "history", [SHANGHAI, (5.0,) * 10, (8, 8, 8, 7, 7, 6, 6, 5, 4, 3), (1, 9, 2, 8, 3, 7, 2, 9, 1, 8)]
)
def test_growth_year_by_year_has_no_dip_of_its_own(history):
    # what h and h + 1 years ahead differ by turns at most once on the way from last growth to the mean
    series = Series("g", "rate", np.arange(2016, 2026), np.array(history, dtype=np.float64), is_growth=True)
    panel = Panel((series,), 2026, POOL)
    total, _ = _expected(series.recent, lent_to(series, panel, POOL), POOL, 15)
    moves = np.diff(np.diff(total, prepend=0.0))
    turns = np.count_nonzero(np.diff(np.sign(moves[np.abs(moves) > 0.005])))
    assert turns <= 1
    assert np.abs(np.diff(moves[1:])).max() < 0.2


FALLING = Series("pm25", "level", np.arange(2019, 2026), np.array([38.0, 35, 32, 31, 32.5, 31, 30.5]))
OTHERS = tuple(
    Series(f"up{place}", "level", YEARS, np.exp(np.cumsum(0.08 + 0.02 * wobble(20 + place)))) for place in range(5)
)


@pytest.mark.parametrize("others", [(), OTHERS], ids=["alone", "among what rises"])
def test_what_falls_goes_on_falling_in_a_plan(others):
    panel = Panel((FALLING, *others), 2026, POOL, alike=False)
    found = np.median(forecast(panel, AHEAD, Key(seed=1, n_members=4000)).of("pm25"), axis=0)
    assert (np.diff([30.5, *found]) < 0).all()
    assert 25.5 < found[-1] < 28.0


def test_units_of_one_indicator_lend_their_mean_and_unlike_ones_do_not():
    alike, apart = (lent_to(FALLING, Panel((FALLING, *OTHERS), 2026, POOL, alike=one), POOL) for one in (True, False))
    assert alike.mean[0] == pytest.approx(8.0, abs=1.0)
    assert apart.mean[0] == own_mean(FALLING.recent)[0]
    assert apart.volatility == alike.volatility != POOL.volatility


@given(st.floats(-20.0, 20.0), st.floats(0.05, 20.0), st.integers(4, 10))
@settings(max_examples=50, deadline=None)
def test_own_mean_is_part_of_what_was_seen_and_moves_with_it(mean, volatility, n_years):
    def at(ten):
        return own_mean(Recent(*(np.array([one]) for one in (ten, ten, ten, volatility)), n_years))

    found, response = at(mean)
    assert 0.0 <= found * np.sign(mean) <= abs(mean)
    assert response == pytest.approx((at(mean + 1e-4)[0] - at(mean - 1e-4)[0]) / 2e-4, abs=1e-4)


def test_a_nowcast_moves_the_mean_to_which_a_size_reverts():
    grown = [
        Series(one.item, one.kind, one.years, one.values, nowcast=Nowcast(2026, mean, 1e-6, 5))
        for one in OTHERS[:1]
        for mean in one.values[-1] * np.array([1.08, 1.0802])
    ]
    steps = []
    for one in grown:
        future = Pooled().future(one, Panel((one,), 2026, POOL, alike=False), 4, KEY)
        steps.append((np.median(future.paths, axis=0), future.response, one.jump_off[1][-1]))
    (low, response, start), (high, _, end) = steps
    np.testing.assert_allclose((high - low) / (end - start), response, atol=0.15)


def test_the_drift_of_a_share_is_in_doubt_and_that_of_a_flat_one_is_not():
    rising = Series("s", "share", YEARS, 50.0 + np.arange(len(YEARS)))
    flat = Series("s", "share", YEARS, 50.0 + 0.1 * (np.arange(len(YEARS)) % 2))
    wide, narrow = (Pooled().sample(Panel((one,), 2026, POOL), AHEAD, KEY)[:, :, 0] for one in (rising, flat))
    assert np.median(wide[:, -1]) == pytest.approx(66.0, abs=0.5)
    assert np.quantile(wide[:, -1], 0.9) - np.median(wide[:, -1]) == pytest.approx(5.0 * 0.5 * 1.28, rel=0.2)
    assert narrow[:, -1].std() < 1.0


def test_a_lone_wild_year_keeps_a_third_of_its_distance():
    calm = [6.0, 5.8, 6.1, 5.9, 6.2, 6.0, 5.9, 6.1, 6.0]
    found = recent_growth(np.array([[*calm, -30.0]]))
    assert found.last[0] == pytest.approx(6.0 - 36.0 / np.sqrt(10), abs=0.2)
    assert recent_growth(np.array([[*calm, 5.8]])).last[0] == 5.8


def test_pooled_intervals_cover_growth_that_reverts_as_fitted():
    # paths drawn from the fitted law itself: the intervals must hold the share they claim
    found = forecast(
        Panel((Series("g", "rate", np.arange(2016, 2026), np.array(SHANGHAI), is_growth=True),), 2026, POOL),
        AHEAD,
        Key(seed=3, n_members=20_000),
    ).of("g")
    total = np.log1p(found / 100.0).sum(axis=1)
    low, high = np.quantile(total[:10_000], [0.1, 0.9])
    assert np.mean((total[10_000:] >= low) & (total[10_000:] <= high)) == pytest.approx(0.8, abs=0.02)


@pytest.mark.parametrize(("degrees", "quantile", "ratio"), [(3, 1.599, 3.873), (4, 1.5175, 3.651), (8, 1.3972, 3.259)])
def test_tamed_tails_have_the_quantiles_used_in_the_fit(degrees, quantile, ratio):
    drawn = student(Key(seed=2, n_members=400_000), degrees, 1)[:, 0]
    tall, outer, inner = np.quantile(drawn, [0.9, 0.975, 0.75])
    assert tall == pytest.approx(quantile, rel=0.01)
    assert outer / inner == pytest.approx(ratio, rel=0.02)


def test_joint_futures_keep_every_items_own_paths():
    panel = panel_of()
    joint = forecast(panel, AHEAD, KEY)
    alone = Pooled().sample(panel, AHEAD, KEY)
    for place, item in enumerate(panel.items):
        one, two = joint.of(item), alone[:, :, place]
        np.testing.assert_array_equal(one[np.lexsort(one.T)], two[np.lexsort(two.T)])


def test_joint_futures_do_not_depend_on_the_order_of_items():
    one, two = forecast(panel_of(), AHEAD, KEY), forecast(panel_of(order=-1), AHEAD, KEY)
    for item in one.items:
        np.testing.assert_array_equal(one.of(item), two.of(item))


def test_what_swung_together_swings_together_and_strangers_do_not():
    years = np.arange(1996, 2026)
    shared, apart = wobble(11, 30), wobble(12, 30)
    series = (
        Series("a", "rate", years, 5.0 + shared + 0.1 * wobble(13, 30), is_growth=True),
        Series("b", "rate", years, 6.0 + shared + 0.1 * wobble(14, 30), is_growth=True),
        Series("c", "rate", years, 4.0 + apart, is_growth=True),
    )
    found = forecast(Panel(series, 2026, POOL), AHEAD, Key(seed=1, n_members=4000))
    means = [found.of(item).mean(axis=1) for item in "abc"]
    ranks = [np.argsort(np.argsort(one)) for one in means]
    assert 0.6 < np.corrcoef(ranks[0], ranks[1])[0, 1] < 0.85
    expected = change_correlation(series)[0, 2]
    assert np.corrcoef(ranks[0], ranks[2])[0, 1] == pytest.approx(expected, abs=0.06)


@given(st.integers(2, 8), st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_correlation_is_one(n_items, seed):
    rng = np.random.default_rng(seed)
    series = []
    for item in range(n_items):
        kept = np.sort(rng.choice(YEARS, size=rng.integers(5, len(YEARS) + 1), replace=False))
        series.append(Series(str(item), "level", kept, np.exp(rng.standard_normal(len(kept)))))
    found = change_correlation(tuple(series))
    np.testing.assert_allclose(np.diag(found), 1.0)
    np.testing.assert_allclose(found, found.T, atol=1e-12)
    assert np.linalg.eigvalsh(found).min() > 0


@given(st.lists(st.floats(0.1, 99.9), min_size=5, max_size=12), st.sampled_from(["level", "share", "rate", "index"]))
@settings(max_examples=40, deadline=None)
def test_any_history_gives_finite_futures_in_range(values, kind):
    series = Series("x", kind, np.arange(2026 - len(values), 2026), np.array(values))
    found = forecast(Panel((series,), 2026, POOL), AHEAD, Key(seed=1, n_members=50)).of("x")
    assert series.kind_of.holds(found)
