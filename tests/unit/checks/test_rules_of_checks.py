"""Each check: what sets it off, and what lies just beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.checks import check_plan
from plancast.core.figures import parse_figure
from plancast.core.finding import Finding, Where
from plancast.core.observations import Observation, ReleaseStatus, Vintages
from plancast.core.periods import parse_period
from plancast.core.plan import Base, Document, Indicator, Plan, PlanHead, Source, Target
from plancast.core.rule import Bound, Rule
from plancast.core.text import Text
from plancast.core.units import parse_unit
from plancast.core.verdicts import StatedVersion

DAY = date(2026, 6, 30)


def indicator(unit: str = "%", **more: Any) -> Indicator:
    given = {"kind": "share", **more}
    return Indicator.model_validate({"id": "share", "name": "Share", "unit": unit, **given})


def target(base: str | None = None, **more: Any) -> Target:
    start = None if base is None else Base.model_validate({"period": "2025", "value": base})
    return Target(
        id="share", indicator="share", where=Where(file="targets.yaml", line=11), base=start,
        source=Source(document="plan_2026"), **more,
    )  # fmt: skip


def rule(bound: Bound | None, **more: Any) -> Rule:
    given: dict[str, Any] = {"accumulation": "level", "first": 2026, "last": 2030, "strict": bound, "side": "up"} | more
    return Rule(words=("at_least",), bound=bound, **given)


def release(value: str, day: str = "2026-02-01", unit: str = "%", **more: Any) -> Observation:
    given: dict[str, Any] = {"release_status": ReleaseStatus.ACTUAL, "source": "bulletin", "source_rank": 0} | more
    period = parse_period(given.pop("period", "2025"))
    line = given.pop("line", 2)
    figure = parse_figure(value, parse_unit(unit))
    return Observation(
        "share", period, figure, date.fromisoformat(day), where=Where(file="observations/a.csv", line=line), **given
    )


def found(
    a_target: Target,
    an_indicator: Indicator,
    a_rule: Rule | None = None,
    releases: tuple[Observation, ...] = (),
    as_of: date = DAY,
) -> tuple[Finding, ...]:
    plan = Plan(
        id="city",
        head=PlanHead.model_validate(
            {"schema": 1, "name": "Plan", "region": "City", "period": "2026-2030", "adopted": "2026-03-01"}
        ),
        documents={"plan_2026": Document(title=Text(en="Plan", zh="规划"), published=date(2026, 3, 1))},
        indicators={"share": an_indicator},
        targets={"share": a_target},
    )
    by_period: dict[Any, tuple[Observation, ...]] = {}
    for row in releases:
        by_period[row.period] = (*by_period.get(row.period, ()), row)
    vintages = Vintages(as_of, {"share": by_period} if by_period else {})
    version = StatedVersion(a_target, "first", date(2026, 3, 1), in_force=True, rule=a_rule)
    return check_plan(plan, vintages, {"share": (version,)})


def codes(*arguments: Any, **more: Any) -> list[str]:
    return [finding.code for finding in found(*arguments, **more)]


def test_target_met_says_bound_base_and_year_as_printed():
    energy = indicator("tce per 10k CNY", kind="level", good="up")
    (finding,) = found(target("0.37 tce per 10k CNY"), energy, rule(Bound(lower=Decimal("0.32"))))
    assert finding.line() == (
        "targets.yaml:11: TARGET_MET share: at_least 0.32 tce per 10 thousand CNY by 2030 is already met by the base"
        " value 0.37 tce per 10 thousand CNY of 2025. Is the side, the unit or the base year wrong?"
    )
    assert "不低于0.32吨标准煤/万元" in finding.line("zh").replace(" ", "")


@pytest.mark.parametrize(
    ("base", "bound", "expected"),
    [
        ("3.6 %", Bound(lower=Decimal("3.6")), ["TARGET_MET"]),
        ("3.5 %", Bound(lower=Decimal("3.6")), []),
        ("3.6 %", Bound(lower=Decimal("3.6"), lower_open=True), []),
        ("3.6 %", Bound(upper=Decimal("3.6")), ["TARGET_MET"]),
        ("3.7 %", Bound(upper=Decimal("3.6")), []),
    ],
)
def test_target_met_on_and_beside_the_bound(base, bound, expected):
    assert codes(target(base), indicator(), rule(bound)) == expected


@pytest.mark.parametrize(
    "more",
    [{"accumulation": "mean_growth"}, {"accumulation": "sum"}, {"compare": "growth"}, {"side": None}, {"strict": None}],
)
def test_target_met_is_quiet_where_the_bound_is_no_level_to_reach(more):
    assert codes(target("5.4 %"), indicator(), rule(Bound(lower=Decimal(5)), **more)) == []


@pytest.mark.parametrize(
    ("base", "released", "unit", "differs"),
    [
        ("3.1 %", "2.8", "%", True),
        ("3.1 %", "3.14", "%", False),
        ("3.1 %", "3.16", "%", True),
        ("3.1 %", "~3.15", "%", False),
        ("5.39 trillion CNY", "53926.71", "100m yuan", False),
        ("5.39万亿元", "53846.9", "100m yuan", True),
        ("4059亿元", ">4000", "100m yuan", False),
    ],
)
def test_base_differs_only_beyond_the_printed_places(base, released, unit, differs):
    assert codes(target(base), indicator(unit), releases=(release(released, unit=unit),)) == ["BASE_DIFFERS"] * differs


def test_base_differs_names_the_earlier_release_it_was_taken_from():
    old = release("3.1", "2026-02-01", release_status=ReleaseStatus.PRELIMINARY)
    new = release("2.8", "2026-06-01", release_status=ReleaseStatus.REVISED, source="census")
    (finding,) = found(target("3.1 %"), indicator(), releases=(new, old))
    assert "It is the earlier release 3.1 % (bulletin, 2026-02-01)." in finding.message.en
    assert finding.quotes == ("3.1 %", "2.8")


def test_base_is_not_held_against_an_expectation():
    hoped = release("2.0", release_status=ReleaseStatus.EXPECTATION)
    assert codes(target("3.1 %"), indicator(), releases=(hoped,)) == ["EXPECTATION_ONLY"]


def test_sources_of_equal_standing_differ_and_the_used_one_is_named():
    used, other = release("6.7", "2026-03-01", source="yearbook"), release("6.6", "2026-02-01")
    (finding,) = found(target(), indicator(), releases=(used, other))
    assert finding.code == "SOURCES_DIFFER"
    assert "6.7 % (yearbook, 2026-03-01) and 6.6 % (bulletin, 2026-02-01)" in finding.message.en
    assert "it was published later" in finding.message.en


@pytest.mark.parametrize(
    "more",
    [
        {"source": "bulletin"},
        {"source_rank": 2},
        {"release_status": ReleaseStatus.PRELIMINARY},
        {"value": "6.65"},
    ],
)
def test_sources_differ_is_quiet_where_something_explains_it(more):
    value = more.pop("value", "6.6")
    other = release(value, "2026-02-01", **{"source": "yearbook", **more})
    assert codes(target(), indicator(), releases=(release("6.7", "2026-03-01"), other)) == []


def test_a_later_figure_from_a_source_of_lower_standing_is_told():
    used = release("6.7", "2026-03-01", source="paper", source_rank=2)
    other = release("6.6", "2026-02-01", release_status=ReleaseStatus.PRELIMINARY)
    (finding,) = found(target(), indicator(), releases=(used, other))
    assert finding.code == "SOURCES_DIFFER"
    assert "the second is from a source of higher standing; the first is used: it was published later" in (
        finding.message.en
    )
    revised = release("6.7", "2026-03-01", source="paper", source_rank=2, release_status=ReleaseStatus.REVISED)
    assert codes(target(), indicator(), releases=(revised, other)) == []


@pytest.mark.parametrize(("last", "expected"), [(2025, True), (2026, False), (2030, False), (2031, True), (2035, True)])
def test_deadline_outside_the_years_of_the_plan(last, expected):
    assert codes(target(), indicator(), rule(None, last=last)) == ["DEADLINE_OUTSIDE"] * expected


def test_before_2030_is_inside_a_plan_that_ends_then():
    assert codes(target(), indicator(), rule(None, last=2029, later_last=2030)) == []


@pytest.mark.parametrize(("as_of", "expected"), [(date(2028, 12, 31), []), (date(2029, 1, 1), ["STALE"])])
def test_stale_from_the_day_after_three_years(as_of, expected):
    assert codes(target(), indicator(), releases=(release("3.1"),), as_of=as_of) == expected


@pytest.mark.parametrize(("last", "expected"), [(2026, ["STALE"]), (2025, [])])
def test_no_newer_figure_is_waited_for_once_that_of_the_deadline_is_out(last, expected):
    day = date(2035, 1, 1)
    found_codes = codes(target(), indicator(), rule(None, last=last), releases=(release("3.1"),), as_of=day)
    assert [code for code in found_codes if code == "STALE"] == expected


def test_stale_counts_from_the_28th_where_there_is_no_leap_day():
    row = release("3.1", "2025-03-02", period="2025-02")
    assert codes(target(), indicator(), releases=(row,), as_of=date(2028, 2, 29)) == []


def test_a_day_before_the_plan_is_hindsight():
    assert codes(target(), indicator(), as_of=date(2026, 2, 28)) == ["PLAN_NOT_KNOWN"]
    assert codes(target(), indicator(), as_of=date(2026, 3, 1)) == []


@pytest.mark.parametrize(
    ("day", "expected"), [("2025-11-30", ["RELEASED_EARLY"]), ("2025-12-01", []), ("2025-12-31", [])]
)
def test_released_before_the_last_twelfth_of_the_period(day, expected):
    assert codes(target(), indicator(), releases=(release("3.1", day),)) == expected


def test_an_estimate_or_an_event_may_come_before_the_end():
    early = release("3.1", "2025-06-30", release_status=ReleaseStatus.EXPECTATION)
    late = release("3.1", "2026-02-01")
    assert codes(target(), indicator(), releases=(late, early)) == []
    assert codes(target(), indicator(kind="event"), releases=(release("3.1", "2025-06-30"),)) == []


@given(st.permutations([("6.7", "yearbook"), ("6.1", "bulletin"), ("5.0", "paper")]))
def test_findings_come_in_one_order_whatever_the_order_of_periods(rows):
    releases = tuple(
        release(value, "2026-03-01", source=source, period=str(2023 + place), line=place)
        for place, (value, source) in enumerate(rows)
    )
    conflicting = tuple(release("9.9", "2026-02-01", source="other", period=row.period.text) for row in releases)
    forwards = found(target(), indicator(), releases=(*releases, *conflicting))
    turned = tuple(reversed(releases)) + tuple(reversed(conflicting))
    assert forwards == found(target(), indicator(), releases=turned)
    assert [finding.where.line for finding in forwards] == [0, 1, 2]
