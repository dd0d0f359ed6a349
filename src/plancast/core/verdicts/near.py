"""``约35`` of something with no good side: within the printed place on both sides, marked as assumed."""

from __future__ import annotations

from plancast.core.figures import Figure
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Limits, Verdict


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the values that round (half up) to the figure as printed."""
    half = figure.step / 2
    bound = Bound(lower=figure.value - half, upper=figure.value + half, upper_open=True)
    return Limits(bound, bound, figure.value)


NEAR = Verdict(
    name="near",
    part="bound",
    words=Text(en="about 35, of something with no good side", zh="约35（指标无好坏方向）"),
    meaning=Text(en="within the printed place on both sides", zh="两侧均在所印末位之内"),
    examples=(Text(en="about 35", zh="约35"),),
    limits=limits,
    assumes=Text(
        en="no good side is stated: judged within the last printed place on both sides",
        zh="未说明好坏方向：按所印末位两侧之内判断",
    ),
)
