"""The panel of countries as growth: read by the scripts that fit and that judge."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import numpy as np

TABLE = Path(__file__).parents[1] / "../shared/data/panel/countries_gdp.csv.gz"
SOURCE = (
    'Fitted on: Feenstra, Robert C., Robert Inklaar and Marcel P. Timmer (2015), "The Next Generation of the Penn '
    'World Table", American Economic Review 105(10), 3150-3182, www.ggdc.net/pwt; Penn World Table 9.1, licensed '
    "under CC BY 4.0; columns and years selected, otherwise unchanged. rgdpna of 123 countries, 1950-2012."
)


def world_levels(table: Path = TABLE) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return names, years and real GDP, shape ``(country, year)``, NaN where there is none."""
    with gzip.open(table, "rt", encoding="utf-8") as lines:
        rows = [(row["isocode"], int(row["year"]), float(row["rgdpna"])) for row in csv.DictReader(lines)]
    names = sorted({name for name, _, _ in rows})
    years = np.arange(min(year for _, year, _ in rows), max(year for _, year, _ in rows) + 1)
    levels = np.full((len(names), len(years)), np.nan)
    for name, year, value in rows:
        levels[names.index(name), year - years[0]] = value
    return names, years, levels


def world_growth(table: Path = TABLE) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Return names, years and growth in log per cent, shape ``(country, year)``."""
    names, years, levels = world_levels(table)
    return names, years[1:], 100.0 * np.diff(np.log(levels), axis=1)
