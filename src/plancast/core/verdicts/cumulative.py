"""``[X]``, ``累计``: sum, or compound change, over the plan, as the indicator's kind accumulates."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

CUMULATIVE = Verdict(
    name="cumulative",
    part="accumulation",
    words=Text(en="[X], cumulative", zh="[X]、累计"),
    meaning=Text(
        en="sum over the plan; compound change of growth rates, and of levels given in per cent",
        zh="规划期累计数；增速以及以百分比表示的水平变化按复合变化计算",
    ),
    examples=(Text(en="[20]", zh="[20]"), Text(en="cumulative 20", zh="累计20")),
    pattern=words(r"累计(?:增长|提高|下降|降低|新增|完成)?|cumulative(?:ly)?|in total|in all"),
    accumulation="sum",
)
