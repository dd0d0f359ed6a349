"""``<5.0``, ``5.0以内``, ``at most 5.0``: up to 5.0; strictly, ``<`` is met below it."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Limits, Verdict, from_above


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the limits of a figure marked as one to stay within or below."""
    is_open = figure.mark is Mark.BELOW
    return Limits(from_above(figure.value), from_above(figure.value, is_open=is_open), figure.value)


AT_MOST = Verdict(
    name="at_most",
    part="bound",
    words=Text(en="<5.0, at most 5.0, within 5.0", zh="<5.0、5.0以内、不超过5.0"),
    meaning=Text(en="value <= 5.0; read strictly, < is met below 5.0", zh="数值≤5.0；按严格口径，<须低于5.0"),
    examples=(Text(en="<5.0", zh="<5.0"), Text(en="at most 5.0", zh="5.0以内"), Text(en="within 5.0", zh="不超过5.0")),
    marks=(Mark.BELOW, Mark.AT_MOST),
    limits=limits,
)
