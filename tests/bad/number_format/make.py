"""A figure in a format that shows thousands (`0.0,`), and in a plain one (`0.0`)."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table, workbook

findings = findings_of_table


def bad(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD], lambda sheet: setattr(sheet["C2"], "number_format", "0.0,"))


def mended(folder: Path) -> None:
    workbook(folder / "in.xlsx", [HEADER, RD], lambda sheet: setattr(sheet["C2"], "number_format", "0.0"))
