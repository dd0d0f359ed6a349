"""The ensemble: many joint futures of the plan's indicators, as one frozen array with named axes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plancast.core.arrays import FloatArray


class EnsembleShapeError(ValueError):
    """Members do not fit the periods and items they are said to hold."""


@dataclass(frozen=True, eq=False)
class Ensemble:
    """Joint futures: member 17 is one future for all periods and all items.

    Raises
    ------
    EnsembleShapeError
        If the axes do not fit, a name comes twice, or a member is not finite.

    Examples
    --------
    >>> ensemble = Ensemble(np.array([[[1.0], [2.0]]]), periods=(2026, 2027), items=("gdp",))
    >>> ensemble.n_members, ensemble.of("gdp").tolist()
    (1, [[1.0, 2.0]])
    """

    members: FloatArray
    """Values in each item's own unit, axes ``(member, period, item)``."""

    periods: tuple[int, ...]
    """Years, rising."""

    items: tuple[str, ...]
    """Ids of the indicators."""

    def __post_init__(self) -> None:
        expected = (len(self.periods), len(self.items))
        if self.members.ndim != 3 or self.members.shape[1:] != expected:
            raise EnsembleShapeError(
                f"ensemble: members have shape {self.members.shape}, expected (n_members, {expected[0]} periods, "
                f"{expected[1]} items). Order the axes member, period, item."
            )
        if len(set(self.items)) < len(self.items) or any(np.diff(self.periods) <= 0):
            raise EnsembleShapeError(
                f"ensemble: items {self.items} must differ and periods {self.periods} must rise. "
                "Name each item once and sort the years."
            )
        if not np.isfinite(self.members).all():
            raise EnsembleShapeError(f"ensemble: {self._first_hole()} is not finite. Leave the item out instead.")

    @property
    def n_members(self) -> int:
        """Number of futures."""
        return int(self.members.shape[0])

    def of(self, item: str) -> FloatArray:
        """Return the futures of one item, shape ``(member, period)``.

        Raises
        ------
        KeyError
            If the ensemble has no such item.
        """
        if item not in self.items:
            raise KeyError(f"ensemble has no item {item!r}; it has: {', '.join(self.items)}.")
        one: FloatArray = self.members[:, :, self.items.index(item)]
        return one

    def _first_hole(self) -> str:
        member, period, item = np.argwhere(~np.isfinite(self.members))[0]
        return f"member {member} of {self.items[item]} in {self.periods[period]}"
