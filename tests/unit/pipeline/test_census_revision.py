"""A census lifts all levels by 6.5 %: no growth is invented, ratios fall and say why, both vintages are shown."""

import csv
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from plancast import pipeline, rendering, reporting
from plancast.core.outlook import Outlook
from plancast.core.series import yearly_series
from plancast.reading import find_plan, read_observations, read_plan
from plancast.store import as_of

LIFT = 1.065
DAY = date(2026, 11, 25)
BEFORE = DAY - timedelta(days=1)
RATIO = "rd_gdp_ratio"
LEVELS = ("gdp", "gdp_pc")
DOCUMENT = """
census_6:
  title: {zh: "第六次全国经济普查修订", en: "Revision after the sixth economic census"}
  published: 2026-11-25
  rank: bureau
"""


@dataclass(frozen=True)
class Revised:
    """Shanghai's plan with a census on file."""

    folder: Path
    since: int
    before: Outlook
    after: Outlook


@pytest.fixture(scope="module", params=[1990, 2019, 2021], ids=["all years", "since 2019", "since 2021"])
def revised(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("census") / "shanghai-15"
    shutil.copytree(find_plan("shanghai-15"), folder)
    _lift(folder, request.param)
    before, after = (pipeline.outlook(folder, as_of=day, n_members=4_000) for day in (BEFORE, DAY))
    return Revised(folder, request.param, before, after)


def _lift(folder: Path, since: int) -> None:
    """Add one row a year of each level, revised by the same share."""
    plan, _ = read_plan(folder)
    rows, _ = read_observations(folder, plan)
    known = as_of(rows, BEFORE)
    with (folder / "documents.yaml").open("a", encoding="utf-8") as out:
        out.write(DOCUMENT)
    with (folder / "observations" / "census_6.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("indicator", "period", "value", "unit", "release_date", "release_status", "source"))
        for level in LEVELS:
            for period, release in known.newest(level).items():
                if period.year >= since:
                    value = f"{release.value * LIFT:.2f}"
                    writer.writerow((level, period.text, value, "", DAY.isoformat(), "revised", "census_6"))


def _known(folder: Path, day: date):
    plan, _ = read_plan(folder)
    rows, _ = read_observations(folder, plan)
    return plan, as_of(rows, day)


def test_the_day_before_knows_nothing_of_it(revised):
    untouched = pipeline.outlook("shanghai-15", as_of=BEFORE, n_members=4_000)
    assert rendering.render_json(revised.before) == rendering.render_json(untouched)
    assert revised.before.plan_hash == untouched.plan_hash


def test_the_ratio_falls_by_the_revision(revised):
    before = {one.period: one for one in revised.before.targets.of(RATIO).used}
    after = {one.period: one for one in revised.after.targets.of(RATIO).used}
    assert before.keys() == after.keys()
    for period, one in after.items():
        # of 2024 the ratio was printed beside 5.39 trillion, and the final figure is 0.3 % lower
        assert one.value == pytest.approx(before[period].value / LIFT, rel=3e-3 if period == "2024" else 3e-4), period
        assert one.printed == before[period].printed
    assert after["2025"].value == pytest.approx(4.5 / LIFT, rel=3e-4)


def test_the_base_of_the_ratio_falls_along_and_its_bound_stays(revised):
    before, after = (one.targets.of(RATIO) for one in (revised.before, revised.after))
    assert after.base.value == pytest.approx(before.base.value / LIFT, rel=1e-4)
    assert after.bound == before.bound == 5.0
    assert after.latest.value == pytest.approx(after.base.value, rel=3e-4)  # 5.67 trillion, or 56,708.71
    assert after.probability < before.probability
    assert after.median == pytest.approx(before.median / LIFT, rel=0.02)


def test_the_fall_is_explained_by_both_releases(revised):
    (finding,) = [one for one in revised.after.findings if one.code == "RATIO_CARRIED"]
    for words in (finding.message.en, finding.message.zh):
        assert "work_report_2026" in words
        assert "census_6" in words and DAY.isoformat() in words
        assert "4.23" in words
    assert not [one for one in revised.after.findings if one.code == "BASES_UNLINKED"]


def test_both_vintages_are_shown(revised):
    used = {one.period: one for one in revised.after.targets.of(RATIO).used}
    (revision,) = used["2025"].revisions
    assert (revision.indicator, revision.period) == ("gdp", "2025")
    assert revision.old.value == 56_708.71  # what stood when the ratio was printed
    assert revision.new.value == pytest.approx(56_700 * LIFT)
    assert revision.new.release_date == DAY
    explained = rendering.render_terminal(reporting.report_explain(revised.after, RATIO, "en"), width=200)
    assert "4.23 (printed 4.5)" in explained
    assert (
        "gdp of 2025 was 56708.71 (udn_2025, 2026-01-21) and is" in explained and "(census_6, 2026-11-25)" in explained
    )
    assert "Revision after the sixth economic census" in explained


def test_mean_growth_does_not_move(revised):
    before, after = (one.targets.of("gdp_growth_avg") for one in (revised.before, revised.after))
    assert abs(after.median - before.median) < 0.02
    assert abs(after.probability - before.probability) < 0.02


def test_no_other_target_moves(revised):
    for one in revised.after.targets:
        other = revised.before.targets.of(one.id)
        if one.id != RATIO and one.probability is not None:
            assert one.probability == pytest.approx(other.probability, abs=0.02), one.id
        assert one.status is other.status, one.id


@pytest.mark.parametrize("level", LEVELS)
def test_levels_keep_their_growth(revised, level):
    before, after = (yearly_series(*_known(revised.folder, day), level).by_year for day in (BEFORE, DAY))
    assert before.keys() == after.keys()
    years = sorted(before)
    for year, following in pairwise(years):
        assert after[following].value / after[year].value == pytest.approx(
            before[following].value / before[year].value, rel=2e-5
        ), following
    for year, figure in after.items():
        assert figure.value == pytest.approx(before[year].value * LIFT, rel=2e-5), year


def test_a_year_that_was_revised_keeps_its_older_figure_beside_it(revised):
    figure = yearly_series(*_known(revised.folder, DAY), "gdp").by_year[2023]
    assert figure.value == pytest.approx(51_404.5 * LIFT, rel=1e-6)
    assert 51_404.5 in [one.value for one in figure.vintages]
