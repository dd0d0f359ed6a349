"""A bare figure, ``95``: at or beyond it on the good side."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is None and figure.mark is Mark.EXACT and side is not None


def _reach(figure: Figure, side: Side | None) -> Reach:
    bound = Bound(upper=figure.value) if side == "down" else Bound(lower=figure.value)
    return Reach(bound=bound, strict=bound, center=figure.value, side=side)


VERDICT = BoundVerdict(
    name="bare",
    words=Text(en="a bare figure: `95`, `14.6`", zh="只有数值：`95`、`14.6`"),
    meaning=Text(en="at or beyond it on the indicator's good side", zh="向指标的良好方向达到或超过该值"),
    examples=(
        Example(Text(en="14.6", zh="14.6"), met=(14.6, 15.0), missed=(14.59,)),
        Example(
            Text(en="24 ug/m3", zh="24微克/立方米"),
            met=(24.0, 20.0),
            missed=(24.1,),
            indicator={"unit": "ug/m3", "good": "down"},
        ),
        Example(
            Text(en="to reach US$30 bn", zh="力争达到300亿美元"),
            met=(300.0,),
            missed=(299.9,),
            indicator={"unit": "100m USD"},
        ),
    ),
    reads=_reads,
    reach=_reach,
)
