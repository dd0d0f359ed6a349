"""What came of sending forms out and of reading them back."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from plancast.core.finding import Finding
from plancast.core.noun import Noun
from plancast.core.text import Text


class FormFile(Noun):
    """One form that was sent out."""

    file: str
    """Name of its file."""

    unit: Text
    """Unit in charge."""

    n_targets: int
    """Targets on it."""

    what: Literal["written", "overwritten", "unchanged"]
    """Whether the file is new, replaced another, or was there byte for byte."""


class FormsWritten(Noun):
    """Forms sent out."""

    schema_: str = Field(default="plancast/forms-out/1", alias="schema")
    """Version of this interface."""

    plan: str
    """Id of the plan."""

    plan_hash: str
    """Hash of what was known of the plan on the day."""

    as_of: date
    """Day as of which figures were filled in."""

    folder: str
    """Where they were written."""

    files: tuple[FormFile, ...]
    """One a unit."""


class FormRead(Noun):
    """One form that came back."""

    file: str
    """Name of its file."""

    unit: Text
    """Unit in charge."""

    form_as_of: date
    """Day as of which it was made."""

    is_filled: bool = False
    """Whether anything was filled in or changed."""

    n_estimates: int = 0
    """Estimates that are new."""

    n_actuals: int = 0
    """Actual figures that are new."""

    n_on_file: int = 0
    """Figures that the plan has already."""

    document: str | None = None
    """Id of the document that its rows cite; null where nothing is new."""


class FormsRead(Noun):
    """Forms read back."""

    schema_: str = Field(default="plancast/forms-in/1", alias="schema")
    """Version of this interface."""

    plan: str
    """Id of the plan."""

    folder: str
    """Folder of the forms."""

    release_date: date
    """Day from which the figures are known."""

    forms: tuple[FormRead, ...] = ()
    """One a file that is a form of this plan."""

    not_returned: tuple[Text, ...] = ()
    """Units of which no form was found."""

    n_added: int = 0
    """Rows that went in."""

    is_dry_run: bool = False
    """Whether nothing was written and only looked at."""

    findings: tuple[Finding, ...] = ()
    """What was done to the forms, and what stayed out."""


class EstimatePair(Noun):
    """What a unit expected and what we expected on that day, beside the figure that came out."""

    unit: Text
    """Who expected it."""

    target: str
    """Id of the target."""

    name: Text
    """Its name."""

    indicator: str
    """Id of its indicator."""

    period: str
    """What the estimate describes."""

    day: date
    """Day of the estimate."""

    estimate: float
    """The unit's estimate, in the indicator's unit."""

    median: float | None
    """Our median as it stood on that day; null where there was no trajectory."""

    figure: float
    """The figure as first published."""

    figure_release_date: date
    """Its release day."""

    unit_error: float
    """Absolute error of the unit."""

    median_error: float | None
    """Absolute error of our median."""

    scale: float | None
    """Mean absolute change of the indicator from year to year as known on the day of the estimate."""


class EstimateScore(Noun):
    """How near units and our medians came, over all pairs of a plan in which both spoke."""

    schema_: str = Field(default="plancast/forms-score/1", alias="schema")
    """Version of this interface."""

    version: str
    """Version of the program."""

    plan: str
    """Id of the plan."""

    plan_hash: str
    """Hash of what was known of the plan on the day."""

    as_of: date
    """Day as of which figures are known."""

    seed: int
    """Seed of the runs."""

    n_members: int
    """Members of their ensembles."""

    pairs: tuple[EstimatePair, ...]
    """Every estimate whose figure is out."""

    n: int
    """Pairs in which both spoke and a scale is known."""

    unit_scaled_error: float | None
    """Mean of the units' errors over their scales."""

    median_scaled_error: float | None
    """Mean of our medians' errors over their scales."""

    n_unit_nearer: int
    """Pairs in which the unit was nearer."""

    n_median_nearer: int
    """Pairs in which our median was nearer."""

    chance: float | None
    """How often so lopsided a count comes about by chance; null below `plancast.scores.LEAST_PAIRS` pairs."""
