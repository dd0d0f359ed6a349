"""``翻一番``, ``double 2020``: the ratio to a base period."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict, words

DOUBLE = Verdict(
    name="double",
    part="accumulation",
    words=Text(en="double 2020", zh="比2020年翻一番"),
    meaning=Text(en="value / base >= 2", zh="与基期之比≥2"),
    examples=(Text(en="double 2020", zh="比2020年翻一番"), Text(en="quadruple 2000", zh="比2000年翻两番")),
    pattern=words(r"翻(?P<zh>[一两二三])番|(?P<en>double|twice|triple|treble|quadruple)[ds]?"),
    accumulation="ratio",
)

FACTORS = {"一": 2, "两": 4, "二": 4, "三": 8, "double": 2, "twice": 2, "triple": 3, "treble": 3, "quadruple": 4}
"""Words and the ratio to the base: 翻两番 is to double twice."""
