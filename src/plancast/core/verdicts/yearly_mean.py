"""Yearly mean of a level or a flow, such as an unemployment rate below 5.0 over the plan, or 年均供应35."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

YEARLY_MEAN = Verdict(
    name="yearly_mean",
    part="accumulation",
    words=Text(en="<5.0 over the years; 10 a year on average", zh="（规划期）<5.0；年均10"),
    meaning=Text(
        en="bound on the mean over the years of the plan; every single year printed beside it",
        zh="以规划期各年平均值判断，逐年概率列于其旁",
    ),
    examples=(
        Text(en="at least 10 a year on average", zh="年均10以上"),
        Text(en="yearly average of about 35", zh="年均供应35左右"),
    ),
    pattern=words(
        r"年均(?:供应|新增|提供)?|每年(?:新增|供应)?|(?:yearly|annual) average(?: of)?|(?:a|per) year on average|"
        r"on (?:yearly |annual )?average|(?:a|per|each|every) year|annually"
    ),
    accumulation="mean",
)
