"""A plan's own tests: figures that are given, and what the outlook has to say then."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from plancast.core.fields import DayField
from plancast.core.finding import Where
from plancast.core.noun import Noun

NOWHERE = Where(file="", line=0)
PROBABILITY = r"^(?:(?:below|above) (?:0|1|0?\.\d+)|between (?:0|0?\.\d+) and (?:1|0?\.\d+))$"
"""What may be said of a probability: ``below 0.4``, ``above 0.6``, ``between 0.2 and 0.5``."""


class GivenObservation(Noun):
    """A row that is added to the plan's observations for one test; text as in the CSV files."""

    indicator: str
    """Id of the indicator."""

    period: str
    """What the figure describes."""

    release_date: str
    """Day on which it is published."""

    value: str
    """The figure as printed, with its unit or in the indicator's."""

    unit: str = ""
    """Its unit, where the value bears none and it is not the indicator's."""

    release_status: str = "actual"
    """What the source says of it."""

    source: str = ""
    """Id of a document of the plan; any, where not given."""

    note: str = ""
    """What a reader has to know of it."""


class Given(Noun):
    """What is given beyond the plan itself."""

    observations: tuple[GivenObservation, ...] = ()
    """Rows added to those of the plan."""


class Expected(Noun):
    """What has to come out."""

    target_probability: dict[str, Annotated[str, Field(pattern=PROBABILITY)]] = {}
    """By target: ``below 0.4``, ``above 0.6`` or ``between 0.2 and 0.5``."""

    target_status: dict[
        str, Literal["forecast", "reference class", "met", "missed", "bound not set", "not measurable"]
    ] = {}
    """By target: its status."""

    target_class: dict[str, Literal["ahead", "faster", "on schedule", "behind", "none"]] = {}
    """By target: its class of pace, or that there is none."""

    target_versions: dict[str, tuple[Literal["first", "adjusted", "set", "also_printed"], ...]] = {}
    """By target: all its versions known on the day, oldest first; in force is the last that is not `also_printed`."""
    project_class: dict[str, Literal["ahead", "faster", "on schedule", "behind", "none"]] = {}
    """By major project: its class of pace, or that there is none."""

    findings: tuple[str, ...] = ()
    """Codes that have to be among the findings."""

    no_findings: tuple[str, ...] = ()
    """Codes that must not be among them."""


class PlanTest(Noun):
    """One test of a plan: on a day, with these rows, this is what the outlook says."""

    where: Where = Field(default=NOWHERE, exclude=True)
    """File and line of the plan; filled in by the reader."""

    name: str
    """What is tested, as a sentence."""

    as_of: DayField
    """Day on which the outlook is made."""

    given: Given = Given()
    """What is given beyond the plan itself."""

    expect: Expected
    """What has to come out."""


def holds(said: str, probability: float) -> bool:
    """Whether a probability is as a plan test says, ends of ``between`` included.

    Examples
    --------
    >>> holds("below 0.4", 0.31), holds("between 0.2 and 0.5", 0.5), holds("above .6", 0.6)
    (True, True, False)
    """
    word, low, *high = re.sub(r" and ", " ", said).split()
    if word == "between":
        return float(low) <= probability <= float(high[0])
    return probability < float(low) if word == "below" else probability > float(low)
