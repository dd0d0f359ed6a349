"""From the yearly figures of an indicator to the one figure that is held against the bound."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.rule import Rule


def accumulate(rule: Rule, values: FloatArray, base: float | None) -> FloatArray:
    """Return the figure that a rule judges, for figures as known or for members of an ensemble.

    Parameters
    ----------
    rule
        The rule; ``rule.years`` are the years of ``values``.
    values
        Yearly figures, shape ``(member, year)``, in the indicator's unit; growth in per cent.
    base
        Figure of ``rule.base_year``, in the same unit; needed by growth of levels and by ratios.

    Returns
    -------
    FloatArray
        Shape ``(member,)``. ``level``: the last year's figure. ``mean``: arithmetic mean. ``sum``: sum.
        ``mean_growth``: per cent a year, ``100 ((prod (1 + g/100))^(1/n) - 1)`` of growth rates, and
        ``100 ((last / base)^(1/n) - 1)`` of levels. ``cumulative_growth``: the same without the root. ``ratio``: last / base.

    Raises
    ------
    ValueError
        If the base is missing, or the rule judges an event.

    References
    ----------
    Compound growth as in United Nations, *System of National Accounts 2008*, chapter 15, on chained volume indices.

    Examples
    --------
    >>> from plancast.core.rule import Bound, Rule
    >>> rule = Rule(("mean_growth", "about"), "mean_growth", 2026, 2027, Bound(), Bound(), "up", of_growth=True)
    >>> accumulate(rule, np.array([[4.0, 6.0]]), None).round(3).tolist()
    [4.995]
    """
    if rule.accumulation == "level":
        return values[:, -1]
    if rule.accumulation == "mean":
        return np.asarray(values.mean(axis=1), dtype=np.float64)
    if rule.accumulation == "sum":
        return np.asarray(values.sum(axis=1), dtype=np.float64)
    if rule.accumulation == "event":
        raise ValueError(f"{'/'.join(rule.words)}: an event has a date, no figures to accumulate.")
    ratio = _ratio(rule, values, base)
    if rule.accumulation == "ratio":
        return ratio
    n_years = rule.n_growth_years if rule.accumulation == "mean_growth" else 1
    return np.asarray(100.0 * (np.maximum(ratio, 0.0) ** (1.0 / n_years) - 1.0), dtype=np.float64)


def _ratio(rule: Rule, values: FloatArray, base: float | None) -> FloatArray:
    if rule.of_growth and rule.accumulation != "ratio":
        return np.asarray(np.prod(1.0 + values / 100.0, axis=1), dtype=np.float64)
    if base is None or base <= 0:
        raise ValueError(
            f"{'/'.join(rule.words)}: found base {base}, expected a figure above 0 of {rule.base_year}. Give the target a base."
        )
    return np.asarray(values[:, -1] / base, dtype=np.float64)
