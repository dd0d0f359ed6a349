"""Index: a positive number without a unit, such as a price index or a ratio to a base year."""

from __future__ import annotations

from typing import ClassVar

from plancast.core.indicators.level import Level


class Index(Level):
    """A positive index; forecast like a level.

    Examples
    --------
    >>> import numpy as np
    >>> Index().from_scale(Index().to_scale(np.array([102.0]))).round(6).tolist()
    [102.0]
    """

    name: ClassVar[str] = "index"
