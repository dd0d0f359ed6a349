"""Targets of plans that have ended, and whether they were met: what a reference class counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from plancast.core.noun import Noun
from plancast.core.text import Text

TargetKind = Literal[
    "growth", "level_up", "level_down", "share_up", "share_down", "sum", "count", "rate_cap", "yearly_growth"
]
"""What sort of target: mean growth over a plan, a size to reach or to stay below, a share of a whole likewise, a sum
over the plan, a count, a cap on a rate, growth of a single year."""

TargetDirection = Literal["at_least", "at_most"]
"""On which side of the bound the target is met."""

TargetHorizon = Literal["plan", "year"]
"""Whether it was set for a plan of several years or for a single one."""


class PastTargetError(ValueError):
    """A row that does not make a past target."""


@dataclass(frozen=True)
class ReferenceClass:
    """How often targets of one class were met, as known on a day."""

    probability: float
    """Mean of the rate's posterior, ``(met + 1/2) / (n + 1)``."""

    n: int
    """Past targets counted."""

    met: int
    """Those of them that were met."""

    name: Text
    """The class in words."""

    interval_80: tuple[float, float]
    """Central 80 % of the rate's posterior: how little is known of the rate itself."""

    step: int
    """How often the class had to be widened: 0 for the same kind, 2 for all targets of that horizon."""


class PastTarget(Noun):
    """One target of a plan that has ended, judged by the rule of its printed word."""

    plan: str
    """Plan, such as ``shanghai-14`` or ``India, Tenth``; for a yearly target the region and year."""

    target: str
    """Id of the target."""

    kind: TargetKind
    """What sort of target."""

    direction: TargetDirection
    """Side of the bound."""

    horizon: TargetHorizon
    """Several years or one."""

    printed: str
    """The target's figure as printed."""

    outcome: str
    """The outcome as printed or, where derived, as computed."""

    pace_ratio: float | None = None
    """Pace needed over the pace of the years before, both as known when the plan was made; None where not known."""

    met: bool
    """Whether it was met."""

    outcome_known: date
    """Day by which the outcome was known, at the latest."""

    grade: Literal["A", "B"]
    """A: counted. B: second-hand or unchecked, kept for the record and never counted."""

    source: str
    """Where target and outcome stand."""

    note: str = ""
    """What to know about the row."""


def past_target_from_row(row: dict[str, str]) -> PastTarget:
    """Make a past target from a row of ``shipped/reference_class.csv``, its cells as text.

    Raises
    ------
    PastTargetError
        If a column is missing or unknown, or a cell cannot be read; the message names both.

    Examples
    --------
    >>> row = {"plan": "p", "target": "t", "kind": "count", "direction": "at_least", "horizon": "plan",
    ...        "printed": "1000", "outcome": "1076", "pace_ratio": "0.7", "met": "1", "outcome_known": "2026-02-09",
    ...        "grade": "A", "source": "s", "note": ""}
    >>> past_target_from_row(row).met
    True
    """
    if set(row) != set(PastTarget.model_fields):
        odd = sorted(str(one) for one in set(row) ^ set(PastTarget.model_fields))
        raise PastTargetError(f"past target: columns {odd} are missing or unknown.")
    allowed = {
        "kind": get_args(TargetKind),
        "direction": get_args(TargetDirection),
        "horizon": get_args(TargetHorizon),
        "met": ("0", "1"),
        "grade": ("A", "B"),
    }
    for column, words in allowed.items():
        if row[column] not in words:
            raise PastTargetError(
                f"past target {row['target']!r}: {column} is {row[column]!r}, expected one of {', '.join(words)}."
            )
    try:
        pace = float(row["pace_ratio"]) if row["pace_ratio"] else None
        known = date.fromisoformat(row["outcome_known"])
    except ValueError as fault:
        raise PastTargetError(f"past target {row['target']!r}: {fault}. Expected a number and an ISO day.") from fault
    return PastTarget.model_validate(row | {"pace_ratio": pace, "met": row["met"] == "1", "outcome_known": known})
