"""Phrasings that the rules are still to learn: their tables are kept whole, and a failure there is expected for now.

Each of these modules or tests is to leave the list as soon as it passes.
"""

from __future__ import annotations

import pytest

STILL_TO_LEARN = (
    "test_phrasings_of_parts.py",
    "test_phrases_off_by_a_power_of_ten.py",
    "test_phrases_in_two_currencies.py",
    "test_parts_and_wholes.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect failures of what stands in the list, and of nothing else."""
    for item in items:
        if any(name in item.nodeid for name in STILL_TO_LEARN):
            item.add_marker(pytest.mark.xfail(reason="a phrasing that the rules do not know yet", strict=False))
