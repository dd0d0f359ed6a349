"""``年均增长X%``: geometric mean growth over the years, on the indicator's own price basis."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

MEAN_GROWTH = Verdict(
    name="mean_growth",
    part="accumulation",
    words=Text(en="mean growth of 5 %", zh="年均增长5%"),
    meaning=Text(
        en="geometric mean growth over the years, on the indicator's price basis (not stated: current prices, assumed)",
        zh="规划期几何平均增速，按指标自身价格基础（未说明的按现价，为假定）",
    ),
    examples=(
        Text(en="mean growth of about 5 %", zh="年均增长5%左右"),
        Text(en="average growth of 8 %", zh="年均增速8%"),
    ),
    pattern=words(
        r"年均(?:增长|增速|增幅)(?:率)?|平均增速|(?:mean|average)(?: annual| yearly)? growth(?: rate)?(?: of)?|grow(?:th|ing)? by|"
        r"(?:annual|yearly) growth(?: rate)?(?: of)?"
    ),
    accumulation="mean_growth",
)
