"""What every check provides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from plancast.checks.evidence import Evidence
from plancast.core.finding import Finding, Where


class Doubt(NamedTuple):
    """What a check finds in one of very many rows: its sentences are made only where it is listed."""

    where: Where
    """File and line."""

    finding: Callable[[], Finding]
    """Makes the finding."""


@dataclass(frozen=True)
class CheckRule:
    """One check: a code of the catalogue, and what finds it."""

    code: str
    """Code of the findings it makes; sentences and remedy stand in `plancast.core.codes`."""

    find: Callable[[Evidence], Iterable[Finding | Doubt]]
    """What it finds in a plan and its figures."""
