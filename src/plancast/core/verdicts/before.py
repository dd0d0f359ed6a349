"""``2030年前``, before 2030: by the last day of 2029; by the end of 2030 is printed beside it."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

BEFORE = Verdict(
    name="before",
    part="deadline",
    words=Text(en="before 2030", zh="2030年前"),
    meaning=Text(
        en="by the last day of 2029; by the end of 2030 printed beside it",
        zh="2029年最后一天以前；并列示2030年底以前的结果",
    ),
    examples=(Text(en="at least 5 before 2030", zh="2030年前5以上"), Text(en="before 2030, 5", zh="2030年以前达到5")),
    pattern=words(r"(?P<zh>\d{4})年(?:以前|之前|前)|before (?P<en>\d{4})"),
)
