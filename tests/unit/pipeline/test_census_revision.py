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

INDICATOR = """
gdp_nominal_growth:
  name: {zh: "地区生产总值名义增长", en: "Growth of GDP at current prices"}
  unit: "%"
  kind: rate
  is_growth: true
  price_basis: current
  derived: {growth_of: gdp}
"""
TARGETS = """
gdp_double:
  indicator: gdp
  printed: {zh: "比2020年翻一番", en: "double 2020"}
  by: 2030
  source: {document: outline_2026, page: 1}
gdp_from_base:
  indicator: gdp
  printed: {zh: "年均增长5%以上", en: "growth of 5 % a year or more"}
  over: 2026-2030
  base: {period: 2025, value: "56708.71亿元", source: {document: outline_2026}}
  source: {document: outline_2026, page: 1}
gdp_nominal_growth:
  indicator: gdp_nominal_growth
  printed: {zh: "5左右", en: "about 5"}
  over: 2026-2030
  source: {document: outline_2026, page: 1}
"""
"""Targets of levels, of which the plan has none: a doubling, growth from a printed level, growth worked out of it."""


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
    _copy(folder)
    _lift(folder, request.param)
    before, after = (pipeline.outlook(folder, as_of=day, n_members=4_000) for day in (BEFORE, DAY))
    return Revised(folder, request.param, before, after)


def _copy(folder: Path) -> None:
    shutil.copytree(find_plan("shanghai-15"), folder)
    for name, text in (("indicators.yaml", INDICATOR), ("targets.yaml", TARGETS)):
        with (folder / name).open("a", encoding="utf-8") as out:
            out.write(text)


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


def test_the_day_before_knows_nothing_of_it(revised, tmp_path):
    _copy(tmp_path / "shanghai-15")
    untouched = pipeline.outlook(tmp_path / "shanghai-15", as_of=BEFORE, n_members=4_000)
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
    assert revision.new.value == pytest.approx(56_708.71 * LIFT, rel=1e-6)
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


@pytest.mark.parametrize("target", ["gdp_double", "gdp_from_base", "gdp_nominal_growth"])
def test_targets_of_levels_do_not_move(revised, target):
    before, after = (one.targets.of(target) for one in (revised.before, revised.after))
    assert before.probability_from == after.probability_from == "trajectory"
    assert after.median == pytest.approx(before.median, rel=5e-3)
    assert after.probability == pytest.approx(before.probability, abs=0.02)
    assert [one.period for one in after.used] == [one.period for one in before.used]


def test_a_level_shows_both_vintages_of_each_revised_year(revised):
    for one in revised.after.targets.of("gdp_double").used:
        if int(one.period) >= revised.since:
            old, new = one.vintages[0].value, one.value
        else:  # linked to the first year of the census
            (revision,) = one.revisions
            assert revision.period == str(revised.since)
            old, new = revision.old.value, revision.new.value
            assert one.factor == pytest.approx(LIFT, rel=2e-4)
        assert new == pytest.approx(old * LIFT, rel=2e-4), one.period
    explained = rendering.render_terminal(reporting.report_explain(revised.after, "gdp_double", "zh"), width=200)
    assert "2023年另有版本：51404.5（nbs_provincial_2026，2026-06-02）" in explained.replace(",", "")


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
