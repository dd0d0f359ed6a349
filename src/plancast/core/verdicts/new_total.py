"""``新增``: what is added over the years of the plan, summed."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

NEW_TOTAL = Verdict(
    name="new_total",
    part="accumulation",
    words=Text(en="500 new", zh="新增500"),
    meaning=Text(en="bound on the sum over the plan", zh="以规划期合计数判断"),
    examples=(Text(en="about 300 new", zh="新增300左右"), Text(en="500 additional", zh="新增500")),
    pattern=words(r"新增(?:供应|建设|培养)?|新建|\bnew\b:?|\badditional\b|\badded\b|\badd\b"),
    accumulation="sum",
)
