"""比2025年增长50%, 50 % above 2025: a change counted from a base."""

from __future__ import annotations

import re

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example, words_of


def _accumulation(asked: Asked, dimension: str) -> Accumulation | None:
    """Per cent of what is no share is a change as a whole; an amount, or points of a share, is added to the base."""
    indicator = asked.indicator
    if indicator.kind == "event":
        return None
    if dimension == "percent" and (indicator.unit.dimension != "percent" or indicator.kind == "rate"):
        return "cumulative_growth"
    return None if dimension == "percent" and indicator.kind == "share" else "level"


def _leaves(match: re.Match[str]) -> str:
    """Leave the change with its direction: 50 % above is up 50 %."""
    said = match.groupdict()
    if said["change"] is None:
        return " "
    way = "up" if said["more"] else "down" if said["less"] else ""
    return f" {way} {said['change']} "


VERDICT = AccumulationVerdict(
    name="from_base",
    words=Text(
        en="`50 % above 2025`, `up 50 % on 2025`, `up 20 on 2025`; `raise by 3 percentage points` of a share",
        zh="`比2025年增长50%`、`较2025年增加20家`；占比`提高3个百分点`",
    ),
    meaning=Text(
        en="change as a whole since the base year, in per cent; an amount, or points of a share, is added to the base "
        "value (then marked as assumed)",
        zh="自基期以来的累计变动（%）；数量或占比的百分点加在基期值上（标明为假定）",
    ),
    examples=(
        Example(
            Text(en="50 % above 2025", zh="比2025年增长50%"),
            met=(50.0,),
            missed=(49.9,),
            indicator={"unit": "100m yuan"},
        ),
        Example(
            Text(en="down by at least 20 % on 2020", zh="较2020年下降20%以上"),
            met=(-20.0,),
            missed=(-19.9,),
            indicator={"unit": "tce per 10k yuan", "good": "down"},
        ),
        Example(
            Text(en="up 20 on 2025", zh="比2025年增加20家"),
            met=(120.0,),
            missed=(119.0,),
            indicator={"unit": "firms", "kind": "count"},
            target={"base": {"period": "2025", "value": "100 firms"}},
        ),
        Example(
            Text(en="3 percentage points above 2025", zh="比2025年提高3个百分点"),
            met=(63.0,),
            missed=(62.9,),
            indicator={"kind": "share"},
            target={"base": {"period": "2025", "value": "60 %"}},
        ),
    ),
    pattern=words_of(
        r"(?:相?[比较]于?|与(?=[^,]{1,14}相比)|在(?=[^,]{1,14}基础上))"
        r"(?:(?P<year>(?:19|20)\d\d)年?[底末]?|\s*期?末|基期|期初)(?:的?水平)?(?:的?基础上)?(?:相比)?"
        r"(?:[,\s]|累计|再|将|总体)*(?=增长|增加|提高|提升|上升|增|下降|降低|减少|压减|削减)",
        r"(?P<change>[\d.,]+\s*(?:%|per cent|percent|percentage points?|points?|[a-z0-9]+)?) "
        r"(?:(?P<more>above|higher than|more than)|(?P<less>below|lower than|less than)|"
        r"over|on|from|against|compared (?:with|to)|relative to)"
        r"(?: (?:that of|the level of|the level in|in|its level in))? (?P<since>(?:19|20)\d\d)(?: level)?(?![\d-])",
    ),
    accumulation=_accumulation,
    leaves=_leaves,
    gives_way_to=("double",),
)
