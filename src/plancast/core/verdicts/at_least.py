"""``>50``, ``50以上``, ``at least 50``: from 50 on; strictly, ``>`` is met above it."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Limits, Verdict, from_below


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the limits of a figure marked as one to reach or to exceed."""
    is_open = figure.mark is Mark.ABOVE
    return Limits(from_below(figure.value), from_below(figure.value, is_open=is_open), figure.value)


AT_LEAST = Verdict(
    name="at_least",
    part="bound",
    words=Text(en=">50, at least 50, 50 or more", zh=">50、50以上、不低于50"),
    meaning=Text(en="value >= 50; read strictly, > is met above 50", zh="数值≥50；按严格口径，>须高于50"),
    examples=(Text(en=">50", zh=">50"), Text(en="at least 50", zh="50以上"), Text(en="50 or more", zh="不低于50")),
    marks=(Mark.ABOVE, Mark.AT_LEAST),
    limits=limits,
)
