"""A table of OpenDocument, `in.ods`, and the same rows in `in.csv`."""

from __future__ import annotations

from pathlib import Path

from table_files import HEADER, RD, findings_of_table

findings = findings_of_table


def bad(folder: Path) -> None:
    (folder / "in.ods").write_bytes(b"PK\x03\x04")


def mended(folder: Path) -> None:
    cells = [",".join(map(str, row)) for row in (HEADER, RD)]
    (folder / "in.csv").write_text("\n".join(cells), encoding="utf-8")
