"""The versions of a target: which one is in force, what each takes over, and where its faults are told."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core.finding import Where
from plancast.core.plan import Document
from plancast.core.verdicts import judged_alike, read_versions
from plancast.core.verdicts.versions import stated_versions
from sample_plans import PERIOD, make_growth, make_indicator, make_target

DAYS = {"plan": "2026-03-01", "report": "2026-01-19", "review": "2027-03-15", "midterm": "2028-09-20"}
DOCUMENTS = {name: Document(id=name, title=name, published=day) for name, day in DAYS.items()}
SHARE = make_indicator()


def version(reason="adjusted", document="midterm", **more):
    printed = more.pop("printed", None)
    words = {} if printed is None else {"printed": {"en": printed, "zh": printed}}
    return {"reason": reason, "source": {"document": document, "page": 3}, **words, **more}


def target(*versions, **more):
    return make_target(**{"printed": ">=50", "by": "2030", **more, "versions": list(versions)})


def read(a_target, indicator=SHARE):
    return read_versions(a_target, indicator, PERIOD, DOCUMENTS)


def bounds(versions):
    return [None if one.rule is None or one.rule.bound is None else str(one.rule.bound.lower) for one in versions]


def test_a_target_without_versions_is_its_own_only_one():
    (only,), findings = read(target())
    assert (only.reason, only.since, only.in_force, findings) == ("first", date(2026, 3, 1), True, ())
    assert only.target == target()


def test_the_newest_that_was_adjusted_or_set_is_in_force_whatever_the_order_in_the_file():
    found, findings = read(target(version(at_least="45 %"), version("set", "review", at_least="55 %")))
    assert findings == ()
    assert [(one.reason, str(one.since), one.in_force) for one in found] == [
        ("first", "2026-03-01", False),
        ("set", "2027-03-15", False),
        ("adjusted", "2028-09-20", True),
    ]
    assert bounds(found) == ["50", "55", "45"]


def test_what_another_source_prints_is_never_in_force_and_nothing_is_built_on_it():
    found, _ = read(target(version("also_printed", "review", at_least="60 %"), version(by="2031")))
    assert [one.in_force for one in found] == [False, False, True]
    assert bounds(found) == ["50", "60", "50"]
    assert [one.rule.last for one in found if one.rule] == [2030, 2030, 2031]


def test_a_source_before_the_plan_stands_beside_the_plans_own_words():
    found, findings = read(target(version("also_printed", "report", printed="about 50")))
    assert [one.since for one in found] == [date(2026, 3, 1), date(2026, 1, 19)]
    assert [one.in_force for one in found] == [True, False]
    assert bounds(found) == ["50", "49.5"] and findings == ()


def test_of_two_on_one_day_the_later_in_the_file_holds():
    found, _ = read(target(version(at_least="45 %"), version(at_least="44 %")))
    assert bounds([one for one in found if one.in_force]) == ["44"]


def test_a_bound_replaces_the_whole_bound_and_leaves_the_deadline():
    found, findings = read(target(version(at_most="45 %")))
    changed = found[1].target
    assert changed.printed is None and changed.at_least is None and str(changed.by) == str(target().by)
    assert found[1].rule is not None and found[1].rule.bound is not None
    assert found[1].rule.bound.upper == Decimal(45) and findings == ()


def test_years_replace_years_and_leave_the_bound():
    found, _ = read(
        target(version(over="2026-2028"), printed="年均增长5%", by=None, over="2026-2030"), make_growth("share")
    )
    first, second = (one.rule for one in found)
    assert (first.last, second.last, first.bound) == (2030, 2028, second.bound)


def test_a_comparison_goes_with_the_bound_that_made_it():
    growth = make_growth("income")
    compared = make_target("income", printed="与经济增长同步", over="2026-2030", compare_with="gdp_growth")
    adjusted = compared.model_copy(update={"versions": target(version(printed="年均增长5%")).versions})
    found, findings = read(adjusted, growth)
    assert findings == () and [one.rule.compare for one in found if one.rule] == ["gdp_growth", None]


def test_a_bound_that_waits_is_judged_once_it_is_set():
    found, findings = read(target(version("set", "review", at_least="55 %"), printed="完成国家下达目标"))
    assert [one.rule.not_set for one in found if one.rule] == [True, False]
    assert bounds(found) == [None, "55"] and findings == ()


def test_the_force_may_change_and_the_note_is_the_versions_own():
    found, _ = read(target(version(force="约束性", note="Now binding.")))
    assert [one.target.force for one in found] == ["indicative", "binding"]
    assert found[0].note is None and found[1].note is not None


@pytest.mark.parametrize(
    ("written", "code"),
    [({"printed": "considerably higher"}, "PRINTED_UNREADABLE"), ({"at_least": "50 km"}, "UNIT_MISMATCH")],
)
def test_faults_of_a_version_are_told_at_its_own_place(written, code):
    place = Where(file="targets.yaml", line=33)
    faulty = target(version(**written))
    placed = tuple(one.model_copy(update={"where": place}) for one in faulty.versions)
    found, findings = read(faulty.model_copy(update={"versions": placed}))
    assert [(one.code, one.where) for one in findings] == [(code, place)]
    assert found[0].rule is not None and found[1].rule is None and found[1].in_force


def test_a_fault_that_is_taken_over_is_told_once_where_it_stands():
    _, findings = read(target(version(by="2031"), printed="considerably higher"))
    assert [(one.code, one.where.line) for one in findings] == [("PRINTED_UNREADABLE", 0)]


def test_judged_alike_looks_at_rules_and_force_not_at_words():
    found, _ = read(target(version(printed="不低于50%"), version(force="binding"), version(by="2031")))
    alike = [judged_alike(found[0], other) for other in found[1:]]
    assert alike == [True, False, False]


@given(st.permutations(["report", "plan", "review", "midterm"]), st.integers(0, 4), st.data())
def test_exactly_one_is_in_force_and_it_is_never_another_sources(names, n_versions, data):
    reasons = st.sampled_from(["adjusted", "set", "also_printed"])
    versions = [version(data.draw(reasons), name, at_least="45 %") for name in names[:n_versions]]
    found = stated_versions(target(*versions), DOCUMENTS)
    (holding,) = [one for one in found if one.in_force]
    assert holding.reason != "also_printed" and len(found) == n_versions + 1
    later = [one.since for one in found[1:] if one.reason != "also_printed"]
    assert holding.since == (max(later) if later else date(2026, 3, 1))
