"""A nowcast weighed with the model's own year: nearer to both, and never wider than either."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plancast import pipeline
from plancast.forecasting.nowcast import Nowcast, weigh

sizes = st.floats(0.01, 50)


@given(st.floats(-20, 20), sizes, st.floats(-20, 20), sizes)
def test_it_lies_between_the_two_and_is_no_wider_than_either(told, told_sd, modelled, modelled_sd):
    both = weigh(Nowcast(2026, told, told_sd, 5), modelled, modelled_sd)
    assert min(told, modelled) - 1e-9 <= both.mean <= max(told, modelled) + 1e-9
    assert both.sd <= min(told_sd, modelled_sd) + 1e-9


def test_a_known_year_stays_as_it_is():
    known = Nowcast(2026, 5.0, 0.0)
    assert weigh(known, 3.0, 1.0) == known


def test_each_release_of_the_running_year_narrows_it():
    def width(day):
        low, high = pipeline.outlook("harbour", as_of=day, n_members=4_000).targets.of("gdp_growth_2026").interval_80
        return high - low

    widths = [width(date(2026, month, 25)) for month in (3, 4, 7, 10)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 0.5 * widths[0]
