"""Write ``src/plancast/shipped/reference_class.csv``: targets of ended plans and whether they were met.

Run from the project's folder: ``python scripts/make_reference_class.py``; reads ``../shared``. Figures and sources come
from the tables; this script says only which target goes with which outcome, of what kind it is, and judges by the rule
of the printed word. A target whose outcome in its own deadline is not in the tables is left out.
"""

from __future__ import annotations

import csv
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SHANGHAI = ROOT / "../shared/data/shanghai"
PLANS = ROOT / "../shared/data/panel/plans_growth_targets.csv"
OUT = ROOT / "src/plancast/shipped/reference_class.csv"
COLUMNS = [
    "plan", "target", "kind", "direction", "horizon", "printed", "outcome", "pace_ratio", "met", "outcome_known",
    "grade", "source", "note",
]  # fmt: skip
Row = dict[str, str]


class Pair(NamedTuple):
    """A target and its outcome, by table, indicator and period."""

    plan: str
    indicator: str
    kind: str
    period: str
    table: str
    outcome_table: str
    outcome_kind: str = "actual"
    direction: str = "at_least"
    outcome_period: str = ""
    base_earlier: str = ""
    note: str = ""


FIVE_YEARS = (
    Pair("shanghai-14", "gdp_growth_avg", "growth", "2021-2025", "fyp14", "fyp14"),
    Pair("shanghai-14", "labour_productivity", "level_up", "2025", "fyp14", "fyp14", note="outcome helped by a census"),
    Pair("shanghai-14", "built_land_gdp_gain", "sum", "2021-2025", "fyp14", "fyp14"),
    Pair("shanghai-14", "fin_market_turnover", "level_up", "2025", "fyp14", "fyp14"),
    Pair("shanghai-14", "mnc_hq", "count", "2025", "fyp14", "fyp14"),
    Pair("shanghai-14", "rd_gdp_ratio", "share_up", "2025", "fyp14", "fyp14"),
    Pair("shanghai-14", "hv_patents_per_10k", "level_up", "2025", "fyp14", "fyp14"),
    Pair("shanghai-13", "patents_per_10k", "level_up", "2020", "fyp13", "fyp13"),
    Pair("shanghai-13", "rd_gdp_ratio", "share_up", "2020", "fyp13", "annual_more", "preliminary"),
    Pair("shanghai-13", "population", "level_down", "2020", "fyp13", "annual", direction="at_most"),
)

YEARLY_GROWTH = {
    "2006": ">10", "2007": ">9", "2008": "10", "2009": "9", "2010": ">8", "2014": "7.5", "2016": "6.5-7",
    "2017": "6.5", "2018": "~6.5", "2019": "6-6.5", "2020": "~6", "2021": ">6", "2022": "~5.5", "2023": ">5.5",
    "2024": "~5", "2025": "~5",
}  # fmt: skip
"""The wording taken where a year has two; years without a number (2015) or a target (2011, 2013) are not there."""

YEARLY_OTHERS = (
    ("fiscal_revenue_growth", "yearly_growth", "2024"),
    ("fiscal_revenue_growth", "yearly_growth", "2025"),
    ("sei_industry_share", "share_up", "2024"),
    ("sei_industry_share", "share_up", "2025"),
    ("rd_gdp_ratio", "share_up", "2025"),
)


def read(name: str) -> list[Row]:
    """Rows of one table of the city."""
    with (SHANGHAI / f"{name}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def number(printed: str) -> Decimal:
    """The figure without its mark; the lower end of a range."""
    found = re.match(r"[~><= ]*(-?[0-9.]+)", printed)
    if found is None:
        raise ValueError(f"{printed!r} holds no figure.")
    return Decimal(found[1])


def is_met(target: str, outcome: str, direction: str) -> bool:
    """Judge by the printed word: about 5 is met from 4.5, more than 5 only above it, a range from its lower end.

    An outcome "about 4.5" counts as 4.5, one "more than 42" as 42.
    """
    bound, value = number(target), number(outcome)
    if target.startswith("~"):
        value = value.quantize(Decimal(1).scaleb(bound.as_tuple().exponent), rounding=ROUND_HALF_UP)
    if target.startswith(">") and not target.startswith(">="):
        return value > bound
    if target.startswith("<") and not target.startswith("<="):
        return value < bound
    return value >= bound if direction == "at_least" else value <= bound


def source_of(*rows: Row) -> str:
    """Title, publisher and address of each distinct source."""
    return " | ".join(dict.fromkeys(f"{row['source_title']}, {row['publisher']}, {row['url']}" for row in rows))


def find(rows: list[Row], indicator: str, period: str, kinds: tuple[str, ...]) -> Row:
    """The earliest known row of an indicator and period."""
    found = [r for r in rows if r["indicator"] == indicator and r["period"] == period and r["kind"].startswith(kinds)]
    return min(found, key=lambda row: row["known_by"])


def judged(plan: str, target: Row, outcomes: list[Row], bound: str, value: str, **more: str) -> Row:
    """One row of the table."""
    direction = more.get("direction", "at_least")
    row = {
        "plan": plan, "target": target["indicator"], "direction": direction, "horizon": "plan", "printed": bound,
        "outcome": value, "pace_ratio": "", "met": str(int(is_met(bound, value, direction))),
        "outcome_known": max(one["known_by"] for one in outcomes), "grade": "A",
        "source": source_of(target, *outcomes), "note": "",
    }  # fmt: skip
    return {name: (row | more)[name] for name in COLUMNS}


def five_years() -> list[Row]:
    """Targets of Shanghai's plans with an outcome of their own deadline."""
    rows = []
    for pair in FIVE_YEARS:
        target = find(read(pair.table), pair.indicator, pair.period, ("target",))
        outcome = find(read(pair.outcome_table), pair.indicator, pair.period, ("actual", "preliminary", "revised"))
        more = {"kind": pair.kind, "direction": pair.direction, "note": pair.note, "pace_ratio": pace(pair.plan, pair)}
        rows.append(judged(pair.plan, target, [outcome], target["value"], outcome["value"], **more))
    return [*rows, *derived()]


def pace(plan: str, pair: Pair) -> str:
    """Pace needed over the pace of the five years before, both as known when the plan was made; "" if not known."""
    if (plan, pair.indicator) == ("shanghai-14", "gdp_growth_avg"):
        return f"{5 / mean_growth(range(2016, 2021))[0]:.2f}"
    if (plan, pair.indicator) == ("shanghai-14", "mnc_hq"):
        # 771 at the end of 2020, 236 more than five years before (fyp13.csv); 1,000 wanted five years on
        return f"{((1000 / 771) ** 0.2 - 1) / ((771 / (771 - 236)) ** 0.2 - 1):.2f}"
    return ""


def mean_growth(years: range) -> tuple[float, list[Row]]:
    """Geometric mean of first releases, and their rows; a year without one takes the earliest known figure."""
    annual = read("annual")
    rows = [find(annual, "gdp_growth", str(year), ("preliminary", "revised")) for year in years]
    product = 1.0
    for row in rows:
        product *= 1 + float(row["value"]) / 100
    return 100 * (product ** (1 / len(rows)) - 1), rows


def derived() -> list[Row]:
    """Outcomes that are computed from figures in the tables."""
    annual, plan14, older = read("annual"), read("fyp14"), read("fyp12_11")
    rows = []
    for plan, period, years in (
        ("shanghai-12", "2011-2015", range(2011, 2016)),
        ("shanghai-11", "2006-2010", range(2006, 2011)),
    ):
        target = find(older, "gdp_growth_avg", period, ("target",))
        mean, parts = mean_growth(years)
        # the earliest figure of 2012 in the tables is a later revision (7.5), known as a first release at the time
        known = max(row["known_by"] for row in parts if row["kind"] == "preliminary")
        note = "geometric mean of first releases"
        note += (
            "; 2012 by its earliest figure in the tables; newest figures give 7.56, met"
            if plan == "shanghai-12"
            else ""
        )
        ratio = f"{8 / mean_growth(range(2006, 2011))[0]:.2f}" if plan == "shanghai-12" else ""
        more = {"kind": "growth", "note": note, "pace_ratio": ratio, "outcome_known": known}
        rows.append(judged(plan, target, parts, target["value"], f"{mean:.2f}", **more))
    for plan, year in (("shanghai-12", "2015"), ("shanghai-11", "2010")):
        target = find(older, "tertiary_share", year, ("target",))
        parts = [find(annual, name, year, ("revised",)) for name in ("va_tertiary", "gdp")]
        value = f"{100 * float(parts[0]['value']) / float(parts[1]['value']):.1f}"
        more = {"kind": "share_up", "note": "value added of services over GDP, edition of 2020"}
        rows.append(judged(plan, target, parts, target["value"], value, **more))
    income, growth = (find(plan14, name, "2021-2025", ("actual",)) for name in ("income_growth", "gdp_growth_avg"))
    target = find(plan14, "income_growth", "2021-2025", ("target",))
    met = Decimal(income["value"]) >= Decimal(growth["value"]) - Decimal("0.5")
    note = "in step: not more than 0.5 points below growth of GDP (4.9)"
    more = {"kind": "growth", "note": note, "met": str(int(met)), "printed": target["value"]}
    rows.append(judged("shanghai-14", target, [income, growth], growth["value"], income["value"], **more))
    return [*rows, *unemployment(), *deaths()]


def unemployment() -> list[Row]:
    """Mean unemployment of 2021-2025: bounded from the mean of 2018-2022 and single years."""
    more_rows, annual = read("annual_more"), read("annual")
    target = find(read("fyp14"), "unemployment_surveyed", "2021-2025", ("target",))
    five = find(more_rows, "unemployment_surveyed_avg", "2018-2022", ("preliminary",))
    before = [find(more_rows, "unemployment_surveyed", year, ("preliminary",)) for year in ("2018", "2019")]
    after = [
        find(annual, "unemployment_surveyed", "2023", ("actual",)),
        find(more_rows, "unemployment_surveyed", "2024", ("preliminary",)),
        find(annual, "unemployment_surveyed", "2025", ("actual",)),
    ]
    # 2020, 2021 and 2022 together; if 2020 was no better than 2019, this bounds 2021 and 2022 from above
    middle = 5 * number(five["value"]) - sum(number(row["value"]) for row in before)
    most = (middle - number(before[1]["value"]) + sum(number(row["value"]) for row in after)) / 5
    note = "upper bound: from the mean of 2018-2022 and single years, taking 2020 (a year of lock-down) not below 2019"
    more = {"kind": "rate_cap", "direction": "at_most", "note": note}
    return [judged("shanghai-14", target, [five, *before, *after], target["value"], f"{most:.2f}", **more)]


def deaths() -> list[Row]:
    """Deaths in accidents at work per 100 million yuan in 2025: second-hand, so kept and not counted."""
    target = find(read("fyp14"), "safety_death_rate", "2025", ("target",))
    parts = [
        find(read("annual_more"), "safety_deaths", "2025", ("actual",)),
        find(read("annual"), "gdp", "2025", ("preliminary",)),
    ]
    value = f"{float(parts[0]['value']) / float(parts[1]['value']):.4f}"
    more = {"kind": "level_down", "direction": "at_most", "grade": "B", "note": "deaths are second-hand"}
    return [judged("shanghai-14", target, parts, target["value"], value, **more)]


def yearly() -> list[Row]:
    """Yearly targets against first releases; "or more" is at least, though printed with the mark of more than."""
    rows, annual = read("growth_targets"), read("annual")
    found = []
    for year, printed in YEARLY_GROWTH.items():
        target = next(
            r for r in rows if r["indicator"] == "gdp_growth" and r["period"] == year and r["value"] == printed
        )
        outcome = find(annual if year in ("2019", "2022") else rows, "gdp_growth", year, ("preliminary",))
        word = printed.replace(">", ">=") if "or more" in target["note"] else printed
        more = {"kind": "yearly_growth", "horizon": "year", "note": "first release"}
        found.append(judged(f"shanghai {year}", target, [outcome], word, outcome["value"], **more))
    for indicator, kind, year in YEARLY_OTHERS:
        target = find(rows, indicator, year, ("target",))
        outcome = find(rows, indicator, year, ("preliminary",))
        more = {"kind": kind, "horizon": "year", "note": "first release"}
        found.append(judged(f"shanghai {year}", target, [outcome], target["value"], outcome["value"], **more))
    target = find(rows, "hv_patents_per_10k", "2025", ("target",))
    outcome = find(read("fyp14"), "hv_patents_per_10k", "2025", ("actual",))
    more = {"kind": "level_up", "horizon": "year"}
    return [*found, judged("shanghai 2025", target, [outcome], target["value"], outcome["value"], **more)]


def other_plans() -> list[Row]:
    """Growth targets of other countries' plans; of states only some that met theirs are known, so none counts."""
    with PLANS.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    found, source = [], ""
    for row in rows:
        head, _, further = row["source"].partition("; ")
        source = source if head == "same" else head
        is_state = "/" in row["country"]
        note = row["note"]
        if is_state:
            note = "; ".join(
                filter(None, [note, "not counted: four of five years, and states that missed are not listed"])
            )
        known = f"{int(row['last_year']) + 2}-12-31"
        note = "; ".join(filter(None, [note, "day of the outcome assumed: end of the second year after the plan"]))
        met = Decimal(row["reported_outcome_pct"]) >= Decimal(row["target_low_pct"])
        sources = "; ".join(filter(None, [source, further]))
        cells = {
            "plan": f"{row['country']}, {row['plan']} ({row['first_year']}-{row['last_year']})", "target": "growth",
            "kind": "growth", "direction": "at_least", "horizon": "plan", "printed": row["target_low_pct"],
            "outcome": row["reported_outcome_pct"], "pace_ratio": "", "met": str(int(met)), "outcome_known": known,
            "grade": "B" if is_state else row["grade"], "source": sources, "note": note,
        }  # fmt: skip
        found.append(cells)
    return found


def main() -> None:
    """Write the table."""
    with OUT.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows([*five_years(), *yearly(), *other_plans()])


if __name__ == "__main__":
    main()
