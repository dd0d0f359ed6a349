"""Where each target stands: the result of the main job, and the interface of ``plancast outlook --json``."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from plancast.core.beside import Beside
from plancast.core.ensemble import Ensemble
from plancast.core.finding import Finding
from plancast.core.noun import Noun
from plancast.core.pace import PaceClass
from plancast.core.parts import WholeOutlook
from plancast.core.target_outlook import Latest, Targets
from plancast.core.text import Text


class JointCount(Noun):
    """How many targets are met together."""

    n_forecast: int
    """Targets that have a trajectory."""

    expected_met: float
    """Expected number of them that are met."""

    distribution: tuple[float, ...]
    """Probability of 0, 1, 2, ... of them met; sums to 1."""

    n_reference_class: int = 0
    """Targets with a base rate only: counted apart."""

    expected_met_reference_class: float = 0.0
    """Expected number of those that are met."""


class Joint(Noun):
    """Joint number of targets met."""

    all: JointCount
    """Of all targets."""

    binding: JointCount
    """Of the binding ones."""

    themes: dict[str, JointCount] = {}
    """Of each theme."""


class ProjectOutlook(Noun):
    """Where one major project stands: arithmetic, no model."""

    id: str
    """Id."""

    name: Text
    """Name."""

    stage: str
    """``preparation``, ``construction`` or ``completed``."""

    invested_share: float | None
    """Investment so far over total investment."""

    time_elapsed: float | None
    """Share of its building time that had passed at the end of ``reported``; where that is null, on the day."""

    unit_in_charge: Text | None = None
    """Unit in charge."""

    reported: str | None = None
    """Period that the newest figures known on the day go up to."""

    source: str = ""
    """Id of the document of the newest figures."""

    unit: Text | None = None
    """Unit of the figures below."""

    total_investment: float | None = None
    """Total investment."""

    cumulated_investment: float | None = None
    """Investment so far."""

    plan_year: int | None = None
    """Year of the two figures below."""

    planned_this_year: float | None = None
    """The year's plan."""

    done_this_year: float | None = None
    """Investment in the year so far."""

    year_done: float | None = None
    """Share of the year's plan that was done."""

    year_elapsed: float | None = None
    """Share of the year that had passed at the end of ``reported``, whatever today's date."""

    pace_class: PaceClass | None = Field(default=None, alias="class")
    """Pace: of the year's plan where that is known, else of all investment against building time."""

    class_of: Literal["year", "total"] | None = None
    """Which of the two the class is of."""


class ProjectTotal(Noun):
    """Major projects of one stage, or of one unit in charge, added up."""

    by: Literal["stage", "unit"]
    """What they have in common."""

    name: Text
    """The stage, or the unit."""

    n: int
    """How many projects."""

    unit: Text
    """Unit of the sums."""

    total_investment: float | None = None
    """Sum of total investment of those that print it; null where none does."""

    cumulated_investment: float | None = None
    """Sum of investment so far."""

    planned_this_year: float | None = None
    """Sum of the year's plans."""

    done_this_year: float | None = None
    """Sum of what was done in the year."""


class CitedSource(Noun):
    """A document that figures of the result come from."""

    title: Text
    """Title."""

    published: date
    """Day of publication."""

    url: str | None = None
    """Address."""


class ContextFigure(Noun):
    """A figure of the nation or of a poll, beside the city's."""

    indicator: str
    """Id of the indicator."""

    name: Text
    """Its name."""

    role: str
    """``city``, ``nation`` or ``expected``."""

    latest: Latest
    """The figure."""


class Outlook(Noun):
    """The result of the main job on one plan, as known on one day."""

    schema_: str = Field(default="plancast/outlook/1", alias="schema")
    """Version of this interface."""

    version: str
    """Version of the program."""

    plan: str
    """Id of the plan."""

    plan_name: Text
    """Name of the plan."""

    plan_period: str
    """Years of the plan."""

    plan_hash: str
    """Hash of the parsed content known on the day."""

    as_of: date
    """The day."""

    moved_since: date | None = None
    """The day from which ``moved`` tells: the release day before the newest one known, if no other was asked for."""

    seed: int
    """Seed of the run."""

    n_members: int
    """Members of the ensemble."""

    groups: dict[str, Text] = {}
    """Headings by id, in the plan's order."""

    themes: dict[str, Text] = {}
    """Names of the themes by id."""

    targets: Targets
    """One a target, in the plan's order."""

    joint: Joint
    """Joint number of targets met."""

    projects: tuple[ProjectOutlook, ...] = ()
    """Major projects."""

    project_totals: tuple[ProjectTotal, ...] = ()
    """Major projects by stage and by unit in charge."""

    sources: dict[str, CitedSource] = {}
    """Documents that ``latest``, ``used`` and ``versions`` name, by id."""

    context: tuple[ContextFigure, ...] = ()
    """The nation's growth and the polls beside the city's."""

    whole: WholeOutlook | None = None
    """Of a plan that is part of another: its figures and targets beside the whole's; else null."""

    beside: Beside | None = None
    """Like targets of a second plan, where one was asked for; else null."""

    findings: tuple[Finding, ...] = ()
    """What is wrong or doubtful in the plan and its figures."""

    ensemble: Ensemble | None = Field(default=None, exclude=True)
    """The baseline ensemble; not part of the JSON."""
