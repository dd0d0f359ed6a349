"""All that is known of one target on the day, laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.figures import Figure
from plancast.core.observations import Observation
from plancast.core.plan import Indicator, Target
from plancast.core.reference import ReferenceClass
from plancast.core.rule import Rule
from plancast.core.series import YearFigure, YearlySeries
from plancast.core.target_outlook import RunningYear, UnitEstimate
from plancast.core.text import Text
from plancast.core.units import convert


@dataclass(frozen=True)
class Case:
    """One target with its rule, its figures and its futures."""

    target: Target
    """The target."""

    indicator: Indicator
    """Its indicator."""

    rule: Rule | None
    """Its rule; None where its words could not be read."""

    as_of: date
    """The day."""

    series: YearlySeries
    """Yearly figures of the indicator that can be compared."""

    latest: Observation | None
    """Newest figure of any period; of a derived indicator, None."""

    compared: YearlySeries | None = None
    """Yearly figures of the indicator it is compared with."""

    compared_indicator: Indicator | None = None
    """The indicator it is compared with."""

    whole_period: Observation | None = None
    """A release that states the figure for all years of the rule at once."""

    first_series: YearlySeries | None = None
    """Yearly figures by the releases that told them first; None where the indicator is derived, or compared."""

    first_whole_period: Observation | None = None
    """Of releases that state the figure for all years of the rule at once, the first one."""

    events: tuple[Observation, ...] = ()
    """Releases that date the event, of an event."""

    members: FloatArray | None = None
    """Futures, shape (member, year) for the rule's years, known years filled in; None without a trajectory."""

    later_members: FloatArray | None = None
    """The same up to the rule's second deadline, where it has one."""

    compared_members: FloatArray | None = None
    """The same of the compared indicator."""

    model: str | None = None
    """Name of the model behind ``members``."""

    model_record: Text | None = None
    """How good that model's statements have been, in words."""

    running_year: RunningYear | None = None
    """What the figures so far in the running year tell of it."""

    reference: ReferenceClass | None = None
    """How often like targets were met."""

    base_factor: float = 1.0
    """By how much revisions moved the printed base value since the plan printed it."""
    unit_estimate: tuple[UnitEstimate, ...] = ()
    """What units expect of the indicator, beside our medians."""

    @property
    def base(self) -> tuple[int, float] | None:
        """Year and value at which the target starts.

        Of a ratio the figure of the year it refers to; else as printed, or the last one before the rule's first year. A
        printed one is brought to the base that the figures stand on.
        """
        rule, printed = self.rule, self.target.base
        if rule is not None and rule.accumulation == "ratio":
            if rule.base_year in self.series.by_year:
                return rule.base_year, self.series.by_year[rule.base_year].value
            if printed is None or printed.period.year != rule.base_year:
                return None
        if printed is not None:
            return printed.period.year, self.base_factor * _in_unit(printed.value, self.indicator)
        before = [figure for figure in self.series.figures if rule is not None and figure.year < rule.first]
        return (before[-1].year, before[-1].value) if before else None

    @property
    def base_value(self) -> float | None:
        """Value at which the target starts, in the indicator's unit."""
        return None if self.base is None else self.base[1]

    @property
    def has_futures(self) -> bool:
        """Whether there are members, of the compared indicator too, and a base where the rule starts from one."""
        rule = self.rule
        if rule is None or rule.bound is None or self.members is None:
            return False
        if rule.compare is not None and self.compared_members is None:
            return False
        return self.has_base

    @property
    def has_base(self) -> bool:
        """Whether the base is known that growth of a level, or a ratio, starts from."""
        rule = self.rule
        if rule is None or rule.accumulation == "level" or not rule.judges_last_year:
            return True
        return self.base_value is not None and self.base_value > 0

    @property
    def newest(self) -> YearFigure | None:
        """The newest yearly figure; those after the rule's last year speak of it no more."""
        last = None if self.rule is None else max(self.rule.last, self.rule.later_last or 0)
        figures = [figure for figure in self.series.figures if last is None or figure.year <= last]
        return figures[-1] if figures else None

    @property
    def judged_series(self) -> YearlySeries:
        """The figures that decide a target: a level as it was printed, for its bound was printed on that base too."""
        rule = self.rule
        if rule is None or rule.accumulation != "level" or rule.compare is not None:
            return self.series
        return YearlySeries(self.series.indicator, tuple(figure.as_released for figure in self.series.figures))

    def known_years(self) -> FloatArray | None:
        """Return the figures of all years of the rule, shape (1, year), or None where one is not out yet."""
        rule = self.rule
        return None if rule is None else _all_years(self.judged_series, rule, rule.judges_last_year)

    def compared_years(self) -> FloatArray | None:
        """Return the same of the compared indicator, whose growth is compounded over all years."""
        rule = self.rule
        if rule is None or self.compared is None:
            return None
        return _all_years(self.compared, rule, rule.accumulation == "level")


def _in_unit(figure: Figure, indicator: Indicator) -> float:
    """Return a base value in the indicator's unit."""
    unit = figure.unit
    value = figure.value if unit is None else convert(figure.value, unit, indicator.unit)
    return float(value)


def _all_years(series: YearlySeries, rule: Rule, last_alone: bool) -> FloatArray | None:
    known = series.by_year
    years = rule.years[-1:] if last_alone else rule.years
    if not all(year in known for year in years):
        return None
    values = np.full((1, len(rule.years)), np.nan)
    for place, year in enumerate(rule.years):
        if year in known:
            values[0, place] = known[year].value
    return values
