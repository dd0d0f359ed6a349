"""``>50``, 50以上, at least 50: a bound from below."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Bound, Side
from plancast.core.text import Text
from plancast.core.verdicts.verdict import BoundVerdict, Example, Reach


def _reads(figure: Figure, side: Side | None) -> bool:
    return figure.upper is None and figure.mark in (Mark.ABOVE, Mark.AT_LEAST)


def _reach(figure: Figure, side: Side | None) -> Reach:
    end = figure.value
    strict = Bound(lower=end, lower_open=figure.mark is Mark.ABOVE)
    return Reach(bound=Bound(lower=end), strict=strict, center=end, side="up")


VERDICT = BoundVerdict(
    name="at_least",
    key="at_least",
    words=Text(en="`>50`, `at least 50`, `50 or more`, `over 50`", zh="`>50`、`50以上`、`不低于50`、`超过50`"),
    meaning=Text(
        en="value >= 50; read strictly, `>` and `over` are met above 50 only",
        zh="数值不低于50；严格解释时，“>”“超过”须高于50",
    ),
    examples=(
        Example(Text(en=">52", zh=">52"), met=(52.0, 52.1), missed=(51.99, 40.0)),
        Example(Text(en="at least 50 %", zh="50%以上"), met=(50.0,), missed=(49.99,)),
        Example(Text(en="strive for over 0.5 %", zh="力争超过0.5%"), met=(0.5,), missed=(0.4999,)),
        Example(Text(en="no less than 20", zh="不低于20"), met=(20.0,), missed=(19.9,)),
    ),
    reads=_reads,
    reach=_reach,
)
