"""What stands behind a number."""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.figures import Mark
from plancast.core.units import Unit


class Suffix(NamedTuple):
    """What stands behind a number."""

    end: int
    """Where it ends; the end of the number itself where nothing of the kind stands there."""

    power: int = 0
    """Power of ten that the scale word stands for."""

    unit: Unit | None = None
    """Unit, without the scale word."""

    mark: Mark | None = None
    """Mark inside the figure: 20多家."""
