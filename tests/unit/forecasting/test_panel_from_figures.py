"""Which indicators get a trajectory, and what the running year tells, from the figures known on a day alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.forecasting.from_figures import panel_from_figures
from sample_plans import known_on, make_growth, make_indicator, make_plan, make_row, make_rows

SHARE = make_indicator()
NEXT = make_growth("next", year_to_date="next_ytd")
GROWTH = make_growth(year_to_date="gdp_growth_ytd")
OUTPUT = make_indicator("output", "100 million CNY", "level", year_to_date="output_ytd")
PLAN = make_plan(
    [
        SHARE,
        GROWTH,
        NEXT,
        OUTPUT,
        make_growth("gdp_growth_ytd"),
        make_growth("next_ytd"),
        make_indicator("output_ytd", "100 million CNY", "level"),
        make_indicator("peak", "date", "event"),
    ]
)
DAY = date(2026, 10, 31)
FIVE = dict.fromkeys(range(2021, 2026), 5.0)


def panel_of(rows, *wanted, day=DAY, plan=PLAN):
    return panel_from_figures(plan, known_on(rows, day), wanted or ("share",), None)


def to_date(indicator, figures, part="Q1-Q3"):
    return [make_row(indicator, f"{year} {part}", value, f"{year}-10-20") for year, value in figures.items()]


@pytest.mark.parametrize(("n_figures", "items"), [(4, ()), (5, ("share",))])
def test_a_trajectory_wants_five_figures(n_figures, items):
    rows = make_rows("share", {2026 - n: 40.0 - n for n in range(1, n_figures + 1)})
    assert panel_of(rows).items == items


@pytest.mark.parametrize(("newest", "items"), [(2023, ("share",)), (2022, ())])
def test_a_series_whose_newest_figure_is_more_than_three_years_old_gets_none(newest, items):
    rows = make_rows("share", {newest - n: 40.0 - n for n in range(6)}, "2024-03-01")
    assert panel_of(rows).items == items


def test_items_stand_in_order_of_id_and_once():
    rows = [*make_rows("share", FIVE), *make_rows("gdp_growth", FIVE)]
    assert panel_of(rows, "share", "gdp_growth", "share").items == ("gdp_growth", "share")


def test_what_is_not_wanted_or_has_no_figure_is_not_there():
    assert panel_of(make_rows("share", FIVE), "gdp_growth", "output").items == ()


def test_an_event_has_no_trajectory():
    rows = [make_row("peak", str(year), "1") for year in range(2021, 2026)]
    assert panel_of(rows, "peak").items == ()


def test_the_figures_are_those_known_on_the_day():
    rows = [
        *make_rows("share", FIVE),
        make_row("share", 2025, 9, "2026-10-31"),
        make_row("share", 2024, 9, "2026-11-01"),
    ]
    assert panel_of(rows).of("share").values.tolist() == [5, 5, 5, 5, 9]
    assert panel_of(rows).origin == 2026


def test_a_figure_of_a_year_to_come_is_left_out():
    rows = [*make_rows("share", FIVE), make_row("share", 2027, 6, "2026-03-01")]
    assert panel_of(rows).of("share").years.tolist() == list(FIVE)


def test_expectations_make_no_series():
    rows = make_rows("share", FIVE, status="expectation")
    assert panel_of(rows).items == ()


PAIRS = {2023: 5.2, 2024: 4.9, 2025: 5.1}


def growth_rows(pairs, running=5.4):
    return [*make_rows("gdp_growth", FIVE), *to_date("gdp_growth_ytd", {**pairs, 2026: running})]


def test_growth_of_the_running_year_is_that_to_date_give_or_take_past_errors():
    # errors of 2023 to 2025: -0.2, 0.1, -0.1; median size 0.1, none cut (3 * 1.4826 * 0.1 = 0.44):
    # sqrt((0.04 + 0.01 + 0.01) / 3 * (1 + 1/3)) = sqrt(0.02 * 4 / 3)
    seen = panel_of(growth_rows(PAIRS), "gdp_growth").of("gdp_growth").open_nowcast
    assert (seen.year, seen.mean, seen.n_pairs, seen.is_pooled) == (2026, 5.4, 3, False)
    assert seen.sd == pytest.approx((0.02 * 4 / 3) ** 0.5)


def test_a_year_to_date_of_another_part_of_the_year_is_no_pair():
    rows = [*make_rows("gdp_growth", FIVE), *to_date("gdp_growth_ytd", PAIRS, "Q1-Q2")]
    rows += to_date("gdp_growth_ytd", {2026: 5.4})
    assert panel_of(rows, "gdp_growth").of("gdp_growth").open_nowcast is None


def test_the_newest_part_of_the_year_speaks():
    rows = [*growth_rows(PAIRS), make_row("gdp_growth_ytd", "2026 Q1", 9, "2026-04-20")]
    assert panel_of(rows, "gdp_growth").of("gdp_growth").open_nowcast.mean == 5.4


def test_a_later_release_of_the_running_year_is_not_seen():
    rows = growth_rows(PAIRS)
    assert panel_of(rows, "gdp_growth", day=date(2026, 10, 19)).of("gdp_growth").open_nowcast is None


def test_an_expectation_of_the_year_to_date_tells_nothing():
    rows = [*make_rows("gdp_growth", FIVE), *to_date("gdp_growth_ytd", PAIRS)]
    rows.append(make_row("gdp_growth_ytd", "2026 Q1-Q3", 5.4, "2026-10-20", status="expectation"))
    assert panel_of(rows, "gdp_growth").of("gdp_growth").open_nowcast is None


def test_the_figure_of_the_year_itself_wins():
    rows = [*growth_rows(PAIRS), make_row("gdp_growth", 2026, 5.0, "2026-12-31")]
    assert panel_of(rows, "gdp_growth", day=date(2026, 12, 31)).of("gdp_growth").open_nowcast is None


def test_only_years_before_make_pairs():
    # the year 2025 is still open in October 2025: its own pair, though known in the file, must not speak of it
    rows = [
        make_row("gdp_growth", year, value, f"{year + 1}-01-20")
        for year, value in {2019: 5.0, 2020: 5.0, **FIVE}.items()
    ]
    rows += to_date("gdp_growth_ytd", {2022: 5.2, 2023: 5.2, 2024: 5.2, 2025: 9.0})
    seen = panel_of(rows, "gdp_growth", day=date(2025, 10, 31)).of("gdp_growth").open_nowcast
    assert (seen.year, seen.mean, seen.n_pairs) == (2025, 9.0, 3)
    assert seen.sd == pytest.approx(0.2 * (4 / 3) ** 0.5)


def test_growth_with_few_pairs_of_its_own_borrows_those_of_other_growth():
    rows = [*growth_rows({2025: 5.1}), *make_rows("next", FIVE), *to_date("next_ytd", PAIRS)]
    seen = panel_of(rows, "gdp_growth").of("gdp_growth").open_nowcast
    assert (seen.mean, seen.n_pairs, seen.is_pooled) == (5.4, 3, True)


def test_without_any_pairs_there_is_no_nowcast():
    assert panel_of(growth_rows({2025: 5.1}), "gdp_growth").of("gdp_growth").open_nowcast is None


def output_rows(pairs):
    amounts = {2021: 80.0, 2022: 90.0, 2023: 100.0, 2024: 110.0, 2025: 120.0}
    return [*make_rows("output", amounts), *to_date("output_ytd", {year: amounts[year] * 0.7 for year in pairs})]


def test_an_amount_is_scaled_up_by_the_usual_share_of_the_year():
    rows = [*output_rows([2023, 2024, 2025]), *to_date("output_ytd", {2026: 91.0})]
    seen = panel_of(rows, "output").of("output").open_nowcast
    assert seen.mean == pytest.approx(130.0)  # 91 / 0.7
    assert seen.sd == pytest.approx(0.1 / 12**0.5)  # no surer than the printed step lets it be


def test_an_amount_with_two_pairs_of_its_own_has_no_nowcast_whatever_others_have():
    rows = [*output_rows([2024, 2025]), *to_date("output_ytd", {2026: 91.0})]
    rows += [*make_rows("gdp_growth", FIVE), *to_date("gdp_growth_ytd", PAIRS)]
    assert panel_of(rows, "output").of("output").open_nowcast is None


def test_pairs_before_a_change_of_definition_do_not_count():
    broken = GROWTH.model_copy(update={"breaks": make_growth(breaks=[{"period": "2024", "reason": "b"}]).breaks})
    plan = make_plan([broken, make_growth("gdp_growth_ytd")])
    long = dict.fromkeys(range(2019, 2026), 5.0)
    rows = [*make_rows("gdp_growth", long), *to_date("gdp_growth_ytd", {**PAIRS, 2026: 5.4})]
    assert panel_of(rows, "gdp_growth", plan=plan).items == ()  # two figures since the break


dated = st.dates(date(2021, 1, 1), date(2027, 12, 31))


@given(
    st.lists(st.tuples(st.integers(2015, 2027), st.integers(10, 90), dated), max_size=25),
    st.lists(st.tuples(st.integers(2019, 2027), st.integers(1, 9), dated), max_size=10),
    dated,
)
@settings(max_examples=40)
def test_nothing_released_after_the_day_changes_the_panel(figures, so_far, day):
    rows = [make_row("gdp_growth", year, value, on.isoformat()) for year, value, on in figures]
    rows += [make_row("gdp_growth_ytd", f"{year} Q1-Q3", value, on.isoformat()) for year, value, on in so_far]
    whole = panel_of(rows, "gdp_growth", day=day)
    known = panel_of([row for row in rows if row.release_date <= day], "gdp_growth", day=day)
    assert [_content(one) for one in whole.series] == [_content(one) for one in known.series]
    assert whole.origin == day.year
    for one in whole.series:
        assert one.years[-1] <= day.year
        assert len(one.years) + (one.open_nowcast is not None) >= 5


def _content(series):
    return series.item, series.years.tolist(), series.values.tolist(), series.nowcast


CENSUS = {"day": "2026-10-25", "source": "census", "status": "revised"}


def test_amounts_told_before_a_census_are_read_beside_the_years_of_their_own_base():
    years = {2020 + n: 100.0 + 10 * n for n in range(6)}
    rows = [make_row("output", year, value, f"{year + 1}-01-20") for year, value in years.items()]
    so_far = to_date("output_ytd", {year: 0.75 * value for year, value in years.items()} | {2026: 120.0})
    before = panel_of([*rows, *so_far], "output").of("output").nowcast
    lifted = make_rows("output", {year: 1.065 * value for year, value in years.items()}, **CENSUS)
    after = panel_of([*rows, *lifted, *so_far], "output").of("output").nowcast
    assert before.mean == pytest.approx(160.0)  # 120 / 0.75
    assert after.mean == pytest.approx(1.065 * 160.0)
    assert after.sd / after.mean == pytest.approx(before.sd / before.mean, abs=1e-3)
