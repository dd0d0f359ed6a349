"""约35 of something with no good side: within the printed place on both sides."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.units import EXACT
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach

BOTH_SIDES = Text(
    en="the indicator has no good side: met when it rounds to the printed figure",
    zh="未规定方向的指标，按四舍五入后与目标值一致判定",
)


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is None and side is None and figure.mark in (Mark.EXACT, Mark.ABOUT, Mark.NEAR)


def _reach(figure: Figure, side: Side | None) -> Reach:
    half = EXACT.divide(figure.step, Decimal(2))
    lower, upper = EXACT.subtract(figure.value, half), EXACT.add(figure.value, half)
    bound = Bound(lower=lower, upper=upper, upper_open=True)
    return Reach(bound=bound, strict=bound, center=figure.value, side=None, assumed=(BOTH_SIDES,))


_NO_SIDE = {"good": "none"}

VERDICT = BoundVerdict(
    name="near",
    key="near",
    words=Text(en="`about 35` or `35` of something with no good side", zh="未规定方向的指标的`约35`、`35`"),
    meaning=Text(
        en="within the printed place on both sides, from 34.5 to below 35.5; marked as assumed",
        zh="四舍五入后与目标值一致，即34.5至不足35.5；标明为假定",
    ),
    examples=(
        Example(Text(en="about 35", zh="约35"), met=(34.5, 35.4), missed=(35.5, 34.4), indicator=_NO_SIDE),
        Example(Text(en="29.0 %", zh="29.0%"), met=(28.95, 29.04), missed=(29.05, 28.94), indicator=_NO_SIDE),
    ),
    reads=_reads,
    reach=_reach,
)
