"""25-27: met from its lower end where more is better, from its upper end where less is."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.units import EXACT
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach

WITHIN = Text(en="the indicator has no good side: within both ends", zh="未规定方向的指标，须在区间之内")


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is not None


def _reach(figure: Figure, side: Side | None) -> Reach:
    low, high = figure.value, figure.upper
    assert high is not None  # a range has two ends
    half = EXACT.divide(figure.step, Decimal(2)) if figure.mark is Mark.ABOUT else Decimal(0)
    below, beyond = EXACT.subtract(low, half), EXACT.add(high, half)
    if side == "up":
        return Reach(bound=Bound(lower=below), strict=Bound(lower=low), center=low, side=side)
    loose = half != 0
    if side == "down":
        return Reach(bound=Bound(upper=beyond, upper_open=loose), strict=Bound(upper=high), center=high, side=side)
    both = Bound(lower=below, upper=beyond, upper_open=loose)
    return Reach(bound=both, strict=Bound(lower=low, upper=high), center=None, side=None, assumed=(WITHIN,))


VERDICT = BoundVerdict(
    name="range",
    key="range",
    words=Text(en="`25-27`, `25 to 27`", zh="`25-27`、`25至27`"),
    meaning=Text(
        en="at or above its lower end; where less is better, at or below its upper end; within both ends where there "
        "is no good side (assumed)",
        zh="达到或超过下限；以低为好的指标，不超过上限；未规定方向的须在区间之内（假定）",
    ),
    examples=(
        Example(Text(en="25-27", zh="25-27"), met=(25.0, 26.0, 30.0), missed=(24.9,)),
        Example(Text(en="6.5 to 7", zh="6.5至7"), met=(7.0, 6.0), missed=(7.1,), indicator={"good": "down"}),
        Example(Text(en="25-27", zh="25-27"), met=(25.0, 27.0), missed=(27.1, 24.9), indicator={"good": "none"}),
    ),
    reads=_reads,
    reach=_reach,
)
