"""The plan as nouns: what a city wrote down, with the file and line of each statement."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from plancast.core.fields import DayField, FigureField, ForceField, PeriodField, PrintedField, UnitField
from plancast.core.finding import Finding, Where
from plancast.core.noun import Noun
from plancast.core.text import Text

NOWHERE = Where(file="", line=0)


class Entry(Noun):
    """A noun with an id and a place; the reader fills both in, they are not written in the file."""

    id: str = Field(default="", exclude=True)
    """The key under which it stands in the file."""

    where: Where = Field(default=NOWHERE, exclude=True)
    """File and line of the plan."""


class Source(Noun):
    """Where a statement comes from."""

    document: str
    """Id of a document in ``documents.yaml``."""

    page: str | int | None = None
    """Page, table or section, as printed."""

    note: str | None = None
    """What a reader has to know of this use of the source."""


class Document(Entry):
    """A document that figures come from."""

    title: Text
    """Title."""

    published: DayField
    """Day of publication; of a span, its last day."""

    publisher: Text | None = None
    """Who published it."""

    rank: Literal["bureau", "government", "press"] = "press"
    """Standing of the source where two disagree on one day: statistics bureau, government, press and others."""

    url: str | None = None
    """Address."""

    note: Text | None = None
    """What a reader has to know of it."""


class Break(Noun):
    """A change of definition: the series is not chained over it."""

    period: PeriodField
    """First year of the new definition."""

    reason: Text
    """What changed."""

    source: Source | None = None
    """Where that is said."""


class Derived(Noun):
    """An indicator that is worked out of others, of the same vintage. One of the forms is given."""

    ratio: tuple[str, str] | None = None
    """Numerator and denominator: their quotient, in per cent where the indicator's unit is per cent."""

    growth_of: str | None = None
    """Growth of a level on the year before, in per cent."""

    share_of_sum: tuple[str, ...] | None = None
    """First indicator over the sum of all those named, in per cent."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Indicators of which it is worked out."""
        return (*(self.ratio or ()), *((self.growth_of,) if self.growth_of else ()), *(self.share_of_sum or ()))


class Indicator(Entry):
    """Something that is measured, once a year or more often, in one unit and scope."""

    name: Text
    """Name as official texts write it."""

    unit: UnitField
    """Unit; figures in others of the same dimension are converted at the door."""

    kind: Literal["level", "rate", "share", "count", "index", "event"]
    """What its values can be: see ``docs/reference``. An event has a date, not a value."""

    is_growth: bool = False
    """Whether a rate is growth on the year before."""

    good: Literal["up", "down", "none"] = "up"
    """The good side: more is better, less is better, or neither."""

    price_basis: Literal["current", "constant"] | None = None
    """Current prices (现价) or constant ones (可比价); none where prices play no part."""

    scope: Text | None = None
    """What it covers, where two counts of like name exist (规上, 全口径)."""

    year_to_date: str | None = None
    """Id of the indicator that holds its figures from the start of the year."""

    part_of: str | None = None
    """Of a plan that is part of another: id of the like indicator in the whole's plan, of which this is the part."""

    formerly: tuple[str, ...] = ()
    """Earlier ids; rows under them are read as rows of this one."""

    breaks: tuple[Break, ...] = ()
    """Changes of definition."""

    second_unit: UnitField | None = None
    """Another unit in which it is shown beside the first."""

    derived: Derived | None = None
    """How it is worked out, where no source prints it."""

    relative_to: str | None = None
    """Id of the level that a printed ratio is relative to, where its numerator is measured apart from that level:
    ratios printed before a revision of the level are carried to the newest base."""

    growth: str | None = None
    """Of a level: id of the indicator that holds its printed growth, which shows where two of its years stand on
    different bases."""

    source: Source | None = None
    """Where its definition is from."""

    note: Text | None = None
    """What a reader has to know of it."""


class Base(Noun):
    """Where a target starts."""

    period: PeriodField
    """Year of the base value."""

    value: FigureField
    """Base value as printed, with its unit."""

    source: Source | None = None
    """Where it is printed, if not with the target."""


class RuleOverride(Noun):
    """How this target is judged, where the default of its words is not what is meant."""

    accumulation: Literal["level", "mean", "sum", "mean_growth", "cumulative_growth", "ratio"] | None = None
    """How yearly figures become the one figure to judge."""

    strict: bool = False
    """Whether a tolerant word (约, 左右, about) is read strictly."""

    margin: FigureField | None = None
    """How far below the compared indicator still counts as in step."""

    reason: Text
    """Why the default does not hold."""


def _never_written(value: object) -> object:
    """Refuse a place that somebody wrote in the file: only the reader fills it in."""
    if isinstance(value, Where):
        return value
    raise PydanticCustomError("extra_forbidden", "filled in by the reader")


class TargetVersion(Noun):
    """A target as a later or another document prints it: what it leaves out stays as it was before it.

    It is known from the day on which its document was published. One that was adjusted or set is in force from then on;
    one that is only printed otherwise by another document never is, but is judged beside the others.
    """

    reason: Literal["adjusted", "set", "also_printed"]
    """中期调整, 国家审核后确定, 其他文件: changed on the way, set after national review, or another source's words."""

    printed: PrintedField | None = None
    """The bound as printed, in words; with it or with a bound below, no earlier bound holds."""

    by: PeriodField | None = None
    """Year (or day) by the end of which it is to be met."""

    over: PeriodField | None = None
    """Years over which it is to be met."""

    at_least: FigureField | None = None
    """Bound from below, where the words alone do not say it."""

    at_most: FigureField | None = None
    """Bound from above."""

    near: FigureField | None = None
    """Bound on both sides, within the last printed place."""

    range: FigureField | None = None
    """Bound given as a range; met from its end on the good side."""

    compare_with: str | None = None
    """Id of the indicator that its words compare with; part of the bound, so given again with it."""

    rule: RuleOverride | None = None
    """How it is judged, where the default of its words does not hold."""

    force: ForceField | None = None
    """约束性 or 预期性, where that changed."""

    source: Source
    """Document and printed page; the day of the document's publication is the day from which the version is known."""

    note: Text | None = None
    """What a reader has to know of it."""

    where: Annotated[Where, BeforeValidator(_never_written)] = Field(default=NOWHERE, exclude=True)
    """File and line of the plan."""


class Target(Entry):
    """A bound that an indicator is to meet by a deadline or over the years of the plan."""

    indicator: str
    """Id of the indicator."""

    name: Text | None = None
    """Name as the plan prints it; the indicator's where not given."""

    group: str | None = None
    """Id of a group in ``plan.yaml``: the heading under which the plan lists it."""

    number: str | None = None
    """Its number in the plan's table."""

    printed: PrintedField | None = None
    """The bound as printed, in words; its rule follows from them."""

    by: PeriodField | None = None
    """Year (or day) by the end of which it is to be met."""

    over: PeriodField | None = None
    """Years over which it is to be met, such as ``2026-2030``."""

    at_least: FigureField | None = None
    """Bound from below, where the words alone do not say it."""

    at_most: FigureField | None = None
    """Bound from above."""

    near: FigureField | None = None
    """Bound on both sides, within the last printed place."""

    range: FigureField | None = None
    """Bound given as a range; met from its end on the good side."""

    event: Text | None = None
    """What is to come about."""

    compare_with: str | None = None
    """Id of the indicator it is compared with (与经济增长同步, 高于全国)."""

    rule: RuleOverride | None = None
    """How it is judged, where the default of its words does not hold."""

    force: ForceField = "indicative"
    """约束性 or 预期性."""

    base: Base | None = None
    """Where it starts."""

    unit_in_charge: Text | None = None
    """牵头单位."""

    supporting_units: tuple[Text, ...] = ()
    """配合单位."""

    theme: str | None = None
    """A theme of the plan that it counts towards."""

    source: Source
    """Document and printed page: no figure without one."""

    also: tuple[Source, ...] = ()
    """Further documents that print the same bound."""

    versions: tuple[TargetVersion, ...] = ()
    """The bound as adjusted, as set after review, or as another document prints it; the keys above are the first."""

    note: Text | None = None
    """What a reader has to know of it."""


class Measure(Entry):
    """Something the city does, without a figure of its own outcome."""

    name: Text
    """Name."""

    instrument: str | None = None
    """Kind of instrument."""

    technologies: tuple[str, ...] = ()
    """Ids of the technologies it is for; empty where it is for all."""

    start: PeriodField | None = None
    """When it starts."""

    amount: FigureField | None = None
    """Money it carries, with its unit."""

    source: Source
    """Where it is printed."""

    note: Text | None = None
    """What a reader has to know of it."""


class FundFact(Noun):
    """One printed figure of a fund."""

    name: Text
    """What the figure is of."""

    period: PeriodField
    """When it held."""

    value: FigureField
    """The figure with its unit."""

    source: Source
    """Where it is printed."""

    note: Text | None = None
    """What a reader has to know of it."""


class Fund(Entry):
    """Money with rules."""

    name: Text
    """Name."""

    facts: dict[str, FundFact] = {}
    """Its printed figures, by id: size, paid in, term, largest share of a sub-fund, split."""

    technologies: tuple[str, ...] = ()
    """Ids of the technologies it may back; empty where it is for all."""


class Milestone(Noun):
    """Something reached, or aimed at, on the way of a technology."""

    name: Text
    """What it is."""

    period: PeriodField
    """When it came about or is to come about."""

    value: str | None = None
    """Figure or word as printed, with its unit."""

    status: Literal["reached", "aim", "stated"] = "stated"
    """Reached, aimed at, or stated as a fact of that time."""

    source: Source
    """Where it is printed."""

    note: Text | None = None
    """What a reader has to know of it."""


class Technology(Entry):
    """A frontier technology that the plan backs."""

    name: Text
    """Name."""

    tier: Literal["near", "medium", "long"] | None = None
    """How far the city itself thinks it is from industry."""

    tier_source: Source | None = None
    """Where the tier is printed."""

    milestones: dict[str, Milestone] = {}
    """Milestones by id."""


class ProjectReport(Noun):
    """What a later document says of a project; keys that it does not give stay as they were."""

    period: PeriodField
    """What the figures go up to: ``2026 Q1-Q3``, ``2026-09``, ``2026``."""

    stage: Literal["preparation", "construction", "completed"] | None = None
    """前期, 在建, 竣工, where it has changed."""

    end: PeriodField | None = None
    """When it is to be done, where that has been put off or brought forward."""

    total_investment: FigureField | None = None
    """Total investment, where it has been set anew."""

    cumulated_investment: FigureField | None = None
    """Investment from the start up to the end of ``period``."""

    planned_this_year: FigureField | None = None
    """Investment planned for ``plan_year``."""

    plan_year: PeriodField | None = None
    """Year of that plan, where it is not the year in which ``period`` ends."""

    done_this_year: FigureField | None = None
    """Investment from the start of that year up to the end of ``period``."""

    source: Source
    """Where it is printed: it is known from that document's day on."""


class Project(Entry):
    """A major project (重大工程项目)."""

    name: Text
    """Name."""

    stage: Literal["preparation", "construction", "completed"]
    """前期, 在建, 竣工."""

    start: PeriodField | None = None
    """When building starts."""

    end: PeriodField | None = None
    """When it is to be done."""

    total_investment: FigureField | None = None
    """Total investment."""

    cumulated_investment: FigureField | None = None
    """Investment so far."""

    period: PeriodField | None = None
    """What the figures of investment go up to."""

    planned_this_year: FigureField | None = None
    """The year's plan."""

    plan_year: PeriodField | None = None
    """Year of that plan; where not given, that in which ``period`` ends, else that of the document."""

    done_this_year: FigureField | None = None
    """Investment from the start of the year up to the end of ``period``."""

    unit_in_charge: Text | None = None
    """责任单位."""

    reports: tuple[ProjectReport, ...] = ()
    """What later documents say of it; the newest that is known on the day holds."""

    source: Source
    """Where it is printed."""


class Group(Noun):
    """A heading under which the plan lists targets."""

    name: Text
    """Heading."""


class Nation(Noun):
    """Which indicators hold the nation's figures that are printed beside the city's."""

    city: str
    """Id of the city's indicator."""

    nation: str
    """Id of the nation's."""

    expected: str | None = None
    """Id of the indicator that holds what polls expected of the nation."""


class PlanHead(Noun):
    """``plan.yaml``: what the plan is."""

    schema_: Literal[1] = Field(alias="schema")
    """Version of the plan's file format."""

    name: Text
    """Name of the plan."""

    region: Text
    """Whose plan it is."""

    period: PeriodField
    """Years of the plan."""

    adopted: DayField
    """Day on which it was adopted."""

    part_of: str | None = None
    """Id of the plan of which this is a part."""

    groups: dict[str, Group] = {}
    """Headings, in the order of the plan."""

    themes: dict[str, Group] = {}
    """Themes that targets count towards."""

    nation: Nation | None = None
    """The nation's figures beside the city's."""

    note: Text | None = None
    """What a reader has to know of the plan."""


class Plan(Noun):
    """All that the plan folder says, but for its observations."""

    id: str
    """Name of the folder."""

    head: PlanHead
    """``plan.yaml``."""

    documents: dict[str, Document] = {}
    """``documents.yaml``, by id."""

    indicators: dict[str, Indicator] = {}
    """``indicators.yaml``, by id."""

    targets: dict[str, Target] = {}
    """``targets.yaml``, by id, in the order of the file."""

    measures: dict[str, Measure] = {}
    """``measures.yaml``, by id."""

    funds: dict[str, Fund] = {}
    """``funds.yaml``, by id."""

    technologies: dict[str, Technology] = {}
    """``technologies.yaml``, by id."""

    projects: dict[str, Project] = {}
    """``projects.yaml``, by id."""

    folder: str = Field(default="", exclude=True)
    """Where it was read from; no part of what the plan says."""

    findings: tuple[Finding, ...] = Field(default=(), exclude=True)
    """What is wrong in its files; no part of what the plan says."""
