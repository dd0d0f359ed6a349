"""What all tests share: golden files, the bundled plans, and Hypothesis as CI runs it."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile(
    "house",
    derandomize=True,  # a red run is red on every desk
    database=None,
    deadline=None,  # two cores are shared: time says nothing of the code
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or rewrite the file under ``--update-golden``."""
    update: bool = request.config.getoption("--update-golden")

    def compare(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.exists(), f"{path} is missing; write it with: make golden"
        kept = path.read_text(encoding="utf-8")
        if text != kept:
            lines = difflib.unified_diff(kept.splitlines(), text.splitlines(), "golden", "now", lineterm="")
            pytest.fail(f"{path} reads differently; if that is meant: make golden\n" + "\n".join(lines))

    return compare


@pytest.fixture(scope="session")
def plans() -> Path:
    """The folder of bundled plans; not to be written to."""
    return ROOT / "plans"


@pytest.fixture
def plan_copy(plans: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Copy a bundled plan to a place where a test may change it."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(plans / name, tmp_path / name))

    return copy


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public figures beside the checkout; the test is skipped where it is not there."""
    found = ROOT.parent / "shared"
    if not found.is_dir():
        pytest.skip("../shared, with the public figures, is not beside this checkout")
    return found
