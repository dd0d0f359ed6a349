"""The baseline ensemble of what was known on a day; the same panel is forecast once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from plancast import forecasting, reading
from plancast.core.ensemble import Ensemble
from plancast.core.key import Key
from plancast.core.rule import Rule
from plancast.pipeline.cases import Known


@dataclass
class Baselines:
    """Forecasts of one key; the same panel is forecast once."""

    key: Key
    made: dict[tuple[object, ...], Ensemble] = field(default_factory=dict)

    def forecast(self, known: Known) -> tuple[forecasting.Panel, Ensemble]:
        """Return the panel known on a day and its baseline."""
        panel = _panel(known)
        years = _years(panel, _all_rules(known))
        content = (
            years,
            panel.origin,
            *((one.item, one.years.tobytes(), one.values.tobytes(), one.nowcast) for one in panel.series),
        )
        if content not in self.made:
            self.made[content] = _forecast(panel, years, self.key)
        return panel, self.made[content]


def _panel(known: Known) -> forecasting.Panel:
    """Return the series behind the targets, and behind what they are compared with."""
    plan = known.plan
    ruled = {name for name, versions in known.versions.items() if any(one.rule is not None for one in versions)}
    wanted = {plan.targets[name].indicator for name in ruled}
    wanted |= {
        rule.compare for rule in _all_rules(known) if rule.compare is not None and rule.compare in plan.indicators
    }
    return forecasting.panel_from_figures(plan, known.vintages, wanted, reading.read_pooled_growth())


def _forecast(panel: forecasting.Panel, years: tuple[int, ...], key: Key) -> Ensemble:
    """Forecast some years; without any, nothing."""
    return forecasting.forecast(panel, years, key) if years else Ensemble(np.empty((key.n_members, 0, 0)), (), ())


def _years(panel: forecasting.Panel, rules: tuple[Rule, ...]) -> tuple[int, ...]:
    """Return the years that any rule counts, as far ahead as every series of the panel can be carried.

    Years before are known or not: `cases_of` fills known ones in. A target beyond the reach has no trajectory.
    """
    asked = [rule for rule in rules if rule.bound is not None]
    if not asked or not panel.series:
        return ()
    last = max(max(rule.last, rule.later_last or 0) for rule in asked)
    first = max(min(rule.first for rule in asked), panel.origin - forecasting.FRESH_YEARS)
    return tuple(range(first, min(last, panel.origin + forecasting.REACH_YEARS) + 1))


def baseline_on(known: Known, key: Key, first: int) -> Ensemble:
    """Forecast as the main job does, from an earlier year on: the same futures, with those years beside them."""
    rules = _all_rules(known)
    asked = next((rule for rule in rules if rule.bound is not None), None)
    earlier = () if asked is None else (replace(asked, first=min(first, asked.first)),)
    panel = _panel(known)
    return _forecast(panel, _years(panel, (*rules, *earlier)), key)


def _all_rules(known: Known) -> tuple[Rule, ...]:
    """Return the rules of all versions of all targets: those no longer in force are judged as well."""
    return tuple(one.rule for versions in known.versions.values() for one in versions if one.rule is not None)
