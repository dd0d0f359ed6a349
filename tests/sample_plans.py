"""Small plans made by hand: nouns, rows and cases of an invented city, for tests of what is worked out of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np

from plancast.assessment import Case
from plancast.core.arrays import FloatArray
from plancast.core.figures import parse_figure
from plancast.core.finding import Where
from plancast.core.observations import Observation, Observations, ReleaseStatus, Vintages
from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.rule import Rule
from plancast.core.series import YearFigure, YearlySeries, yearly_series
from plancast.core.text import Text
from plancast.core.units import parse_unit
from plancast.core.verdicts import read_rule
from plancast.store import as_of

PERIOD = parse_period("2026-2030")
DAY = date(2026, 12, 31)
SOURCE = {"document": "plan", "page": 1}
DOCUMENTS = {
    "plan": {"title": "Plan", "published": "2026-01-20", "rank": "government"},
    "bulletin": {"title": "Bulletin", "published": "2026-03-01", "rank": "bureau"},
}


def make_indicator(name: str = "share", unit: str = "%", kind: str = "share", **more: Any) -> Indicator:
    """Return an indicator; its name in both languages is its id."""
    return Indicator.model_validate({"id": name, "name": {"en": name, "zh": name}, "unit": unit, "kind": kind, **more})


def make_growth(name: str = "gdp_growth", **more: Any) -> Indicator:
    """Return growth on the year before, in per cent."""
    return make_indicator(name, "%", "rate", is_growth=True, price_basis="constant", **more)


def make_target(indicator: str = "share", name: str | None = None, **more: Any) -> Target:
    """Return a target; ``printed`` may be one text for both languages."""
    written = dict(more)
    if isinstance(written.get("printed"), str):
        written["printed"] = {"en": written["printed"], "zh": written["printed"]}
    return Target.model_validate({"id": name or indicator, "indicator": indicator, "source": SOURCE, **written})


def make_plan(indicators: Iterable[Indicator], targets: Iterable[Target] = (), **more: Any) -> Plan:
    """Return a plan for 2026-2030."""
    head = {"schema": 1, "name": "City", "region": "City", "period": "2026-2030", "adopted": "2026-01-20"}
    documents = {name: {"id": name, **one} for name, one in more.pop("documents", DOCUMENTS).items()}
    return Plan.model_validate(
        {
            "id": "city",
            "head": head,
            "documents": documents,
            "indicators": {one.id: one for one in indicators},
            "targets": {one.id: one for one in targets},
            **more,
        }
    )


def make_row(
    indicator: str,
    period: str | int,
    value: str | float,
    day: str = "2026-03-01",
    source: str = "bulletin",
    status: str = "actual",
    line: int = 1,
    unit: str | None = None,
) -> Observation:
    """Return one release."""
    return Observation(
        indicator=indicator,
        period=parse_period(str(period)),
        figure=parse_figure(str(value), None if unit is None else parse_unit(unit)),
        release_date=date.fromisoformat(day),
        release_status=ReleaseStatus(status),
        source=source,
        source_rank=0,
        where=Where(file="observations/a.csv", line=line),
    )


def make_rows(
    indicator: str, figures: dict[int, float], day: str = "2026-03-01", **more: Any
) -> tuple[Observation, ...]:
    """Return one release a year, all of one day and source."""
    return tuple(make_row(indicator, year, value, day, **more) for year, value in figures.items())


def known_on(rows: Iterable[Observation], day: date = DAY) -> Vintages:
    """Return what was known of the rows on a day."""
    return as_of(Observations(tuple(rows)), day)


def make_series(figures: dict[int, float], indicator: str = "share") -> YearlySeries:
    """Return yearly figures, each released in the year after its own."""
    releases = {year: make_row(indicator, year, value, f"{year + 1}-03-01") for year, value in sorted(figures.items())}
    return YearlySeries(
        indicator, tuple(YearFigure(year, figures[year], (release,)) for year, release in releases.items())
    )


def rule_of(target: Target, indicator: Indicator) -> Rule:
    """Return the rule that a target's words give."""
    rule, findings = read_rule(target, indicator, PERIOD)
    assert rule is not None, findings
    return rule


def make_case(target: Target, indicator: Indicator, figures: dict[int, float] | None = None, **more: Any) -> Case:
    """Return what is known of one target; ``figures`` are its yearly figures, all else as keyword."""
    known: dict[str, Any] = {
        "rule": rule_of(target, indicator),
        "as_of": DAY,
        "series": make_series(figures or {}, indicator.id),
        "latest": None,
        **more,
    }
    return Case(target=target, indicator=indicator, **known)


def case_from_rows(target: Target, indicator: Indicator, rows: Iterable[Observation], **more: Any) -> Case:
    """Return what is known of one target when its figures are read off releases."""
    vintages = known_on(rows)
    plan = make_plan([indicator], [target])
    series = yearly_series(plan, vintages, indicator.id)
    return make_case(target, indicator, **{"series": series, "latest": vintages.latest(indicator.id), **more})


def constant_members(*years: float, n_members: int = 10) -> FloatArray:
    """Return members that all take the same course, shape (member, year)."""
    return np.tile(np.array(years, dtype=np.float64), (n_members, 1))


def text_of(words: str) -> Text:
    """Return one text for both languages."""
    return Text(en=words, zh=words)
