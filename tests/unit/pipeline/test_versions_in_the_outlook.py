"""Versions of targets through the main job: the day before, the day itself, and after the end."""

import shutil
from datetime import date

import pytest

from plancast import pipeline
from plancast.core.target_outlook import Status
from plancast.reading import find_plan

N_MEMBERS = 300
BEFORE, DAY = date(2028, 9, 19), date(2028, 9, 20)


@pytest.fixture
def harbour(tmp_path):
    """Return a copy of Harbour to which rows and changed words can be added."""
    folder = tmp_path / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    return folder


def add_row(folder, row):
    with (folder / "observations" / "zz_later.csv").open("w", encoding="utf-8") as out:
        out.write(f"indicator,period,value,unit,release_date,release_status,source\n{row}\n")


def rewrite(folder, old, new, file="targets.yaml"):
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def of(folder, day, target, seed=1):
    return pipeline.outlook(folder, as_of=day, seed=seed, n_members=N_MEMBERS).targets.of(target)


def test_the_row_is_that_of_the_version_in_force():
    before, after = of("harbour", BEFORE, "port_teu"), of("harbour", DAY, "port_teu")
    assert before.versions == () and (before.bound, after.bound) == (1200.0, 1160.0)
    first, adjusted = after.versions
    assert (first.bound, adjusted.bound, first.in_force, adjusted.in_force) == (1200.0, 1160.0, False, True)
    assert (adjusted.since, adjusted.document, adjusted.page) == (DAY, "midterm_2028", "Table 2 no. 5")
    assert adjusted.note is not None and "later" in adjusted.note.en
    assert (after.printed, after.probability, after.pace_class) == (
        adjusted.printed,
        adjusted.probability,
        adjusted.pace_class,
    )


def test_all_versions_are_judged_on_the_same_futures():
    outlook = pipeline.outlook("harbour", as_of=DAY, seed=1, n_members=N_MEMBERS)
    last = outlook.ensemble.of("port_teu")[:, outlook.ensemble.periods.index(2030)]
    first, adjusted = outlook.targets.of("port_teu").versions
    assert first.probability == pytest.approx((last >= 1200).mean())
    assert adjusted.probability == pytest.approx((last >= 1160).mean())


def test_another_source_is_judged_beside_and_moves_no_row(harbour):
    day = date(2026, 10, 29)
    with_it = of(harbour, day, "hitech_firms")
    text = (harbour / "targets.yaml").read_text("utf-8")
    start = text.index("  versions:\n    - reason: also_printed        # ")
    end = text.index("leading_firms_2027:")
    (harbour / "targets.yaml").write_text(text[:start] + text[end:], "utf-8")
    without = of(harbour, day, "hitech_firms")
    assert with_it.model_copy(update={"versions": ()}) == without
    assert [one.in_force for one in with_it.versions] == [True, False]
    assert with_it.versions[1].probability <= with_it.versions[0].probability


def test_a_bound_that_waited_stays_listed_once_it_is_set():
    found = of("harbour", date(2027, 3, 15), "co2_per_output_cut")
    assert [(one.reason, one.status) for one in found.versions] == [
        ("first", Status.BOUND_NOT_SET),
        ("set", Status.NOT_MEASURABLE),  # Harbour has no figures of it
    ]
    assert of("harbour", date(2027, 3, 14), "co2_per_output_cut").status is Status.BOUND_NOT_SET


def test_after_the_end_old_and_new_bound_are_each_met_or_missed_with_their_vintage(harbour):
    add_row(harbour, "port_teu,2030,1172,,2031-01-22,preliminary,port_bulletins")
    found = of(harbour, date(2031, 1, 31), "port_teu")
    assert found.status is Status.MET
    assert [(one.status, one.probability) for one in found.versions] == [(Status.MISSED, None), (Status.MET, None)]
    assert all("vintage 2031-01-22 (preliminary)" in one.record.text.en for one in found.versions)


def test_an_event_between_the_two_deadlines_misses_the_old_and_meets_the_new(harbour):
    add_row(harbour, "automated_terminal,2029-06-18,1,date,2029-06-20,actual,port_bulletins")
    found = of(harbour, date(2029, 7, 31), "automated_terminal")
    assert [one.status for one in found.versions] == [Status.MISSED, Status.MET]


def test_a_longer_deadline_has_its_years_in_the_ensemble(harbour):
    rewrite(harbour, "      printed: {en: 11.6 million TEU, zh: 1160万标准箱}\n", "      by: 2032\n")
    outlook = pipeline.outlook(harbour, as_of=DAY, n_members=N_MEMBERS)
    assert outlook.ensemble.periods[-1] == 2032
    first, adjusted = outlook.targets.of("port_teu").versions
    assert (first.by, adjusted.by) == ("2030", "2032") and first.probability < adjusted.probability
    line = (harbour / "targets.yaml").read_text("utf-8").splitlines().index("      by: 2032")
    outside = [one for one in outlook.findings if one.code == "DEADLINE_OUTSIDE"]
    assert [(one.where.file, one.where.line) for one in outside] == [("targets.yaml", line)]  # where the version begins


def test_the_day_before_knows_nothing_even_of_a_faulty_later_version(harbour):
    at = {"as_of": BEFORE, "n_members": 100}
    whole = pipeline.outlook(harbour, **at)
    rewrite(harbour, "printed: {en: 11.6 million TEU, zh: 1160万标准箱}", "printed: {en: rather more, zh: 明显提高}")
    faulty = pipeline.outlook(harbour, **at)
    assert (faulty.targets, faulty.findings, faulty.plan_hash) == (whole.targets, whole.findings, whole.plan_hash)
    later = pipeline.outlook(harbour, as_of=DAY, n_members=100)
    assert "PRINTED_UNREADABLE" in {one.code for one in later.findings}
    assert later.targets.of("port_teu").status is Status.NOT_MEASURABLE
    assert later.targets.of("port_teu").versions[0].status is Status.FORECAST


def test_the_hash_moves_on_the_day_of_the_document():
    before, after = (pipeline.outlook("harbour", as_of=day, n_members=100).plan_hash for day in (BEFORE, DAY))
    assert before != after


def test_joint_numbers_count_the_version_in_force():
    outlook = pipeline.outlook("harbour", as_of=DAY, n_members=N_MEMBERS)
    given = [one.probability for one in outlook.targets if one.status is Status.FORECAST]
    assert outlook.joint.all.expected_met == pytest.approx(sum(given))
