"""``25-27``: at or above its lower end, or on the good side at or below its upper end."""

from __future__ import annotations

from plancast.core.figures import Figure
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Limits, Verdict, from_above, from_below


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the limits of a range: from its end on the good side; without a good side, inside it."""
    assert figure.upper is not None
    if side is None:
        inside = Bound(lower=figure.value, upper=figure.upper)
        return Limits(inside, inside, figure.value)
    if side == "up":
        return Limits(from_below(figure.value), from_below(figure.value), figure.value)
    return Limits(from_above(figure.upper), from_above(figure.upper), figure.upper)


RANGE = Verdict(
    name="range",
    part="bound",
    words=Text(en="25-27", zh="25-27"),
    meaning=Text(en="at or above its lower end (on the good side)", zh="达到下限即为完成（按好的一侧）"),
    examples=(Text(en="25-27", zh="25-27"), Text(en="25 to 27", zh="25至27")),
    limits=limits,
)
