"""What every check provides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plancast.checks.evidence import Evidence
from plancast.core.finding import Finding


@dataclass(frozen=True)
class CheckRule:
    """One check: a code of the catalogue, and what finds it."""

    code: str
    """Code of the findings it makes; sentences and remedy stand in `plancast.core.codes`."""

    find: Callable[[Evidence], Iterable[Finding]]
    """What it finds in a plan and its figures."""
