"""高于全国, above the nation: compared with the nation's series."""

from __future__ import annotations

import re
from decimal import Decimal

from plancast.core.rule import Accumulation, Bound
from plancast.core.text import Text
from plancast.core.verdicts.verdict import Asked, ComparisonVerdict, Example, Reach, words_of


def _accumulation(asked: Asked) -> Accumulation | None:
    return None


def _reach(match: re.Match[str], margin: Decimal | None) -> Reach:
    zero = Decimal(0)
    if match["below"] or match["under"]:
        bound = Bound(upper=zero, upper_open=True)
        return Reach(bound=bound, strict=bound, center=zero, side="down")
    bound = Bound(lower=zero, lower_open=True)
    return Reach(bound=bound, strict=bound, center=zero, side="up")


VERDICT = ComparisonVerdict(
    name="above_nation",
    words=Text(en="`above the nation`, `below the national average`", zh="`高于全国`、`低于全国平均水平`"),
    meaning=Text(
        en="above the nation's figure, accumulated alike; equal to it is missed",
        zh="高于全国同口径数值；持平不算完成",
    ),
    examples=(
        Example(
            Text(en="above the nation", zh="高于全国"),
            met=(0.01,),
            missed=(0.0, -0.1),
            indicator={"kind": "rate", "is_growth": True, "price_basis": "constant"},
            target={"over": "2026-2030", "compare_with": "national_gdp_growth"},
        ),
        Example(
            Text(en="below the national average", zh="低于全国平均水平"),
            met=(-0.01,),
            missed=(0.0,),
            indicator={"kind": "rate", "good": "down"},
            target={"over": "2026-2030", "compare_with": "national_unemployment"},
        ),
    ),
    pattern=words_of(
        r"(?:高于|快于|领先|超过|(?P<below>低于))全国(?:平均)?(?:水平|增速)?",
        r"(?:above|over|higher than|faster than|(?P<under>below|lower than)) (?:that of )?(?:the )?"
        r"(?:nation|national (?:average|growth|mean|figure))(?:'s)?",
    ),
    accumulation=_accumulation,
    reach=_reach,
)
