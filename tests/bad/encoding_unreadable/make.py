"""Bytes that are no text in any encoding that is read, and the text itself."""

from __future__ import annotations

from pathlib import Path


def bad(folder: Path) -> None:
    path = folder / "targets.yaml"
    path.write_bytes(path.read_bytes() + b"# \xff\xff\n")


def mended(folder: Path) -> None:
    assert (folder / "targets.yaml").read_bytes().isascii()
