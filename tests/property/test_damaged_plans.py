"""However a plan file is damaged, the reader and the checks end with findings, never with an exception."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bad.cases import BASES
from plancast import pipeline

FILES = ("plan.yaml", "documents.yaml", "indicators.yaml", "targets.yaml", "observations/releases.csv")
SIGNS = tuple("\n\t :-#'\"{}[],&*!%|>~?\x00约亿")
WORDS = (
    "NaN", "1e400", "2030", "2026-02-30", "null", "true", "rd_intensity", "growth_of", "*a", "&a", "!x", "翻一番",
    "{ratio: [a, a]}", "完成国家下达目标",
)  # fmt: skip
OTHER = (b"\xff", b"\xef\xbb\xbf", "翻一番".encode("gb18030"), b"9" * 400, b"derived: {growth_of: rd_intensity}")
PIECES = (*(text.encode() for text in (*SIGNS, *WORDS)), *OTHER)

edits = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.one_of(st.sampled_from(PIECES), st.binary(max_size=6), st.text(max_size=6).map(lambda text: text.encode())),
    ),
    min_size=1,
    max_size=6,
)


def _damage(folder: Path, name: str, place: float, length: int, piece: bytes) -> None:
    """Put a piece in the place of some bytes of a file."""
    path = folder / name
    text = path.read_bytes()
    at = int(place * (len(text) + 1))
    path.write_bytes(text[:at] + piece + text[at + length :])


def _holds(changes: list[tuple[str, float, int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(BASES[-1], Path(place) / "plan"))
        for change in changes:
            _damage(folder, *change)
        for finding in pipeline.findings_of(folder):
            assert finding.where.file in (*FILES, "observations"), finding
            assert "\n" not in finding.line("en") + finding.line("zh")


@given(edits)
def test_a_damaged_plan_gives_findings(changes):
    _holds(changes)


@pytest.mark.slow
@settings(max_examples=5000)
@given(edits)
def test_many_damaged_plans_give_findings(changes):
    _holds(changes)
