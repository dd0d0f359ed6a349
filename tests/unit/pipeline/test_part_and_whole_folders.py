"""Folders of a city and its districts: what is found, what the hash covers, and what a later release changes."""

from datetime import date

import pytest

from plancast import pipeline, rendering
from sample_parts import DISTRICT, DISTRICT_TARGETS, LIKE, row, write_city, write_district, write_plan, write_rows

DAY = date(2026, 6, 30)
CITY_ROWS = (
    row("gdp", 2024, 950, "2025-01-20"),
    row("gdp", 2025, 1000, "2026-01-20"),
    row("gdp_growth", 2025, 5.2, "2026-01-20"),
)
DISTRICT_ROWS = (row("gdp", 2024, 48, "2025-01-22"), row("gdp", 2025, 50, "2026-01-22"))
LATER = (row("gdp", 2024, 1100, "2026-08-01"), row("gdp", 2025, 1160, "2026-08-01"), row("gdp", 2020, 1, "2026-07-01"))


@pytest.fixture
def city(tmp_path):
    return write_city(tmp_path / "city", CITY_ROWS)


@pytest.fixture
def district(tmp_path):
    return write_district(tmp_path / "district", DISTRICT_ROWS)


def result(folder, day=DAY):
    return pipeline.outlook(folder, as_of=day, n_members=100)


def codes(outlook):
    return {one.code for one in outlook.findings}


def test_the_whole_beside_the_part_is_read(city, district):
    found = result(district)
    assert found.whole.plan == "city" and found.whole.indicators[0].share == 0.05
    assert not codes(found) & {"WHOLE_NOT_FOUND", "PART_LINK_UNKNOWN"}


def test_a_whole_that_is_missing_is_a_finding_and_the_outlook_still_runs(district):
    found = result(district)
    assert found.whole is None and "WHOLE_NOT_FOUND" in codes(found)
    assert found.targets.of("size").latest.value == 50.0


@pytest.mark.parametrize("name", ["../city", ".", "..", "district", "/tmp"])
def test_a_whole_is_a_name_and_never_a_path_nor_the_part_itself(tmp_path, city, name):
    head = DISTRICT.replace("part_of: city", f'part_of: "{name}"')
    folder = write_plan(tmp_path / "district", head, LIKE, DISTRICT_TARGETS, DISTRICT_ROWS)
    assert "WHOLE_NOT_FOUND" in codes(result(folder))


def test_a_whole_that_cannot_be_read_is_told(tmp_path, district):
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / "plan.yaml").write_text("schema: 1\nname: [", encoding="utf-8")
    assert "WHOLE_NOT_FOUND" in codes(result(district))


def test_a_bundled_whole_is_found_by_its_name(tmp_path):
    head = DISTRICT.replace("part_of: city", "part_of: harbour")
    folder = write_plan(tmp_path / "district", head, LIKE, DISTRICT_TARGETS, DISTRICT_ROWS)
    assert result(folder).whole.plan == "harbour"


def test_a_later_release_of_the_whole_changes_no_byte_of_an_earlier_day(city, district):
    before = rendering.render_json(result(district))
    write_rows(city, (*CITY_ROWS, *LATER))
    assert rendering.render_json(result(district)) == before


def test_the_hash_covers_what_is_taken_from_the_whole(city, district):
    before = result(district).plan_hash
    write_rows(city, (*CITY_ROWS[:1], row("gdp", 2025, 1001, "2026-01-20"), *CITY_ROWS[2:]))
    assert result(district).plan_hash != before


def test_the_hash_of_a_part_leaves_out_what_it_does_not_take(city, district):
    before = result(district).plan_hash
    indicators = city / "indicators.yaml"
    more = 'ships: {name: Ships, unit: "%", kind: rate}\n'
    indicators.write_text(indicators.read_text(encoding="utf-8") + more, encoding="utf-8")
    write_rows(city, (*CITY_ROWS, row("ships", 2025, 3, "2026-01-20")))
    assert result(district).plan_hash == before


def test_bounds_of_all_parts_that_stand_beside_one_another_are_added_up(tmp_path, city, district):
    assert "PARTS_ABOVE_WHOLE" not in codes(result(district))
    write_district(tmp_path / "other", (), DISTRICT_TARGETS.replace("130 亿元", "1171 亿元"))
    before, found = None, result(district)
    assert "PARTS_ABOVE_WHOLE" in codes(found)
    before = found.plan_hash
    text = (tmp_path / "other" / "targets.yaml").read_text(encoding="utf-8")
    (tmp_path / "other" / "targets.yaml").write_text(text.replace("1171", "1172"), encoding="utf-8")
    assert result(district).plan_hash != before


def test_a_plan_that_is_part_of_none_has_no_whole(city):
    found = result(city)
    assert found.whole is None and found.beside is None


def test_the_tests_of_a_part_are_run_beside_its_whole(tmp_path, city, district):
    (district / "tests").mkdir()
    (district / "tests" / "whole.yaml").write_text(
        "- name: The whole is there\n  as_of: 2026-06-30\n  expect: {no_findings: [WHOLE_NOT_FOUND]}\n", "utf-8"
    )
    (found,) = pipeline.run_plan_tests(district, n_members=100)
    assert found.passed, found.failures


# Two plans side by side.


def test_like_targets_of_part_and_whole_stand_side_by_side(city, district):
    found = pipeline.outlook_beside(district, city, as_of=DAY, n_members=100).beside
    (pair,) = found.pairs
    assert (pair.matched_by, pair.comparable, pair.here.bound, pair.there.bound) == ("part_of", True, 130.0, 1300.0)
    assert (found.n_unmatched, found.n_unmatched_there) == (0, 1)


def test_both_run_on_the_same_day_with_the_same_seed_as_alone(city, district):
    found = pipeline.outlook_beside(district, city, as_of=DAY, seed=7, n_members=100)
    alone = pipeline.outlook(city, as_of=DAY, seed=7, n_members=100)
    there = found.beside.pairs[0].there
    assert there.median == alone.targets.of("size").median and found.beside.plan_hash == alone.plan_hash
    here = pipeline.outlook(district, as_of=DAY, seed=7, n_members=100)
    assert found.model_copy(update={"beside": None, "ensemble": None}) == here.model_copy(update={"ensemble": None})


def test_without_a_day_the_later_of_the_two_newest_release_days_counts(city, district):
    write_rows(city, (*CITY_ROWS, *LATER))
    assert pipeline.outlook_beside(district, city, n_members=100).as_of == date(2026, 8, 1)
    assert pipeline.outlook_beside(city, district, n_members=100).as_of == date(2026, 8, 1)


def test_a_plan_beside_itself_matches_all_its_targets():
    found = pipeline.outlook_beside("harbour", "harbour", as_of=DAY, n_members=100).beside
    assert found.n_unmatched == found.n_unmatched_there == 0
    assert all(pair.here == pair.there and pair.matched_by == "id" for pair in found.pairs)
    assert all(pair.comparable for pair in found.pairs if pair.here.status != "bound not set")
