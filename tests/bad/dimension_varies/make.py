"""SDMX-CSV with rows of two areas, and of one."""

from __future__ import annotations

from pathlib import Path

from table_files import findings_of_table

findings = findings_of_table


HEADER = "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,RELEASE_DATE,RELEASE_STATUS,SOURCE"


def bad(folder: Path) -> None:
    _write(folder, "CN", "US")


def mended(folder: Path) -> None:
    _write(folder, "CN", "CN")


def _write(folder: Path, *areas: str) -> None:
    rows = [f"X,{area},rd_intensity,{2024 + n},3.60,PT,2026-01-21,actual,b" for n, area in enumerate(areas)]
    (folder / "in.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
