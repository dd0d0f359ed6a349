"""Yearly figures, or members of an ensemble, become the one figure that is judged."""

from __future__ import annotations

import numpy as np

from plancast.core.arrays import FloatArray
from plancast.core.rule import Rule, Yearly


def accumulate(
    rule: Rule, values: FloatArray, base: float | None = None, *, yearly: Yearly | None = None
) -> FloatArray:
    """Return the figure to judge, of each member.

    Parameters
    ----------
    rule
        The rule; `Rule.until` gives that of the years so far.
    values
        Yearly figures of the years of the rule, shape (member, year), in the indicator's unit; growth rates and cuts in
        per cent. Where only the last year counts (``level``, ``ratio``, change of a level) others may be missing (NaN).
    base
        Value of the base year, in the indicator's unit: for ratios, and for growth worked out of a level.
    yearly
        What the figures are, where it is not the rule's own indicator: that of the compared one.

    Returns
    -------
    FloatArray
        Shape (member,): in the indicator's unit for ``level``, ``mean`` and ``sum``; in per cent (a year) for
        ``mean_growth`` and ``cumulative_growth``; a multiple for ``ratio``.

    Raises
    ------
    ValueError
        If the shape does not fit the years of the rule, a base is wanted and not given, or the rule is of an event.

    Notes
    -----
    Growth g over n years: geometric mean ``(prod(1 + g/100))^(1/n) - 1``; of a level x and its base b, m years apart,
    ``(x/b)^(1/m) - 1``. Cuts c compound as ``1 - prod(1 - c/100)``. So do the
    yearbooks work out 平均增长速度 (水平法; China Statistical Yearbook, explanatory notes).

    Examples
    --------
    >>> from plancast.core.rule import Rule
    >>> rule = Rule(("mean_growth",), "mean_growth", 2026, 2027, None, None, "up", yearly="growth")
    >>> accumulate(rule, np.array([[10.0, 0.0], [4.5, 4.5]])).round(3)
    array([4.881, 4.5  ])
    """
    figures = np.asarray(values, dtype=np.float64)
    if figures.ndim != 2 or figures.shape[1] != len(rule.years):
        raise ValueError(
            f"yearly figures have shape {figures.shape}, expected (member, {len(rule.years)}) "
            f"for {rule.first} to {rule.last}."
        )
    if rule.accumulation == "event":
        raise ValueError("an event has a date, not yearly figures: compare its date with the deadline.")
    if rule.accumulation == "mean":
        return np.asarray(figures.mean(axis=1), dtype=np.float64)
    if rule.accumulation == "sum":
        return np.asarray(figures.sum(axis=1), dtype=np.float64)
    if rule.accumulation == "level":
        return figures[:, -1].copy()
    return _change(rule, figures, base, yearly or rule.yearly)


def _change(rule: Rule, figures: FloatArray, base: float | None, yearly: Yearly) -> FloatArray:
    """Return ratio, mean growth or cumulative growth."""
    if yearly == "level" or rule.accumulation == "ratio":
        base_year = rule.first - 1 if rule.base_year is None else rule.base_year
        factor, n_years = figures[:, -1] / _positive(base, rule), rule.last - base_year
    else:
        sign = -1.0 if yearly == "cut" else 1.0
        factor, n_years = np.prod(np.maximum(1.0 + sign * figures / 100.0, 0.0), axis=1), figures.shape[1]
    if rule.accumulation == "ratio":
        return np.asarray(factor, dtype=np.float64)
    if rule.accumulation == "mean_growth":
        factor = np.power(np.maximum(factor, 0.0), 1.0 / n_years)
    change = (1.0 - factor) if yearly == "cut" else (factor - 1.0)
    return np.asarray(100.0 * change, dtype=np.float64)


def _positive(base: float | None, rule: Rule) -> float:
    if base is None or not base > 0:
        raise ValueError(
            f"{rule.accumulation} over {rule.first} to {rule.last} starts from a base above 0, got {base}; "
            "give the target a base value."
        )
    return base
