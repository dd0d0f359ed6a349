"""A bare figure, ``95`` or ``14.6``: at it or beyond it on the indicator's good side."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Side
from plancast.core.text import Text
from plancast.core.verdicts.near import limits as near_limits
from plancast.core.verdicts.verdict import Limits, Verdict, from_above, from_below


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the limits of a bare figure; without a good side, those of `near`."""
    if side is None:
        return near_limits(figure, side)
    bound = from_below(figure.value) if side == "up" else from_above(figure.value)
    return Limits(bound, bound, figure.value)


BARE = Verdict(
    name="bare",
    part="bound",
    words=Text(en="95, 14.6", zh="95、14.6"),
    meaning=Text(en="at it or beyond it on the indicator's good side", zh="达到或在指标好的一侧超过该值"),
    examples=(Text(en="95", zh="95"), Text(en="to reach 14.6", zh="力争达到14.6")),
    marks=(Mark.EXACT,),
    limits=limits,
)
