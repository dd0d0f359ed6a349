"""Levels before and after a revision: no growth and no share is made of the two."""

from datetime import date

import pytest

from plancast.core.basis import levels_of, like_basis
from sample_plans import known_on, make_row

# Shanghai's GDP in 100 million yuan as published: the fifth economic census restated 2020 to 2023 and not 2024.
SHANGHAI = (
    make_row("gdp", 2020, "38963.3", "2024-12-31"),
    make_row("gdp", 2021, "43653.2", "2024-12-31"),
    make_row("gdp", 2022, "44809.1", "2024-12-31"),
    make_row("gdp", 2023, "47218.7", "2024-12-31"),
    make_row("gdp", 2024, "53926.71", "2025-03-25"),
    make_row("gdp", 2025, "56708.71", "2026-01-21"),
    make_row("gdp", 2020, "41600", "2026-02-09"),
    make_row("growth", 2021, "8.1", "2022-02-07"),
    make_row("growth", 2022, "-0.2", "2023-03-23"),
    make_row("growth", 2023, "5.0", "2024-01-29"),
    make_row("growth", 2024, "5.0", "2025-01-23"),
    make_row("growth", 2025, "5.4", "2026-01-21"),
)
CENSUS = (
    make_row("gdp", 2020, "41603.9", "2026-06-02"),
    make_row("gdp", 2022, "48594.5", "2026-06-02"),
    make_row("gdp", 2023, "51404.5", "2026-06-02"),
    make_row("gdp", 2024, "53759.5", "2026-06-02"),
)


def bases(rows, day, growth="growth"):
    levels = levels_of(known_on(rows, date.fromisoformat(day)), "gdp", growth)
    return {(year, one.figure.text): levels.basis(one) for year, told in levels.releases.items() for one in told}


def test_a_release_before_any_revision_stands_on_none():
    assert set(bases(SHANGHAI, "2025-12-31").values()) == {"not revised"}


def test_a_jump_beyond_stated_growth_is_the_new_basis():
    # 53926.71 / 47218.7 is 14.2 %, and growth was 5.0 %: the first release of 2024 stood on the census already.
    assert bases(SHANGHAI, "2026-02-11") == {
        (2020, "38963.3"): "before revision",
        (2020, "41600"): "after revision",
        (2021, "43653.2"): "before revision",
        (2022, "44809.1"): "before revision",
        (2023, "47218.7"): "before revision",
        (2024, "53926.71"): "after revision",
        (2025, "56708.71"): "after revision",
    }


def test_what_agrees_with_a_later_release_of_its_year_stands_with_it():
    found = bases((*SHANGHAI, *CENSUS), "2026-06-30")
    assert found[2024, "53926.71"] == "after revision"  # 0.3 % from the final figure
    assert found[2023, "47218.7"] == "before revision"
    assert found[2023, "51404.5"] == "after revision"


def test_without_stated_growth_nothing_is_guessed():
    assert bases(SHANGHAI, "2026-02-11", growth=None)[2024, "53926.71"] == "unknown"


def test_two_sources_of_one_day_are_no_revision():
    rows = (make_row("gdp", 2024, "100"), make_row("gdp", 2024, "110", source="plan"))
    assert levels_of(known_on(rows), "gdp", None).revised_on is None


@pytest.mark.parametrize(
    ("year", "day", "basis"),
    [
        (2023, "2024-01-16", "before revision"),  # told before the other was revised
        (2026, "2027-01-20", "after revision"),  # of a year that began after it
        (2024, "2026-03-01", None),  # told after it, of a year before: not known
    ],
)
def test_a_series_that_was_never_revised_is_held_against_the_others_revision(year, day, basis):
    whole_rows = (
        make_row("gdp", year, "1000", "2024-01-20"),
        make_row("gdp", year, "1100", "2025-06-01"),
        make_row("gdp", 2020, "900", "2021-01-20"),
        make_row("gdp", 2020, "990", "2025-06-01"),
    )
    if year == 2026:
        whole_rows = (*whole_rows[2:], make_row("gdp", 2026, "1100", "2027-01-20"))
    part = levels_of(known_on([make_row("gdp", year, "50", day)], date(2028, 1, 1)), "gdp", None)
    whole = levels_of(known_on(whole_rows, date(2028, 1, 1)), "gdp", None)
    found = {like_basis(part, part.releases[year][0], whole, other) for other in whole.releases[year]}
    assert (basis in found) if basis else found == {None}
