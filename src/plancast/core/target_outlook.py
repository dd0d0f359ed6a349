"""Where one target stands: figures, pace, likely outcome, probability and what is behind them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from plancast.core.moves import Move
from plancast.core.noun import Noun
from plancast.core.pace import PaceClass
from plancast.core.text import Text

if TYPE_CHECKING:
    from pandas import DataFrame


class Status(StrEnum):
    """What is known of a target: knowledge, not pace."""

    FORECAST = "forecast"
    """A trajectory gives its probability."""
    REFERENCE_CLASS = "reference class"
    """A base rate of like targets gives its probability."""
    MET = "met"
    """The figure of the deadline is out, and meets the bound."""
    MISSED = "missed"
    """The figure of the deadline is out, and misses the bound."""
    BOUND_NOT_SET = "bound not set"
    """The bound waits for a review; no probability."""
    NOT_MEASURABLE = "not measurable"
    """A figure is missing; no probability."""


class Latest(Noun):
    """The newest figure known on the day."""

    period: str
    """Period that it describes."""

    value: float
    """The figure in ``unit``."""

    printed: str
    """The figure as printed."""

    unit: str
    """Unit of the indicator, in English."""

    release_date: date
    """Day on which it was published."""

    release_status: str
    """``preliminary``, ``final``, ``revised``, ``actual`` or ``expectation``."""

    source: str
    """Id of the document."""

    second_value: float | None = None
    """The figure in ``second_unit``, where the indicator is given in two."""

    second_unit: Text | None = None
    """The indicator's second unit."""


class Record(Noun):
    """How good such statements have been."""

    text: Text
    """In words."""

    n: int | None = None
    """How many past statements or targets it rests on."""

    met: int | None = None
    """Of a reference class: how many of these were met."""

    name: Text | None = None
    """Name of the model or of the reference class."""


class BaseFigure(Noun):
    """Where a target starts."""

    period: str
    """Year of the base value."""

    value: float
    """Base value, in the indicator's unit."""


class Neighbour(Noun):
    """The probability at a neighbouring bound."""

    bound: float
    """The bound, in the indicator's unit."""

    probability: float
    """The probability there."""


class UsedVintage(Noun):
    """One release of a figure."""

    value: float
    """Value in the indicator's unit."""

    printed: str
    """As printed."""

    release_date: date
    """Day on which it was published."""

    release_status: str
    """Its status."""

    source: str
    """Id of the document."""


class UsedRevision(Noun):
    """A revision that moved a figure to the newest base: one figure before it and after it."""

    indicator: str
    """Id of the indicator that was revised: the level itself, or the level that a ratio is relative to."""

    period: str
    """The year known on both bases."""

    old: UsedVintage
    """Its release on the older base."""

    new: UsedVintage
    """Its release on the newer base."""


class Used(Noun):
    """A figure that went into a probability."""

    indicator: str
    """Id of the indicator."""

    period: str
    """Period."""

    value: float
    """Value in the indicator's unit, on the newest base known."""

    printed: str
    """As printed, on the base of its own day."""

    release_date: date
    """Day on which it was published."""

    release_status: str
    """Its status."""

    source: str
    """Id of the document."""

    factor: float | None = None
    """By what the printed figure was multiplied to stand on the newest base; null where it stands on it."""

    revisions: tuple[UsedRevision, ...] = ()
    """Revisions behind that factor."""

    vintages: tuple[UsedVintage, ...] = ()
    """Other releases of the same figure that a revision parts from this one, the newest first."""


class RunningYear(Noun):
    """What the figures so far in the running year tell of the whole year."""

    year: int
    """The year."""

    value: float
    """Its likely figure, in the indicator's unit."""

    sd: float
    """Scale of the error, from past errors of such inference."""

    n_pairs: int
    """Past pairs of year-to-date and year on which the error stands."""

    is_pooled: bool
    """Whether those pairs are other indicators', the own ones being too few."""


class YearOutlook(Noun):
    """The likely course in one year."""

    year: int
    """The year."""

    median: float
    """Median, in the indicator's unit."""

    interval_80: tuple[float, float]
    """Central 80 % interval."""


class VersionOutlook(Noun):
    """One version of a target, judged by its own rule on the same futures as the others."""

    printed: Text
    """The bound as printed."""

    by: str
    """Deadline: year, or the years over which it counts."""

    rule: Text
    """The rule by which it is judged, in words."""

    force: str
    """``binding`` or ``indicative``."""

    reason: str
    """``first``: the target's own words; ``adjusted``, ``set`` (after national review) or ``also_printed``."""

    since: date | None
    """Day on which its document was published."""

    document: str
    """Id of the document that states it."""

    page: str | None = None
    """Page, table or section of that document, as printed."""

    in_force: bool
    """Whether it is the version that the row of the target is made of."""

    status: Status
    """What is known of it."""

    pace_class: PaceClass | None = Field(default=None, alias="class")
    """Pace; null where no figure of the plan's years is out, or no base is known."""

    bound: float | None = None
    """End of the bound that has to be reached, in the unit of the target's own ``bound``."""

    probability: float | None = None
    """Probability that it is met by its rule."""

    probability_strict: float | None = None
    """Probability at the strict bound, where the word is tolerant; else null."""

    met_strict: bool | None = None
    """Of a decided target whose word is tolerant: whether it was met at the strict bound; else null."""

    record: Record | None = None
    """How good such statements have been; of a version that is decided, the vintage it was judged on."""

    note: Text | None = None
    """What a reader has to know of it."""


class UnitEstimate(Noun):
    """What a unit in charge, or another, expects of the indicator in one year, beside our median."""

    period: str
    """Year that it describes; of an event, the period in which it is expected."""

    value: float
    """The estimate, in the indicator's unit."""

    printed: str
    """The estimate as printed."""

    release_date: date
    """Day from which it is known."""

    source: str
    """Id of the document."""

    unit: Text
    """Who expects it."""

    is_event: bool = False
    """Whether an event is expected in the period; then no figures and medians stand beside it."""

    outcome: str | None = None
    """What the unit expects of this target: ``can be met``, ``with difficulty`` or ``cannot be met``."""

    cause: str | None = None
    """Main cause that it names."""

    measures: str | None = None
    """Measures that it plans."""

    median: float | None = None
    """Our median of the same year in this run; null where there is no trajectory, or the figure is out."""

    figure: float | None = None
    """The figure of that year as first published, where that was after the estimate."""

    figure_release_date: date | None = None
    """Its release day."""

    unit_error: float | None = None
    """Absolute error of the estimate."""

    median_then: float | None = None
    """Our median as it stood on the day of the estimate; worked out for the target that is explained, else null."""

    median_error: float | None = None
    """Absolute error of that median."""


class TargetOutlook(Noun):
    """Where one target stands."""

    id: str
    """Id of the target."""

    name: Text
    """Its name."""

    group: str | None
    """Id of the heading under which the plan lists it."""

    indicator: str
    """Id of the indicator."""

    unit: Text
    """Unit of the indicator."""

    printed: Text
    """The bound as printed."""

    by: str
    """Deadline: year, or the years over which it counts."""

    rule: Text
    """The rule by which it is judged, in words."""

    rule_words: tuple[str, ...]
    """Names of the verdicts that make the rule."""

    assumed: tuple[Text, ...] = ()
    """What the printed words leave open and the rule assumes."""

    force: str
    """``binding`` or ``indicative``."""

    unit_in_charge: Text | None = None
    """Unit in charge."""

    theme: str | None = None
    """Theme."""

    status: Status
    """What is known."""

    pace_class: PaceClass | None = Field(default=None, alias="class")
    """Pace; null where no figure of the plan's years is out, or no base is known."""

    latest: Latest | None = None
    """Newest figure known on the day."""

    base: BaseFigure | None = None
    """Where it starts, where that is known."""

    bound: float | None = None
    """End of the bound that has to be reached, in the indicator's unit."""

    progress: float | None = None
    """Share of the way covered by the latest figure."""

    time_elapsed: float | None = None
    """Share of the time that had passed in the latest figure's own period."""

    median: float | None = None
    """Median at the deadline, of the figure that is judged."""

    interval_80: tuple[float, float] | None = None
    """Central 80 % interval of the same."""

    judged_unit: Text | None = None
    """Unit of ``median``, ``interval_80`` and ``bound`` where it is not ``unit``: per cent of growth, times a base."""

    probability: float | None = None
    """Probability that the target is met by its rule."""

    probability_strict: float | None = None
    """Probability at the strict bound, where the word is tolerant; else null."""

    probability_later: float | None = None
    """Probability at the second deadline (by the end of the year named), where there is one."""

    probability_from: str | None = None
    """``trajectory``, ``reference class`` or null."""

    missing: Text | None = None
    """Which figure is missing, where it is not measurable."""

    pace_needed: float | None = None
    """Pace needed from here to the bound, in ``pace_unit``."""

    pace_unit: Text | None = None
    """What the pace is in: per cent a year, points a year, units a year."""

    met_strict: bool | None = None
    """Of a decided target whose word is tolerant: whether it was met at the strict bound; else null."""

    met_first: bool | None = None
    """Of a decided target: whether it was met by the releases that told its figures first, where these say otherwise
    than ``status``; else null."""

    record: Record | None = None
    """How good such statements have been."""

    moved: tuple[Move, ...] | None = None
    """What moved the probability since ``moved_since``: parts that add up, empty where nothing did; null where there is
    no earlier day to compare with."""

    yearly: tuple[Neighbour, ...] = ()
    """Of a mean over years: probability for each single year (``bound`` is the year)."""

    trajectory: tuple[YearOutlook, ...] = ()
    """The indicator's own likely course, year by year."""

    running_year: RunningYear | None = None
    """What the figures so far in the running year tell of it."""

    neighbours: tuple[Neighbour, ...] = ()
    """Probability at neighbouring bounds."""

    used: tuple[Used, ...] = ()
    """Figures used, with their release days."""

    versions: tuple[VersionOutlook, ...] = ()
    """All versions of the target known on the day, its own words first; empty where there is only that one."""

    note: Text | None = None
    """What a reader has to know."""

    unit_estimate: tuple[UnitEstimate, ...] = ()
    """What units expect of the indicator, the newest of each unit and year that was made before the figure came out."""


class Targets(tuple[TargetOutlook, ...]):
    """All targets of an outlook, in the plan's order: a tuple that finds a target by id and becomes a data frame."""

    __slots__ = ()

    def of(self, target: str) -> TargetOutlook:
        """Return one target by its id.

        Raises
        ------
        KeyError
            If there is none; the message lists the ids.
        """
        for one in self:
            if one.id == target:
                return one
        raise KeyError(f"no target '{target}'; there are: {', '.join(one.id for one in self)}.")

    def to_frame(self) -> DataFrame:
        """Return a pandas data frame, one row a target, columns as the keys of the JSON; texts in English.

        The fields of ``latest``, ``base`` and ``running_year`` are columns such as ``latest_value``; the tables of
        single years, neighbouring bounds, versions and figures used are left out.

        Raises
        ------
        ImportError
            If pandas is not installed.
        """
        import pandas

        return pandas.DataFrame([_row(one) for one in self], index=pandas.Index([one.id for one in self], name="id"))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as a tuple of targets."""
        inner = handler(tuple[TargetOutlook, ...])
        return core_schema.no_info_after_validator_function(cls, inner)


_NOT_IN_FRAME = frozenset(
    {"id", "used", "versions", "neighbours", "yearly", "trajectory", "record", "moved", "unit_estimate"}
)
"""The index, tables of their own, and what is never set."""


def _row(target: TargetOutlook) -> dict[str, Any]:
    """Return one target as a flat row: texts in English, a figure's fields as columns of their own."""
    row: dict[str, Any] = {}
    for name, field in type(target).model_fields.items():
        if name not in _NOT_IN_FRAME:
            value = getattr(target, name)
            row |= _FLAT[name](value) if name in _FLAT else {field.alias or name: _in_english(value)}
    return row


def _in_english(value: Any) -> Any:
    if isinstance(value, Text):
        return value.en
    return [_in_english(one) for one in value] if isinstance(value, tuple) else value


def _columns(name: str, *fields: str) -> Callable[[Any], dict[str, Any]]:
    """Return what lays the fields of a noun out as columns, empty where there is none."""
    return lambda noun: {f"{name}_{field}": None if noun is None else getattr(noun, field) for field in fields}


_FLAT: dict[str, Callable[[Any], dict[str, Any]]] = {
    "latest": _columns("latest", "period", "value", "release_date", "release_status"),
    "base": _columns("base", "period", "value"),
    "running_year": _columns("running_year", "year", "value", "sd"),
}
