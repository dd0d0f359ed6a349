"""``高于全国``: above the nation's series over the same years."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

ABOVE_NATION = Verdict(
    name="above_nation",
    part="comparison",
    words=Text(en="above the nation", zh="高于全国"),
    meaning=Text(en="above the nation's figure", zh="高于全国数值"),
    examples=(Text(en="above the nation", zh="高于全国"), Text(en="faster than the nation", zh="快于全国平均水平")),
    pattern=words(
        r"(?:高于|快于|好于|优于)全国(?:平均)?(?:水平)?|(?:above|higher than|faster than|better than) (?:the )?nation(?:'s|al)?"
        r"(?: average)?"
    ),
)
