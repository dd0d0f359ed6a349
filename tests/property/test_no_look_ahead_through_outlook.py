"""Later releases never change what was known: through the whole of `outlook`, over random days and rows."""

import csv
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline, rendering
from plancast.reading import find_plan

N_MEMBERS = 100
HEADER = ("indicator", "period", "value", "unit", "release_date", "release_status", "source", "note")
INVENTED = ("gdp_growth", "rd_intensity", "port_teu", "unemployment", "gdp", "income_pc")


def _json(folder: Path, day: date) -> str:
    return rendering.render_json(pipeline.outlook(folder, as_of=day, seed=3, n_members=N_MEMBERS))


def _keep(folder: Path, wanted) -> None:
    """Rewrite each file of observations with those rows that are wanted."""
    for path in sorted((folder / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(row for row in rows if wanted(row))


def _invent(folder: Path, chance: random.Random, after: date, n_rows: int) -> None:
    """Add rows that are all released after a day; some are wrong."""
    with (folder / "observations" / "aa_later.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADER)
        for _ in range(n_rows):
            day = after + timedelta(days=chance.randint(1, 900))
            value = chance.choice(("2.0", "~3", ">4", "9.9", "0", "not a number", "120", "1e9"))
            period = chance.choice(("2024", "2025", "2026", "2026 Q1-Q2", "2030", "2026Q1"))
            status = chance.choice(("preliminary", "final", "revised", "expectation"))
            writer.writerow((chance.choice(INVENTED), period, value, "", day.isoformat(), status, "plan_2026", ""))


@pytest.mark.parametrize("plan", ["harbour", "shanghai-15", "shanghai-14", "changning-15"])
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=st.integers(0, 400), seed=st.integers(0, 10_000))
def test_later_releases_never_change_an_outlook(plan, days, seed, tmp_path_factory):
    day = date(2026, 10, 29) - timedelta(days=days)
    space = tmp_path_factory.mktemp("plans")
    full, cut = space / "full" / plan, space / "cut" / plan
    shutil.copytree(find_plan(plan), full)
    shutil.copytree(find_plan(plan), cut)
    _keep(cut, lambda row: row["release_date"] <= day.isoformat())
    _invent(full, random.Random(seed), day, n_rows=12)
    assert _json(full, day) == _json(cut, day)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_order_of_rows_comments_and_line_ends_change_nothing(seed, tmp_path_factory):
    day = date(2026, 6, 30)
    folder = tmp_path_factory.mktemp("plans") / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    for path in sorted((folder / "observations").glob("*.csv")):
        header, *rows = path.read_text(encoding="utf-8").splitlines()
        random.Random(seed).shuffle(rows)
        path.write_bytes("\r\n".join([header, *rows, ""]).encode("utf-8-sig"))
    for name in ("targets.yaml", "indicators.yaml"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_bytes(("# another comment\n\n" + text).replace("\n", "\r\n").encode("utf-8"))
    here, there = (
        pipeline.outlook(folder, as_of=day, n_members=N_MEMBERS),
        pipeline.outlook("harbour", as_of=day, n_members=N_MEMBERS),
    )
    assert here.plan_hash == there.plan_hash
    assert here.targets == there.targets
    assert here.joint == there.joint


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=st.integers(0, 300), seed=st.integers(0, 10_000))
def test_later_releases_of_the_whole_never_change_the_outlook_of_a_part(days, seed, tmp_path_factory):
    day = date(2026, 6, 30) - timedelta(days=days)
    space = tmp_path_factory.mktemp("plans")
    for side in ("full", "cut"):
        for plan in ("changning-15", "shanghai-15"):
            shutil.copytree(find_plan(plan), space / side / plan)
    _keep(space / "cut" / "shanghai-15", lambda row: row["release_date"] <= day.isoformat())
    _invent(space / "full" / "shanghai-15", random.Random(seed), day, n_rows=12)
    assert _json(space / "full" / "changning-15", day) == _json(space / "cut" / "changning-15", day)


REPORT = """    - period: 2026-{month:02d}
      cumulated_investment: {so_far}亿元
      done_this_year: {done}亿元
      stage: {stage}
      source: {{document: later_report, page: 1}}
"""


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(days=st.integers(0, 200), seed=st.integers(0, 10_000))
def test_later_reports_of_projects_never_change_an_outlook(days, seed, tmp_path_factory):
    day, chance = date(2026, 10, 29) - timedelta(days=days), random.Random(seed)
    folder = tmp_path_factory.mktemp("plans") / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    before = _json(folder, day)
    published = day + timedelta(days=chance.randint(1, 400))
    with (folder / "documents.yaml").open("a", encoding="utf-8") as out:
        out.write(f"later_report: {{title: Later report, published: {published.isoformat()}, rank: press}}\n")
    text = (folder / "projects.yaml").read_text(encoding="utf-8")
    report = REPORT.format(
        month=chance.randint(1, 12),
        so_far=chance.randint(1, 900),
        done=chance.randint(1, 90),
        stage=chance.choice(("preparation", "construction", "completed")),
    )
    (folder / "projects.yaml").write_text(text.replace("  reports:\n", f"  reports:\n{report}"), encoding="utf-8")
    assert pipeline.read_plan(folder).findings == ()
    assert _json(folder, day) == before
