"""A part beside its whole: a district's figures and targets held against those of the city."""

from __future__ import annotations

from datetime import date
from typing import Literal

from plancast.core.noun import Noun
from plancast.core.text import Text

Basis = Literal["not revised", "before revision", "after revision", "unknown"]
"""On which side of the last revision of its level a release stands; see ``docs/methods/parts.md``."""


class PartRelease(Noun):
    """One release of a part's figure, with the basis on which it stands."""

    value: float
    """The figure, in the part's unit."""

    printed: str
    """As printed."""

    release_date: date
    """Day on which it was published."""

    release_status: str
    """Its status."""

    basis: Basis
    """Before or after the last revision of the part's level."""


class LikeIndicator(Noun):
    """One indicator of a part beside its like in the whole."""

    indicator: str
    """Id of the part's indicator."""

    name: Text
    """Its name."""

    part_of: str
    """Id of the whole's indicator."""

    unit: Text
    """Unit of all figures here: the part's."""

    comparable: bool
    """Whether the newest common year's figures can be compared."""

    reason: Text | None = None
    """Why not, where they cannot."""

    period: str | None = None
    """Newest year that both have a figure of."""

    value: float | None = None
    """The part's figure of that year."""

    whole_value: float | None = None
    """The whole's."""

    basis: Basis | None = None
    """Basis on which both stand."""

    share: float | None = None
    """Part over whole, of what adds up (levels and counts); else null."""

    difference: float | None = None
    """Part less whole, of rates, shares and indices; else null."""

    releases: tuple[PartRelease, ...] = ()
    """All releases of the part's figure of that year, the winning one first."""

    growth_from: str | None = None
    """First year of the growth: the first common year on one basis, or the base year of a ratio."""

    growth_to: str | None = None
    """Last year of the growth."""

    growth: float | None = None
    """The part's mean growth between them, per cent a year."""

    whole_growth: float | None = None
    """The whole's."""

    target: str | None = None
    """Id of the whole's target that implies a growth."""

    implied_growth: float | None = None
    """Mean growth that the part needs from the newest common year on, to keep its share if that target is just met."""

    implied_year: int | None = None
    """Last year of that target."""

    implied_level: float | None = None
    """Level that it then has in that year, in prices of the newest common year where the target is of real growth."""

    own_target: str | None = None
    """Id of the part's own target of the same years."""

    own_share: float | None = None
    """Share that the part has in that year if both targets are just met."""


class WholeOutlook(Noun):
    """What a part is of its whole, as known on the day."""

    plan: str
    """Id of the whole's plan."""

    plan_name: Text
    """Its name."""

    indicators: tuple[LikeIndicator, ...]
    """The part's indicators that name a like one, in the order of the file."""
