"""Write ``docs/methods/record_pooled.md`` and ``shipped/record_pooled.csv``: the pooled model against its plain rivals.

Run from the project's folder: ``python scripts/backtest_pooled.py``. Takes about half a minute; reads ``../shared``.
Constants are fitted anew at each origin, on years up to it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from plancast.core.key import Key
from plancast.core.model_record import ModelRecord
from plancast.core.pooled_growth import PooledGrowth
from plancast.forecasting.backtest import backtest
from plancast.forecasting.fit import fit_pooled_growth
from plancast.forecasting.models import MODELS, ForecastModel, Pooled
from plancast.forecasting.panel import Panel, Series
from world_growth import world_growth, world_levels

ROOT = Path(__file__).parents[1]
PANELS = ROOT / "../shared/data/panel"
OUT = ROOT / "docs/methods/record_pooled.md"
SHIPPED = ROOT / "src/plancast/shipped/record_pooled.csv"
N_YEARS = 5
KEY = Key(seed=1, n_members=500)
IN_A_PLAN = "pooled, in a plan"
PROVINCE_KINDS = {"share": "share", "rate": "rate", "count": "count", "level": "level"}


@cache
def pool_at(origin: int) -> PooledGrowth:
    """Constants fitted on years up to an origin."""
    _, years, growth = world_growth()
    return fit_pooled_growth(growth, years, N_YEARS, min(origin, int(years[-1])))


def countries(*, as_growth: bool) -> Panel:
    """The 105 countries complete from 1971 on, as growth or as levels."""
    names, years, levels = world_levels()
    kept = np.isfinite(levels[:, years >= 1971]).all(axis=1)
    series = []
    for name, row in zip(np.array(names)[kept], levels[kept], strict=True):
        seen = np.isfinite(row)
        if as_growth:
            growth = 100.0 * (row[seen][1:] / row[seen][:-1] - 1.0)
            series.append(Series(str(name), "rate", years[seen][1:], growth, is_growth=True))
        else:
            series.append(Series(str(name), "level", years[seen], row[seen]))
    return Panel(tuple(series), int(years[-1]))


def provinces() -> Panel:
    """Growth of 26 provinces of China, 2000-2015: for judging only."""
    with (PANELS / "provinces_growth.csv").open(encoding="utf-8") as lines:
        rows = [(row["region"], int(row["year"]), float(row["growth_pct"])) for row in csv.DictReader(lines)]
    return Panel(_series(rows, "rate", is_growth=True), 2015)


def province_indicator(indicator: str) -> Panel:
    """One further indicator of the provinces, 2000-2014: for judging only."""
    with (PANELS / "provinces_indicators.csv").open(encoding="utf-8") as lines:
        chosen = [row for row in csv.DictReader(lines) if row["indicator"] == indicator]
    rows = [(row["region"], int(row["year"]), float(row["value"])) for row in chosen]
    return Panel(_series(rows, PROVINCE_KINDS[chosen[0]["scale"]], is_growth=False), 2014)


def _series(rows: list[tuple[str, int, float]], kind: str, *, is_growth: bool) -> tuple[Series, ...]:
    found = []
    for name in sorted({row[0] for row in rows}):
        own = sorted((year, value) for region, year, value in rows if region == name)
        years, values = np.array([year for year, _ in own]), np.array([value for _, value in own])
        found.append(Series(name, kind, years, values, is_growth=is_growth))
    return tuple(found)


def table(
    title: str, panel: Panel, origins: tuple[int, ...], pool: Callable[[int], PooledGrowth], shipped: list[ModelRecord]
) -> str:
    """One table: a row a model, CRPS and cover by years ahead; what `outlook` prints of it goes to ``shipped``."""
    lines = [
        f"## {title}",
        "",
        f"{len(panel.series)} series, origins {origins[0]} to {origins[-1]} ({len(origins)} of them).",
        "",
        "| model | h=1 | h=2 | h=3 | h=4 | h=5 | mean | in 80 %, h=1 | in 80 %, h=5 |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    means, last_cover = {}, 0.0
    for name, model, given in _rows(panel):
        found = backtest(given, model, origins, N_YEARS, key=KEY, pool_at=pool)
        means[name] = float(found.mean_crps.mean())
        cells = [f"{one:.3f}" for one in (*found.mean_crps, means[name])]
        cover = [f"{found.cover_80[place]:.3f}" for place in (0, -1)]
        last_cover = float(found.cover_80[-1])
        lines.append(f"| {name} | {' | '.join(cells + cover)} |")
    best = min((value, name) for name, value in means.items() if not name.startswith("pooled"))
    gains = {name: 100.0 * (1.0 - value / best[0]) for name, value in means.items() if name.startswith("pooled")}
    in_a_plan = list(gains)[-1]
    kind, panel_en, panel_zh = WORDS[title]
    shipped.append(
        ModelRecord(
            model="pooled",
            kind=kind,
            panel_en=panel_en,
            panel_zh=panel_zh,
            n_series=len(panel.series),
            n_origins=len(origins),
            rival=best[1],
            gain=round(gains[in_a_plan], 1),
            cover_80=round(last_cover, 3),
        )
    )
    said = ", ".join(f"{name} {gain:+.1f} %" for name, gain in gains.items())
    lines += ["", f"Against the best plain rival ({best[1]}), of its mean CRPS: {said}.", ""]
    return "\n".join(lines)


def _rows(panel: Panel) -> list[tuple[str, ForecastModel, Panel]]:
    """Name, model and panel of each row; a size is also tried as in a plan, where the others lend no mean."""
    rows = [(model.name, model, panel) for model in MODELS]
    if panel.series[0].grows and not panel.series[0].is_growth:
        rows.append((IN_A_PLAN, Pooled(), replace(panel, alike=False)))
    return rows


WORDS = {
    "Countries, growth of real GDP": ("growth", "growth of 105 countries", "105个国家的经济增长"),
    "Provinces of China, growth of real GDP": ("growth", "growth of 26 provinces", "26个省份的经济增长"),
    "Countries, level of real GDP (pool: the other countries)": ("level", "GDP of 105 countries", "105个国家的GDP"),
    "Provinces of China, population (level)": ("level", "population of 26 provinces", "26个省份的人口"),
    "Provinces of China, water use (level)": ("level", "water use of 26 provinces", "26个省份的用水量"),
    "Provinces of China, invention patents granted (count)": ("count", "patents of 25 provinces", "25个省份的专利"),
    "Provinces of China, urban share (share)": ("share", "urban share of 26 provinces", "26个省份的城镇化率"),
    "Provinces of China, registered unemployment (rate)": ("rate", "unemployment of 24 provinces", "24个省份的失业率"),
}
"""Kind of indicator and words of each table, for the shipped record."""


HEAD = """# Record of the pooled model

Written by `scripts/backtest_pooled.py`; do not edit by hand. Fair CRPS (smaller is better) and share of outcomes inside
the central 80 % interval. What grows is scored on growth accumulated since the origin, in log per cent; shares
and rates in their own unit. At each origin every model saw figures up to that year only, and the constants of the
pooled model were fitted anew on countries' growth up to that year (newest revision of the figures throughout: how
they stood at the time is not in these tables). Origins of neighbouring years share their outcomes and their shocks,
so the sample is smaller than it looks; a difference of a few per cent is no difference. For growth the rivals *last
value* and *last growth* are one and the same rule, drawn with different random numbers.

Countries: Feenstra, Robert C., Robert Inklaar and Marcel P. Timmer (2015), "The Next Generation of the Penn World
Table", American Economic Review 105(10), 3150-3182, www.ggdc.net/pwt; Penn World Table 9.1, licensed under CC BY 4.0;
columns and years selected, otherwise unchanged. Two settings (the bound on wild years, and Huber's regression in place
of least squares) were chosen on these countries, so their table flatters the model a little. Provinces of China:
official statistics; no number was fitted on them, but three choices (a rate has no drift; the spread of shares and
rates counts wild steps pulled in; the drift of a share is in doubt) were kept after looking at the last two tables,
which therefore flatter too. The last of the three: before it the 80 % intervals of urban share held 63 % at one year
and 31 % at five. The doubt was set to half the drift before it was tried. It costs 1 % of mean CRPS (1.0 with the 500
members of this page, 0.9 with 4000). A quarter would have gained 4 % and held 58 % at five years; it was not taken, for
that would be fitting on the outcomes that judge.

A size (level, count) is tried twice. *pooled*: the panel's series are units of one indicator and lend each other their
mean growth. *pooled, in a plan*: as in a plan, whose indicators are unlike, each reverts to its own mean; `outlook`
prints this one. It scores worse, since of a like unit the others know more; and it errs most where trends broke off
(patents, water use).
"""


def main() -> None:
    """Run every table and write the page."""
    odd, late = tuple(range(1991, 2012, 2)), tuple(range(2007, 2014))
    shipped: list[ModelRecord] = []
    parts = [
        HEAD,
        table("Countries, growth of real GDP", countries(as_growth=True), odd, pool_at, shipped),
        table("Provinces of China, growth of real GDP", provinces(), tuple(range(2007, 2015)), pool_at, shipped),
        table(
            "Countries, level of real GDP (pool: the other countries)",
            countries(as_growth=False),
            odd,
            pool_at,
            shipped,
        ),
    ]
    for indicator, title in (
        ("population", "population (level)"),
        ("water use", "water use (level)"),
        ("patents", "invention patents granted (count)"),
        ("urban share", "urban share (share)"),
        ("unemployment", "registered unemployment (rate)"),
    ):
        parts.append(table(f"Provinces of China, {title}", province_indicator(indicator), late, pool_at, shipped))
    OUT.write_text("\n".join(parts), encoding="utf-8")
    with SHIPPED.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(ModelRecord.model_fields), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.model_dump() for row in shipped)


if __name__ == "__main__":
    main()
