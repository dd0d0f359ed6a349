"""The year's figure from its year-to-date releases and their past errors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from plancast.core.arrays import FloatArray

LEAST_PAIRS = 3
"""Pairs needed before a record of one's own is believed."""

NO_PAIRS: FloatArray = np.empty(0)


class NowcastError(ValueError):
    """Year-to-date figures that do not pair with the years' figures."""


@dataclass(frozen=True)
class Nowcast:
    """What is thought of one year before its figure is out, in the indicator's unit."""

    year: int
    """Year it is of."""

    mean: float
    """Middle of it."""

    sd: float
    """Scale of its error; 0 where the year's own figure is known."""

    n_pairs: int = 0
    """Past pairs of year-to-date and year on which the error stands."""

    is_pooled: bool = False
    """Whether those pairs are other series', the own ones being too few."""

    def __post_init__(self) -> None:
        if not (np.isfinite(self.mean) and np.isfinite(self.sd) and self.sd >= 0):
            raise NowcastError(f"nowcast of {self.year}: found mean {self.mean} and sd {self.sd}, expected finite.")


def nowcast(
    measure: Literal["growth", "level"],
    year: int,
    to_date: float,
    past_to_date: FloatArray,
    past_year: FloatArray,
    *,
    pooled_to_date: FloatArray = NO_PAIRS,
    pooled_year: FloatArray = NO_PAIRS,
    known: float | None = None,
) -> Nowcast | None:
    """Infer the year's figure from what has accumulated so far in it.

    Growth: ``year = to_date + error``; a level: ``year = to_date / usual share of the year by then``. The error is
    what it was in past years at the same part of the year, as those figures were known.

    Parameters
    ----------
    measure
        ``growth`` for cumulative growth in per cent, ``level`` for a cumulative amount.
    year
        Year it is of.
    to_date
        Figure of the year to date.
    past_to_date, past_year
        Pairs of past years, at the same part of the year, shape ``(pair,)``.
    pooled_to_date, pooled_year
        Pairs of other series of the same measure, used where there are fewer than three own ones.
    known
        The year's own figure where it is out: it wins always.

    Returns
    -------
    Nowcast or None
        None where neither own nor pooled pairs are at least three: there is then no record to stand on.

    Raises
    ------
    NowcastError
        If pairs do not match, a figure is not finite, or a level is not positive.

    References
    ----------
    Errors of own past statements as measure of uncertainty: Reifschneider & Tulip (2019),
    doi:10.1016/j.ijforecast.2018.07.012.

    Examples
    --------
    >>> past = np.array([8.3, 6.0, 5.9]), np.array([8.2, 6.0, 5.8])
    >>> seen = nowcast("growth", 2026, 5.5, *past)
    >>> seen.mean, round(seen.sd, 2), seen.n_pairs
    (5.5, 0.09, 3)
    """
    if known is not None:
        return Nowcast(year, known, 0.0)
    is_pooled = len(past_to_date) < LEAST_PAIRS
    earlier, whole = (pooled_to_date, pooled_year) if is_pooled else (past_to_date, past_year)
    _check_pairs(measure, to_date, earlier, whole)
    if len(earlier) < LEAST_PAIRS:
        return None
    if measure == "growth":
        mean, sd = to_date, _spread(whole - earlier)
    else:
        shares = np.log(earlier / whole)
        middle = float(np.median(shares))
        mean = to_date / float(np.exp(middle))
        sd = mean * _spread(shares - middle)
    return Nowcast(year, mean, sd, len(earlier), is_pooled)


def weigh(seen: Nowcast, middle: float, sd: float) -> Nowcast:
    """Weigh a nowcast with the model's own figure of that year, each by its precision.

    Parameters
    ----------
    seen
        What the year to date tells.
    middle, sd
        Median and standard deviation of the model's figure, from the years before alone.

    Returns
    -------
    Nowcast
        Mean ``w seen + (1 - w) middle`` with ``w = sd^2 / (sd^2 + s^2)``, s the nowcast's; variance
        ``sd^2 s^2 / (sd^2 + s^2)``, never above either. The two errors are taken as independent: an assumption.

    References
    ----------
    Bates & Granger (1969), doi:10.1057/jors.1969.103.

    Examples
    --------
    >>> both = weigh(Nowcast(2026, 5.0, 1.0, 4), 3.0, 1.0)
    >>> both.mean, round(both.sd, 3)
    (4.0, 0.707)
    """
    total = sd**2 + seen.sd**2
    if total == 0 or seen.sd == 0:
        return seen
    share = sd**2 / total
    return replace(seen, mean=share * seen.mean + (1 - share) * middle, sd=sd * seen.sd / float(np.sqrt(total)))


def _spread(errors: FloatArray) -> float:
    """Root mean square of errors cut at three median ones, widened for their small number.

    One year such as 2020 then widens the spread without ruling it. The factor ``sqrt(1 + 1 / n)`` is that of the
    error of a new case about an estimate from n old ones.
    """
    size = np.abs(errors)
    cut = np.minimum(size, max(3.0 * 1.4826 * float(np.median(size)), 0.5 * float(size.max())))
    return float(np.sqrt((cut**2).mean() * (1.0 + 1.0 / len(errors))))


def _check_pairs(measure: str, to_date: float, earlier: FloatArray, whole: FloatArray) -> None:
    figures = np.concatenate([[to_date], earlier, whole])
    if earlier.shape != whole.shape or not np.isfinite(figures).all():
        raise NowcastError(f"nowcast: {earlier.shape} year-to-date figures and {whole.shape} years; pair them, finite.")
    if measure == "level" and (figures <= 0).any():
        raise NowcastError(f"nowcast: a cumulative amount must be above 0, found {figures.min():g}.")
