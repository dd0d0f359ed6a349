"""Reading the folders of bundled plans as they are written, for tests of their figures."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from plancast.core.periods import parse_period

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "shanghai"


@cache
def rows_of(plan: str) -> tuple[dict[str, str], ...]:
    """Return all observations of a plan, in the order of the files."""
    found: list[dict[str, str]] = []
    for path in sorted((ROOT / "plans" / plan / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found.extend({**row, "file": path.stem} for row in csv.DictReader(file))
    return tuple(found)


@cache
def entries_of(plan: str, name: str) -> dict[str, Any]:
    """Return one YAML file of a plan, every scalar as its text."""
    text = (ROOT / "plans" / plan / f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=yaml.CBaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def shared_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one public table; the test is skipped where the tables are not on the machine."""
    if not SHARED.is_dir():
        pytest.skip("the public tables (../shared/data/shanghai) are not on this machine")
    with (SHARED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def period_of(row: dict[str, str]) -> str:
    """Return the period of a public table's row as the plan writes it."""
    return parse_period(row["period"].replace(" H1", " Q1-Q2")).text


def documents_named(value: Any) -> set[str]:
    """Return the ids of all documents that are named anywhere below."""
    if isinstance(value, dict):
        own = {value["document"]} if isinstance(value.get("document"), str) else set()
        return own.union(*(documents_named(below) for below in value.values()))
    if isinstance(value, list):
        return set().union(*(documents_named(below) for below in value))
    return set()


def texts_below(value: Any) -> list[dict[str, str]]:
    """Return all texts in two languages that stand anywhere below."""
    if isinstance(value, dict):
        if set(value) == {"zh", "en"}:
            return [value]
        return [text for below in value.values() for text in texts_below(below)]
    if isinstance(value, list):
        return [text for below in value for text in texts_below(below)]
    return []


def is_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)
