"""A level in the year of the deadline: what a figure means where no other word stands beside it."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict

LEVEL = Verdict(
    name="level",
    part="accumulation",
    words=Text(en="(by 2030) 95", zh="（到2030年）95"),
    meaning=Text(en="the figure of the year of the deadline", zh="期限当年的数值"),
    examples=(Text(en="95 by 2030", zh="到2030年达到95"),),
    accumulation="level",
)
