"""Everything is documented: commands and options, plan keys, finding codes."""

from __future__ import annotations

import doctest
import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from plancast.core.codes import CODES
from plancast.core.observations import ReleaseStatus
from plancast.core.raw_rows import COLUMNS

ROOT = Path(__file__).resolve().parents[2]


@cache
def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "scripts" / "make_reference.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _pages() -> dict[str, str]:
    pages: dict[str, str] = _maker().pages()
    return pages


def test_pages_made_from_code_are_up_to_date():
    stale = [
        name
        for name, text in _pages().items()
        if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text
    ]
    assert not stale, f"run: make reference; out of date are {stale}"


def test_examples_in_the_generator_hold():
    _maker()
    from reference import plan_files

    assert doctest.testmod(plan_files).failed == 0


def test_every_command_and_each_of_its_options_is_documented():
    _maker()
    from reference.commands import read_commands

    page = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    for lang in ("en", "zh"):
        for name, command in read_commands(lang).items():
            assert f"## plancast {name}".strip() in page
            for parameter in command["parameters"]:
                assert parameter["help"] or "--help" in parameter["names"], f"{name} {parameter['names']} has no help"
                assert all(option in page for option in parameter["names"] if option.startswith("-"))


def test_every_plan_key_is_documented_and_explained():
    _maker()
    from reference.plan_files import schemas

    page = (ROOT / "docs/reference/plan_files.md").read_text(encoding="utf-8")
    for heading, _, schema in schemas():
        assert f"## {heading}\n" in page
        for key, part in schema["properties"].items():
            assert f"| `{key}` |" in page
            assert part.get("description"), f"{heading} {key} has no docstring"


def test_every_column_of_observations_is_documented():
    page = (ROOT / "docs/reference/plan_files.md").read_text(encoding="utf-8")
    for column in (*COLUMNS, "note"):
        assert f"| `{column}` |" in page
    for status in ReleaseStatus:
        assert f"`{status}`" in page


@pytest.mark.parametrize("code", CODES)
def test_every_finding_has_its_page_with_all_its_sections(code):
    _maker()
    from reference.findings import BY_HAND, by_hand

    path = ROOT / "docs" / "findings" / f"{code}.md"
    assert path.exists(), f"run: make reference, then write the section '{BY_HAND}' of {path.name}"
    text = path.read_text(encoding="utf-8")
    for section in ("## What it says", "## Example", "## Remedy", BY_HAND):
        assert f"{section}\n" in text
    assert len(by_hand(path).split()) >= 8, f"{path.name}: say when it is wrong to raise it"


def test_no_page_of_a_finding_is_left_over():
    pages = {path.stem for path in (ROOT / "docs" / "findings").glob("*.md")} - {"index"}
    assert pages <= set(CODES)


def test_an_example_with_a_text_in_each_language_prints_each_finding_of_its_own_text(tmp_path):
    _maker()
    from bad.cases import Case
    from reference.findings import _example

    for side, english, chinese in (("bad", "percent", "%"), ("mended", "percentage points", "个百分点")):
        folder = tmp_path / side
        folder.mkdir()
        (folder / "article.txt").write_text(f"The city's GDP grew 5.6 percent, 0.3 {english} higher than the nation.\n")
        (folder / "zh.txt").write_text(f"全市生产总值增长5.6%，增速比全国高0.3{chinese}。\n", encoding="utf-8")
    example = _example(Case("POINTS", tmp_path))
    assert "\narticle.txt:1: POINTS per cent" in example and "\nzh.txt:1: POINTS 0.3%（对照5.6%）" in example
    assert "`article.txt`" in example and "`zh.txt`" in example
