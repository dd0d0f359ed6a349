"""A part beside its whole: shares and implied growth in closed form, and figures from print."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.assessment import assess_part
from plancast.checks import check_part, check_part_links
from sample_parts import plan_on
from sample_plans import make_growth, make_indicator, make_plan, make_row, make_target

CITY_GDP = make_indicator("gdp", "亿元", "level", price_basis="current", growth="gdp_growth")
GROWTH = make_growth()
MEAN_GROWTH = make_target("gdp_growth", "growth", printed={"en": "about 5", "zh": "5左右"}, over="2026-2030")


def district_gdp(**more):
    return make_indicator("gdp", "亿元", "level", price_basis="current", part_of="gdp", **more)


def city(rows, *targets, day=date(2026, 12, 31)):
    return plan_on("city", [CITY_GDP, GROWTH], targets, rows, day)


def district(rows, *targets, indicator=None, name="district", day=date(2026, 12, 31)):
    return plan_on(name, [indicator or district_gdp()], targets, rows, day)


def like(part, whole):
    (found,) = assess_part(part, whole).indicators
    return found


def test_share_and_the_level_that_keeps_it():
    whole = city([make_row("gdp", 2025, "1000")], MEAN_GROWTH)
    found = like(district([make_row("gdp", 2025, "50")]), whole)
    assert (found.share, found.basis, found.comparable) == (0.05, "not revised", True)
    assert found.implied_level == pytest.approx(50 * 1.05**5)  # base * (1 + g)^n
    assert found.implied_growth == pytest.approx(5.0)
    assert (found.target, found.implied_year) == ("growth", 2030)


def test_years_of_the_whole_that_are_known_count_as_known():
    rows = [make_row("gdp", 2024, "900"), make_row("gdp_growth", 2025, "6.0")]
    found = like(district([make_row("gdp", 2024, "45")]), city(rows, MEAN_GROWTH))
    assert found.implied_level == pytest.approx(45 * 1.06 * 1.05**5)
    assert found.implied_growth == pytest.approx(100 * ((1.06 * 1.05**5) ** (1 / 6) - 1))


def test_years_of_the_plan_that_lie_behind_are_taken_out():
    rows = [make_row("gdp", 2026, "1100", "2026-12-20"), make_row("gdp_growth", 2026, "3.0", "2026-12-20")]
    found = like(district([make_row("gdp", 2026, "55", "2026-12-20")]), city(rows, MEAN_GROWTH))
    assert found.implied_level == pytest.approx(55 * 1.05**5 / 1.03)


def test_a_level_of_the_whole_implies_the_share_of_it():
    bound = make_target("gdp", "size", by=2030, at_least="1300 亿元")
    own = make_target("gdp", "own", by=2030, at_least="130 亿元")
    found = like(district([make_row("gdp", 2025, "50")], own), city([make_row("gdp", 2025, "1000")], bound))
    assert found.implied_level == pytest.approx(65.0)
    assert (found.own_target, found.own_share) == ("own", pytest.approx(0.1))


def test_growth_over_common_years():
    whole = city([make_row("gdp", 2023, "800"), make_row("gdp", 2025, "968")])
    found = like(district([make_row("gdp", 2023, "40"), make_row("gdp", 2025, "44.1")]), whole)
    assert (found.growth_from, found.growth_to) == ("2023", "2025")
    assert (found.growth, found.whole_growth) == (pytest.approx(5.0), pytest.approx(10.0))


def test_the_wholes_figures_are_converted_to_the_parts_unit():
    indicator = make_indicator("gdp", "bn CNY", "level", price_basis="current", part_of="gdp")
    found = like(district([make_row("gdp", 2025, "5")], indicator=indicator), city([make_row("gdp", 2025, "1000")]))
    assert (found.whole_value, found.share) == (100.0, 0.05)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"unit": "%", "kind": "share"}, "units differ"),
        ({"unit": "亿元", "kind": "level", "price_basis": "constant"}, "price bases differ"),
    ],
)
def test_unlike_indicators_are_not_compared(more, reason):
    indicator = make_indicator("gdp", part_of="gdp", **more)
    found = like(district([make_row("gdp", 2025, "50")], indicator=indicator), city([make_row("gdp", 2025, "1000")]))
    assert not found.comparable and found.reason.en.startswith(reason) and found.share is None


def test_old_and_new_base_are_not_compared():
    whole = [
        make_row("gdp", 2024, "1000", "2025-01-20"),
        make_row("gdp", 2023, "900", "2024-01-20"),
        make_row("gdp", 2023, "990", "2025-06-01"),
        make_row("gdp", 2024, "1100", "2025-06-01"),
    ]
    old = like(district([make_row("gdp", 2024, "50", "2025-01-08")]), city(whole))
    assert (old.basis, old.share) == ("before revision", 0.05)  # held against the whole's release of that time
    late = like(district([make_row("gdp", 2024, "50", "2025-09-08")]), city(whole))
    assert (late.comparable, late.share) == (False, None)
    assert "revision" in late.reason.en


@given(
    share=st.floats(0.01, 0.9),
    growth=st.floats(-3, 9),
    base=st.integers(100, 100_000),
)
def test_a_part_that_reaches_the_implied_level_keeps_its_share(share, growth, base):
    part, whole = round(base * share, 2), base
    target = make_target("gdp_growth", "growth", printed=f"mean growth of {growth:.2f} %", over="2026-2030")
    found = like(district([make_row("gdp", 2025, part)]), city([make_row("gdp", 2025, whole)], target))
    grown = whole * (1 + round(growth, 2) / 100) ** 5
    assert math.isclose(found.implied_level / grown, part / whole, rel_tol=1e-9)
    assert math.isclose(found.implied_growth, round(growth, 2), abs_tol=1e-9)


def codes(part, whole, *siblings):
    return [one.code for one in check_part(part, whole, siblings)]


def test_a_part_is_not_larger_than_its_whole_rounding_apart():
    whole = city([make_row("gdp", 2025, "1000")])
    assert codes(district([make_row("gdp", 2025, "1002")]), whole) == ["PART_ABOVE_WHOLE"]
    assert codes(district([make_row("gdp", 2025, "1000.4")]), whole) == []  # 1000 may be 1000.4, rounded


def test_bounds_of_parts_beside_one_another_are_added_up():
    whole = city([], make_target("gdp", "size", by=2030, at_least="1300 亿元"))

    def asks(name, bound):
        return district([], make_target("gdp", "size", by=2030, at_least=f"{bound} 亿元"), name=name)

    assert codes(asks("one", 1400), whole) == ["PART_BOUND_ABOVE_WHOLE"]
    assert codes(asks("one", 700), whole, asks("two", 600)) == []
    (found,) = check_part(asks("one", 700), whole, [asks("two", 500), asks("three", 101)])
    assert found.code == "PARTS_ABOVE_WHOLE" and "one, two, three" in found.message.en and "1301" in found.message.en


def test_bounds_of_other_years_are_not_added_up():
    whole = city([], make_target("gdp", "size", by=2030, at_least="1300 亿元"))
    part = district([], make_target("gdp", "size", by=2029, at_least="1400 亿元"))
    assert codes(part, whole) == []


def test_growth_that_is_stated_is_no_change_of_base():
    whole = city([make_row("gdp", 2024, "1000"), make_row("gdp", 2025, "1010")])
    rows = [make_row("gdp", 2024, "40"), make_row("gdp", 2025, "44")]
    assert codes(district(rows), whole) == ["PART_GROWTH_UNLIKE"]
    stated = plan_on(
        "district",
        [district_gdp(growth="gdp_growth"), GROWTH],
        [],
        [*rows, make_row("gdp_growth", 2025, "9.5")],
    )
    assert [one.code for one in check_part(stated, whole, ())] == []


def test_a_link_to_no_indicator_of_the_whole_is_told():
    plan = make_plan([district_gdp()])
    whole = make_plan([make_indicator("gdp_total", "亿元", "level")])
    assert [one.code for one in check_part_links(plan, whole)] == ["PART_LINK_UNKNOWN"]
    assert [one.code for one in check_part_links(plan, None)] == ["PART_LINK_UNKNOWN"]
    assert check_part_links(plan, make_plan([CITY_GDP])) == ()


@pytest.mark.parametrize("fall", ["-100", "-250"])
def test_growth_that_leaves_nothing_implies_nothing(fall):
    rows = [make_row("gdp", 2026, "1100", "2026-12-20"), make_row("gdp_growth", 2026, fall, "2026-12-20")]
    found = like(district([make_row("gdp", 2026, "55", "2026-12-20")]), city(rows, MEAN_GROWTH))
    assert (found.target, found.implied_level) == ("growth", None)
    growth = make_growth(part_of="gdp_growth")
    part = plan_on("district", [growth], [], [make_row("gdp_growth", 2026, "5", "2026-12-20")])
    assert like(part, city(rows, MEAN_GROWTH)).whole_growth is None
