"""A CSV file that begins with figures, and one with headings above them."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table

findings = findings_of_table


def bad(folder: Path) -> None:
    (folder / "in.csv").write_text(",".join(map(str, RD)), encoding="utf-8")


def mended(folder: Path) -> None:
    cells = [",".join(map(str, row)) for row in (HEADER, RD)]
    (folder / "in.csv").write_text("\n".join(cells), encoding="utf-8")
