"""All releases of one indicator as known on a day: which was used for each period, and why."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from plancast.core.finding import Finding
from plancast.core.noun import Noun
from plancast.core.text import Text

Standing = Literal["used", "confirms", "not used", "expectation", "retracted"]
"""What becomes of a release on the day."""


class ShownRelease(Noun):
    """One release of a figure."""

    value: str
    """The figure as printed."""

    unit: str
    """Its unit as printed; the indicator's where none is."""

    release_date: date
    """Day of release."""

    release_status: str
    """What the source says of it."""

    source: str
    """Id of the document."""

    rank: Literal["bureau", "government", "press"]
    """Standing of the source."""

    standing: Standing
    """Whether it is the one used; it may also confirm that one, be an expectation, or have been taken back."""

    why: Text
    """Why."""

    retracted_on: date | None = None
    """Day from which it is known no more."""

    file: str
    """File in which it stands, relative to the plan folder."""

    note: str
    """What the source adds."""


class ShownPeriod(Noun):
    """All releases of one period, the one used first."""

    period: str
    """What the figures describe."""

    releases: tuple[ShownRelease, ...]
    """Releases in the total order; those taken back last."""


class Shown(Noun):
    """The releases of one indicator as known on a day."""

    schema_: str = Field(default="plancast/store-show/1", alias="schema")
    """Version of this interface."""

    version: str
    """Version of the program."""

    plan: str
    """Id of the plan."""

    indicator: str
    """Id of the indicator."""

    name: Text
    """Its name."""

    unit: Text
    """Its unit."""

    as_of: date
    """The day."""

    periods: tuple[ShownPeriod, ...]
    """Periods in order."""

    derived_from: tuple[str, ...] = ()
    """Indicators of which its figures are worked out, where no release of it is needed."""

    findings: tuple[Finding, ...] = ()
    """What is wrong with rows of this plan."""
