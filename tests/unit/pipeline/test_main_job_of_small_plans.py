"""The main job on plans made by hand: what is laid side by side for each target, and what a day knows."""

import csv
from datetime import date, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import pipeline, rendering
from plancast.core.finding import PlancastError
from plancast.core.target_outlook import Status
from plancast.pipeline.cases import _target_kind
from plancast.pipeline.main_job import SHANGHAI, day_from_text
from sample_plans import DOCUMENTS, SOURCE, make_growth, make_indicator, make_plan, make_target, rule_of

HEADER = ("indicator", "period", "value", "unit", "release_date", "release_status", "source")
SHARE = make_indicator()
AT_LEAST_50 = make_target(printed=">=50", by="2030", base={"period": "2025", "value": "40 %"})
DAY = date(2026, 12, 31)


def row(indicator, period, value, day="2026-03-01", status="actual", unit="%"):
    return (indicator, period, value, unit, day, status, "bulletin")


SHARES = [row("share", year, 20 + 2 * (year - 2015)) for year in range(2015, 2026)]


@pytest.fixture
def outlook_of(tmp_path):
    """Return the outlook of a plan and rows that are written beside it."""

    def run(plan, rows, **options):
        (tmp_path / "observations").mkdir(exist_ok=True)
        with (tmp_path / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([HEADER, *rows])
        known = plan.model_copy(update={"folder": str(tmp_path)})
        return pipeline.outlook(known, **{"as_of": DAY, "n_members": 100, **options})

    return run


def growth_rows(indicator="gdp_growth", first=2016, last=2025, value=5.0):
    return [row(indicator, year, value + 0.1 * (year % 3), f"{year + 1}-01-20") for year in range(first, last + 1)]


def test_a_target_with_enough_figures_is_forecast(outlook_of):
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), SHARES)
    (found,) = result.targets
    assert (found.status, found.record.name.en) == (Status.FORECAST, "pooled")
    assert result.ensemble.items == ("share",)
    assert result.ensemble.periods[-5:] == (2026, 2027, 2028, 2029, 2030)
    assert found.probability == np.mean(result.ensemble.of("share")[:, -1] >= 50)
    assert result.joint.all.n_forecast == 1


def test_the_ensemble_reaches_the_last_second_deadline(outlook_of):
    target = make_target(printed="2030年前达到50")
    result = outlook_of(make_plan([SHARE], [target]), SHARES)
    assert result.ensemble.periods[-1] == 2030
    assert result.targets.of("share").probability_later is not None


def test_with_too_few_figures_the_reference_class_speaks(outlook_of):
    (found,) = outlook_of(make_plan([SHARE], [AT_LEAST_50]), SHARES[-4:]).targets
    assert found.status is Status.REFERENCE_CLASS
    assert found.record.n >= 5


def test_without_base_and_figure_nothing_speaks(outlook_of):
    result = outlook_of(make_plan([SHARE], [make_target(printed=">=50", by="2030")]), [])
    assert result.targets.of("share").status is Status.NOT_MEASURABLE
    assert result.ensemble.items == ()
    assert result.ensemble.n_members == 100


def test_a_plan_without_targets_has_an_outlook(outlook_of):
    result = outlook_of(make_plan([SHARE]), SHARES)
    assert (len(result.targets), result.joint.all.distribution) == (0, (1.0,))


def test_the_outlook_holds_what_rebuilds_it(outlook_of):
    plan = make_plan([SHARE], [AT_LEAST_50])
    one, same, other = (outlook_of(plan, SHARES, seed=seed, n_members=200) for seed in (7, 7, 8))
    assert (one.seed, one.n_members, one.as_of, one.plan_hash) == (7, 200, DAY, same.plan_hash)
    assert rendering.render_json(one) == rendering.render_json(same)
    np.testing.assert_array_equal(one.ensemble.members, same.ensemble.members)
    assert (one.ensemble.members != other.ensemble.members).any()
    assert one.plan_hash == other.plan_hash


def test_the_steps_are_told_in_order(outlook_of):
    told = []
    outlook_of(make_plan([SHARE], [AT_LEAST_50]), SHARES, progress=told.append)
    assert told[0] == "reading the plan"
    assert told[-3:] == ["forecasting", "assessing targets", "tracing what moved"]


def test_the_day_is_the_newest_release_day_unless_given(outlook_of):
    plan = make_plan([SHARE], [AT_LEAST_50])
    rows = [*SHARES, row("share", 2026, 41, "2027-02-03")]
    assert outlook_of(plan, rows, as_of=None).as_of == date(2027, 2, 3)
    before = datetime.now(SHANGHAI).date()
    assert before <= outlook_of(plan, [], as_of=None).as_of <= datetime.now(SHANGHAI).date()


@pytest.mark.parametrize(("seed", "n_members"), [(-1, 100), (1, 99), (1, 0)])
def test_chance_out_of_range_is_refused_before_any_work(seed, n_members):
    with pytest.raises(ValueError, match=f"found seed {seed} and n_members {n_members}; expected a seed from 0"):
        pipeline.outlook("there is no such plan", seed=seed, n_members=n_members)


def test_a_plan_that_cannot_be_read_stops_with_its_findings(tmp_path):
    (tmp_path / "plan.yaml").write_text("schema: 1\n", encoding="utf-8")
    with pytest.raises(PlancastError, match="Mend what is listed below") as fault:
        pipeline.read_plan(tmp_path)
    assert "KEY_MISSING" in {one.code for one in fault.value.findings}
    assert pipeline.findings_of(tmp_path) == fault.value.findings


def test_findings_alone_are_those_of_the_outlook(plan_copy):
    folder = plan_copy("harbour")
    with (folder / "observations" / "odd.csv").open("w", encoding="utf-8") as out:
        csv.writer(out).writerows([HEADER, ("nothing", "2025", "1", "%", "2026-01-01", "actual", "yearbooks")])
    result = pipeline.outlook(folder, as_of=DAY, n_members=100)
    assert pipeline.findings_of(folder, DAY) == result.findings
    assert "LINK_UNKNOWN" in {one.code for one in result.findings}


def test_a_day_is_read_from_text():
    assert day_from_text("2026-11-24") == date(2026, 11, 24)
    with pytest.raises(PlancastError, match="--as-of: ") as fault:
        day_from_text("24.11.26")
    assert fault.value.text.zh.startswith("--as-of：")


class TestWhatADayKnows:
    """Targets of a later document come on its day; before adoption all are taken, as a hindcast."""

    SECTOR = make_target("share", "sector", printed=">=60", by="2030", source={"document": "sector"})
    PLAN = make_plan(
        [SHARE],
        [AT_LEAST_50, SECTOR],
        documents={**DOCUMENTS, "sector": {"title": "Sector plan", "published": "2026-08-26"}},
    )

    @pytest.mark.parametrize(
        ("day", "targets"),
        [
            ("2026-08-25", ["share"]),
            ("2026-08-26", ["share", "sector"]),
            ("2026-01-20", ["share"]),  # the day of adoption
            ("2026-01-19", ["share", "sector"]),
        ],
    )
    def test_targets(self, outlook_of, day, targets):
        found = outlook_of(self.PLAN, SHARES, as_of=date.fromisoformat(day))
        assert [one.id for one in found.targets] == targets

    def test_a_target_printed_before_elsewhere_is_known_from_then_on(self, outlook_of):
        early = self.SECTOR.model_copy(update={"also": (AT_LEAST_50.source,)})
        plan = self.PLAN.model_copy(update={"targets": {"sector": early}})
        assert len(outlook_of(plan, SHARES, as_of=date(2026, 8, 25)).targets) == 1

    def test_findings_of_rows_released_later_are_not_told(self, outlook_of):
        rows = [*SHARES, row("share", 2026, 41, "2027-03-01"), row("share", 2026, 42, "2027-03-01")]
        plan = make_plan([SHARE], [AT_LEAST_50])
        codes = [{one.code for one in outlook_of(plan, rows, as_of=day).findings} for day in (DAY, date(2027, 3, 1))]
        assert ["RELEASES_DIFFER" in found for found in codes] == [False, True]


@pytest.fixture(scope="module")
def folder_of_property(tmp_path_factory):
    folder = tmp_path_factory.mktemp("city")
    (folder / "observations").mkdir()
    return folder


released = st.tuples(st.integers(2022, 2027), st.integers(30, 60), st.dates(date(2026, 1, 21), date(2028, 12, 31)))


@given(st.lists(released, max_size=6), st.dates(date(2026, 3, 1), date(2028, 12, 31)))
@settings(max_examples=8)
def test_later_releases_change_nothing_of_an_outlook(folder_of_property, later, day):
    plan = make_plan([SHARE], [AT_LEAST_50]).model_copy(update={"folder": str(folder_of_property)})
    extra = [row("share", year, value, on.isoformat()) for year, value, on in later]
    told = []
    for rows in (SHARES + extra, SHARES + [one for one in extra if one[4] <= day.isoformat()]):
        with (folder_of_property / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([HEADER, *rows])
        told.append(rendering.render_json(pipeline.outlook(plan, as_of=day, n_members=100)))
    assert told[0] == told[1]


class TestCases:
    """What is laid side by side for a target."""

    GDP = make_growth(year_to_date="gdp_growth_ytd")
    SO_FAR = make_growth("gdp_growth_ytd")
    TARGET = make_target("gdp_growth", printed="5左右", over="2026-2030")
    PLAN = make_plan([GDP, SO_FAR], [TARGET])

    def test_the_year_to_date_is_the_latest_figure_where_it_is_newer(self, outlook_of):
        rows = [*growth_rows(), row("gdp_growth_ytd", "2026 Q1-Q3", 5.4, "2026-10-20", "preliminary")]
        (found,) = outlook_of(self.PLAN, rows).targets
        assert (found.latest.period, found.latest.value) == ("2026 Q1-Q3", 5.4)
        (found,) = outlook_of(self.PLAN, growth_rows()).targets
        assert found.latest.period == "2025"

    def test_an_expectation_is_never_the_latest_figure(self, outlook_of):
        rows = [*growth_rows(), row("gdp_growth", 2026, 9, "2026-10-20", "expectation")]
        (found,) = outlook_of(self.PLAN, rows).targets
        assert found.latest.period == "2025"

    def test_the_running_year_is_told_where_past_years_to_date_have_erred(self, outlook_of):
        so_far = [row("gdp_growth_ytd", f"{year} Q1-Q3", 5.2, f"{year}-10-20") for year in range(2022, 2027)]
        (found,) = outlook_of(self.PLAN, [*growth_rows(), *so_far]).targets
        assert (found.running_year.year, found.running_year.n_pairs) == (2026, 4)
        assert 4.8 < found.running_year.value <= 5.2  # weighed with what the years before say

    @pytest.mark.parametrize(
        ("period", "status", "expected"),
        [
            ("2026-2030", "actual", Status.MET),
            ("2026-2030", "expectation", Status.NOT_MEASURABLE),  # no figure, and the newest yearly one is of 2025
            ("2026-2029", "actual", Status.NOT_MEASURABLE),  # of other years
        ],
    )
    def test_one_figure_for_all_years_decides_a_mean(self, outlook_of, period, status, expected):
        rows = [*growth_rows(), row("gdp_growth", period, 5.1, "2031-01-20", status)]
        (found,) = outlook_of(self.PLAN, rows, as_of=date(2031, 1, 31)).targets
        assert found.status is expected

    def test_one_figure_told_before_the_years_are_over_decides_nothing(self, outlook_of):
        rows = [*growth_rows(), row("gdp_growth", "2026-2030", 5.1, "2026-12-01")]
        (found,) = outlook_of(self.PLAN, rows).targets
        assert found.status is Status.FORECAST

    def test_one_figure_for_all_years_decides_no_level(self, outlook_of):
        rows = [*SHARES, row("share", "2026-2030", 60, "2026-12-01")]
        (found,) = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows).targets
        assert found.status is Status.FORECAST

    def test_an_event_is_dated_by_its_row_and_not_by_an_expectation(self, outlook_of):
        event = make_indicator("peak", "date", "event")
        plan = make_plan([event], [make_target("peak", event="peak", by="2028")])
        for status, expected in (("actual", Status.MET), ("expectation", Status.NOT_MEASURABLE)):
            rows = [("peak", "2026-05-04", "1", "", "2026-06-01", status, "bulletin")]
            (found,) = outlook_of(plan, rows).targets
            assert found.status is expected, status

    INCOME = make_growth("income_growth")
    IN_STEP = make_target("income_growth", printed="与经济增长同步", over="2026-2030", compare_with="gdp_growth")

    def test_what_is_compared_is_forecast_with_it_and_named(self, outlook_of):
        plan = make_plan([self.INCOME, self.GDP, self.SO_FAR], [self.IN_STEP])
        result = outlook_of(plan, [*growth_rows("income_growth"), *growth_rows()])
        (found,) = result.targets
        assert result.ensemble.items == ("gdp_growth", "income_growth")
        assert found.status is Status.FORECAST
        assert "that of gdp_growth" in found.rule.en

    def test_growth_is_not_held_against_a_level(self, outlook_of):
        level = make_indicator("gdp_growth", "100 million CNY", "level", price_basis="current")
        plan = make_plan([self.INCOME, level], [self.IN_STEP])
        amounts = [row("gdp_growth", year, 100, unit="100 million CNY") for year in range(2016, 2026)]
        (found,) = outlook_of(plan, [*growth_rows("income_growth"), *amounts]).targets
        assert found.status is not Status.FORECAST

    def test_a_ratio_with_a_comparison_does_not_stop_the_run(self, outlook_of):
        level = make_indicator("output", "100 million CNY", "level", price_basis="current")
        target = make_target("output", printed="比2020年翻一番", at_least="2", by="2030", compare_with="gdp_growth")
        amounts = [row("output", year, 50 + year - 2016, unit="100 million CNY") for year in range(2016, 2026)]
        plan = make_plan([level, self.GDP, self.SO_FAR], [target])
        (found,) = outlook_of(plan, [*amounts, *growth_rows()]).targets
        assert found.probability_from != "trajectory"


COUNT = make_indicator("firms", "firms", "count")
SIZE = make_indicator("output", "100 million CNY", "level")
LAND = make_indicator("land", "km2", "level", good="down")
RATE = make_indicator("unemployment", kind="rate", good="down")
DUST = make_indicator("waste", kind="share", good="down")


@pytest.mark.parametrize(
    ("indicator", "words", "expected"),
    [
        (make_growth(), {"printed": "5左右", "over": "2026-2030"}, "growth"),
        (make_growth(), {"printed": ">=5", "by": "2026", "over": "2026-2026"}, "yearly_growth"),
        (SIZE, {"printed": "年均增长5%", "over": "2026-2030", "base": {"period": "2025", "value": "100"}}, "growth"),
        (COUNT, {"printed": ">=20", "by": "2027"}, "count"),
        (COUNT, {"printed": "新增20", "over": "2026-2030"}, "sum"),
        (RATE, {"printed": "<5", "over": "2026-2030"}, "rate_cap"),
        (DUST, {"printed": "<=5", "by": "2030"}, "share_down"),
        (SHARE, {"printed": ">=50", "by": "2030"}, "share_up"),
        (LAND, {"printed": "<=3200", "by": "2030"}, "level_down"),
        (SIZE, {"printed": ">=3200", "by": "2030"}, "level_up"),
    ],
)
def test_targets_are_sorted_as_past_targets_are(indicator, words, expected):
    target = make_target(indicator.id, **words)
    assert _target_kind(indicator, rule_of(target, indicator)) == expected


class TestContext:
    """The newest figures of city, nation and polls."""

    PLAN = make_plan(
        [make_growth(), make_growth("nation"), make_growth("poll")],
        [],
        head={
            "schema": 1,
            "name": "City",
            "region": "City",
            "period": "2026-2030",
            "adopted": "2026-01-20",
            "nation": {"city": "gdp_growth", "nation": "nation", "expected": "poll"},
        },
    )

    def test_each_is_shown_with_its_role_and_the_poll_is_the_last_one_taken(self, outlook_of):
        rows = [
            row("gdp_growth", 2025, 5.4),
            row("nation", 2025, 5.0),
            row("poll", 2027, 4.4, "2026-06-01", "expectation"),
            row("poll", 2026, 4.7, "2026-09-01", "expectation"),
        ]
        found = outlook_of(self.PLAN, rows).context
        told = [(one.role, one.latest.period, one.latest.value) for one in found]
        assert told == [("city", "2025", 5.4), ("nation", "2025", 5.0), ("expected", "2026", 4.7)]

    def test_a_figure_that_is_not_known_is_left_out(self, outlook_of):
        found = outlook_of(self.PLAN, [row("nation", 2025, 5.0)]).context
        assert [one.role for one in found] == ["nation"]

    def test_a_plan_that_names_no_nation_has_none(self, outlook_of):
        assert outlook_of(make_plan([SHARE]), SHARES).context == ()


def test_projects_stand_beside_the_targets(outlook_of):
    project = {"name": "Bridge", "stage": "construction", "start": "2026", "end": "2027", "source": SOURCE}
    result = outlook_of(make_plan([SHARE], projects={"bridge": project}), SHARES)
    assert [one.time_elapsed for one in result.projects] == [0.5]
