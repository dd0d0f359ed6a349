"""Numbers fitted on the world's growth: how growth goes on, and how far it has strayed from what was expected."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np

from plancast.core.arrays import FloatArray


class PooledGrowthError(ValueError):
    """Fitted numbers that do not fit together."""


@dataclass(frozen=True)
class PooledGrowth:
    """Constants of the pooled growth model, by years ahead h = 1, 2, ...; growth in log per cent a year.

    Expected mean growth over the next h years is ``(1 - w) mean + w (ten + on_last (last - ten) + on_three
    (three - ten))`` with ``w = 1 / (1 + (volatility of the unit / reversion)^2)``; see ``docs/methods/forecast.md``.
    """

    mean: tuple[float, ...]
    """Growth to which a volatile unit reverts, per cent a year, by h."""

    reversion: tuple[float, ...]
    """Volatility at which a unit's own record and the world's count alike, by h."""

    on_last: tuple[float, ...]
    """Weight of the last year's growth against the mean of ten years, by h."""

    on_three: tuple[float, ...]
    """Weight of the mean of three years against that of ten, by h."""

    spread: tuple[float, ...]
    """Scale of the error of growth accumulated over h years at the pool's volatility, log per cent, by h."""

    own_spread: tuple[float, ...]
    """Exponent of the unit's volatility, relative to the pool's, in its spread, by h."""

    correlation: tuple[tuple[float, ...], ...]
    """Correlation of accumulated errors between h and h': how steps of one path hang together."""

    volatility: float
    """Geometric mean of the units' volatility, log per cent."""

    volatility_between: float
    """Variance of log volatility between units."""

    mean_between: float
    """Standard deviation of mean growth between units, per cent a year."""

    tail: float
    """Degrees of freedom of Student's t for the errors."""

    last_year: int
    """Last year whose figures were seen in fitting."""

    n_units: int
    """Units fitted on."""

    n_windows: int
    """Windows of ten years and one year ahead fitted on."""

    source: str = ""
    """Table fitted on, its licence and attribution."""

    script: str = ""
    """Script that wrote the numbers."""

    made_on: str = ""
    """Day it was run."""

    def __post_init__(self) -> None:
        n_years = len(self.mean)
        for name in ("reversion", "on_last", "on_three", "spread", "own_spread", "correlation"):
            found = len(getattr(self, name))
            if found != n_years:
                raise PooledGrowthError(f"pooled growth: {name} has {found} horizons, expected {n_years} as in mean.")
        if any(len(row) != n_years for row in self.correlation) or not np.isfinite(self.path_factor).all():
            raise PooledGrowthError(f"pooled growth: correlation must be {n_years} x {n_years} and positive definite.")
        if min(*self.reversion, *self.spread, self.volatility, self.mean_between, self.tail - 2.0) <= 0:
            raise PooledGrowthError("pooled growth: reversion, spread, volatility must be above 0 and tail above 2.")

    @property
    def n_years(self) -> int:
        """Greatest number of years ahead."""
        return len(self.mean)

    @property
    def path_factor(self) -> FloatArray:
        """Cholesky factor of the correlation; NaN where it is not positive definite."""
        correlation = np.array(self.correlation)
        try:
            factor: FloatArray = np.linalg.cholesky(correlation)
        except np.linalg.LinAlgError:
            return np.full(correlation.shape, np.nan)
        return factor


def pooled_growth_from_text(text: str) -> PooledGrowth:
    """Read the constants from the text of a JSON file such as ``shipped/pooled_growth.json``.

    Raises
    ------
    PooledGrowthError
        If a key is missing or unknown, or the numbers do not fit together.
    """
    found: dict[str, Any] = json.loads(text)
    expected = {one.name for one in fields(PooledGrowth)}
    if set(found) != expected:
        raise PooledGrowthError(
            f"pooled growth: keys {sorted(set(found) ^ expected)} are missing or unknown. "
            "Run scripts/fit_pooled.py again."
        )
    rows = tuple(tuple(float(x) for x in row) for row in found.pop("correlation"))
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    return PooledGrowth(correlation=rows, **values)


def text_from_pooled_growth(constants: PooledGrowth) -> str:
    """Write the constants as JSON, one key a line, so that a refit can be reviewed in a diff."""
    lines = (f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in asdict(constants).items())
    return "{\n" + ",\n".join(lines) + "\n}\n"
