"""``与经济增长同步``: compared with another indicator over the same years, with a margin."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

MARGIN_POINTS = Decimal("0.5")
"""How far below the compared mean still counts as in step, points. An assumption; 0 to 1 is its range."""

IN_STEP = Verdict(
    name="in_step",
    part="comparison",
    words=Text(en="in step with economic growth", zh="与经济增长同步"),
    meaning=Text(
        en="mean over the years not more than 0.5 points below that of the compared indicator",
        zh="规划期平均值不低于所比指标0.5个百分点以上",
    ),
    examples=(
        Text(en="in step with economic growth", zh="与经济增长同步"),
        Text(en="keeping pace with growth", zh="与经济增长基本同步"),
    ),
    pattern=words(r"与.{0,12}?(?:基本)?同步|in (?:step|line) with|keep(?:ing)? pace with"),
    assumes=Text(
        en="in step means at most 0.5 points below, on the mean of the years",
        zh="“同步”按年均不低于0.5个百分点以上判断",
    ),
)
