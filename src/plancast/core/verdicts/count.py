"""``20 enterprises by 2027``: a count of things, from observations or from the firms of the chain model."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict

COUNT = Verdict(
    name="count",
    part="accumulation",
    words=Text(en="20 enterprises by 2027", zh="到2027年20家"),
    meaning=Text(en="count in the year of the deadline >= 20", zh="期限当年的数量≥20"),
    examples=(
        Text(en="20 firms by 2027", zh="到2027年20家"),
        Text(en="about 20 firms by 2027", zh="到2027年形成20家左右"),
    ),
    accumulation="level",
)
