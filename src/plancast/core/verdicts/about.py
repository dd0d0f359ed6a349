"""约5, 5左右, about 5, of something with a good side: met when the rounded value reaches it."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.units import EXACT
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach

NEARLY = Text(en="'nearly' is read like 'about'", zh="“接近”按“左右”理解")

COARSE = Text(
    en="the printed figure is coarse: its rounding is more than a tenth of it",
    zh="目标值取整较粗，舍入误差超过目标值的10%",
)


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is None and figure.mark in (Mark.ABOUT, Mark.NEAR) and side is not None


def _reach(figure: Figure, side: Side | None) -> Reach:
    """Round half up: 4.5 becomes 5 and reaches it from below; 35.5 becomes 36 and no longer reaches 35 from above."""
    value, half = figure.value, EXACT.divide(figure.step, Decimal(2))
    if side == "down":
        bound, strict = Bound(upper=EXACT.add(value, half), upper_open=True), Bound(upper=value)
    else:
        bound, strict = Bound(lower=EXACT.subtract(value, half)), Bound(lower=value)
    nearly = (NEARLY,) if figure.mark is Mark.NEAR else ()
    assumed = (*nearly, COARSE) if EXACT.multiply(half, Decimal(10)) > abs(value) else nearly
    return Reach(bound=bound, strict=strict, center=value, side=side, assumed=assumed)


VERDICT = BoundVerdict(
    name="about",
    words=Text(en="`about 5`, `5 or so`, `~5`", zh="`约5`、`5左右`、`~5`"),
    meaning=Text(
        en="met when the value, rounded half up to the last printed place, reaches it on the good side: about 5 is met "
        "from 4.5; the probability at the strict bound (5) is printed beside it",
        zh="数值按目标值所列位数四舍五入后，向良好方向达到即为完成：5左右自4.5起；并列示按严格界限（5）的概率",
    ),
    examples=(
        Example(Text(en="about 5", zh="5左右"), met=(4.5, 5.0), missed=(4.49,)),
        Example(
            Text(en="about 4.70 million tonnes", zh="470万吨左右"),
            met=(469.5,),
            missed=(469.4,),
            indicator={"unit": "10k tonnes"},
        ),
        Example(Text(en="about 4.5 %", zh="约4.5%"), met=(4.45,), missed=(4.44,)),
        Example(Text(en="about 35", zh="约35"), met=(35.49, 34.0), missed=(35.5,), indicator={"good": "down"}),
    ),
    reads=_reads,
    reach=_reach,
)
