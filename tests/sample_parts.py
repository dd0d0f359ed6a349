"""A city and its districts made by hand: folders on disk, and plans as known on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from plancast.core.observations import Observation
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.plan_on_day import PlanOnDay
from sample_plans import DAY, known_on, make_plan, rule_of

CITY = """schema: 1
name: {en: Plan of the city, zh: 全市规划}
region: {en: City, zh: 全市}
period: 2026-2030
adopted: 2026-01-20
"""
DISTRICT = """schema: 1
name: {en: Plan of the district, zh: 区规划}
region: {en: District, zh: 某区}
period: 2026-2030
adopted: 2026-01-20
part_of: city
"""
DOCUMENTS = """plan: {title: Plan, published: 2026-01-10, rank: government}
bulletin: {title: Bulletin, published: 2026-01-15, rank: bureau}
"""
INDICATORS = """gdp: {name: GDP, unit: 亿元, kind: level, price_basis: current, growth: gdp_growth}
gdp_growth: {name: Growth, unit: "%", kind: rate, is_growth: true, price_basis: constant}
"""
LIKE = """gdp: {name: GDP, unit: 亿元, kind: level, price_basis: current, part_of: gdp}
"""
CITY_TARGETS = """growth:
  indicator: gdp_growth
  printed: {en: about 5, zh: 5左右}
  over: 2026-2030
  source: {document: plan}
size:
  indicator: gdp
  by: 2030
  at_least: 1300 亿元
  source: {document: plan}
"""
DISTRICT_TARGETS = """size:
  indicator: gdp
  by: 2030
  at_least: 130 亿元
  source: {document: plan}
"""
HEADER = "indicator,period,value,unit,release_date,release_status,source\n"


def write_plan(folder: Path, head: str, indicators: str, targets: str, rows: Iterable[str] = ()) -> Path:
    """Write a plan folder and return it."""
    (folder / "observations").mkdir(parents=True)
    texts = {"plan": head, "documents": DOCUMENTS, "indicators": indicators, "targets": targets}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    write_rows(folder, rows)
    return folder


def write_rows(folder: Path, rows: Iterable[str]) -> None:
    """Write the rows of a plan anew."""
    lines = "".join(f"{row}\n" for row in rows)
    (folder / "observations" / "all.csv").write_text(HEADER + lines, encoding="utf-8")


def row(indicator: str, period: str | int, value: object, day: str) -> str:
    """Return one row."""
    return f"{indicator},{period},{value},,{day},actual,bulletin"


def write_city(folder: Path, rows: Iterable[str]) -> Path:
    """Write the plan of the city."""
    return write_plan(folder, CITY, INDICATORS, CITY_TARGETS, rows)


def write_district(folder: Path, rows: Iterable[str], targets: str = DISTRICT_TARGETS) -> Path:
    """Write the plan of a district of the city."""
    return write_plan(folder, DISTRICT, LIKE, targets, rows)


def plan_on(
    name: str,
    indicators: Iterable[Indicator],
    targets: Iterable[Target],
    rows: Iterable[Observation],
    day: date = DAY,
) -> PlanOnDay:
    """Return a plan with its figures and rules as known on a day."""
    plan: Plan = make_plan(indicators, targets).model_copy(update={"id": name})
    rules = {target.id: rule_of(target, plan.indicators[target.indicator]) for target in plan.targets.values()}
    return PlanOnDay(plan, known_on(rows, day), rules)
