"""A release that was taken back and comes in again, and the same from a later day."""

from __future__ import annotations

from pathlib import Path

from table_files import findings_of_adding

findings = findings_of_adding

HEAD = "indicator,period,value,unit,release_date,release_status,source,note\n"
TAKEN_BACK = "rd_intensity,2025,3.1,%,2026-04-02,retracted,bulletins,released 2026-03-20 (actual)\n"
AGAIN = "rd_intensity,2025,3.1,%,2026-03-20,actual,bulletins,\n"


def bad(folder: Path) -> None:
    _write(folder, AGAIN)


def mended(folder: Path) -> None:
    _write(folder, AGAIN.replace("2026-03-20", "2026-04-10"))


def _write(folder: Path, row: str) -> None:
    (folder / "observations" / "taken_back.csv").write_text(HEAD + TAKEN_BACK, encoding="utf-8")
    (folder / "in.csv").write_text(HEAD + row, encoding="utf-8")
