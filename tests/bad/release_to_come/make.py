"""A release day with a slip in its year, and the day that was meant."""

from __future__ import annotations

from pathlib import Path

from table_files import findings_of_adding

findings = findings_of_adding

ROWS = """indicator,period,value,unit,release_date,release_status,source
rd_intensity,2025,3.12,%,YEAR-10-20,final,bulletins
"""


def bad(folder: Path) -> None:
    (folder / "in.csv").write_text(ROWS.replace("YEAR", "2099"), encoding="utf-8")


def mended(folder: Path) -> None:
    (folder / "in.csv").write_text(ROWS.replace("YEAR", "2026"), encoding="utf-8")
