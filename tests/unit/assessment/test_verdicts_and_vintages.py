"""A verdict names its vintage, what the strict bound says, and what figures that were told first would have said."""

from datetime import date

import pytest

from plancast.assessment.outcome import outcome_of
from plancast.assessment.standing import standing_of
from plancast.core.series import yearly_series
from plancast.core.verdicts import describe
from sample_plans import known_on, make_case, make_growth, make_indicator, make_plan, make_row, make_target

GROWTH = make_growth("growth")
DAY = date(2028, 1, 31)


def case_of(target, indicator, rows, **more):
    """Return a case with its figures as known today, and as told first."""
    plan, vintages = make_plan([indicator], [target]), known_on(rows, DAY)
    series, first = (yearly_series(plan, one, indicator.id) for one in (vintages, vintages.first_told()))
    return make_case(target, indicator, **{"series": series, "first_series": first, "as_of": DAY, **more})


def test_a_tolerant_word_is_judged_at_its_strict_bound_too():
    # 2024 in Shanghai: about 5, 5.0 at first release and 4.9 final
    rows = [make_row("growth", 2027, "4.9", "2028-01-20", unit="%")]
    found = outcome_of(case_of(make_target("growth", printed="about 5", over="2027"), GROWTH, rows))
    assert (found.met, found.met_strict) == (True, False)
    assert found.vintage.en == "judged on 4.9, vintage 2028-01-20; missed at the strict bound"
    assert found.vintage.zh == "按4.9判断，依据2028年1月20日公布数据；按严格口径未完成"


@pytest.mark.parametrize("printed", ["5", "at least 5"])
def test_where_the_word_is_not_tolerant_the_strict_bound_says_nothing(printed):
    rows = [make_row("growth", 2027, "5.1", "2028-01-20", unit="%")]
    found = outcome_of(case_of(make_target("growth", printed=printed, over="2027"), GROWTH, rows))
    assert (found.met, found.met_strict) == (True, None)


def test_a_figure_told_otherwise_at_first_stands_beside_the_verdict():
    rows = [
        make_row("growth", 2027, "5.3", "2028-01-20", unit="%"),
        make_row("growth", 2027, "5.2", "2028-01-25", unit="%"),
    ]
    found = outcome_of(case_of(make_target("growth", printed="at least 5", over="2027"), GROWTH, rows))
    assert found.vintage.en == "judged on 5.2, vintage 2028-01-25; by the figures told first 5.3, met"


def test_a_revision_that_turns_the_verdict_is_said():
    rows = [
        make_row("growth", 2027, "10.0", "2028-01-20", unit="%"),
        make_row("growth", 2027, "9.7", "2028-01-30", unit="%", status="revised"),
    ]
    found = outcome_of(case_of(make_target("growth", printed="10", over="2027"), GROWTH, rows))
    assert not found.met
    assert found.vintage.en == (
        "judged on 9.7, vintage 2028-01-30 (revised); by the figures told first 10.0, met; the vintage turns the "
        "verdict"
    )
    assert found.vintage.zh.endswith("按首次发布数据为10.0，完成；依据不同时点的数据，结论不同")


def test_a_revision_that_turns_the_strict_verdict_alone_is_said():
    rows = [
        make_row("growth", 2027, "5.0", "2028-01-20", unit="%"),
        make_row("growth", 2027, "4.9", "2028-01-30", unit="%"),
    ]
    found = outcome_of(case_of(make_target("growth", printed="about 5", over="2027"), GROWTH, rows))
    assert found.met and found.met_strict is False
    assert found.vintage.en.endswith("told first 5.0, met; the vintage turns the verdict at the strict bound")


def test_a_mean_that_is_stated_is_held_against_its_single_years():
    rows = [
        make_row("growth", 2026, "4.0", "2027-01-20", unit="%"),
        make_row("growth", 2026, "4.8", "2028-01-20", unit="%"),
        make_row("growth", 2027, "5.0", "2028-01-20", unit="%"),
    ]
    stated = make_row("growth", "2026-2027", "4.9", "2028-01-30", unit="%")
    target = make_target("growth", printed="about 5", over="2026-2027")
    found = outcome_of(case_of(target, GROWTH, rows, whole_period=stated, first_whole_period=stated))
    assert (found.met, found.met_strict, found.value) == (True, False, 4.9)
    assert found.vintage.en == (
        "judged on 4.9, vintage 2028-01-30; missed at the strict bound; the single years give 4.9, met (strictly "
        "missed); by the single years told first 4.499, missed; the vintage turns the verdict"
    )
    assert [used.period for used in found.used] == ["2026-2027", "2026", "2027"]


def test_a_figure_given_as_a_bound_is_shown_with_its_mark():
    rows = [make_row("share", 2027, ">42", "2028-01-20", unit="%")]
    found = outcome_of(case_of(make_target(printed="about 36", by=2027), make_indicator(), rows))
    assert (found.met, found.met_strict) == (True, True)
    assert found.vintage.en.startswith("judged on >42, ")


def test_a_bound_may_decide_the_tolerant_word_and_not_the_strict_one():
    rows = [make_row("share", 2027, ">35.8", "2028-01-20", unit="%")]
    found = outcome_of(case_of(make_target(printed="about 36", by=2027), make_indicator(), rows))
    assert (found.met, found.met_strict) == (True, None)


def test_a_comparison_shows_both_figures():
    target = make_target("growth", printed="in step with growth", over="2027", compare_with="gdp")
    gdp = make_growth("gdp")
    rows = [make_row("growth", 2027, "4.6", "2028-01-20", unit="%")]
    told = known_on([make_row("gdp", 2027, "5.0", "2028-01-20", unit="%")], DAY)
    compared = yearly_series(make_plan([gdp]), told, "gdp")
    found = outcome_of(case_of(target, GROWTH, rows, first_series=None, compared=compared, compared_indicator=gdp))
    assert (found.met, found.met_strict) == (True, False)
    assert found.vintage.en.startswith("judged on 4.6 - 5 = -0.4, ")


def test_expectations_and_early_figures_tell_nothing_first():
    rows = [
        make_row("growth", 2027, "6.0", "2027-03-01", unit="%", status="expectation"),
        make_row("growth", 2027, "5.5", "2027-10-01", unit="%"),
        make_row("growth", 2027, "5.0", "2028-01-20", unit="%"),
        make_row("growth", 2027, "4.8", "2028-01-25", unit="%"),
    ]
    (release,) = known_on(rows, DAY).first_told().newest("growth").values()
    assert release.figure.text == "5.0"


def test_no_pace_is_needed_once_the_years_are_over():
    case = make_case(make_target(printed=">40", by=2026), make_indicator(), {2024: 30.0}, as_of=date(2026, 12, 31))
    assert standing_of(case)["pace_needed"] is not None
    over = make_case(make_target(printed=">40", by=2026), make_indicator(), {2024: 30.0}, as_of=date(2027, 1, 1))
    assert standing_of(over)["pace_needed"] is None and standing_of(over)["pace_unit"] is None


def test_figures_after_the_last_year_speak_no_more_of_a_target():
    case = make_case(make_target("growth", printed=">5", over="2025"), GROWTH, {2024: 4.0, 2025: 6.0, 2026: 3.0})
    assert case.newest is not None and case.newest.year == 2025
    assert "2025" in describe(case.rule, GROWTH).en
