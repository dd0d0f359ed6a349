"""``<5.0``, 以内, at most 5.0: a bound from above."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is None and figure.mark in (Mark.BELOW, Mark.AT_MOST)


def _reach(figure: Figure, side: Side | None) -> Reach:
    end = figure.value
    strict = Bound(upper=end, upper_open=figure.mark is Mark.BELOW)
    return Reach(bound=Bound(upper=end), strict=strict, center=end, side="down")


VERDICT = BoundVerdict(
    name="at_most",
    key="at_most",
    words=Text(en="`<5.0`, `at most 5.0`, `within 5.0`", zh="`<5.0`、`5.0以内`、`不超过5.0`"),
    meaning=Text(
        en="value <= 5.0; read strictly, `<` and `below` are met below 5.0 only",
        zh="数值不高于5.0；严格解释时，“<”“低于”须小于5.0",
    ),
    examples=(
        Example(Text(en="<0.006", zh="<0.006"), met=(0.006, 0.0059), missed=(0.0061, 0.01), indicator={"good": "down"}),
        Example(Text(en="8.4 % at most", zh="8.4%以内"), met=(8.4,), missed=(8.41,), indicator={"good": "down"}),
        Example(
            Text(en="within 25 million persons", zh="控制在2500万人以内"),
            met=(2500.0,),
            missed=(2500.1,),
            indicator={"unit": "10k persons", "good": "none"},
        ),
    ),
    reads=_reads,
    reach=_reach,
)
